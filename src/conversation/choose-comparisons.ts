import { type Agreement, type Comparison, isAskedAbout, type Reference as Place } from "../knowledge/index.ts";
import { fold } from "../language/fold.ts";
import type { Answer, Citation } from "../vocabulary/answer.ts";
import { type CalendarDate, isWithin } from "../vocabulary/calendar.ts";

/** At most this many clauses stand beside one answer. */
const MOST = 4;

/** A question about fines, complaints or dismissal is not about what a clause gives, whatever else it names. */
const OF_OTHER_THINGS =
  /\b(?:bi phat|phat tien|muc phat|phat bao nhieu|phat the nao|xu phat|xu li|kien|to cao|khieu nai|dinh cong|sa thai|duoi viec|vi pham|pham luat)\b/u;
const ASKS_AMOUNT = /\b(?:bao nhieu|may|muc|duoc gi|bao lau|nhieu khong|the nao|ra sao|phan tram|toi da|tinh sao)\b/u;

/**
 * What of an agreement goes with an answer.
 * `beside`: with the law the answer gives. `instead`: the law found is not about it, or the law leaves it to the two sides.
 */
export type Chosen = { comparisons: readonly Comparison[]; how: "beside" | "instead" };

/**
 * What is asked by its words and stands by a cited article; else what the law leaves to the two sides; else what is
 * asked for its amount; else whatever stands by exactly a cited clause or point. `null` when the agreement is silent.
 */
export function chooseComparisons(
  agreement: Agreement,
  answer: Answer,
  tokens: readonly string[],
  on: CalendarDate | null,
): Chosen | null {
  const said = fold(tokens.join(" "));
  if (OF_OTHER_THINGS.test(said)) return null;
  const sayable = agreement.comparisons.filter(
    ({ stands, article }) => stands && (on === null || isWithin(article, on)),
  );
  const asked = sayable.filter(({ comparable }) => isAskedAbout(comparable, tokens));
  const citations = answer.kind === "answered" ? answer.citations : [];
  const wantsAmount = ASKS_AMOUNT.test(said);
  const choose = (how: Chosen["how"], comparisons: readonly Comparison[]): Chosen | null =>
    comparisons.length > 0 ? { comparisons: comparisons.slice(0, MOST), how } : null;

  const byArticle = asked.filter(({ comparable: { law } }) =>
    citations.some((each) => each.law === law?.place.law && each.article === law.place.article),
  );
  const agreed = asked.filter(({ comparable }) => comparable.law === null);
  // The words of a whole clause are quoted for more than one reason; one that is asked for its amount means all of it.
  const mayBeWider = wantsAmount || (answer.kind === "answered" && answer.mode === "extracted");
  const byPlace = sayable.filter(({ comparable: { law } }) =>
    citations.some((each) => law !== null && covers(each, law.place, mayBeWider)),
  );
  return (
    choose("beside", byArticle) ??
    choose(wantsAmount || answer.kind !== "answered" ? "instead" : "beside", agreed) ??
    (wantsAmount || answer.kind !== "answered" ? choose("instead", asked) : null) ??
    choose("beside", byPlace)
  );
}

/** True when a citation is of exactly this place or, where it may be wider, of what it stands in. */
function covers(cited: Citation, place: Place, mayBeWider: boolean): boolean {
  const matches = (part: string | null, wanted: string | null) => part === wanted || (mayBeWider && part === null);
  return (
    cited.law === place.law &&
    cited.article === place.article &&
    matches(cited.clause, place.clause) &&
    matches(cited.point, place.point)
  );
}
