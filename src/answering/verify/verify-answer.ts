import type { Citation } from "../../vocabulary/answer.ts";
import { createCheck, type Rule } from "./context.ts";
import type { Draft, Passage } from "./passage.ts";
import { checkCitations } from "./rules/citations.ts";
import { checkEntailment, checkGroups } from "./rules/entailment.ts";
import { checkLanguage, checkLeakage, checkLength, checkMarkup } from "./rules/form.ts";
import { checkNumbers } from "./rules/numbers.ts";
import { checkParties } from "./rules/parties.ts";
import { checkFirstWord, checkPolarity } from "./rules/polarity.ts";
import { checkReferences } from "./rules/references.ts";
import { checkSupport } from "./rules/support.ts";
import { checkAbsolutes, checkOpposites } from "./rules/wording.ts";

export type Verdict = { ok: true; citations: [Citation, ...Citation[]] } | { ok: false; reasons: string[] };

const FORM: readonly Rule[] = [checkLength, checkMarkup, checkLanguage, checkLeakage];
const GROUND: readonly Rule[] = [checkCitations, checkReferences];
const MEANING: readonly Rule[] = [
  checkNumbers,
  checkPolarity,
  checkFirstWord,
  checkParties,
  checkOpposites,
  checkAbsolutes,
  checkSupport,
  checkEntailment,
  checkGroups,
];

/**
 * Decides whether a worker may read what a model wrote: only when nothing in it was found that the law it cites does not say.
 *
 * Pure, and meant to refuse when unsure: a refused draft costs nothing, because the worker then gets the
 * law's own words. `reasons` are stable codes without any text, for logs and counts. It compares words, not
 * meaning: a condition or an exception that the draft leaves out is not noticed.
 */
export function verifyAnswer({
  question,
  draft,
  passages,
  prompt = "",
}: {
  question: string;
  draft: Draft;
  passages: readonly Passage[];
  /** The prompt's text, so that a draft that recites it is refused. */
  prompt?: string;
}): Verdict {
  const check = createCheck({ question, draft, passages, prompt });
  const reasons = [...FORM, ...GROUND].flatMap((rule) => rule(check));
  if (reasons.length === 0) reasons.push(...MEANING.flatMap((rule) => rule(check)));
  const [first, ...rest] = check.cited.map(({ citation }) => citation);
  if (reasons.length > 0 || !first) return { ok: false, reasons: [...new Set(reasons)] };
  return { ok: true, citations: [first, ...rest] };
}
