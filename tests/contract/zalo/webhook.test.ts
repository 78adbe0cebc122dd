import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { signatureOf } from "../../../src/commands/simulate/fake-zalo/index.ts";
import { startZaloChannel, type ZaloChannel } from "../../support/zalo.ts";

const WORKER = "2468458835291979223";
let zalo: ZaloChannel;
beforeAll(async () => void (zalo = await startZaloChannel({ retryDelaysMs: [20] })));
afterAll(() => zalo.stop());
beforeEach(() => {
  zalo.taken.length = 0;
  zalo.refused.length = 0;
});

const anEvent = (fields: Record<string, unknown> = {}) => ({
  ...zalo.fake.events.userSend(WORKER, { text: "Tiền lương của tôi đâu?", msgId: `m-${Math.random()}` }, new Date()),
  ...fields,
});

/** Signed as Zalo signs, unless `sign` is false: whatever the body says. */
async function post(body: string | Buffer, { sign = true, appId = zalo.fake.names.appId, signature = "" } = {}) {
  const text = body.toString();
  const timestamp = /"timestamp":\s*"?(\d+)/.exec(text)?.[1] ?? "";
  const mac = signature || `mac=${signatureOf(appId, text, timestamp, zalo.fake.names.secretKey)}`;
  const headers = { "content-type": "application/json", ...(sign ? { "X-ZEvent-Signature": mac } : {}) };
  const response = await fetch(zalo.webhookUrl, { method: "POST", headers, body: body as BodyInit });
  return response.status;
}

