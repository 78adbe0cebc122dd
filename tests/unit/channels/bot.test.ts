import { describe, expect, it } from "vitest";
import { createBot, type HandleTurn, TerminalAdapter, WebAdapter } from "../../../src/channels/turns.ts";
import { type InboundMessage, inboundMessage, outboundMessage } from "../../../src/vocabulary/message.ts";

const adapters = { web: new WebAdapter(), terminal: new TerminalAdapter() };

function aMessage(changes: Partial<InboundMessage> = {}): InboundMessage {
  return inboundMessage({
    channel: "web",
    externalId: "m-1",
    senderId: "worker-1",
    text: "Nghỉ việc báo trước mấy ngày?",
    sentAt: new Date("2026-11-23T02:00:00Z"),
    ...changes,
  });
}

/** Says the same words back, and remembers how often it was asked. */
const sayBack: HandleTurn = async (message, state) => ({
  answer: {
    kind: "abstained",
    reason: "notice",
    text: message.text,
    asOf: "2026-11-23",
    confidence: 1,
    choices: [],
    candidates: [],
  },
  state: { times: Number(state["times"] ?? 0) + 1 },
  changes: [{ kind: "noted", payload: { by: message.senderId } }],
  replies: [{ text: message.text }],
});

describe("a turn run through Botkit", () => {
  it("returns what was decided and what is to be sent, having kept and sent nothing", async () => {
    const answer = createBot({
      adapters,
      handleTurn: async (message, state) => ({
        ...(await sayBack(message, state)),
        replies: [
          { text: "Một", choices: [{ title: "Gặp cán bộ", payload: "#person" }] },
          { text: "Hai", sources: [{ label: "Điều 35", law: "45/2019/QH14", article: "35", on: "2026-11-23" }] },
        ],
      }),
    });
    const { outcome, outbound } = await answer(aMessage(), { times: 4 });
    expect(outcome).toMatchObject({ state: { times: 5 }, changes: [{ kind: "noted", payload: { by: "worker-1" } }] });
    expect(outcome).not.toHaveProperty("replies");
    expect(outbound).toEqual([
      outboundMessage({
        channel: "web",
        recipientId: "worker-1",
        text: "Một",
        choices: [{ title: "Gặp cán bộ", payload: "#person" }],
        sources: [],
      }),
      outboundMessage({
        channel: "web",
        recipientId: "worker-1",
        text: "Hai",
        choices: [],
        sources: [{ label: "Điều 35", law: "45/2019/QH14", article: "35", on: "2026-11-23" }],
      }),
    ]);
  });

  it("answers on the channel the message came from", async () => {
    const { outbound } = await createBot({ adapters, handleTurn: sayBack })(aMessage({ channel: "terminal" }), {});
    expect(outbound).toMatchObject([{ channel: "terminal", recipientId: "worker-1" }]);
  });

  it("refuses a message of a channel that is not set up", async () => {
    const answer = createBot({ adapters, handleTurn: sayBack });
    await expect(answer(aMessage({ channel: "zalo" }), {})).rejects.toMatchObject({
      code: "CHANNEL_NOT_SET_UP",
      retryable: false,
    });
  });

  it.each([
    [
      "throws",
      () => {
        throw new Error("thrown inside the turn");
      },
    ],
    ["rejects", () => Promise.reject(new Error("thrown inside the turn"))],
  ])("rejects with the turn's own error when the handler %s, and the next turn still runs", async (_how, fail) => {
    const answer = createBot({
      adapters,
      handleTurn: (message, state) => (message.text === "hỏng" ? fail() : sayBack(message, state)),
    });
    await expect(answer(aMessage({ text: "hỏng" }), {})).rejects.toThrow("thrown inside the turn");
    await expect(answer(aMessage({ text: "còn đây" }), {})).resolves.toMatchObject({ outbound: [{ text: "còn đây" }] });
  });

  it("gives up a turn that takes too long, and says that trying again may help", async () => {
    const handleTurn: HandleTurn = (message, state) =>
      message.text === "chậm" ? new Promise(() => {}) : sayBack(message, state);
    const answer = createBot({ adapters, handleTurn, timeoutMs: 30 });
    await expect(answer(aMessage({ text: "chậm" }), {})).rejects.toMatchObject({
      code: "TURN_TIMEOUT",
      retryable: true,
    });
    await expect(answer(aMessage({ text: "nhanh" }), {})).resolves.toMatchObject({ outbound: [{ text: "nhanh" }] });
  });

  it("lets a turn that fails after it was given up fail in silence", async () => {
    let failLate = (_error: Error) => {};
    const late = new Promise<never>((_resolve, reject) => (failLate = reject));
    const unheard: unknown[] = [];
    const hear = (error: unknown) => unheard.push(error);
    process.on("unhandledRejection", hear);
    const answer = createBot({ adapters, handleTurn: () => late, timeoutMs: 10 });
    await expect(answer(aMessage(), {})).rejects.toMatchObject({ code: "TURN_TIMEOUT" });
    failLate(new Error("too late"));
    await new Promise((resolve) => setImmediate(resolve));
    process.off("unhandledRejection", hear);
    expect(unheard).toEqual([]);
  });

  it("keeps fifty turns of different workers apart while they run together", async () => {
    let release = () => {};
    const gate = new Promise<void>((resolve) => (release = resolve));
    let waiting = 0;
    const answer = createBot({
      adapters,
      handleTurn: async (message, state) => {
        if (++waiting === 50) release();
        await gate; // every turn is open at once before any of them ends
        return sayBack(message, state);
      },
    });
    const asked = Array.from({ length: 50 }, (_, n) =>
      aMessage({ senderId: `worker-${n}`, externalId: `m-${n}`, text: `câu ${n}` }),
    );
    const answers = await Promise.all(asked.map((message) => answer(message, {})));
    expect(answers.map(({ outbound }) => outbound)).toEqual(
      asked.map(({ senderId, text }) => [outboundMessage({ channel: "web", recipientId: senderId, text })]),
    );
  });

  it("keeps nothing of one turn for the next", async () => {
    const seen: unknown[] = [];
    const answer = createBot({
      adapters,
      handleTurn: async (message, state) => {
        seen.push(state);
        return sayBack(message, state);
      },
    });
    await answer(aMessage(), {});
    await answer(aMessage({ externalId: "m-2" }), {});
    expect(seen).toEqual([{}, {}]);
  });

  it.each([
    ["template marks", "{{vars.x}} {{{y}}} <%= z %> ${a}"],
    ["markup", `<b>A & B "d"</b> &amp; <script>alert(1)</script>`],
    ["emoji", "😀👷🏽‍♀️ lương 🇻🇳"],
    ["two thousand characters", "ộ".repeat(2000)],
    ["line breaks", "một\n\n  hai\t"],
    ["a pattern", ".*(a|b)+$"],
    ["nothing", ""],
  ])("carries %s unchanged in and out", async (_what, text) => {
    let heard: string | null = null;
    const answer = createBot({
      adapters,
      handleTurn: async (message, state) => {
        heard = message.text;
        return sayBack(message, state);
      },
    });
    const { outbound } = await answer(aMessage({ text }), {});
    expect(heard).toBe(text);
    expect(outbound.map((reply) => reply.text)).toEqual([text]);
  });

  it("reads a message in composed letters, however they were typed", async () => {
    const { outbound } = await createBot({ adapters, handleTurn: sayBack })(
      aMessage({ text: "nghỉ phép".normalize("NFD") }),
      {},
    );
    expect(outbound[0]?.text).toBe("nghỉ phép".normalize("NFC"));
  });
});
