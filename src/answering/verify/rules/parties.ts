import { align, nearest } from "../align.ts";
import { type Claim, claimsOf, claimsOfSegment, isAbout, isNegative } from "../claims.ts";
import type { Rule } from "../context.ts";
import type { Item, Party } from "../items.ts";
import { phraseOf, readLexemes, standsIn } from "../lexemes.ts";
import type { Segment } from "../segments.ts";
import { BY_WORD, FORBIDDEN_LIST, GIVING, OF_WORD, TOWARDS } from "../words.ts";

/**
 * Who owes and who is owed are who the law says.
 * Catches "công ty phải báo trước" where the worker must, "anh/chị trả" where the employer pays,
 * and a fault ("lỗi của …") laid on the other side.
 */
export const checkParties: Rule = ({ sentences, segments }) => {
  const reasons = new Set<string>();
  for (const sentence of sentences) {
    const close = nearest(align(sentence.items, segments));
    const written = close.flatMap(claimsOfSegment);
    for (const claim of claimsOf(sentence.items)) {
      const related = written.filter((each) => isAbout(claim, each) && isNegative(each) === isNegative(claim));
      if (related.length > 0 && related.every((each) => isSwapped(claim, each))) reasons.add("party-swapped");
    }
    if (bindsWorker(sentence.items) && close.some(bindsEmployer)) reasons.add("party-swapped");
    const belonging = belongings(sentence.items);
    const held = close.flatMap(({ items }) => belongings(items));
    const isMoved = belonging.some(
      ({ thing, owner }) =>
        held.some((each) => each.thing === thing) && !held.some((each) => each.thing === thing && each.owner === owner),
    );
    if (isMoved) reasons.add("party-swapped");
  }
  return [...reasons];
};

/** "Người lao động không được …": who may not stands before the first "may not". */
function bindsWorker(items: readonly Item[]): boolean {
  const at = items.findIndex((item) => item.kind === "polarity" && item.polarity === "mustNot");
  const before = items.slice(0, Math.max(0, at)).filter((item) => item.kind === "party");
  return before.length === 1 && before[0]?.kind === "party" && before[0].party === "worker";
}

/** A clause of an article that lists what an employer may not do. */
function bindsEmployer({ title, passage }: Segment): boolean {
  const heading = readLexemes(passage.citation.title).map(({ text }) => text);
  const who = title.find((item) => item.kind === "party");
  return (
    who?.kind === "party" &&
    who.party === "employer" &&
    FORBIDDEN_LIST.some((phrase) => standsIn(heading, phraseOf(phrase)))
  );
}

function isSwapped(drafted: Claim, written: Claim): boolean {
  return (
    differ(drafted.doer, written.doer) ||
    differ(drafted.receiver, written.receiver) ||
    isSame(drafted.doer, written.receiver) ||
    isSame(drafted.receiver, written.doer)
  );
}

/** How far a gift may stand from its verb: "trả trợ cấp mất việc làm cho …". */
const GIFT_REACH = 9;

const differ = (one: Party | null, other: Party | null) => one !== null && other !== null && one !== other;
const isSame = (one: Party | null, other: Party | null) => one !== null && one === other;

/** "lỗi của người lao động": the word before, and whose it is. "do hai bên thỏa thuận": who decides. "trả … cho": to whom. */
function belongings(items: readonly Item[]): { thing: string; owner: Party }[] {
  return items.flatMap((item, at) => {
    const [thing, of] = [items[at - 2], items[at - 1]];
    if (item.kind === "party" && of?.kind === "word" && of.text === BY_WORD)
      return [{ thing: BY_WORD, owner: item.party }];
    if (item.kind === "party" && of?.kind === "word" && TOWARDS.includes(of.text)) {
      const verb = items
        .slice(Math.max(0, at - GIFT_REACH), at)
        .findLast((each) => each.kind === "word" && GIVING.includes(each.text));
      return verb?.kind === "word" ? [{ thing: `${verb.text} ${of.text}`, owner: item.party }] : [];
    }
    if (item.kind !== "party" || of?.kind !== "word" || of.text !== OF_WORD || thing?.kind !== "word") return [];
    return [{ thing: thing.text, owner: item.party }];
  });
}
