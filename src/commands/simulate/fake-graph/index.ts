/** A Messenger platform to try the program with, and to test it against. */
export { type FakeGraph, type GraphCallRecord, startFakeGraph } from "./fake-graph.ts";
export { FAILURES, FAKE_SETTINGS, type Faults, INBOX_APP_ID, type Thread, type ThreadEntry } from "./types.ts";
export { escapedJson, sign, type WebhookItem } from "./webhook-sender.ts";
