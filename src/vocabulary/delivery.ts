import { AppError } from "./errors.ts";
import type { OutboundMessage } from "./message.ts";

/** What a channel is told with a message it is to send. */
export type DeliveryContext = {
  /** The same at every retry. */
  outboundId: string;
  /** When this person last did something on this channel: reply windows count from it; `null` when never. */
  lastMessageAt: Date | null;
  /** The platform's id of their last message; `null` when there is none. */
  lastMessageId: string | null;
  /** How many parts of a message that had to be split the platform took before: sending goes on after them. */
  partsSent: number;
  /** Remembers that one more part was taken, before the next is sent. */
  recordPart: (partsSent: number) => Promise<void>;
  /** When the platform was asked before without an answer having been heard: it may have taken the next part then. */
  askedSince?: Date | null;
  /** Which of these ids of the platform's are of other messages of ours: the same words may have been said before. */
  findOthers: (platformMessageIds: readonly string[]) => Promise<ReadonlySet<string>>;
  signal: AbortSignal;
};

/** What came of it. `notes` are counted by name (a quota type, a split message). */
export type DeliveryReceipt = { platformMessageId: string | null; notes?: readonly string[] };

/** Sends one message, in as many calls as the platform needs; throws a `DeliveryError` when it could not. */
export type Deliver = (message: OutboundMessage, context: DeliveryContext) => Promise<DeliveryReceipt>;

/**
 * Why a platform did not take a message, and so what to do next.
 * `retry`: later, the same again. `held`: not now by the platform's rules (reply window, quota); kept and said
 * when the person next writes. `refused`: never (blocked, gone). `misconfigured`: ours to repair (a dead token);
 * kept like a held one, said once the channel works again, and raised to staff.
 */
export type Disposition = "retry" | "held" | "refused" | "misconfigured";

export class DeliveryError extends AppError {
  override name = "DeliveryError";
  override readonly code: string;
  override readonly retryable: boolean;
  readonly disposition: Disposition;
  /** The platform's own number of the error, for staff; `null` when it gave none. */
  readonly platformCode: string | null;
  /** No retry comes earlier, where the platform says so. */
  readonly retryAfterSeconds: number | null;
  /** True when the platform may have taken it all the same (no answer heard): then its echo is waited for first. */
  readonly mayHaveArrived: boolean;
  /** True when nothing was tried, only waited for: it costs none of the attempts. */
  readonly isWait: boolean;

  constructor(
    code: string,
    {
      disposition,
      platformCode = null,
      retryAfterSeconds = null,
      mayHaveArrived = false,
      isWait = false,
      cause,
    }: {
      disposition: Disposition;
      platformCode?: string | null;
      retryAfterSeconds?: number | null;
      mayHaveArrived?: boolean;
      isWait?: boolean;
      cause?: unknown;
    },
  ) {
    super(`A message was not delivered: ${code}${platformCode === null ? "" : ` (${platformCode})`}`, { cause });
    this.code = code;
    this.disposition = disposition;
    this.retryable = disposition === "retry";
    this.platformCode = platformCode;
    this.retryAfterSeconds = retryAfterSeconds;
    this.mayHaveArrived = mayHaveArrived;
    this.isWait = isWait;
  }
}
