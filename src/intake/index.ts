/**
 * Intake: the durable path of a message. Stores what a worker sent before it is acknowledged, has it
 * answered exactly once by a turn it is given, keeps what the turn decided in one transaction, and delivers
 * what is to be said until the channel took it or refused it. Knows nothing of platforms, of the law or of
 * what a conversation is about: channels call `receive`, and `answerTurn` and `deliver` are passed in.
 */
import type { MigrationFolder } from "../platform/database/index.ts";

export { createAnswerMessage, failureReference, type ChangeContext, type TurnFailure } from "./answer-message.ts";
export { type AnsweredMessage, listAnswered, listUnanswered, type UnansweredMessage } from "./asked-repository.ts";
export {
  type ChannelTrouble,
  endChannelTrouble,
  listChannelTroubles,
  recordChannelTrouble,
} from "./channel-trouble.ts";
export {
  endTakeover,
  getStanding,
  type InboxMessage,
  isTakenOver,
  listInboxMessages,
  type Standing,
} from "./conversation-repository.ts";
export { createDeliverMessage, type DeliveryFailure } from "./deliver-message.ts";
export { forgetSender } from "./forget-sender.ts";
export { findLinkCode, linkIdentities, listIdentities, recordLinkCode } from "./identity-link-repository.ts";
export { findInbound, listInbound, type StoredInbound } from "./inbound-repository.ts";
export { ANSWER_MESSAGE, answerKey, DELIVER_MESSAGE } from "./job-names.ts";
export {
  enqueueOutbound,
  findOutbound,
  listOutbound,
  listRecentOutbound,
  releaseChannel,
  type StoredOutbound,
} from "./outbound-repository.ts";
export { createTakeEvents } from "./take-events.ts";
export { countUndelivered, listUndelivered, resend, type Undelivered } from "./undelivered.ts";
export { readTalk } from "./read-talk.ts";
export { createReceive, receive, type Receipt, type Receive } from "./receive.ts";
export { findTurn, getState, keepState, listTurns, type Turn } from "./turn-repository.ts";

export const intakeMigrations: MigrationFolder = { room: "intake", folder: new URL("./migrations/", import.meta.url) };
