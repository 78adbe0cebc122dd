import { type Activity, type BotAdapter, TurnContext } from "botbuilder-core";
import { Botkit } from "botkit";
import type { ChannelName, InboundMessage, Reply } from "../vocabulary/message.ts";
import {
  type AnswerTurn,
  type Circumstances,
  ORDINARY,
  type Outcome,
  type StoredState,
} from "../vocabulary/outcome.ts";
import type { ReplyCarrier } from "./collecting-adapter.ts";
import { ChannelNotSetUpError, TurnTimeoutError } from "./errors.ts";
import { keepNothing } from "./keep-nothing.ts";
import { outboxOf } from "./outbox.ts";

/** Decides one turn: what to say and what to keep. */
export type HandleTurn = (
  message: InboundMessage,
  state: StoredState,
  circumstances?: Circumstances,
) => Promise<Outcome & { replies: readonly Reply[] }>;

type BotOptions = {
  adapters: Partial<Record<ChannelName, BotAdapter>>;
  handleTurn: HandleTurn;
  /** Longest a turn may take; afterwards `answer` rejects and the job tries again. */
  timeoutMs?: number;
};

type Asked = { message: InboundMessage; state: StoredState; circumstances: Circumstances };
type Result = { outcome: Outcome } | { error: unknown };

const ASKED = Symbol("what this turn was asked");
const RESULT = Symbol("how this turn ended");

/**
 * The one place that knows Botkit. Our own server receives messages and our own jobs decide when one is
 * answered; Botkit runs the turn in between and keeps nothing.
 *
 * Botkit loses an error thrown inside a handler: the turn never settles and the process sees an unhandled
 * rejection. So the handler leaves its result on the turn, good or bad, and `answer` takes it from there.
 */
export function createBot({ adapters, handleTurn, timeoutMs = 30_000 }: BotOptions): AnswerTurn {
  const [adapter] = Object.values(adapters);
  if (!adapter) throw new Error("a bot needs at least one adapter");
  const controller = new Botkit({ adapter, storage: keepNothing, disable_webserver: true, disable_console: true });

  controller.on("message", async (bot, message) => {
    const turn = message.context as TurnContext;
    try {
      const asked = turn.turnState.get<Asked>(ASKED);
      const { replies, ...outcome } = await handleTurn(asked.message, asked.state, asked.circumstances);
      for (const reply of replies) {
        const channelData: ReplyCarrier = { reply };
        await bot.reply(message, { text: reply.text, channelData });
      }
      turn.turnState.set(RESULT, { outcome } satisfies Result);
    } catch (error) {
      turn.turnState.set(RESULT, { error } satisfies Result);
    }
  });

  /** Runs one turn; returns what was decided and what is to be sent, having sent nothing. */
  return async function answer(message, state, circumstances = ORDINARY) {
    const speaker = adapters[message.channel];
    if (!speaker) throw new ChannelNotSetUpError(message.channel);
    const read = { ...message, text: message.text.normalize("NFC") };
    const turn = new TurnContext(speaker, toActivity(read));
    turn.turnState.set(ASKED, { message: read, state, circumstances } satisfies Asked);

    await withinTime(controller.handleTurn(turn), () => new TurnTimeoutError(message.channel, timeoutMs), timeoutMs);

    const result = turn.turnState.get<Result | undefined>(RESULT);
    if (!result) throw new Error("Botkit ended the turn without calling our handler");
    if ("error" in result) throw result.error;
    return { outcome: result.outcome, outbound: [...outboxOf(turn)] };
  };
}

/** Rejects when the work is not done in time. The work goes on unheard: it only decides, so it harms nothing. */
async function withinTime(work: Promise<unknown>, timeout: () => Error, timeoutMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(timeout()), timeoutMs);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What Botkit needs to know of a message to run a turn of it. */
function toActivity({ channel, externalId, senderId, text, sentAt }: InboundMessage): Partial<Activity> {
  return {
    type: "message",
    id: externalId,
    channelId: channel,
    timestamp: sentAt,
    text,
    from: { id: senderId, name: "" },
    recipient: { id: "assistant", name: "" },
    conversation: { id: senderId, name: "", isGroup: false, conversationType: "personal" },
    channelData: {},
  };
}
