import { request } from "node:http";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { escapedJson, sign } from "../../../src/commands/simulate/fake-graph/index.ts";
import { type MessengerChannel, startMessengerChannel } from "../../support/messenger-channel.ts";

const PAGE = "109000000000001";
const LAN = "7000000000000003";
const AT = Date.UTC(2026, 10, 1);

const text = (words: string, mid = "m_1") => ({
  sender: { id: LAN },
  recipient: { id: PAGE },
  timestamp: AT,
  message: { mid, text: words },
});
const page = (...messaging: unknown[]) => ({ object: "page", entry: [{ id: PAGE, time: AT, messaging }] });

describe("the webhook of Messenger", () => {
  let channel: MessengerChannel;

  beforeAll(async () => {
    channel = await startMessengerChannel();
  });
  afterAll(() => channel.stop());
  beforeEach(() => {
    channel.events.length = 0;
    channel.refused.length = 0;
  });

  const post = (body: string | Buffer, headers: Record<string, string> = {}) =>
    channel.graph.webhook.raw(body, headers);
  const tell = (body: unknown) => post(escapedJson(body));
  const verify = async (query: string) => {
    const response = await fetch(`${channel.baseUrl}/webhooks/messenger?${query}`);
    return { status: response.status, body: await response.text(), type: response.headers.get("content-type") };
  };

  describe("when Meta verifies it", () => {
    it("answers with the challenge as it is, as plain text", async () => {
      const answered = await verify("hub.mode=subscribe&hub.verify_token=verify-me&hub.challenge=1158201444");
      expect(answered).toMatchObject({ status: 200, body: "1158201444" });
      expect(answered.type).toMatch(/^text\/plain/u);
      const script = await verify("hub.mode=subscribe&hub.verify_token=verify-me&hub.challenge=%3Cscript%3E");
      expect(script.type).toMatch(/^text\/plain/u);
    });

    it.each([
      "hub.mode=subscribe&hub.verify_token=wrong&hub.challenge=1",
      "hub.mode=unsubscribe&hub.verify_token=verify-me&hub.challenge=1",
      "hub.mode=subscribe&hub.verify_token=verify-me",
      "hub.mode=subscribe&hub.verify_token=verify-me&hub.verify_token=verify-me&hub.challenge=1",
      "hub.mode=subscribe&hub.verify_token[]=verify-me&hub.challenge=1",
      "",
    ])("refuses ?%s", async (query) => {
      expect((await verify(query)).status).toBe(403);
    });
  });

  describe("refuses, and stores nothing of", () => {
    it("a body that Meta did not sign", async () => {
      const body = escapedJson(page(text("chào")));
      expect(await post(body, { "x-hub-signature-256": sign("another secret", body) })).toBe(403);
      expect(await post(body, { "x-hub-signature-256": "" })).toBe(403);
      expect(await post(body, { "x-hub-signature-256": sign("appsecret", `${body} `) })).toBe(403);
      expect(channel.refused).toEqual(["signature", "signature", "signature"]);
      expect(channel.events).toEqual([]);
    });

    it("an event that is not about a Page", async () => {
      expect(await tell({ object: "instagram", entry: page(text("chào")).entry })).toBe(404);
      expect(await tell({ entry: [] })).toBe(404);
      expect(channel.events).toEqual([]);
    });

    it.each(["{", "", "null", "[]", '"page"', "\u0000", `{"object":"page","entry":[`])(
      "a body that is no event: %j",
      async (body) => {
        expect(await post(body)).toBe(400);
        expect(channel.events).toEqual([]);
      },
    );

    it("a body of ten megabytes", async () => {
      const status = await new Promise<number>((resolve, reject) => {
        const sending = request(`${channel.baseUrl}/webhooks/messenger`, { method: "POST" }, (response) => {
          resolve(response.statusCode ?? 0);
          response.resume();
        });
        sending.on("error", reject);
        sending.setHeader("content-length", 10 * 1024 * 1024);
        sending.write(Buffer.alloc(64 * 1024, "x"));
      });
      expect(status).toBe(413);
      expect(channel.refused).toEqual(["too-large"]);
    });
  });

  it("reads everything in a batch, whichever lists are there, and counts what it does not know", async () => {
    const status = await tell({
      object: "page",
      entry: [
        { id: PAGE, time: AT, messaging: [text("một", "m_1"), null, 7, { sender: { id: LAN } }, { message: {} }] },
        { id: PAGE, time: AT, changes: [{ field: "feed", value: {} }] },
        { id: PAGE, time: AT, standby: [text("hai", "m_2")] },
        { id: PAGE, time: AT, messaging: "none" },
        null,
        { id: "999", time: AT, messaging: [text("của Trang khác", "m_9")] },
        { id: PAGE, messaging: [{ recipient: { id: PAGE }, timestamp: AT, policy_enforcement: { action: "block" } }] },
        {
          id: PAGE,
          time: AT,
          messaging: [{ ...text(""), message: undefined, brand_new_thing: {} }, text("ba", "m_3")],
        },
      ],
    });
    expect(status).toBe(200);
    expect(channel.said().map(({ text: words }) => words)).toEqual(["một", "hai", "ba"]);
    const names = channel.events.flatMap((event) => (event.kind === "ignored" ? [event.name] : []));
    expect(names.sort()).toEqual([
      "brand_new_thing",
      "change_feed",
      "empty",
      "other_page",
      "policy_block",
      "unreadable", // null, 7, the message without a sender's words, and the entry that is none
      "unreadable",
      "unreadable",
      "unreadable",
    ]);
  });

  it.each([
    ["an opt-in without a sender", { sender: { user_ref: "abc" }, recipient: { id: PAGE }, optin: { type: "x" } }],
    ["a change of roles", { recipient: { id: PAGE }, timestamp: AT, app_roles: { "151": ["primary_receiver"] } }],
    [
      "an opt-in",
      { sender: { id: LAN }, recipient: { id: PAGE }, timestamp: AT, optin: { type: "notification_messages" } },
    ],
    [
      "the Page writing to itself",
      { sender: { id: PAGE }, recipient: { id: PAGE }, timestamp: AT, message: { mid: "m", text: "x" } },
    ],
  ])("answers nobody for %s", async (_what, item) => {
    expect(await tell(page(item))).toBe(200);
    expect(channel.events.map(({ kind }) => kind)).toEqual(["ignored"]);
  });

  it("acknowledges a delivery with nothing in it", async () => {
    expect(await tell({ object: "page" })).toBe(200);
    expect(await tell({ object: "page", entry: [] })).toBe(200);
    expect(await tell({ object: "page", entry: [{ id: PAGE, time: AT }] })).toBe(200);
    expect(channel.events).toEqual([]);
  });

  it.each([
    ["milliseconds", AT],
    ["seconds", AT / 1000],
    ["digits", String(AT)],
    ["nothing, but its delivery's time", undefined],
  ])("reads a time given as %s", async (_how, timestamp) => {
    await tell(page({ ...text("chào"), timestamp }));
    expect(channel.said()[0]?.sentAt.getTime()).toBe(AT);
  });

  it("never takes a message for later than now", async () => {
    await tell(page({ ...text("chào"), timestamp: AT * 10 }));
    expect(channel.said()[0]?.sentAt.getTime()).toBeLessThanOrEqual(Date.now() + 1000);
  });

  it("loses no digit of an id that came as a number", async () => {
    const body = escapedJson(page(text("12345678901234567890 là số của tôi"))).replaceAll(
      `"${LAN}"`,
      "70000000000000031",
    );
    expect(await post(body)).toBe(200);
    expect(channel.said()[0]).toMatchObject({
      senderId: "70000000000000031",
      text: "12345678901234567890 là số của tôi",
    });
  });

  it("keeps half of a letter, a zero and a very long text from harming anything", async () => {
    expect(
      await tell(page(text("\ud83d nửa \u0000 chữ", "m_1"), text("a".repeat(30_000), "m_2"), text("", "m_3"))),
    ).toBe(200);
    expect(channel.said()).toHaveLength(3);
  });

  it("shortens an id longer than can be kept, and keeps two such apart", async () => {
    await tell(page(text("a", `m_${"x".repeat(300)}1`), text("b", `m_${"x".repeat(300)}2`)));
    const ids = channel.said().map(({ externalId }) => externalId);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id.length).toBeLessThanOrEqual(200);
  });

  it("answers 500 where storing fails, so that Meta delivers again", async () => {
    channel.switches.failStoring = true;
    expect(await tell(page(text("chào")))).toBe(500);
    channel.switches.failStoring = false;
  });

  it("survives whatever JSON stands where an event is expected", async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.jsonValue(), async (item, value) => {
        const broken = { ...text("x"), message: item, postback: value };
        const status = await tell({
          object: "page",
          entry: [
            { id: PAGE, time: value, messaging: [item, broken, { sender: item, delivery: value, read: item }] },
            item,
          ],
        });
        expect(status).toBe(200);
      }),
      { numRuns: 40 },
    );
  });
});
