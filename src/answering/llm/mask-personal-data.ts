import { PERSONAL_DATA } from "./personal-words.ts";

export type Masked = {
  /** What may leave the program: "[TEN_1]" where a name was. */
  text: string;
  /** Puts the person's own words back into a text that uses the same marks. */
  restore: (text: string) => string;
};

/**
 * Takes telephone, identity and account numbers, e-mail addresses, names,
 * employers and addresses out of a question. The same words always get the
 * same mark, so a draft can still speak of "chị [TEN_1]".
 *
 * Signs, not certainty: a name in lower case with nothing before it stays.
 * Amounts, dates and numbers of laws and articles stay, for the answer hangs on them.
 */
export function maskPersonalData(question: string): Masked {
  const marks = new Map<string, string>();
  const counts = new Map<string, number>();
  const markOf = (kind: string, written: string) => {
    const known = marks.get(`${kind} ${written}`);
    if (known !== undefined) return known;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    const mark = `[${kind}_${count}]`;
    marks.set(`${kind} ${written}`, mark);
    return mark;
  };
  let text = question.normalize("NFC").replace(/\[([A-Z_]+_\d+)\]/g, "$1"); // nobody writes our marks but us
  for (const { kind, pattern } of PERSONAL_DATA) {
    text = text.replace(pattern, (whole: string, kept: unknown) => {
      const before = typeof kept === "string" && whole.startsWith(kept) ? kept : "";
      return before + markOf(kind, whole.slice(before.length).trim());
    });
  }
  const written = new Map([...marks].map(([key, mark]) => [mark, key.slice(key.indexOf(" ") + 1)]));
  return { text, restore: (draft) => restoreAll(draft, written) };
}

/** Marks may stand inside what a later pattern took, so it is done until none is left that we made. */
function restoreAll(text: string, written: ReadonlyMap<string, string>): string {
  let restored = text;
  for (let round = 0; round < written.size; round += 1) {
    const next = restored.replace(/\[[A-Z_]+_\d+\]/g, (mark) => written.get(mark) ?? mark);
    if (next === restored) break;
    restored = next;
  }
  return restored;
}
