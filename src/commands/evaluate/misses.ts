import { isMiss, type Observed, rankOfGold } from "../../evaluation/index.ts";

/** Every miss as a line of JSON, with what was found instead. */
export function describeMisses(observed: readonly Observed[]): string {
  return observed.filter(isMiss).map(describeMiss).join("");
}

function describeMiss(observed: Observed): string {
  const { question, answer, asked } = observed;
  const found = answer.candidates.slice(0, 5);
  const cited = "citations" in answer ? answer.citations.map(({ law, article }) => ({ law, article })) : [];
  const { id, set, style, expect, gold } = question;
  const { kind, confidence } = answer;
  const line = { id, set, style, expect, asked, gold, kind, rank: rankOfGold(observed), confidence, cited, found };
  return `${JSON.stringify(line)}\n`;
}
