import { align, contentWords, nearest } from "../align.ts";
import { type Claim, claimsOf, claimsOfSegment, isAbout, isNegative, isSurelyAbout } from "../claims.ts";
import type { Rule } from "../context.ts";
import type { Item } from "../items.ts";
import type { Segment } from "../segments.ts";

/**
 * Each "may / must / must not / need not" of the draft agrees with the nearest law about the same act.
 *
 * Catches a dropped or an added "không", a duty turned into a choice, a right
 * turned into a duty, and "không phải" (need not) for "không được" (must not).
 * A negation that the law does not have is refused even when nothing contradicts it.
 */
export const checkPolarity: Rule = ({ sentences, segments }) => {
  const reasons = new Set<string>();
  for (const sentence of sentences) {
    const close = nearest(align(sentence.items, segments));
    const written = close.flatMap(claimsOfSegment);
    const drafted = claimsOf(sentence.items);
    for (const claim of drafted) for (const reason of judge(claim, written, close)) reasons.add(reason);
    if (dropsNegation(sentence.items, drafted, written, close)) reasons.add("negation-dropped");
  }
  return [...reasons];
};

function judge(claim: Claim, written: readonly Claim[], close: readonly Segment[]): string[] {
  const related = written.filter((each) => isAbout(claim, each));
  if (isNegative(claim)) {
    const backing = related.filter(isNegative);
    if (backing.length === 0) return ["negation-unsupported"];
    return backing.some((each) => isSameRefusal(claim, each)) ? [] : ["modality-changed"];
  }
  const affirmed = related.filter((each) => !isNegative(each));
  const surely = affirmed.filter((each) => isSurelyAbout(claim, each));
  if (isTurned(claim, affirmed)) return ["modality-changed"];
  const positive = surely.length > 0 ? surely : affirmed; // another act that shares a word excuses nothing
  if (positive.length > 0) return positive.some((each) => isSameRight(claim, each)) ? [] : ["modality-changed"];
  if (related.some((each) => isSurelyAbout(claim, each))) return ["negation-dropped"];
  if (claim.polarity === "gets" || claim.polarity === "suffers") return [];
  const words = new Set(close.flatMap(({ items, title }) => contentWords([...items, ...title])));
  return words.has(claim.head[0] ?? "") ? [] : ["modality-unsupported"];
}

/** The law says "must" of this very verb and nowhere "may", or the other way round; a bare "được" beside it excuses nothing. */
function isTurned(drafted: Claim, affirmed: readonly Claim[]): boolean {
  const contrary = drafted.polarity === "may" ? "must" : drafted.polarity === "must" ? "may" : null;
  const same = affirmed.filter(({ head }) => head[0] === drafted.head[0]).map(({ polarity }) => polarity);
  return contrary !== null && same.includes(contrary) && !same.includes(drafted.polarity);
}

/** "không được" and plain "không" say the same of an act; "không phải" says something else. */
function isSameRefusal(drafted: Claim, written: Claim): boolean {
  if (drafted.polarity === "needNot" || written.polarity === "needNot") {
    return drafted.polarity === written.polarity || (drafted.polarity === "not" && written.polarity === "needNot");
  }
  return true;
}

/** Who "được trả" is who another "phải trả"; but "có thể" is never "phải", nor may one who must be said to be allowed, nor is "chỉ được" ever just "được". */
function isSameRight(drafted: Claim, written: Claim): boolean {
  if (written.isOnly && !drafted.isOnly) return false;
  const pair = [drafted.polarity, written.polarity];
  if (drafted.polarity === written.polarity) return true;
  if (pair.includes("must") && pair.includes("may")) return false;
  if (pair.includes("must") && pair.includes("gets")) {
    const [duty, gift] = drafted.polarity === "must" ? [drafted, written] : [written, drafted];
    return duty.doer === null || gift.doer === null || duty.doer !== gift.doer;
  }
  return true;
}

/** The law says "không bị cắt giảm", the draft only "cắt giảm", and no nearer law says so either. */
function dropsNegation(
  items: readonly Item[],
  drafted: readonly Claim[],
  written: readonly Claim[],
  close: readonly Segment[],
): boolean {
  const words = contentWords(items);
  const denied = drafted.filter(isNegative);
  return written.filter(isNegative).some((claim) => {
    const [first = "", second = ""] = claim.head;
    if (second === "" || !words.some((word, at) => word === first && words[at + 1] === second)) return false;
    if (denied.some((each) => isAbout(each, claim))) return false;
    return !close.some((segment) => affirms(segment, claim));
  });
}

function affirms(segment: Segment, { head: [first, second] }: Claim): boolean {
  const words = contentWords(segment.items);
  const isSaid = words.some((word, at) => word === first && words[at + 1] === second);
  return isSaid && !claimsOfSegment(segment).some((each) => isNegative(each) && each.head.includes(first ?? ""));
}

/**
 * An answer that begins with yes or no goes on to say the same.
 * Catches "Được. Công ty không được …" and "Không, anh/chị được …", where a hurried reader stops after the first word.
 */
export const checkFirstWord: Rule = ({ opening, sentences, segments }) => {
  if (!opening) return [];
  const claims = sentences.flatMap(({ items }) => claimsOf(items));
  const [first] = claims;
  if (opening.isYes) return first !== undefined && isNegative(first) ? ["first-word-contradicts"] : [];
  const isBacked = segments.flatMap(claimsOfSegment).some(isNegative);
  return isBacked && claims.some(isNegative) ? [] : ["first-word-contradicts"];
};
