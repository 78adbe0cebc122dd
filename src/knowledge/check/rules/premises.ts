import { fold } from "../../../language/fold.ts";
import { tokenise } from "../../../language/tokens.ts";
import { knowledgeCheckTexts as texts } from "../../../texts/knowledge-check.ts";
import type { CuratedAnswer, FalsePremise } from "../../answers.ts";
import { CueMatcher, PREMISE_REACH } from "../../search/cues.ts";
import { type Finding, finding, type Rule } from "../finding.ts";

const RULE = "premises";
/** A correction says no, or says what alone is so. */
const CORRECTS = /(?<!\p{L})(?:không|chưa|sai|cấm|vẫn|chỉ)(?!\p{L})/iu;
const LEAST = 3;

type Correcting = CuratedAnswer & { premise: FalsePremise };

/**
 * Each wrong belief is found in every way it is said to be put, with marks and without, and in none of the
 * questions said not to rest on it; and what is answered begins with the correction.
 */
export const checkPremises: Rule = ({ knowledge }) => {
  const correcting = knowledge.answers.filter((answer): answer is Correcting => answer.premise !== null);
  const matcher = new CueMatcher(
    correcting.map((answer) => ({ owner: answer, cues: answer.premise.cues })),
    PREMISE_REACH,
  );
  const find = (text: string) => {
    const tokens = tokenise(text);
    return matcher.match({ tokens, typed: tokens }).map(({ owner }) => owner);
  };
  return correcting.flatMap((answer) => {
    const { ways, not } = answer.premise;
    const report = (message: string): Finding => finding("error", answer, RULE, message);
    const [opening = ""] = answer.text.split(/(?<=[.!?])\s/u);
    return [
      ...(CORRECTS.test(opening) ? [] : [report(texts.premiseOpening(answer.question))]),
      ...(ways.length < LEAST ? [report(texts.premiseFew(answer.question, ways.length, LEAST))] : []),
      ...ways.flatMap((way) => {
        const missed = [way, fold(way)].find((text) => !find(text).includes(answer));
        const other = find(way).find((each) => each !== answer);
        return [
          ...(missed === undefined ? [] : [report(texts.premiseMissed(answer.question, missed))]),
          ...(other ? [report(texts.premiseUnderTwo(way, answer.question, other.question))] : []),
        ];
      }),
      ...not.flatMap((each) => {
        const wrong = find(each)[0] ?? find(fold(each))[0];
        return wrong ? [report(texts.premiseFalselyFound(each, wrong.question))] : [];
      }),
    ];
  });
};
