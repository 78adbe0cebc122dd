import { z } from "zod";
import { type CaseNotice, Clock, Severity, Topic } from "../casework/index.ts";

/** How soon it is sent outside the console: at once at any hour, at once in working hours, with the next digest. */
export const Tier = z.enum(["urgent", "prompt", "digest"]);
export type Tier = z.infer<typeof Tier>;

/** How it goes out of the console. */
export const Way = z.enum(["email", "zalo"]);
export type Way = z.infer<typeof Way>;

export const Notice = z.object({
  id: z.number(),
  staffId: z.number(),
  kind: z.string().transform((kind) => kind as CaseNotice["kind"]),
  tier: Tier,
  caseId: z.number(),
  code: z.string(),
  topic: Topic,
  severity: Severity,
  unitId: z.string().nullable(),
  clock: Clock.nullable(),
  dueAt: z.date().nullable(),
  createdAt: z.date(),
  readAt: z.date().nullable(),
});
export type Notice = z.infer<typeof Notice>;

/** What asks this very person to do something. */
const PERSONAL: ReadonlySet<CaseNotice["kind"]> = new Set([
  "assigned",
  "asked",
  "mentioned",
  "not-solved",
  "clock-missed",
  "moved-up",
  "transferred",
]);
/** What nobody need be woken for, however grave the case. */
const CALM: ReadonlySet<CaseNotice["kind"]> = new Set(["closed", "moved-away", "half-dead", "ask-answered"]);

export function tierOf({ kind, severity }: Pick<CaseNotice, "kind" | "severity">): Tier {
  if (severity === "urgent" && !CALM.has(kind)) return "urgent";
  return PERSONAL.has(kind) ? "prompt" : "digest";
}
