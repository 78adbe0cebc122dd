import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createFakeWebRooms } from "../../support/fake-web-rooms.ts";
import { openPage, startWebChat, type WebChat } from "../../support/web-chat.ts";

type Texts = { text: string }[];

describe("the stream of an open page", () => {
  let chat: WebChat;
  let page: Awaited<ReturnType<typeof openPage>>;
  let senderId: string;
  let release: () => void;

  beforeEach(async () => {
    const held = new Promise<void>((resolve) => (release = resolve));
    const rooms = createFakeWebRooms({
      answering: async ({ text }) => {
        if (text === "chờ") await held;
        return text === "im" ? [] : [{ text: `trả lời ${text}` }];
      },
    });
    chat = await startWebChat({ rooms });
    page = await openPage(chat);
    await page.post({ clientId: "client-0001", text: "im" });
    senderId = rooms.received[0]?.senderId ?? "";
  });
  afterEach(() => chat.stop());

  it("is a stream no proxy may hold back", async () => {
    const { response, close } = await page.events();
    expect(response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("x-accel-buffering")).toBe("no");
    close();
  });

  it("begins with the talk so far, and goes on with each new message once and in order", async () => {
    chat.rooms.say(senderId, { text: "trước" });
    const events = await page.events();
    const history = await events.next();
    expect(history).toMatchObject({ event: "history", data: { entries: [{ text: "im" }, { text: "trước" }] } });

    for (let n = 1; n <= 40; n++) chat.rooms.say(senderId, { text: `tin ${n}` });
    const heard = [];
    for (let n = 1; n <= 40; n++) heard.push(await events.nextOf("reply"));
    expect(heard.map((event) => (event?.data as { text: string }).text)).toEqual(
      Array.from({ length: 40 }, (_, n) => `tin ${n + 1}`),
    );
    const ids = heard.map((event) => Number(event?.id));
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
    expect(new Set(ids).size).toBe(40);
    events.close();
  });

  it("goes on where a broken one stopped, with nothing twice and nothing left out", async () => {
    const first = await page.events();
    await first.nextOf("history");
    chat.rooms.say(senderId, { text: "đã thấy" });
    const seen = await first.nextOf("reply");
    first.close();
    chat.rooms.say(senderId, { text: "lỡ một" });
    chat.rooms.say(senderId, { text: "lỡ hai" });

    const again = await page.events("", { "last-event-id": seen?.id ?? "" });
    expect(await again.next()).toMatchObject({ event: "reply", data: { text: "lỡ một" } });
    expect(await again.next()).toMatchObject({ event: "reply", data: { text: "lỡ hai" } });
    again.close();

    const asked = await page.events(`?after=${seen?.id}`);
    expect(await asked.next()).toMatchObject({ event: "reply", data: { text: "lỡ một" } });
    asked.close();
  });

  it("begins anew when what it says it saw last makes no sense", async () => {
    const events = await page.events("", { "last-event-id": "1; DROP TABLE" });
    expect(await events.next()).toMatchObject({ event: "history" });
    events.close();
  });

  it("says that an answer is on its way, and takes it back after the answer", async () => {
    const events = await page.events();
    await events.nextOf("history");
    await page.post({ clientId: "client-0002", text: "chờ" });
    expect(await events.next()).toMatchObject({ event: "typing", data: { typing: true } });
    release();
    expect(await events.next()).toMatchObject({ event: "reply", data: { text: "trả lời chờ" } });
    expect(await events.next()).toMatchObject({ event: "typing", data: { typing: false } });
    events.close();
  });

  it("carries any words unchanged, line breaks and all", async () => {
    const events = await page.events();
    await events.nextOf("history");
    const text = "một\n\ndata: giả\nevent: giả </script> {{x}} \u2028 😀";
    chat.rooms.say(senderId, { text });
    expect(await events.nextOf("reply")).toMatchObject({ data: { text } });
    events.close();
  });

  it("is told to nobody else", async () => {
    const other = await openPage(chat);
    const events = await other.events();
    expect(((await events.next())?.data as { entries: Texts }).entries).toEqual([]);
    chat.rooms.say(senderId, { text: "không phải của bạn" });
    await other.post({ clientId: "client-0001", text: "của tôi" });
    expect(await events.nextOf("reply")).toMatchObject({ data: { text: "trả lời của tôi" } });
    events.close();
  });

  it("reaches every page the worker has open", async () => {
    const pages = [await page.events(), await page.events()];
    for (const events of pages) await events.nextOf("history");
    chat.rooms.say(senderId, { text: "cho cả hai" });
    for (const events of pages) expect(await events.nextOf("reply")).toMatchObject({ data: { text: "cho cả hai" } });
    for (const events of pages) events.close();
  });

  it("finds room for four pages of a session; a fifth is asked to poll, and may come when one has gone", async () => {
    const pages = await Promise.all([1, 2, 3, 4].map(() => page.events()));
    for (const events of pages) await events.nextOf("history");
    const fifth = await page.events();
    expect([fifth.response.status, fifth.response.headers.get("retry-after")]).toEqual([429, "30"]);
    expect((await page.list()).status).toBe(200);

    pages[0]?.close();
    let status = 429;
    while (status === 429) {
      const later = await page.events();
      status = later.response.status;
      later.close();
    }
    expect(status).toBe(200);
    for (const events of pages) events.close();
  });

  it("ends when reading fails, so that the browser comes back; the fault is reported", async () => {
    chat.rooms.switches.failHistory = true;
    const failing = await page.events();
    expect(await failing.next()).toBeNull();
    expect(chat.errors).toHaveLength(1);
    chat.rooms.switches.failHistory = false;
    const events = await page.events();
    expect(await events.next()).toMatchObject({ event: "history" });
    events.close();
  });

  it("notices what was said without a signal, by looking again from time to time", async () => {
    const deaf = await startWebChat({ rooms: chat.rooms, more: { subscribe: () => () => {} } });
    const deafPage = await openPage(deaf);
    const events = await deafPage.events();
    await events.nextOf("history");
    await deafPage.post({ clientId: "client-0003", text: "chờ" });
    expect(await events.nextOf("typing")).toMatchObject({ data: { typing: true } });
    release();
    expect(await events.nextOf("reply")).toMatchObject({ data: { text: "trả lời chờ" } });
    events.close();
    await deaf.stop();
  });
});
