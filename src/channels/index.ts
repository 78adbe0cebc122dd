/**
 * Channels: where workers write to us. Botkit runs the turns; the web chat has
 * its page, its widget and its router; the terminal has an adapter of its own.
 * Knows how each place speaks, and nothing of the law, of cases or of storage:
 * what it needs from other rooms is passed in as functions by `app.ts`.
 */
export type { HandleTurn } from "./bot.ts";
export { ChannelNotSetUpError, TurnTimeoutError } from "./errors.ts";
export { createReplySignal, type ReplySignal } from "./web/reply-signal.ts";
export type {
  ArticleRecord,
  ArticleWording,
  HistoryEntry,
  WebConfig,
  WebDependencies,
  WebLimits,
  WebMetrics,
  WebReply,
  WebSent,
} from "./web/types.ts";
export { createWebRouter, type WebRouter } from "./web/web-router.ts";
export {
  checkZalo,
  countZalo,
  createZaloDelivery,
  createZaloRouter,
  createZaloTokens,
  forgetZaloPerson,
  ZALO_WEBHOOK,
  zaloMigrations,
  type ZaloCheck,
  type ZaloMetrics,
  type ZaloTokens,
  type ZaloTokenState,
} from "./zalo/index.ts";
export {
  checkMessenger,
  createMessengerClient,
  createMessengerDelivery,
  createMessengerRouter,
  createMessengerTyping,
  GraphError,
  GraphUnreachableError,
  type MessengerClient,
  type MessengerFinding,
  messengerMigrations,
  planMessengerPage,
  setUpMessengerPage,
} from "./messenger/index.ts";
export {
  attachmentMigrations,
  createFetchAttachments,
  createKeepUpload,
  createSendAttachment,
  createSweepAttachments,
  FETCH_ATTACHMENTS,
  findAttachment,
  listAttachments,
  recordAttachments,
  type StoredAttachment,
} from "./attachments/index.ts";
