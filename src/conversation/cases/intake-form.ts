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
  /** Name and telephone number told before they were asked for; they go as the name goes. */
  name: z.string().nullable().default(null),
  phone: z.string().nullable().default(null),
  inboundMessageIds: z.array(z.number()).default([]),
  /** The question that was answered with more of the story; the next answer to it is taken as it is. */
  asideAt: IntakeStage.nullable().default(null),
  /** When it was begun; tells this form from a later one. */
  begunAt: z.number(),
  /** True once the worker was asked whether to go on. */
  reminded: z.boolean().default(false),
});
export type IntakeForm = z.infer<typeof IntakeForm>;

/** The questions, in order; at most these four, each of which may be skipped. */
export const QUESTIONS = ["what", "where", "since", "wants"] as const;
export type AskedField = (typeof QUESTIONS)[number];

/** More than this nobody tells in one answer, and no case keeps. */
const LONGEST_ANSWER = 1000;
const LONGEST_STORY = 4000;
const LONGEST_NAME = 300;

/** An answer as a case may keep it. */
export function shorten(answer: string): string {
  return answer.trim().slice(0, LONGEST_ANSWER);
}

/** A workplace's name as a case may keep it. */
export function shortenName(name: string): string {
  return name.trim().slice(0, LONGEST_NAME);
}

/** The form with more of the story; what was told before stays first. */
export function tellMore(form: IntakeForm, more: string): IntakeForm {
  const what = [form.what, more.trim()].filter((part) => part !== "").join("\n");
  return { ...form, what: what.slice(0, LONGEST_STORY) };
}

/** The form with a message among those that belong to the case. */
export function withMessage(form: IntakeForm, inboundMessageId: number | null): IntakeForm {
  if (inboundMessageId === null || form.inboundMessageIds.includes(inboundMessageId)) return form;
  return { ...form, inboundMessageIds: [...form.inboundMessageIds, inboundMessageId] };
}

/** The question asked before this one. */
export function stageBefore(stage: IntakeStage): IntakeStage {
  if (stage === "contact") return "confirm";
  const at = QUESTIONS.indexOf(stage as AskedField);
  return QUESTIONS[Math.max(0, at - 1)] ?? "what";
}

/** What is still to be asked after a stage; everything told is not asked again. */
export function nextStage(form: IntakeForm, after: IntakeStage): IntakeStage {
  const at = after === "offered" ? -1 : QUESTIONS.indexOf(after as AskedField);
  if (after !== "offered" && at < 0) return "confirm";
  return QUESTIONS.slice(at + 1).find((stage) => !isTold(form, stage)) ?? "confirm";
}

function isTold(form: IntakeForm, stage: AskedField): boolean {
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
