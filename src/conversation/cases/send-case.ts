import type { CasePlan, Draft } from "../../casework/index.ts";
import { caseTexts as texts } from "../../texts/cases.ts";
import type { Change } from "../../vocabulary/outcome.ts";
import type { Turn } from "../turn.ts";
import type { CaseDesk } from "./case-desk.ts";
import type { IntakeForm } from "./intake-form.ts";

/** What a form comes to: the case as planned, to be kept with the turn, and what the worker is told of it. */
export async function sendCase(
  turn: Turn,
  desk: CaseDesk,
  form: IntakeForm,
  contact: { name: string | null; phone: string | null },
): Promise<{ receipt: string; changes: readonly Change[] }> {
  const plan = await desk.planCase(draftOf(turn, form, contact));
  return { receipt: receiptOf(plan, turn.now, desk), changes: [{ kind: "case-opened", payload: { plan } }] };
}

function draftOf(turn: Turn, form: IntakeForm, contact: { name: string | null; phone: string | null }): Draft {
  const { channel, senderId } = turn.message;
  const { topic, severity, about, what, where, unitId, employer, commune, since, wants, inboundMessageIds } = form;
  const identity = form.identity ?? "confidential";
  return {
    person: { channel, senderId },
    ...{ topic, severity, about, identity, what, where, unitId, employer, commune, since, wants, inboundMessageIds },
    name: contact.name ?? form.name,
    phone: contact.phone ?? form.phone,
  };
}

/** Says what is true once the turn is kept: code, who has it, and by when; or that nobody is there yet. */
function receiptOf(plan: CasePlan, now: Date, { isTrial }: CaseDesk): string {
  const { code, unitName, draft, returnCode, firstReplyDueAt: dueAt } = plan;
  const say = draft.severity === "urgent" ? texts.receiptUrgent : texts.receipt;
  return [
    unitName === null ? texts.receiptNobody(code) : say({ code, unitName, dueAt, now }),
    draft.identity === "confidential" && draft.severity !== "urgent" ? texts.keptSecret : "",
    returnCode === null ? "" : texts.returnCode(returnCode),
    isTrial ? texts.onlyTrial : "",
  ]
    .filter((line) => line !== "")
    .join("\n");
}
