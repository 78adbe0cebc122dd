/** So long three dots say enough; after that a worker wonders whether anything happens. */
const LONG_MS = 2_000;

/** Shows that an answer is on its way; where it takes long, in words. Told the same twice, it goes on. */
export function createTyping({ place, words, texts, onChange }) {
  let waiting = null;

  function say(text, isSeen) {
    words.textContent = text;
    words.className = isSeen ? "busy" : "unseen";
    onChange();
  }

  return function show(isTyping) {
    place.hidden = !isTyping;
    if (isTyping && waiting !== null) return;
    clearTimeout(waiting);
    waiting = isTyping ? setTimeout(() => say(texts.typingLong, true), LONG_MS) : null;
    say(isTyping ? texts.typing : "", false);
  };
}
