import { caseTexts as texts } from "../../texts/cases.ts";
import type { Reply } from "../../vocabulary/message.ts";
import type { StoredState } from "../../vocabulary/outcome.ts";
import { PAYLOADS } from "../payloads.ts";
import { readState } from "../state.ts";
import type { IntakeStage } from "./intake-form.ts";

/**
 * Asks once whether somebody who left a case half told wants to go on; `null` when they went on, sent it, dropped
 * it, or were asked before. The reply and the state are to be kept together.
 */
export function remindIntake(
  stored: StoredState,
  { begunAt, stage }: { begunAt: number; stage: IntakeStage },
): { reply: Reply; state: StoredState } | null {
  const state = readState(stored);
  const { intake } = state;
  if (!intake || intake.reminded || intake.begunAt !== begunAt || intake.stage !== stage) return null;
  const choices = [
    { title: texts.choices.goOn, payload: PAYLOADS.openCase },
    { title: texts.choices.cancel, payload: PAYLOADS.cancel },
  ];
  return {
    reply: { text: texts.reminder(texts.topics[intake.topic].toLowerCase()), choices },
    state: { ...state, intake: { ...intake, reminded: true }, offered: choices },
  };
}
