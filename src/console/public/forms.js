// What makes forms pleasanter; every one of them works without this file.

const KEPT = "nhap:";

// A form sent twice by an impatient thumb is sent once.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.method === "dialog") return;
  if (form.dataset.sent === "1") {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "1";
  for (const button of form.elements) if (button.type === "submit") button.setAttribute("aria-disabled", "true");
  // nothing half-written stays on a machine that others use
  if (form.action.endsWith("/staff/dang-xuat")) sessionStorage.clear();
  const draft = form.querySelector("textarea[data-keep]");
  if (draft instanceof HTMLTextAreaElement) sessionStorage.setItem(`${KEPT}sent`, draft.dataset.keep);
});
// Coming back with the browser's own button finds the form usable again.
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) {
    delete form.dataset.sent;
    for (const button of form.elements) button.removeAttribute("aria-disabled");
  }
});

// A draft survives a lost connection and an ended session; it is dropped once the server has said that it was sent.
const wasSent = document.querySelector("[data-reply-sent]") ? sessionStorage.getItem(`${KEPT}sent`) : null;
if (wasSent) sessionStorage.removeItem(KEPT + wasSent);
for (const field of document.querySelectorAll("textarea[data-keep]")) {
  const key = KEPT + field.dataset.keep;
  const kept = sessionStorage.getItem(key);
  if (kept && field.value === "") field.value = kept;
  const grow = () => {
    field.rows = Math.min(16, Math.max(3, field.value.split("\n").length + Math.floor(field.value.length / 70)));
  };
  grow();
  field.addEventListener("input", () => {
    sessionStorage.setItem(key, field.value);
    grow();
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) field.form?.requestSubmit();
  });
}

// A drafted reply or a canned answer is put where the cursor is, for the officer to change.
document.addEventListener("click", (event) => {
  const button = event.target instanceof Element ? event.target.closest("[data-insert]") : null;
  const field = document.querySelector("textarea[data-keep]");
  if (!button || !(field instanceof HTMLTextAreaElement)) return;
  event.preventDefault();
  const words = button.getAttribute("data-insert") ?? "";
  const before = field.value.slice(0, field.selectionStart);
  const gap = before === "" || before.endsWith("\n") ? "" : "\n";
  field.setRangeText(gap + words, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new Event("input"));
  field.focus();
  field.scrollIntoView({ block: "center" });
});

// One open action at a time.
document.addEventListener(
  "toggle",
  (event) => {
    const opened = event.target;
    if (!(opened instanceof HTMLDetailsElement) || !opened.open || !opened.dataset.group) return;
    for (const other of document.querySelectorAll(`details[data-group="${opened.dataset.group}"][open]`)) {
      if (other !== opened) other.removeAttribute("open");
    }
    opened.querySelector("select, textarea, input:not([type=hidden])")?.focus({ preventScroll: false });
  },
  true,
);

// A page that takes a moment to be made says so, once, until it is there.
document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("a[data-slow]") : null;
  const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0;
  const voice = document.getElementById("live");
  if (!link || isElsewhere || !voice) return;
  link.setAttribute("aria-busy", "true");
  voice.textContent = link.dataset.slow ?? "";
  const seen = document.querySelector("[data-slow-said]");
  if (seen) seen.textContent = link.dataset.slow ?? "";
});
window.addEventListener("pageshow", () => {
  for (const link of document.querySelectorAll("a[data-slow][aria-busy]")) link.removeAttribute("aria-busy");
});
