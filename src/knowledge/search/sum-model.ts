import { type Abbreviations, writeOut } from "../../language/abbreviations.ts";
import { fold } from "../../language/fold.ts";
import type { ReadQuestion, ReadQuestionFn } from "../../language/read-question.ts";
import { tokenise } from "../../language/tokens.ts";
import type { KnowledgeText } from "../load-knowledge.ts";
import { NO_SUM } from "../sums.ts";
import { sample } from "./call-model.ts";
import { chancesOf, type FitFn, type LinearModel } from "./linear-model.ts";
import { seeSum } from "./sum-features.ts";

/** A calculation by its code, or `NO_SUM`, and the chance that a message asks for its figure. */
export type SumBelief = { calculation: string; chance: number };

/** `calculations[label]` is the code of a label of the model. */
export type SumModel = { calculations: readonly string[]; model: LinearModel };

const ROWS = 2 ** 16;
/** Messages of other sorts are many more than sums: this many of each are enough to know them by. */
const OTHERS = 3_000;
/** Examples of sums are few, and each counts for several of the others. */
const WEIGHT = 4;
/** A way of asking the law may as well want a figure: only where nothing else speaks does it teach that none is wanted. */
const WEIGHT_OF_ASKED = 0.5;

/**
 * Learns from `knowledge/sums` which calculation a message wants, against the ways of asking and the talk that want
 * none. Each example is seen as it is written, and once more as it is read when typed without marks.
 */
export function fitSums(
  knowledge: KnowledgeText,
  { abbreviations, read, fit }: { abbreviations: Abbreviations; read: ReadQuestionFn; fit: FitFn },
): SumModel {
  const asWritten = (text: string) => writeOut(tokenise(text), abbreviations);
  const calculations = [NO_SUM, ...new Set(knowledge.sums.map(({ calculation }) => calculation))].filter(
    (code, at, all) => all.indexOf(code) === at,
  );
  const examples = knowledge.sums.flatMap(({ calculation, examples: texts }) =>
    texts.flatMap((text) => {
      const unmarked = fold(text);
      const seen = [seeSum(asWritten(text)), ...(unmarked === text ? [] : [seeSum(read(unmarked).tokens)])];
      return seen.map((each) => ({ seen: each, labels: [calculations.indexOf(calculation)], weight: WEIGHT }));
    }),
  );
  const none = [calculations.indexOf(NO_SUM)];
  const asked = [
    ...sample(knowledge.phrasings, OTHERS),
    ...sample(
      knowledge.answers.flatMap(({ question, asked: ways }) => [question, ...ways].map((text) => ({ text }))),
      OTHERS,
    ),
  ].map(({ text }) => ({ seen: seeSum(asWritten(text)), labels: none, weight: WEIGHT_OF_ASKED }));
  const told = sample(
    knowledge.scope.flatMap(({ examples: texts }) => texts.map((text) => ({ text }))),
    OTHERS,
  ).map(({ text }) => ({ seen: seeSum(asWritten(text)), labels: none, weight: 1 }));
  return { calculations, model: fit([...examples, ...asked, ...told], calculations.length, ROWS) };
}

/** Reads messages with a fitted model: every calculation it knows, the likeliest first. */
export function openSums({ calculations, model }: SumModel): (question: ReadQuestion) => readonly SumBelief[] {
  return ({ tokens }) => {
    const chances = chancesOf(model, seeSum(tokens));
    return calculations
      .map((calculation, label) => ({ calculation, chance: chances[label] ?? 0 }))
      .sort((a, b) => b.chance - a.chance);
  };
}
