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
  let isChanged = false;
  for (const part of parts()) {
    const newer = fresh.getElementById(part.id);
    if (!newer || newer.isEqualNode(part)) continue;
    // what somebody is typing in is left alone
    if (part.contains(document.activeElement) && document.activeElement?.matches("input, textarea, select")) continue;
    const focused = part.contains(document.activeElement) ? document.activeElement?.id : null;
    const scrolled = part.scrollTop;
    const isAtEnd = part.scrollHeight - part.scrollTop - part.clientHeight < 60;
    const taken = document.importNode(newer, true);
    part.replaceWith(taken);
    taken.scrollTop = taken.dataset.live === "end" && isAtEnd ? taken.scrollHeight : scrolled;
    if (focused) document.getElementById(focused)?.focus();
    isChanged = true;
  }
  if (fresh.title) document.title = fresh.title;
  if (isChanged && voice) voice.textContent = voice.dataset.changed ?? "";
}

async function look() {
  if (isLooking) {
    isAskedAgain = true;
    return;
  }
  isLooking = true;
  try {
    do {
      isAskedAgain = false;
      takeOver(await fetchPage());
    } while (isAskedAgain);
  } catch {
    // the stream says when there is a connection again
  } finally {
    isLooking = false;
  }
}

if (parts().length > 0) {
  const stream = new EventSource("/staff/su-kien");
  let wasLost = false;
  stream.addEventListener("changed", look);
  stream.addEventListener("open", () => {
    if (wasLost) void look();
    wasLost = false;
  });
  stream.addEventListener("error", () => {
    if (!wasLost && voice) voice.textContent = voice.dataset.lost ?? "";
    wasLost = true;
  });
  window.addEventListener("pagehide", () => stream.close());
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });
}

for (const talk of document.querySelectorAll("[data-live=end]")) talk.scrollTop = talk.scrollHeight;
