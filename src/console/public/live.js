// New cases and messages appear without loading the page again: the server says that something changed, the page
// fetches itself and takes over the parts marked data-live. Nothing is made into markup from words here.

const voice = document.getElementById("live");
const parts = () => document.querySelectorAll("[data-live]");
let isLooking = false;
let isAskedAgain = false;

function fetchPage() {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", location.href);
    request.responseType = "document";
    request.setRequestHeader("X-Tu-Xem-Lai", "1");
    request.onload = () => (request.status === 200 && request.response ? resolve(request.response) : reject());
    request.onerror = reject;
    request.send();
  });
}

function takeOver(fresh) {
  // signed out meanwhile: what was typed is kept, and the sign-in page leads back here
  if (!fresh.getElementById("live")) return location.reload();
  let isChanged = false;
  for (const part of parts()) {
    const newer = fresh.getElementById(part.id);
    if (!newer) continue;
    // what somebody folded away stays so
    if (part instanceof HTMLDetailsElement) newer.toggleAttribute("open", part.open);
    if (newer.isEqualNode(part)) continue;
    // what somebody is typing in is left alone
    if (part.contains(document.activeElement) && document.activeElement?.matches("input, textarea, select")) continue;
    const focused = part.contains(document.activeElement) ? document.activeElement?.id : null;
    const taken = document.importNode(newer, true);
    part.replaceWith(taken);
    if (focused) document.getElementById(focused)?.focus();
    isChanged = true;
  }
  if (fresh.title) document.title = fresh.title;
  if (isChanged && voice) voice.textContent = voice.dataset.changed ?? "";
}

// A page nobody looks at waits; one that is looked at asks at most every other second.
const REST_MS = 2000;
const rest = () => new Promise((resolve) => setTimeout(resolve, REST_MS));
const shown = () =>
  new Promise((resolve) => {
    if (!document.hidden) return resolve();
    document.addEventListener("visibilitychange", () => resolve(), { once: true });
  });

async function look() {
  if (isLooking) {
    isAskedAgain = true;
    return;
  }
  isLooking = true;
  try {
    do {
      await shown();
      isAskedAgain = false;
      takeOver(await fetchPage());
      await rest();
    } while (isAskedAgain);
  } catch {
    // the stream says when there is a connection again
  } finally {
    isLooking = false;
  }
}

if (parts().length > 0) {
  const stream = new EventSource(`/staff/su-kien?tu=${voice?.dataset.shownAt ?? ""}`);
  let wasLost = false;
  stream.addEventListener("changed", look);
  stream.addEventListener("open", () => {
    if (wasLost) void look();
    wasLost = false;
  });
  stream.addEventListener("error", () => {
    if (stream.readyState === EventSource.CLOSED) return void look();
    if (!wasLost && voice) voice.textContent = voice.dataset.lost ?? "";
    wasLost = true;
  });
  window.addEventListener("pagehide", () => stream.close());
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });
}
