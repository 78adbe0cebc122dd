import { articleName, findAgreementOf, type Knowledge } from "../knowledge/index.ts";
import { agreementTexts } from "../texts/agreements.ts";
import { answerTexts } from "../texts/answers.ts";
import { isWithin } from "../vocabulary/calendar.ts";
import { parseFullTextPayload } from "./payloads.ts";
import { fixedAnswer, type Step } from "./turn.ts";
import type { Workplaces } from "./workplaces.ts";

/**
 * The full text of an article of the worker's own agreement. Anybody else's button is left to the next step,
 * which says what it says of an article that does not exist.
 */
export function createPrivateArticleStep({
  knowledge,
  workplaces,
}: {
  knowledge: () => Knowledge;
  workplaces: Workplaces;
}): Step {
  return async (turn) => {
    const wanted = turn.payload === null ? null : parseFullTextPayload(turn.payload);
    const { workplace } = turn.state;
    if (!wanted || !workplace) return null;
    const units = await workplaces.listUnitIdsAbove(workplace.unitId, turn.today);
    const agreement = findAgreementOf(knowledge().text, units, wanted.on)?.agreement;
    if (agreement?.meta.id !== wanted.law) return null;
    const article = agreement.articles.find((each) => each.number === wanted.article && isWithin(each, wanted.on));
    if (!article) return null;
    const heading = [articleName(article.number), article.title].filter(Boolean).join(". ");
    const title = agreementTexts.title(agreement.meta.title, agreement.meta.isSample);
    const text = `${heading} (${title}, ${answerTexts.period(article.effectiveFrom, article.effectiveUntil)})\n\n${article.text}`;
    return {
      answer: fixedAnswer(turn, text, { kind: "abstained", reason: "notice" }),
      replies: [{ text }],
      remember: {},
    };
  };
}
