import { z } from "zod";
import { About, Severity, Topic } from "../../casework/index.ts";

/** What is asked next. `offered`: whether a case is wanted at all; `confirm`: whether it goes as it stands. */
export const IntakeStage = z.enum(["offered", "what", "where", "since", "wants", "confirm", "contact"]);
export type IntakeStage = z.infer<typeof IntakeStage>;

/** A case that a worker is telling, as far as it goes. Kept with the conversation, so that it survives a pause. */
export const IntakeForm = z.object({
  stage: IntakeStage,
  topic: Topic,
  severity: Severity,
  about: About,
  what: z.string().default(""),
  where: z.string().nullable().default(null),
  /** Tells the workplaces offered last from one another. */
  unitId: z.string().nullable().default(null),
  employer: z.string().nullable().default(null),
  commune: z.string().nullable().default(null),
  since: z.string().nullable().default(null),
  wants: z.string().nullable().default(null),
  identity: z.enum(["named", "confidential", "anonymous"]).nullable().default(null),
  inboundMessageIds: z.array(z.number()).default([]),
  /** When it was begun; tells this form from a later one. */
  begunAt: z.number(),
  /** True once the worker was asked whether to go on. */
  reminded: z.boolean().default(false),
});
export type IntakeForm = z.infer<typeof IntakeForm>;

/** The questions, in order; at most these four, each of which may be skipped. */
const QUESTIONS = ["what", "where", "since", "wants"] as const;

/** What is still to be asked after a stage; everything told is not asked again. */
export function nextStage(form: IntakeForm, after: IntakeStage): IntakeStage {
  const at = after === "offered" ? -1 : QUESTIONS.indexOf(after as (typeof QUESTIONS)[number]);
  if (after !== "offered" && at < 0) return "confirm";
  return QUESTIONS.slice(at + 1).find((stage) => !isTold(form, stage)) ?? "confirm";
}

function isTold(form: IntakeForm, stage: (typeof QUESTIONS)[number]): boolean {
  switch (stage) {
    case "what":
      return form.what !== "";
    case "where":
      return form.where !== null || form.unitId !== null;
    case "since":
      return form.since !== null;
    case "wants":
      return form.wants !== null;
  }
}
