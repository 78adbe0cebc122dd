/** A message as it was written: words only, lines kept. `**so**` is bold where we wrote it, and nothing else means anything. */
export function Words({ text, isOurs }: { text: string; isOurs: boolean }) {
  if (!isOurs) return <p class="words">{text}</p>;
  return <p class="words">{text.split("**").map((part, at) => (at % 2 === 1 ? <strong>{part}</strong> : part))}</p>;
}
