// Keys for those who work through many cases a day. Never while somebody types, never with Ctrl, Alt or Meta.

const dialog = document.getElementById("phim-tat");
const rows = () => [...document.querySelectorAll("a[data-row]")];

function step(by) {
  const all = rows();
  if (all.length === 0) return;
  const at = all.indexOf(document.activeElement);
  const shown = all.findIndex((row) => row.getAttribute("aria-current") === "true");
  const from = at >= 0 ? at : shown >= 0 ? shown : by > 0 ? -1 : all.length;
  all[Math.min(all.length - 1, Math.max(0, from + by))]?.focus();
}

/** Opens what an element is folded away in, then goes to it. */
function reach(selector) {
  const found = document.querySelector(selector);
  if (!(found instanceof HTMLElement)) return false;
  for (let at = found.parentElement; at; at = at.parentElement) if (at instanceof HTMLDetailsElement) at.open = true;
  found.focus();
  found.scrollIntoView({ block: "center" });
  return true;
}

const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  "/": () => reach("#tim"),
  h: () => location.assign("/staff"),
  n: () => document.querySelector("button[data-claim]")?.click(),
  r: () => reach("#tra-loi"),
  g: () => reach("#ghi-chu"),
  "?": () => dialog?.showModal(),
};

document.addEventListener("keydown", (event) => {
  const isTyping = event.target instanceof Element && event.target.matches("input, textarea, select");
  if (event.key === "Escape" && isTyping) event.target.blur();
  if (isTyping || event.ctrlKey || event.altKey || event.metaKey || dialog?.open) return;
  const act = KEYS[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});

for (const button of document.querySelectorAll("[data-open-keys]")) {
  button.hidden = false;
  button.addEventListener("click", () => dialog?.showModal());
}
