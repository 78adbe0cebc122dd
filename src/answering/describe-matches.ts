import { type AnswerMatch, type CuratedAnswer, type SearchResult, wantedKinds } from "../knowledge/index.ts";
import { tokenise } from "../language/tokens.ts";
import { asksForFine } from "./asks-for-fine.ts";
import type { Confidence } from "./confidence.ts";

/** What is seen of one checked answer beside the others that may be meant. */
export const MATCH_FEATURES = [
  "similarity", // how near the nearest of its questions is
  "fit", // how well it fits as a whole, the best of all answers 1
  "similarity-fit", // their product
  "asked", // the same fit by its questions alone
  "said", // by its text
  "name", // by the question it is named by
  "fit-rank", // 1 for the best fitting, a half for the second, …
  "fit-lead", // its fit less that of the best other
  "believed", // belief of retrieval in the articles it cites: in that believed in most
  "believed-log",
  "main", // in the article it stands mainly on
  "clause", // in the clauses it cites: in that believed in most
  "main-clause", // in the clause it stands mainly on
  "main-clause-log",
  "kind", // share of its questions that want to hear the same kind of thing: an amount, a time, who
  "other-kind", // 1 when none of them does
  "fine", // 1 when an employer's fine is asked for and it tells of one
  "no-fine", // 1 when one is asked for and it tells of none
] as const;

/** What is seen of a question that speaks for none of the answers. */
export const NONE_FEATURES = [
  "bias",
  "second-fit", // of the second best fitting of all answers
  "right", // chance that the first article of the search is a right one
  "out-of-scope", // chance that this is no question for this knowledge
] as const;

export type DescribedMatches = { rows: readonly (readonly number[])[]; none: readonly number[] };

/** Belief below this is none. */
const LEAST_BELIEF = 0.01;

export function describeMatches(
  tokens: readonly string[],
  matches: readonly AnswerMatch[],
  { ranked }: Pick<SearchResult, "ranked">,
  { right, inScope }: Pick<Confidence, "right" | "inScope">,
): DescribedMatches {
  const belief = new Map(ranked.map(({ article, score }) => [`${article.law}|${article.number}`, score]));
  const [wanted] = wantedKinds(tokens);
  const ofFine = asksForFine(tokens);
  const fits = matches.map(({ fit }) => fit).sort((a, b) => b - a);
  const [bestFit = 0, secondFit = 0] = fits;
  const rows = matches.map(({ answer, similarity, fit, fits: parts }) => {
    const believed = answer.references.map(({ law, article }) => belief.get(`${law}|${article}`) ?? 0);
    const clauses = answer.references.map((each) => beliefIn(ranked, each));
    const [main = 0] = believed;
    const [mainClause = 0] = clauses;
    const kind = wanted === undefined ? 0 : shareWanting(answer, wanted);
    const seen: Record<(typeof MATCH_FEATURES)[number], number> = {
      similarity,
      fit,
      "similarity-fit": similarity * fit,
      asked: parts.asked,
      said: parts.said,
      name: parts.name,
      "fit-rank": 1 / (1 + fits.indexOf(fit)),
      "fit-lead": fit - (fits.indexOf(fit) === 0 ? secondFit : bestFit),
      believed: Math.max(0, ...believed),
      "believed-log": Math.log(LEAST_BELIEF + Math.max(0, ...believed)),
      main,
      clause: Math.max(0, ...clauses),
      "main-clause": mainClause,
      "main-clause-log": Math.log(LEAST_BELIEF + mainClause),
      kind,
      "other-kind": wanted !== undefined && kind === 0 ? 1 : 0,
      fine: ofFine && tellsOfFine(answer) ? 1 : 0,
      "no-fine": ofFine && !tellsOfFine(answer) ? 1 : 0,
    };
    return MATCH_FEATURES.map((name) => seen[name]);
  });
  return { rows, none: [1, secondFit, right, 1 - inScope] };
}

/** True of an answer to how much an employer is fined. */
export function tellsOfFine({ question }: CuratedAnswer): boolean {
  return asksForFine(tokenise(question));
}

const kindsOf = new WeakMap<CuratedAnswer, readonly (string | undefined)[]>();

/** Which share of an answer's questions want to hear this kind of thing before others. */
function shareWanting(answer: CuratedAnswer, wanted: string): number {
  const kinds = kindsOf.get(answer) ?? [answer.question, ...answer.asked].map((each) => wantedKinds(tokenise(each))[0]);
  kindsOf.set(answer, kinds);
  return kinds.filter((kind) => kind === wanted).length / kinds.length;
}

/** How much retrieval believes in the clause that is cited, or in the article where no clause is. */
function beliefIn(
  ranked: SearchResult["ranked"],
  { law, article, clause }: CuratedAnswer["references"][number],
): number {
  const found = ranked.find((each) => each.article.law === law && each.article.number === article);
  if (!found) return 0;
  const share = found.clauses.find((each) => found.article.clauses[each.clause]?.number === clause)?.share;
  return found.score * (clause === null || found.clauses.length === 0 ? 1 : (share ?? 0));
}
