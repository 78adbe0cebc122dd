import type { CalendarDate } from "./calendar.ts";

/** A passage of law that supports an answer, word for word, with the period its wording is in force. */
export type Citation = {
  law: string;
  lawTitle: string;
  article: string;
  clause: string | null;
  point: string | null;
  title: string;
  quote: string;
  effectiveFrom: CalendarDate;
  effectiveUntil: CalendarDate | null;
};

export type Candidate = { law: string; article: string; score: number };

/** How an answer was made: written and checked by people, computed, quoted from the law, or composed by a model and verified. */
export type AnswerMode = "curated" | "calculated" | "extracted" | "composed";

export type AbstainReason =
  | "nothing-relevant" // nothing in the knowledge is near enough
  | "other-field" // another field of law or of life
  | "chit-chat" // greeting, thanks, small talk, who are you
  | "unreadable" // nonsense, emoji, empty
  | "instruction" // tries to instruct the program instead of asking
  | "no-law-then" // nothing in force on the day asked about
  | "silent" // a person has the conversation: nothing is said
  | "notice"; // a fixed message of the program (help, data, full text)

type Common = {
  /** What the worker reads, without the list of sources. */
  text: string;
  asOf: CalendarDate;
  /** Calibrated chance that the answer stands on the right article, 0 to 1. */
  confidence: number;
  choices: readonly string[];
  /** At least the ten best articles retrieval found, whatever came of the turn. */
  candidates: readonly Candidate[];
};

/** What one turn came to: the one answer object of every channel, `ask --json` and the evaluation. */
export type Answer =
  | (Common & { kind: "answered"; mode: AnswerMode; citations: readonly [Citation, ...Citation[]] })
  | (Common & { kind: "clarify" })
  | (Common & { kind: "abstained"; reason: AbstainReason })
  | (Common & { kind: "handed-over"; urgent: boolean; citations: readonly Citation[] });
