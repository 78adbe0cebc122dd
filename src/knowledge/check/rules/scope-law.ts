import { inShort } from "../../../language/in-short.ts";
import { knowledgeCheckTexts as texts } from "../../../texts/knowledge-check.ts";
import type { CalendarDate } from "../../../vocabulary/calendar.ts";
import type { CuratedAnswer } from "../../answers.ts";
import type { KnowledgeText } from "../../load-knowledge.ts";
import { type Finding, finding, type Rule } from "../finding.ts";

const RULE = "scope-law";
/** What is wished or told of good things breaks no law; what may be anything has none of its own. */
const WITHOUT_LAW: ReadonlySet<string | null> = new Set(["proposal", "hardship", "good-example", "other", null]);

/** Whoever reports something is told what the law is: each note leads to a checked answer that says so today. */
export const checkScopeLaw: Rule = ({ knowledge, today }) =>
  knowledge.scope
    .filter(({ kind }) => kind === "report")
    .flatMap((group): Finding[] => {
      const { name, law, caseTopic } = group;
      if (law.length === 0) {
        return WITHOUT_LAW.has(caseTopic) ? [] : [finding("warning", group, RULE, texts.scopeLawMissing(name))];
      }
      const named = (question: string) => knowledge.answers.filter((answer) => answer.question === question);
      const unknown = law.filter((question) => named(question).length === 0);
      if (unknown.length > 0) {
        return unknown.map((question) => finding("error", group, RULE, texts.scopeLawUnknown(name, question)));
      }
      const says = law.flatMap(named).some((each) => holdsOn(knowledge, each, today) && inShort(each.text) !== null);
      return says ? [] : [finding("error", group, RULE, texts.scopeLawSilent(name, today))];
    });

/** Whether all that an answer cites reads on the day as it did when it was checked. */
function holdsOn(knowledge: KnowledgeText, answer: CuratedAnswer, on: CalendarDate): boolean {
  const { from, until, checkedOn, references } = answer;
  if ((from !== null && on < from) || (until !== null && on >= until)) return false;
  return references.every(({ law, article }) => {
    const now = knowledge.findArticle(law, article, on);
    return now !== null && now.id === knowledge.findArticle(law, article, checkedOn)?.id;
  });
}
