import type { KnownText } from "../../evaluation/index.ts";
import type { Knowledge } from "../../knowledge/index.ts";

/** Everything of the knowledge that is matched against questions, with the place where it is written. */
export function listKnownTexts({ text }: Pick<Knowledge, "text">): KnownText[] {
  const at = ({ file, line }: { file: string; line: number }) => `${file}:${line}`;
  return [
    ...text.phrasings.map((each) => ({ kind: "phrasing" as const, text: each.text, place: at(each) })),
    ...text.answers.flatMap((each) =>
      [each.question, ...each.asked].map((asked) => ({ kind: "answer" as const, text: asked, place: at(each) })),
    ),
    ...[...text.lexicon, ...text.synonyms, ...text.abbreviations].map((each) => ({
      kind: "lexicon" as const,
      text: each.everyday,
      place: at(each),
    })),
    ...text.scope.flatMap((each) =>
      each.examples.map((example) => ({ kind: "scope" as const, text: example, place: at(each) })),
    ),
  ];
}
