/**
 * The side of the channels that runs turns through Botkit. A door of its own:
 * Botkit takes half a second to load, and nothing but a turn needs it.
 */
export { createBot, type HandleTurn } from "./bot.ts";
export { MessengerAdapter } from "./messenger/messenger-adapter.ts";
export { TerminalAdapter } from "./terminal/terminal-adapter.ts";
export { WebAdapter } from "./web/web-adapter.ts";
export { ZaloAdapter } from "./zalo/zalo-adapter.ts";
