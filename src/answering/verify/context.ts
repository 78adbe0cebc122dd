import { type Item, readItems } from "./items.ts";
import { type Opening, readOpening } from "./opening.ts";
import type { Draft, Passage } from "./passage.ts";
import { type Segment, segmentsOf, type Sentence, sentencesOf } from "./segments.ts";

/** Everything the rules look at, read once. */
export type Check = {
  draft: Draft;
  question: Item[];
  questionText: string;
  passages: readonly Passage[];
  /** The passages the draft cites and that exist, each once. */
  cited: readonly Passage[];
  segments: readonly Segment[];
  /** The yes or no the draft begins with. `sentences` go on after it. */
  opening: Opening | null;
  sentences: readonly Sentence[];
  prompt: string;
};

/** Looks at one danger. Gives back stable codes, never words of the draft, so that they can be logged. */
export type Rule = (check: Check) => string[];

export function createCheck({
  question,
  draft,
  passages,
  prompt,
}: {
  question: string;
  draft: Draft;
  passages: readonly Passage[];
  prompt: string;
}): Check {
  const ids = new Set(draft.citations.map(({ passageId }) => passageId));
  const opening = readOpening(draft.text);
  const cited = passages.filter(({ id }) => ids.has(id));
  return {
    draft,
    question: readItems(question),
    questionText: question,
    passages,
    cited,
    segments: cited.flatMap(segmentsOf),
    opening,
    sentences: sentencesOf(opening ? draft.text.slice(opening.text.length) : draft.text),
    prompt,
  };
}
