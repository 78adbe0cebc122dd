import { describe, expect, it } from "vitest";
import { createTurnHandler } from "../../../src/conversation/handle-turn.ts";
import { PAYLOADS } from "../../../src/conversation/payloads.ts";
import { ConversationState, TOPIC_LASTS_MS } from "../../../src/conversation/state.ts";
import type { Decision, Step, Turn } from "../../../src/conversation/turn.ts";
import { tokenise } from "../../../src/language/tokens.ts";
import { conversationTexts as texts } from "../../../src/texts/conversation.ts";
import type { InboundMessage } from "../../../src/vocabulary/message.ts";
import type { StoredState } from "../../../src/vocabulary/outcome.ts";
import { anAnswer, anInbound } from "../../support/turns.ts";

const NOW = new Date("2026-11-23T02:00:00Z");
const PERSON = { title: texts.choices.person, payload: PAYLOADS.person };
const TOPIC = { title: "Nghỉ cưới?", payload: `${PAYLOADS.ask}nghỉ cưới được mấy ngày` };

const saying = (text: string, over: Partial<Decision> = {}): Decision => ({
  answer: anAnswer({ text }),
  replies: [{ text, choices: [TOPIC, PERSON] }],
  remember: {},
  ...over,
});

/** A handler whose last step says what it was given, and keeps every turn it saw. */
function createHandler(first: Step[] = [], now = () => NOW) {
  const seen: Turn[] = [];
  const last: Step = async (turn) => {
    seen.push(turn);
    return saying(turn.text);
  };
  const read = (text: string) => ({
    raw: text,
    typed: tokenise(text),
    tokens: tokenise(text),
    changed: 0,
    unmarked: false,
  });
  const handle = createTurnHandler({
    steps: [...first, last],
    read: () => read,
    now,
    announcesItself: (channel) => channel === "zalo",
  });
  const turn = async (over: Partial<InboundMessage>, state: StoredState = {}) => handle(anInbound(over), state);
  return { seen, turn };
}

const remembering = (state: Partial<ConversationState>): StoredState => ({ ...ConversationState.parse({}), ...state });

describe("one turn", () => {
  it("ends with the first step that decides", async () => {
    const { seen, turn } = createHandler([async () => null, async () => saying("trước")]);
    expect((await turn({ text: "gì cũng được" })).replies[0]?.text).toContain("trước");
    expect(seen).toEqual([]);
  });

  it("says once, above its first answer, what the assistant is, where the channel does not", async () => {
    const { turn } = createHandler();
    const first = await turn({ channel: "zalo", text: "chào" });
    expect(first.replies.map(({ text }) => text)).toEqual([`${texts.welcome}\n\nchào`]);
    expect((await turn({ channel: "zalo", text: "chào" }, first.state)).replies[0]?.text).toBe("chào");
    expect((await turn({ channel: "web", text: "chào" })).replies[0]?.text).toBe("chào");
  });

  it("belongs to the day it is in Vietnam", async () => {
    const { seen, turn } = createHandler([], () => new Date("2026-11-22T17:00:00Z"));
    await turn({ text: "chào" });
    expect(seen[0]?.today).toBe("2026-11-23");
  });

  it("forgets a state it cannot read, and nothing else", async () => {
    const { seen, turn } = createHandler();
    await turn({ text: "chào" }, { topic: 7, offered: "?" });
    await turn({ text: "chào" }, remembering({ topic: "phép năm", topicAt: NOW.getTime() }));
    expect(seen.map(({ state }) => state.topic)).toEqual([null, "phép năm"]);
  });

  it("closes a topic nobody came back to in time", async () => {
    const { seen, turn } = createHandler();
    for (const age of [TOPIC_LASTS_MS, TOPIC_LASTS_MS + 1]) {
      await turn({ text: "sinh đôi" }, remembering({ topic: "phép năm", topicAt: NOW.getTime() - age }));
    }
    expect(seen.map(({ state }) => state.topic)).toEqual(["phép năm", null]);
  });
});

describe("a choice that was offered", () => {
  const offered = remembering({ offered: [TOPIC, PERSON] });

  it.each([
    ["2", PERSON.payload],
    ["2.", PERSON.payload],
    ["(2)", PERSON.payload],
    [" gặp cán bộ công đoàn ", PERSON.payload],
    ["#GAPCANBO", PERSON.payload],
    ["3", null],
    ["0", null],
    ["2 năm", null],
    ["cán bộ", null],
  ])("is taken by what stands for it: %s", async (text, payload) => {
    const { seen, turn } = createHandler();
    await turn({ text }, offered);
    expect(seen[0]?.payload).toBe(payload);
  });

  it("that is a question is asked as such", async () => {
    const { seen, turn } = createHandler();
    await turn({ text: "1" }, offered);
    expect(seen[0]).toMatchObject({ text: "nghỉ cưới được mấy ngày", payload: TOPIC.payload });
  });

  it("is not taken by a number when a figure was asked for, unless the figures themselves are offered", async () => {
    const calculating = { calculation: "severance" as const, facts: {}, on: "2026-11-23" };
    const { seen, turn } = createHandler();
    const never = { title: "Chưa đóng", payload: `${PAYLOADS.input}never-insured` };
    await turn({ text: "1" }, remembering({ calculating, offered: [PERSON] }));
    await turn({ text: "1" }, remembering({ calculating, offered: [never, PERSON] }));
    expect(seen.map(({ payload }) => payload)).toEqual([null, never.payload]);
  });
});
