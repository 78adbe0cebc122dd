import { z } from "zod";
import { About, Identity, Person, Severity, Topic } from "./case.ts";

const words = z.string().max(4000);

/** What a worker has told, before it is a case. */
export const Draft = z.object({
  person: Person,
  topic: Topic,
  severity: Severity,
  identity: Identity,
  name: z.string().max(200).nullable(),
  phone: z.string().max(50).nullable(),
  what: words,
  where: words.nullable(),
  /** The workplace's unit, where the worker chose one. */
  unitId: z.string().nullable(),
  employer: z.string().max(300).nullable(),
  commune: z.string().max(300).nullable(),
  since: words.nullable(),
  wants: words.nullable(),
  about: About,
  /** Messages that belong to it. Leave out the ones in which a confidential reporter gave name or phone. */
  inboundMessageIds: z.array(z.number()),
});
export type Draft = z.infer<typeof Draft>;

/** Where a case will go and by when it will be answered. Plain JSON once stringified; parse it before opening. */
export const CasePlan = z.object({
  draft: Draft,
  /** Reserved for this plan; an unused one leaves a gap in the numbers and nothing else. */
  code: z.string(),
  unitId: z.string().nullable(),
  unitName: z.string().nullable(),
  /** Names of the units it passes if nobody answers, its own first, the province last. */
  path: z.array(z.string()),
  originUnitId: z.string().nullable(),
  bypassed: z.array(z.string()),
  restrictedRole: z.string().nullable(),
  firstReplyDueAt: z.coerce.date(),
  resolutionDueAt: z.coerce.date(),
  /** Shown once to an anonymous reporter; only its hash is kept. `null` for everybody else. */
  returnCode: z.string().nullable(),
});
export type CasePlan = z.infer<typeof CasePlan>;
