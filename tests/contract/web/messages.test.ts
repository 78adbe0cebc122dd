import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openPage, startWebChat, type WebChat } from "../../support/web-chat.ts";

type Refusal = { error: string; message: string };

describe("posting a message", () => {
  let chat: WebChat;
  let page: Awaited<ReturnType<typeof openPage>>;
  beforeEach(async () => {
    chat = await startWebChat();
    page = await openPage(chat);
  });
  afterEach(() => chat.stop());

  it("is accepted only once it is stored", async () => {
    let release = () => {};
    const stored = new Promise<void>((resolve) => (release = resolve));
    const { functions } = chat.rooms;
    const slow = await startWebChat({
      rooms: chat.rooms,
      more: {
        receive: async (message) => {
          await stored;
          return functions.receive(message);
        },
      },
    });
    let isAnswered = false;
    const slowPage = await openPage(slow);
    const answer = slowPage.post({ clientId: "client-0001", text: "lương", payload: "#x" }).then((response) => {
      isAnswered = true;
      return response;
    });
    await page.list(); // another whole request goes by meanwhile
    expect(isAnswered).toBe(false);
    release();
    const response = await answer;
    expect([response.status, await response.json()]).toEqual([202, { status: "accepted" }]);
    expect(chat.rooms.received).toMatchObject([
      { channel: "web", text: "lương", payload: "#x", sentAt: new Date("2026-11-23T02:00:00Z") },
    ]);
    await slow.stop();
  });

  it("is harmless when it is sent again", async () => {
    const message = { clientId: "client-0001", text: "lương" };
    const answers = [await page.post(message), await page.post(message)];
    expect(answers.map(({ status }) => status)).toEqual([202, 202]);
    expect(await answers[1]?.json()).toEqual({ status: "duplicate" });
    expect(chat.rooms.received).toHaveLength(1);
  });

  it("cannot be shadowed by another session that guesses its id", async () => {
    const other = await openPage(chat);
    await other.post({ clientId: "client-0001", text: "của người khác" });
    await page.post({ clientId: "client-0001", text: "của tôi" });
    expect(chat.rooms.received.map(({ text }) => text)).toEqual(["của người khác", "của tôi"]);
  });

  it.each([
    ["empty", "   ", 422, "empty"],
    ["a file", "\u0000\u0001\u0002\u0003\u0004JFIF", 422, "unreadable"],
    ["2,001 characters", "ộ".repeat(2001), 413, "too-long"],
  ])("is refused with a sentence a worker can read when it is %s", async (_what, text, status, error) => {
    const response = await page.post({ clientId: "client-0001", text });
    const refusal = (await response.json()) as Refusal;
    expect([response.status, refusal.error]).toEqual([status, error]);
    expect(refusal.message).toMatch(/^\p{Lu}.*\.$/u);
    expect((await page.post({ clientId: "client-0001", text: "ộ".repeat(2000) })).status).toBe(202);
  });

  it("is refused when its body is larger than sixteen kilobytes, unread", async () => {
    const response = await page.post({ clientId: "client-0001", text: "a".repeat(17_000) });
    expect([response.status, ((await response.json()) as Refusal).error]).toEqual([413, "too-long"]);
  });

  it.each([
    ["half a body", `{"clientId":"client-0001"`, {}],
    ["no JSON at all", "lương", {}],
    ["a bare value", `"lương"`, {}],
    ["nothing", "", {}],
    ["another type", "clientId=client-0001&text=a", { "content-type": "application/x-www-form-urlencoded" }],
    ["an unknown encoding", `{"clientId":"client-0001","text":"a"}`, { "content-encoding": "zip" }],
    [
      "an unknown alphabet",
      `{"clientId":"client-0001","text":"a"}`,
      { "content-type": "application/json; charset=klingon" },
    ],
    ["a polluted object", `{"__proto__":{"text":"a"},"clientId":"client-0001"}`, {}],
  ])("is refused as malformed: %s", async (_what, body, headers) => {
    const response = await page.post(body, headers);
    expect([response.status, ((await response.json()) as Refusal).error]).toEqual([400, "malformed"]);
    expect(chat.rooms.received).toEqual([]);
    expect(chat.errors).toEqual([]); // nothing an operator needs to know
    expect((await page.post({ clientId: "client-0001", text: "lương" })).status).toBe(202);
  });

  it("says that it will be sent again when it cannot be stored, and is stored then", async () => {
    chat.rooms.switches.failReceiving = true;
    const message = { clientId: "client-0001", text: "lương" };
    const failed = await page.post(message);
    expect([failed.status, failed.headers.get("retry-after")]).toEqual([503, "5"]);
    expect(await failed.text()).not.toContain("database");
    expect(chat.errors).toHaveLength(1);

    chat.rooms.switches.failReceiving = false;
    expect((await page.post(message)).status).toBe(202);
    expect(chat.rooms.received).toHaveLength(1);
  });
});

describe("asking for what is new", () => {
  it("gives the whole talk first and then only what came after", async () => {
    const chat = await startWebChat();
    const page = await openPage(chat);
    await page.post({ clientId: "client-0001", text: "lương" });
    const senderId = chat.rooms.received[0]?.senderId ?? "";
    const source = { label: "Điều 98", law: "45/2019/QH14", article: "98", on: "2026-11-23" };
    const first = chat.rooms.say(senderId, { text: "một", sources: [source] });

    expect(await (await page.list()).json()).toMatchObject({
      entries: [
        { from: "worker", clientId: "client-0001", text: "lương" },
        {
          from: "assistant",
          officer: null,
          text: "một",
          sources: [{ label: "Điều 98", href: "/van-ban/45%2F2019%2FQH14/98?on=2026-11-23" }],
        },
      ],
      lastId: first.id,
      typing: false,
    });
    const second = chat.rooms.say(senderId, { text: "hai", author: { kind: "officer", name: "Lan" } });
    expect(await (await page.list(`?after=${first.id}`)).json()).toMatchObject({
      entries: [{ id: second.id, from: "officer", officer: "Lan", text: "hai" }],
      lastId: second.id,
    });
    await chat.stop();
  });
});
