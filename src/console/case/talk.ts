import type { Answer, AnswerMode } from "../../vocabulary/answer.ts";
import type { Attachment, SourceLine } from "../../vocabulary/message.ts";

export type TalkAttachment = Pick<Attachment, "kind" | "label"> & {
  /** Where the console serves our own copy of it; `null` while there is none. */
  href: string | null;
};

/** One message of a case as an officer reads it, whoever said it. */
export type TalkEntry = {
  /** The same whenever the page is shown again. */
  id: string;
  /** `union`: said in the union's name, by no person. `outside`: an officer, in the platform's own inbox. */
  from: "worker" | "assistant" | "officer" | "union" | "outside";
  name: string | null;
  text: string;
  at: Date;
  attachments: readonly TalkAttachment[];
  /** The articles it stands on. */
  sources: readonly SourceLine[];
  /** Of an answer of the assistant: how it came about. */
  why: { kind: Answer["kind"]; mode: AnswerMode | null; confidence: number } | null;
  /** How far a message of ours got; `null` for the worker's. */
  delivery: "waiting" | "delivered" | "seen" | "rejected" | "failed" | "held" | "withheld" | null;
};
