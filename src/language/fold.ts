/**
 * Spelling of one Vietnamese syllable: composed form, tone-mark placement,
 * i/y variants, and the marks-free form that phones without a Vietnamese
 * keyboard produce.
 */

const TONE_MARKS = "\u0300\u0301\u0303\u0309\u0323";
const TONE = new RegExp(`[${TONE_MARKS}]`, "u");

/** Composed (NFC) lower-case text; the form every comparison starts from. */
export function compose(text: string): string {
  return text.normalize("NFC").toLowerCase();
}

const foldCache = new Map<string, string>();

/** Lower case without any mark, with d for đ: what a worker types on a keyboard without Vietnamese. */
export function fold(text: string): string {
  if (text.length > 24) return foldUncached(text);
  let folded = foldCache.get(text);
  if (folded === undefined) {
    folded = foldUncached(text);
    if (foldCache.size < 50_000) foldCache.set(text, folded);
  }
  return folded;
}

function foldUncached(text: string): string {
  return text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d");
}

/** True when at least one letter carries a mark that plain Latin typing loses. */
export function hasMarks(text: string): boolean {
  return fold(text) !== text.toLowerCase().normalize("NFC");
}

/**
 * One spelling for the same syllable: the tone of an open oa, oe, uy stands on
 * its first letter (hoà → hòa, thuý → thúy), and i is written for y after a lone
 * h, k, l, m, s, t (lý → lí, kỹ → kĩ). Both spellings are correct Vietnamese.
 */
export function unifySpelling(syllable: string): string {
  const letters = syllable.normalize("NFD");
  const tone = TONE.exec(letters)?.[0] ?? "";
  const bare = letters.replace(TONE, "").normalize("NFC");
  let place = bare;
  if (/^(h|k|l|m|s|t)y$/u.test(bare)) place = bare.slice(0, -1) + "i";
  if (!tone) return place === bare ? syllable.normalize("NFC") : place;
  const open = /(oa|oe|uy)$/u.exec(place);
  if (open && !place.startsWith("qu")) {
    const at = place.length - 1;
    return (place.slice(0, at) + tone + place.slice(at)).normalize("NFC");
  }
  if (place !== bare) return (place + tone).normalize("NFC");
  return syllable.normalize("NFC");
}