describe("the webhook", () => {
  it("takes what is signed", async () => {
    expect(await post(JSON.stringify(anEvent()))).toBe(200);
    expect(zalo.taken).toHaveLength(1);
  });

  it.each([
    ["without a signature", { sign: false }],
    ["with a wrong one", { signature: `mac=${"0".repeat(64)}` }],
    ["with one that is no digest", { signature: "mac=../../etc" }],
  ])("refuses what claims to be ours %s", async (_how, how) => {
    expect(await post(JSON.stringify(anEvent()), how)).toBe(401);
    expect(zalo.taken).toEqual([]);
    expect(zalo.refused).toEqual(["bad-signature"]);
  });

  it("refuses a body written anew, although it means the same", async () => {
    const event = anEvent();
    const signature = signatureOf(
      zalo.fake.names.appId,
      JSON.stringify(event),
      event.timestamp as string,
      zalo.fake.names.secretKey,
    );
    expect(await post(JSON.stringify(event, null, 2), { signature })).toBe(401);
    expect(await post(JSON.stringify(event), { signature })).toBe(200);
  });

  it("refuses our account's events through another app, however well signed", async () => {
    expect(await post(JSON.stringify(anEvent({ app_id: "1111" })), { appId: "1111" })).toBe(401);
    expect(zalo.taken).toEqual([]);
  });

  it("lets go with a 200 what is for another account, and what the console tries an address with", async () => {
    const other = { recipient: { id: "999" }, oa_id: undefined };
    expect(await post(JSON.stringify(anEvent(other)))).toBe(200);
    expect(await post(JSON.stringify(anEvent(other)), { sign: false })).toBe(200);
    expect(await post(JSON.stringify(anEvent({ ...other, app_id: "1" })), { sign: false })).toBe(200);
    expect(await post("{}", { sign: false })).toBe(200);
    expect(await post("", { sign: false })).toBe(200);
    expect((await fetch(zalo.webhookUrl)).status).toBe(200);
    expect(zalo.taken).toEqual([]);
    expect(zalo.refused).toEqual(["not-ours", "not-ours", "not-ours", "not-ours"]);
  });

  it("takes a signed event that names nobody, as in the published sample", async () => {
    const { appId } = zalo.fake.names;
    expect(await post(`{"app_id":"${appId}","event_name":"user_send_text","timestamp":"154390853474"}`)).toBe(200);
    expect(zalo.taken).toEqual([{ kind: "ignored", channel: "zalo", name: "user_send_text" }]);
  });

  it.each([
    ["half of it", '{"app_id":"360846524940903967","event_name":'],
    ["no JSON", "app_id=1&event_name=user_send_text"],
    ["a list", "[]"],
    ["a word", '"hello"'],
    ["a number", "7"],
    ["bytes that are no UTF-8", Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])],
  ])("refuses with a 400 what is no event: %s", async (_what, body) => {
    expect(await post(body, { sign: false })).toBe(400);
    expect(zalo.taken).toEqual([]);
  });

  it("stands a body as deep as it is large", async () => {
    const deep = `{"app_id":"1","x":${"[".repeat(200_000)}${"]".repeat(200_000)}}`;
    expect([200, 400]).toContain(await post(deep, { sign: false }));
    const { appId } = zalo.fake.names;
    const ours = `{"app_id":"${appId}","event_name":"user_send_text","timestamp":"1","message":${'{"text":'.repeat(50_000)}1${"}".repeat(50_000)}}`;
    expect([200, 400]).toContain(await post(ours));
    expect(zalo.taken.every(({ kind }) => kind === "ignored")).toBe(true);
  });

  it("stands a body that is one long string of escapes", async () => {
    expect(await post(`{"x":"${"\\n".repeat(500_000)}"}`, { sign: false })).toBe(200);
  });

  it("refuses 10 MB without reading them into an event, and serves the next request", async () => {
    expect(await post(Buffer.alloc(10 * 1024 * 1024, "a"), { sign: false })).toBe(413);
    expect(await post(JSON.stringify(anEvent()))).toBe(200);
    expect(zalo.refused).toEqual(["too-large"]);
  });

  it("acknowledges events it has never heard of", async () => {
    const { status } = await zalo.fake.outgoing.deliver(
      zalo.fake.events.other("user_dreamt_of_oa", { oa_id: zalo.fake.names.oaId }, new Date()),
    );
    expect(status).toBe(200);
    expect(zalo.taken).toEqual([{ kind: "ignored", channel: "zalo", name: "user_dreamt_of_oa" }]);
  });

  it("hands the same event on alike each time, so that a second delivery can be told", async () => {
    const event = anEvent();
    await zalo.fake.outgoing.deliver(event);
    await zalo.fake.outgoing.deliver(event, { headers: { num_retry: "1" } });
    const [first, second] = zalo.taken;
    expect(first).toMatchObject({ message: { externalId: (event.message as { msg_id: string }).msg_id } });
    expect(second).toEqual(first);
  });

  it("takes events in any order, each with its own time", async () => {
    const at = (seconds: number) => new Date(Date.now() - seconds * 1000);
    const events = [30, 20, 10].map((ago) =>
      zalo.fake.events.userSend(WORKER, { text: `${ago}`, msgId: `o-${ago}` }, at(ago)),
    );
    zalo.fake.outgoing.hold();
    events.forEach((event) => zalo.fake.outgoing.announce(event));
    await zalo.fake.outgoing.release((held) => held.toReversed());
    const times = zalo.taken.map((event) => (event.kind === "message" ? event.message.sentAt.getTime() : 0));
    expect(times).toEqual(events.map(({ timestamp }) => Number(timestamp)).toReversed());
  });

  it("says 500 when an event could not be stored, so that it may come again", async () => {
    const event = JSON.stringify(anEvent());
    zalo.failNextTake();
    expect(await post(event)).toBe(500);
    expect(await post(event)).toBe(200);
  });

  it("is brought an event again whose connection could not be opened", async () => {
    zalo.fake.outgoing.setWebhook("http://127.0.0.1:9/webhooks/zalo");
    const lost = zalo.fake.userSays(WORKER, "Có ai không?");
    expect((await lost).status).toBe(0);
    zalo.fake.outgoing.setWebhook(zalo.webhookUrl);
    await expect.poll(() => zalo.taken.length).toBe(1);
  });
});
