import { createBubbles } from "./bubbles.js";
import { createConnection } from "./connection.js";
import { createDialogs } from "./dialogs.js";
import { createFiles } from "./files.js";
import { createOutbox } from "./outbox.js";
import { createScroll } from "./scroll.js";
import { createTyping } from "./typing.js";

const find = (id) => document.getElementById(id);
const settings = JSON.parse(find("settings").textContent);
const { texts, limit } = settings;
const field = find("text");
const log = find("log");
const scroll = createScroll(find("talk"), find("below"));

paint(settings.colour);

const newSession = () =>
  fetch(`/web/session${settings.query}`, { method: "POST", headers: { [settings.header]: "1" } });

const bubbles = createBubbles({ list: log, texts, onChoice: choose, onRetry: () => outbox.retry() });

const outbox = createOutbox({
  settings,
  newSession,
  onSending: ({ clientId }) => bubbles.setState(clientId, "sending"),
  onSent({ clientId }) {
    bubbles.setState(clientId, "sent");
    connection.hurry();
    scroll.keep();
  },
  onWaiting({ clientId }, message) {
    bubbles.setState(clientId, "waiting");
    if (message) noteOnce(clientId, message);
    scroll.keep();
  },
  onRefused({ clientId }, message) {
    bubbles.setState(clientId, "refused");
    if (message) scroll.show(bubbles.addNote(message));
  },
});

const connection = createConnection({
  settings,
  newSession,
  on: {
    history: showHistory,
    reply: (reply) => scroll.show(bubbles.addReply(reply)),
    typing: createTyping({
      place: find("typing"),
      words: find("typing-text"),
      texts,
      onChange: () => scroll.keep(),
    }),
    forgotten: startAnew,
    connected: () => say(null),
    blocked: () => say(texts.noCookies, 15_000),
    disconnected: () => say(navigator.onLine ? texts.reconnecting : texts.offline),
  },
});

const sendFile = createFiles({
  settings,
  newSession,
  on: {
    sending(clientId, kind) {
      bubbles.addSent(clientId, texts.files[kind]);
      bubbles.setState(clientId, "sending");
      scroll.toEnd();
    },
    sent(clientId) {
      bubbles.setState(clientId, "sent");
      connection.hurry();
    },
    refused(clientId, message) {
      bubbles.setState(clientId, "refused");
      scroll.show(bubbles.addNote(message));
    },
  },
});

const dialogs = createDialogs({ texts, onView: () => send(texts.myDataMessage), onErase: forgetAll });

function showHistory(entries) {
  bubbles.clear();
  bubbles.addWelcome(entries.length === 0 && outbox.waiting().length === 0);
  for (const entry of entries) {
    if (entry.from === "worker") bubbles.addSent(entry.clientId, entry.text || filesOf(entry));
    else bubbles.addReply(entry);
  }
  outbox.settle(new Set(entries.map((entry) => entry.clientId)));
  for (const { clientId, text } of outbox.waiting()) {
    bubbles.addSent(clientId, text);
    bubbles.setState(clientId, "sending");
  }
  outbox.retry();
  if (log.children.length > 1) scroll.toEnd();
  // from now on what is added is read out; the talk so far is not
  requestAnimationFrame(() => log.setAttribute("aria-live", "polite"));
}

function filesOf({ files = [] }) {
  return files.map((kind) => texts.files[kind] ?? texts.files.file).join(", ");
}

function send(text, payload = null) {
  const item = outbox.send(text, payload);
  bubbles.addSent(item.clientId, text);
  bubbles.setState(item.clientId, "sending");
  scroll.toEnd();
}

function choose({ title, payload }, button) {
  const isByKeyboard = button.matches(":focus-visible");
  send(title, payload);
  bubbles.dropChoices();
  if (isByKeyboard) field.focus();
  else find("talk").focus({ preventScroll: true });
}

const noted = new Set();
function noteOnce(clientId, message) {
  if (noted.has(clientId)) return;
  noted.add(clientId);
  scroll.show(bubbles.addNote(message));
}

function startAnew() {
  log.setAttribute("aria-live", "off");
  outbox.clear();
  noted.clear();
  newSession().finally(() => connection.restart());
}

async function forgetAll() {
  say(texts.forgetting);
  try {
    const headers = { [settings.header]: "1" };
    const { ok } = await fetch(`/web/session${settings.query}`, { method: "DELETE", headers });
    if (!ok) throw new Error("refused");
    startAnew();
    say(texts.forgotten, 8_000);
  } catch {
    say(texts.forgetFailed, 8_000);
  }
}

let saying;
let saidUntil = 0;
/** A line under the header; one with a time of its own is not overwritten before. */
function say(text, forMs = 0) {
  if (forMs === 0 && Date.now() < saidUntil) return;
  clearTimeout(saying);
  const line = find("state");
  const isGettingWorse = forMs === 0 && text !== null;
  saidUntil = Date.now() + forMs;
  const put = () => {
    line.textContent = text ?? "";
    line.hidden = text === null;
  };
  // a connection lost for a moment is nobody's concern
  if (isGettingWorse && line.hidden && navigator.onLine) saying = setTimeout(put, 2_000);
  else put();
  if (forMs > 0) saying = setTimeout(() => ((saidUntil = 0), say(null)), forMs);
}

function fill(template, values) {
  return template.replace(/\{(\w+)\}/g, (_whole, name) => values[name].toLocaleString("vi-VN"));
}

function measure() {
  field.style.height = "auto";
  field.style.height = `${Math.min(field.scrollHeight, 160)}px`;
  const used = field.value.trim().normalize("NFC").length;
  const over = used - limit;
  const counter = find("counter");
  counter.hidden = used < limit * 0.9;
  counter.classList.toggle("over", over > 0);
  field.setAttribute("aria-invalid", String(over > 0));
  if (over > 0) counter.textContent = fill(texts.tooLong, { limit, over });
  else if (!counter.hidden) counter.textContent = fill(texts.counter, { used, limit });
  find("send").disabled = over > 0;
  scroll.keep();
  return { used, over };
}

function submit(event) {
  event.preventDefault();
  const { used, over } = measure();
  field.focus();
  if (used === 0 || over > 0) return;
  send(field.value.trim());
  field.value = "";
  measure();
}

find("form").addEventListener("submit", submit);
field.addEventListener("input", measure);
field.addEventListener("keydown", (event) => {
  // while a Vietnamese keyboard is still composing a letter, Enter ends the letter and not the message
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing && event.keyCode !== 229) submit(event);
});
find("file")?.addEventListener("change", ({ target }) => {
  for (const file of target.files) void sendFile(file);
  target.value = "";
});
find("person").addEventListener("click", () => send(texts.askPerson));
find("close")?.addEventListener("click", closeFrame);
addEventListener("keydown", (event) => event.key === "Escape" && !dialogs.isOpen() && closeFrame());
addEventListener("offline", () => say(texts.offline));
addEventListener("online", () => {
  say(null);
  outbox.retry();
});

function closeFrame() {
  if (settings.host && parent !== window) parent.postMessage({ type: "tro-ly-close" }, settings.host);
}

/** The embedding site's own colour, with letters that can be read on it. */
function paint(colour) {
  if (!colour) return;
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const brightness = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  const root = document.documentElement.style;
  root.setProperty("--brand", colour);
  root.setProperty("--brand-ink", brightness > 0.179 ? "#1c1714" : "#ffffff");
}

bubbles.addWelcome(false); // readable at once, whatever the connection
connection.open();
if (matchMedia("(pointer: fine)").matches && parent === window) field.focus();
