import { tokenise } from "../../../language/tokens.ts";
import { formatDate } from "../../../texts/format.ts";
import { knowledgeCheckTexts as texts } from "../../../texts/knowledge-check.ts";
import type { CuratedAnswer } from "../../answers.ts";
import { citedNumbers, type CitedPlace, dayOf, lookUp } from "../cited-text.ts";
import { type Checked, type Finding, finding, type Rule } from "../finding.ts";
import { placeName } from "../place-names.ts";
import { checkAnswerNumbers } from "./answer-numbers.ts";

const RULE = "answers";
const MOST_WORDS = 90;

/** Each answer is short, stands on places in force, and states no number that they do not. */
export const checkAnswers: Rule = (checked) => [
  ...checked.knowledge.answers.flatMap((answer) => checkAnswer(checked, answer)),
  ...checkTogether(checked.knowledge.answers),
];

function checkAnswer({ knowledge, today }: Checked, answer: CuratedAnswer): Finding[] {
  const day = dayOf(answer);
  const places = answer.references.map((reference) => lookUp(knowledge, reference, day));
  const findings = places.flatMap((place) => [
    ...(place.text === null
      ? [
          finding(
            "error",
            answer,
            RULE,
            texts.answerNoPlace(answer.question, placeName(place.reference), formatDate(day)),
          ),
        ]
      : []),
    ...findChange(knowledge, answer, place),
  ]);
  const words = answer.text.split(/\s+/u).filter((word) => /[\p{L}\d]/u.test(word)).length;
  if (words > MOST_WORDS)
    findings.push(finding("error", answer, RULE, texts.answerLong(answer.question, words, MOST_WORDS)));
  if (/Điều\s+\d/u.test(answer.text))
    findings.push(finding("warning", answer, RULE, texts.answerNamesArticle(answer.question)));
  if (answer.checkedOn > today)
    findings.push(finding("error", answer, RULE, texts.checkedInFuture(formatDate(answer.checkedOn))));
  return [...findings, ...checkAnswerNumbers(answer, citedNumbers(places, answer))];
}

/** A cited wording that ends, or a new one that begins, after the answer was checked. */
function findChange(
  knowledge: Checked["knowledge"],
  answer: CuratedAnswer,
  { reference, wording }: CitedPlace,
): Finding[] {
  if (answer.until !== null && answer.until <= answer.checkedOn) return []; // an answer about the past does not change
  const later = knowledge
    .listWordings(reference.law, reference.article)
    .map(({ effectiveFrom }) => effectiveFrom)
    .find((from) => from > answer.checkedOn);
  const change = wording?.effectiveUntil ?? later;
  if (!change || change <= answer.checkedOn || change === answer.until) return [];
  return [
    finding("warning", answer, RULE, texts.answerChanges(answer.question, placeName(reference), formatDate(change))),
  ];
}

/** No two answers answer the same question, and what they call related is there. */
function checkTogether(answers: readonly CuratedAnswer[]): Finding[] {
  const key = (text: string) => tokenise(text).join(" ");
  const where = ({ question, file, line }: CuratedAnswer) => `“${question}” (${file}:${line})`;
  const headings = new Map<string, CuratedAnswer>();
  const findings: Finding[] = [];
  for (const answer of answers) {
    const first = headings.get(key(answer.question));
    if (first)
      findings.push(finding("error", answer, RULE, texts.answerTwice(answer.question, `${first.file}:${first.line}`)));
    else headings.set(key(answer.question), answer);
  }
  const asked = new Map(headings);
  for (const answer of answers) {
    for (const related of answer.related.filter((each) => !headings.has(key(each)))) {
      findings.push(finding("warning", answer, RULE, texts.answerRelated(answer.question, related)));
    }
    for (const words of answer.asked) {
      const owner = asked.get(key(words));
      if (!owner) asked.set(key(words), answer);
      else if (owner !== answer)
        findings.push(finding("warning", answer, RULE, texts.answerAskedTwice(words, answer.question, where(owner))));
    }
  }
  return findings;
}
