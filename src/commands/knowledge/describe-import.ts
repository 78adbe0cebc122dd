import type { Imported } from "../../knowledge/import/index.ts";
import { knowledgeImportTexts as texts } from "../../texts/knowledge-import.ts";

const LONGEST = 100;

/** What was written and what a person must look at, a line each. */
export function describeImport({ file, articles, proposals, doubts, convertedFrom, guessed }: Imported): string[] {
  return [
    texts.written(file, articles),
    ...(convertedFrom ? [texts.converted(convertedFrom)] : []),
    ...(guessed.length > 0 ? [texts.guessed(guessed.map((key) => texts.keys[key]).join(", "))] : []),
    "",
    doubts.length === 0 ? texts.noDoubts : texts.doubts(doubts.length),
    ...doubts.map(({ doubt, text, draftLine, sourceLine }) => {
      const where = draftLine === null ? texts.atSource(sourceLine) : texts.atDraft(draftLine, sourceLine);
      return `  ${where}: ${texts.doubt[doubt]}: ${shorten(text)}`;
    }),
    "",
    ...(proposals.length > 0 ? [texts.proposals(proposals.length)] : []),
    ...proposals.map(({ draftLine, text }) => `  ${draftLine}: ${shorten(text)}`),
    "",
    texts.notServed,
  ];
}

function shorten(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}
