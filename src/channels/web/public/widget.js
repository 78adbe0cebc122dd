/* Embeds the union's assistant: <script src="https://.../widget.js" data-title="..." data-color="#8f2a1c" async></script> */
(() => {
  const texts = __TEXTS__;
  const script = document.currentScript;
  if (!script || document.getElementById("tro-ly-cong-doan")) return;
  const { origin } = new URL(script.src);
  const title = script.dataset.title || texts.name;
  const colour = /^#[0-9a-f]{6}$/i.test(script.dataset.color || "") ? script.dataset.color : "#8f2a1c";

  const host = document.createElement("div");
  host.id = "tro-ly-cong-doan";
  const root = host.attachShadow({ mode: "closed" });
  // rules set through the object model: a site that forbids inline styles can embed this too
  const rules = (target, values) => Object.assign(target.style, values);
  rules(host, { position: "fixed", zIndex: "2147483000", right: "0", bottom: "0" });

  const button = document.createElement("button");
  button.type = "button";
  rules(button, {
    position: "fixed",
    right: "max(16px, env(safe-area-inset-right))",
    bottom: "max(16px, env(safe-area-inset-bottom))",
    display: "flex",
    alignItems: "center",
    gap: "10px",
    minHeight: "52px",
    padding: "0 20px",
    border: "2px solid transparent",
    borderRadius: "26px",
    background: colour,
    color: inkOn(colour),
    font: "600 16px/1.2 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif",
    boxShadow: "0 2px 12px rgba(0, 0, 0, .28)",
    cursor: "pointer",
  });
  button.textContent = title;
  button.setAttribute("aria-expanded", "false");
  button.setAttribute("aria-label", `${title}: ${texts.open}`);
  button.addEventListener("focus", () => button.matches(":focus-visible") && rules(button, { outline: "3px solid currentColor", outlineOffset: "2px" }));
  button.addEventListener("blur", () => rules(button, { outline: "none" }));

  let frame = null;
  const narrow = matchMedia("(max-width: 640px)");

  function place() {
    if (!frame) return;
    const side = narrow.matches ? "0px" : "16px";
    rules(frame, {
      position: "fixed",
      right: side,
      bottom: side,
      width: narrow.matches ? "100%" : "400px",
      height: narrow.matches ? "100%" : "min(680px, calc(100% - 32px))",
      border: "0",
      borderRadius: narrow.matches ? "0" : "16px",
      boxShadow: "0 8px 40px rgba(0, 0, 0, .3)",
      background: "#faf7f4",
      colorScheme: "normal",
    });
  }

  function open() {
    if (!frame) {
      const query = new URLSearchParams({ widget: "1", host: location.origin, title, color: colour });
      frame = document.createElement("iframe");
      frame.src = `${origin}/?${query}`;
      frame.title = title;
      root.append(frame);
    }
    place();
    frame.style.display = "block";
    button.style.display = "none";
    button.setAttribute("aria-expanded", "true");
    frame.focus();
  }

  function close() {
    if (frame) frame.style.display = "none";
    button.style.display = "flex";
    button.setAttribute("aria-expanded", "false");
    button.focus();
  }

  button.addEventListener("click", open);
  narrow.addEventListener?.("change", place);
  addEventListener("message", (event) => {
    if (event.origin === origin && event.source === frame?.contentWindow && event.data?.type === "tro-ly-close") close();
  });

  root.append(button);
  const mount = () => document.body.append(host);
  if (document.body) mount();
  else addEventListener("DOMContentLoaded", mount);

  function inkOn(background) {
    const [red, green, blue] = [1, 3, 5].map((at) => {
      const part = parseInt(background.slice(at, at + 2), 16) / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? "#1c1714" : "#ffffff";
  }
})();
