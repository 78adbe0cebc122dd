import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createMessengerDelivery, createMessengerTyping } from "../../../src/channels/index.ts";
import { FAILURES, startFakeGraph } from "../../../src/commands/simulate/fake-graph/index.ts";
import { DeliveryError } from "../../../src/vocabulary/delivery.ts";
import { type MessengerChannel, startMessengerChannel, toWorker } from "../../support/messenger-channel.ts";
import { createGate, until } from "../../support/until.ts";

const LAN = "7000000000000002";
const officer = { kind: "officer", name: "Chị Lan" } as const;
/** Three pieces on Messenger. */
const LONG = Array.from({ length: 110 }, (_, at) => `Câu thứ ${at} nói về tiền lương của anh/chị.`).join(" ");

describe("what we say on Messenger", () => {
  let channel: MessengerChannel;

  beforeAll(async () => {
    channel = await startMessengerChannel();
  });
  afterAll(() => channel.stop());
  beforeEach(async () => {
    const { graph } = channel;
    await graph.webhook.settled();
    Object.assign(graph.faults, { refuseNext: [], wireNext: [], failRate: 0, sendsEchoes: true });
    Object.assign(graph.threads.get(LAN), { entries: [], ownerAppId: null, isBlocked: false });
    graph.people.say(LAN, "chào");
    await graph.webhook.settled();
    channel.events.length = 0;
    graph.accepted.length = 0;
    graph.calls.length = 0;
    channel.tokens.length = 0;
  });

  const failure = async (sending: Promise<unknown>): Promise<DeliveryError> => {
    const error = await sending.catch((thrown: unknown) => thrown);
    if (!(error instanceof DeliveryError)) throw new Error("it was delivered", { cause: error });
    return error;
  };
  const shown = () => channel.graph.threads.get(LAN).entries.filter(({ from }) => from === "page");

  it("carries the token in a header, and the proof of the secret with every call", async () => {
    await channel.deliver(toWorker(LAN, { text: "Chào anh/chị." }));
    expect(channel.graph.calls).toMatchObject([{ status: 200, token: "PAGETOKEN", path: "109000000000001/messages" }]);
    expect(channel.graph.accepted[0]?.body).toMatchObject({ messaging_type: "RESPONSE", recipient: { id: LAN } });
  });

  it("answers within a day of the last message, and holds what comes later until the worker writes again", async () => {
    channel.graph.turnClock(23.9);
    await channel.deliver(toWorker(LAN, { text: "Còn kịp." }));
    channel.graph.turnClock(0.2);
    const late = await failure(channel.deliver(toWorker(LAN, { text: "Trễ rồi." })));
    expect(late).toMatchObject({ code: "MESSENGER_WINDOW_CLOSED", disposition: "held" });
    expect(channel.graph.calls).toHaveLength(1); // nobody asked the platform
    channel.graph.people.say(LAN, "alo");
    await channel.deliver(toWorker(LAN, { text: "Nay gửi được." }));
    expect(shown().map(({ text }) => text)).toEqual(["Còn kịp.", "Nay gửi được."]);
  });

  it("marks an officer's answer as a person's after a day and up to seven, and nothing else ever", async () => {
    const said = toWorker(LAN, { text: "Tôi đã làm việc với công ty.", author: officer });
    await channel.deliver(said);
    channel.graph.turnClock(25);
    expect((await channel.deliver(said)).notes).toContain("human_agent");
    channel.graph.turnClock(6 * 24);
    expect(await failure(channel.deliver(said))).toMatchObject({ disposition: "held" });
    expect(shown().map(({ tag }) => tag)).toEqual([null, "HUMAN_AGENT"]);
  });

  it("lets the platform decide where we know of no last message", async () => {
    await channel.deliver(toWorker(LAN, { text: "Đã xóa." }), { lastMessageAt: null });
    channel.graph.turnClock(30);
    expect(await failure(channel.deliver(toWorker(LAN, { text: "Đã xóa." }), { lastMessageAt: null }))).toMatchObject({
      disposition: "held",
      platformCode: "10/2018278",
    });
  });

  it.each([
    ["temporary", { code: "MESSENGER_TEMPORARY", disposition: "retry" }],
    ["unknown", { code: "MESSENGER_TEMPORARY", disposition: "retry" }],
    ["appLimit", { code: "MESSENGER_APP_LIMIT", disposition: "retry", retryAfterSeconds: 30 }],
    ["tooFast", { code: "MESSENGER_TOO_FAST", disposition: "retry", retryAfterSeconds: 5 }],
    ["automatedFlow", { code: "MESSENGER_ANSWERING_BY_ITSELF", disposition: "retry", retryAfterSeconds: 60 }],
    ["outsideWindow", { code: "MESSENGER_WINDOW_CLOSED", disposition: "held" }],
    ["cannotReceive", { code: "MESSENGER_PERSON_UNAVAILABLE", disposition: "refused" }],
    ["unavailable", { code: "MESSENGER_PERSON_UNAVAILABLE", disposition: "refused" }],
    ["noSuchPerson", { code: "MESSENGER_PERSON_UNAVAILABLE", disposition: "refused" }],
    ["deadTag", { code: "MESSENGER_BAD_REQUEST", disposition: "refused" }],
    ["badToken", { code: "MESSENGER_TOKEN_DEAD", disposition: "misconfigured" }],
    ["notApproved", { code: "MESSENGER_NOT_PERMITTED", disposition: "misconfigured" }],
    ["pageRestricted", { code: "MESSENGER_PAGE_RESTRICTED", disposition: "misconfigured" }],
  ] as const)("knows what to do when the platform answers: %s", async (name, expected) => {
    channel.graph.faults.refuseNext.push(FAILURES[name]);
    expect(await failure(channel.deliver(toWorker(LAN, { text: "Chào." })))).toMatchObject(expected);
    await channel.deliver(toWorker(LAN, { text: "Chào." }));
    expect(shown()).toHaveLength(1);
  });

  it("knows that nothing arrived where no connection came about", async () => {
    const gone = await startFakeGraph();
    await gone.stop();
    const deliver = createMessengerDelivery({
      config: { ...channel.config, graphUrl: gone.graphUrl },
      takeEvents: async () => {},
    });
    const message = toWorker(LAN, { text: "Chào." });
    const sending = deliver(message, {
      outboundId: "1",
      lastMessageAt: null,
      lastMessageId: null,
      partsSent: 0,
      findOthers: async () => new Set<string>(),
      recordPart: async () => {},
      signal: new AbortController().signal,
    });
    expect(await failure(sending)).toMatchObject({ disposition: "retry", mayHaveArrived: false });
  });

  it("tells when the token died, and when it lives again", async () => {
    channel.graph.faults.refuseNext.push(FAILURES.badToken);
    await failure(channel.deliver(toWorker(LAN, { text: "Chào." })));
    await channel.deliver(toWorker(LAN, { text: "Chào." }));
    expect(channel.tokens).toEqual([false, true]);
  });

  it("takes it for a takeover when another application has the conversation", async () => {
    channel.graph.threads.get(LAN).ownerAppId = "263902037430900";
    const refusal = await failure(channel.deliver(toWorker(LAN, { text: "Chào." })));
    expect(refusal).toMatchObject({ code: "MESSENGER_OWNED_BY_OTHER", disposition: "held" });
    expect(channel.events).toMatchObject([{ kind: "takeover", senderId: LAN }]);
  });

  it.each(["drop-before", "drop-after", "gateway-page"] as const)(
    "tries again after the wire failed: %s",
    async (fault) => {
      channel.graph.faults.wireNext.push(fault);
      expect(await failure(channel.deliver(toWorker(LAN, { text: "Chào." })))).toMatchObject({
        disposition: "retry",
        mayHaveArrived: true,
      });
    },
  );

  it("shows that the message was seen and an answer is being written, and fails without a word", async () => {
    const typing = createMessengerTyping({ config: channel.config });
    await typing.show(LAN);
    expect(channel.graph.calls.map(({ body }) => body)).toEqual([
      { recipient: { id: LAN }, sender_action: "mark_seen" },
      { recipient: { id: LAN }, sender_action: "typing_on" },
    ]);
    expect(channel.graph.threads.get(LAN).typingUntil).toBeGreaterThan(channel.graph.now());
    channel.graph.faults.refuseNext.push(FAILURES.badToken, FAILURES.badToken);
    await typing.show(LAN);
  });

  it("shows it again while a turn takes long, and no more once it ended, well or not", async () => {
    const typing = createMessengerTyping({ config: channel.config, againMs: 20 });
    const shownTimes = () =>
      channel.graph.calls.filter(({ body }) => JSON.stringify(body).includes("typing_on")).length;
    const slow = createGate();
    const turn = typing.during(
      LAN,
      slow.opened.then(() => "xong"),
    );
    await until(() => shownTimes() >= 3);
    slow.open();
    expect(await turn).toBe("xong");
    await typing.settled(LAN);
    const times = shownTimes();
    await expect(typing.during(LAN, Promise.reject(new Error("hỏng")))).rejects.toThrow("hỏng");
    await typing.settled(LAN);
    expect(shownTimes()).toBe(times + 1);
  });

  it("lets what shows the writing arrive before the answer, or it would stand there after it", async () => {
    const typing = createMessengerTyping({ config: channel.config });
    const deliver = createMessengerDelivery({ config: channel.config, takeEvents: async () => {}, typing });
    const shownAtOnce = typing.show(LAN);
    await deliver(toWorker(LAN, { text: "Chào." }), {
      outboundId: "1",
      lastMessageAt: null,
      lastMessageId: null,
      partsSent: 0,
      findOthers: async () => new Set<string>(),
      recordPart: async () => {},
      signal: new AbortController().signal,
    });
    await shownAtOnce;
    expect(channel.graph.threads.get(LAN).typingUntil).toBe(0);
  });

  it("sends a long message in order, in several calls, with its buttons last", async () => {
    const receipt = await channel.deliver(
      toWorker(LAN, { text: LONG, choices: [{ title: "Tính giúp tôi", payload: "#x" }] }),
    );
    expect(
      shown()
        .map(({ text }) => text)
        .join(" "),
    ).toBe(LONG);
    expect(shown().at(-1)).toMatchObject({ mid: receipt.platformMessageId, quickReplies: [{ payload: "#x" }] });
    expect(receipt.notes).toEqual(["split"]);
  });

  it("does not repeat the parts already taken when the rest is tried again", async () => {
    const message = toWorker(LAN, { text: LONG });
    const outboundId = await channel.keep(message);
    channel.graph.faults.sendsEchoes = false;
    channel.graph.faults.callsPerSecond = 1;
    await failure(channel.deliver(message, { outboundId }));
    channel.graph.faults.callsPerSecond = 300;
    await channel.deliver(message, { outboundId });
    expect(
      shown()
        .map(({ text }) => text)
        .join(" "),
    ).toBe(LONG);
  });

  it("does not repeat a part whose answer was lost, once the platform has shown it", async () => {
    const message = toWorker(LAN, { text: LONG });
    const outboundId = await channel.keep(message);
    channel.graph.faults.wireNext.push("drop-after");
    await failure(channel.deliver(message, { outboundId }));
    await channel.graph.webhook.settled(); // its echo
    await channel.deliver(message, { outboundId });
    await channel.graph.webhook.settled();
    expect(
      shown()
        .map(({ text }) => text)
        .join(" "),
    ).toBe(LONG);
    const echoed = channel.events.flatMap((event) => (event.kind === "echo" ? [event.outboundId] : []));
    expect(echoed).toEqual([1, 2, 3].map((part) => `${outboundId}:${part}/3`));
  });
});
