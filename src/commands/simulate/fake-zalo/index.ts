export { signatureOf } from "./post-event.ts";
export { type FakeZalo, type FakeZaloOptions, startFakeZalo } from "./fake-zalo.ts";
export type { TalkLine } from "./talks.ts";
