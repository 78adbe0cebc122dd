import { z } from "zod";
import { CALCULATIONS, type Facts } from "../entitlements/index.ts";
import { IntakeForm } from "./cases/intake-form.ts";
import { CalendarDate } from "../vocabulary/calendar.ts";
import type { StoredState } from "../vocabulary/outcome.ts";
import { PAYLOADS } from "./payloads.ts";

const OfferedChoice = z.object({ title: z.string(), payload: z.string() });

/** A calculation that still needs something: what is known so far, and the day whose law applies. */
const PendingCalculation = z.object({
  calculation: z.enum(CALCULATIONS),
  facts: z.record(z.string(), z.unknown()).transform((facts) => facts as Facts), // ours alone; checked again when computed
  on: CalendarDate,
});
export type PendingCalculation = z.infer<typeof PendingCalculation>;

/** Where a worker says to work. */
const KnownWorkplace = z.object({ unitId: z.string(), unitName: z.string(), employer: z.string().nullable() });
export type KnownWorkplace = z.infer<typeof KnownWorkplace>;

/** What a conversation remembers. Anything unreadable is forgotten, never guessed at. */
export const ConversationState = z.object({
  /** True once the first message of the assistant has said what it is and what it keeps. */
  welcomed: z.boolean().default(false),
  /** The question the last answer was about, written out; `null` once the topic is closed. */
  topic: z.string().nullable().default(null),
  topicAt: z.number().default(0),
  /** The choices last offered, so that "2" or the typed words of one take it. */
  offered: z.array(OfferedChoice).default([]),
  /** Turns in a row that ended without an answer. */
  unsure: z.number().default(0),
  /** What was asked for last, for a calculation; forgotten as soon as the talk is of something else. */
  calculating: PendingCalculation.nullable().catch(null).default(null),
  /** Where the worker works, in their own words found in the tree; kept until they change or forget it. */
  workplace: KnownWorkplace.nullable().catch(null).default(null),
  /** True once the button to say where one works was offered below an answer: it is not pressed on anybody. */
  invitedToWorkplace: z.boolean().default(false),
  /** The last message asked where: the question that waits for it, and the workplaces offered. */
  askingWorkplace: z
    .object({ question: z.string().nullable(), found: z.array(KnownWorkplace) })
    .nullable()
    .catch(null)
    .default(null),
  /** A case that is being told, or was offered. */
  intake: IntakeForm.nullable().catch(null).default(null),
  /** A case half told that gave way to danger; it is offered again once that is told. */
  parked: IntakeForm.nullable().catch(null).default(null),
  /** The closed case whose stars were asked for last: then a number is stars. */
  rating: z.object({ caseId: z.number(), askedAt: z.number() }).nullable().catch(null).default(null),
  /** When the assistant last said something here. */
  repliedAt: z.number().default(0),
  /** True when the next message is for the assistant although a case is open. */
  aside: z.boolean().default(false),
  /** When the worker was last told that their words went to the officer. */
  passedOnAt: z.number().default(0),
  /** What did not fit the last long message, until it is asked for or another takes its place. */
  more: z
    .object({ text: z.string(), choices: z.array(OfferedChoice) })
    .nullable()
    .catch(null)
    .default(null),
  /** The message answered last, by its id on the channel, while the next one may be about that answer. */
  answered: z.string().nullable().catch(null).default(null),
});
export type ConversationState = z.infer<typeof ConversationState>;

/** A topic nobody came back to within this time is closed. */
export const TOPIC_LASTS_MS = 30 * 60_000;

/** True while each message answers a question about a case that is being told. */
export function isTelling({ intake }: Pick<ConversationState, "intake">): boolean {
  return intake !== null && intake.stage !== "offered";
}

/** True while the last thing said was whether an officer is wanted. */
export function isOffered({ intake, offered }: Pick<ConversationState, "intake" | "offered">): boolean {
  return intake?.stage === "offered" && offered.some(({ payload }) => payload === PAYLOADS.openCase);
}

export function readState(stored: StoredState): ConversationState {
  const read = ConversationState.safeParse(stored);
  return read.success ? read.data : ConversationState.parse({});
}

/** The state of somebody who has said to work there, before anything else was said. */
export function startAt(workplace: KnownWorkplace): StoredState {
  return { ...ConversationState.parse({}), workplace };
}
