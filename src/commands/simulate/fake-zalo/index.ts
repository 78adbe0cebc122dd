export { signatureOf } from "./post-event.ts";
export { type FakeZalo, type FakeZaloOptions, startFakeZalo } from "./fake-zalo.ts";
export type { ZaloEvent } from "./events.ts";
export type { KeptTalks, TalkLine } from "./talks.ts";
