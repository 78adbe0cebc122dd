import { formatNumber } from "../../../texts/format.ts";
import { knowledgeCheckTexts as texts } from "../../../texts/knowledge-check.ts";
import type { CuratedAnswer } from "../../answers.ts";
import { type Calculation, isSameTime, readCalculation } from "../calculation.ts";
import { type Finding, finding } from "../finding.ts";
import { readNumbers } from "../numbers.ts";

const RULE = "answers";
/** A sentence that supposes something may suppose any amount: "Ví dụ lương 6.000.000 đồng…". */
const SUPPOSES = /ví dụ|chẳng hạn|giả sử/iu;

/** The whole of something, which no clause needs to state. */
const WHOLE = "100%";

/** Every number of an answer stands in a cited place or in a stated calculation, and every calculation is right. */
export function checkAnswerNumbers(answer: CuratedAnswer, cited: ReadonlySet<string>): Finding[] {
  const report = (message: string) => finding("error", answer, RULE, message);
  const supposed = suppositionsOf(answer);
  const known = new Set(cited);
  const findings: Finding[] = [];
  for (const written of answer.calculations) {
    const calculation = readCalculation(written);
    if (!calculation) {
      findings.push(report(texts.answerCalculationUnread(answer.question, written)));
      continue;
    }
    const wrong = findUnequal(calculation);
    if (wrong) findings.push(report(texts.answerCalculation(answer.question, written, ...wrong)));
    for (const { value } of calculation.supposed) supposed.add(value);
    for (const { written: number, value } of calculation.inputs) {
      // "(20 - 10) × 0,4" counts in hundredths what the law writes as shares
      if ([value, `${value}%`].some((each) => known.has(each) || supposed.has(each)) || value === WHOLE) continue;
      findings.push(report(texts.answerInput(answer.question, number, written)));
    }
    for (const { value } of [...calculation.inputs, ...calculation.results]) known.add(value);
  }
  const unknown = readNumbers(answer.text.replaceAll("*", "")).filter(
    ({ value }) => !known.has(value) && !supposed.has(value),
  );
  const once = new Map(unknown.map((number) => [number.value, number.written]));
  return [...findings, ...[...once.values()].map((number) => report(texts.answerNumber(answer.question, number)))];
}

function suppositionsOf({ question, asked, text }: CuratedAnswer): Set<string> {
  const sentences = text.split(/(?<=[.!?])\s+/u).filter((sentence) => SUPPOSES.test(sentence));
  return new Set(readNumbers([question, ...asked, ...sentences].join(" \n ")).map(({ value }) => value));
}

/** The first two sides that differ; amounts of money may be rounded to whole đồng. */
function findUnequal({ sides }: Calculation): [string, string] | null {
  for (const [at, side] of sides.entries()) {
    const before = sides[at - 1];
    if (!before || Math.abs(before.value - side.value) <= (side.value >= 1000 ? 0.5 : 1e-6)) continue;
    if (!isSameTime(before, side)) return [formatNumber(before.value), formatNumber(side.value)];
  }
  return null;
}
