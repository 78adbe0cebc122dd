import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openPage, startWebChat, type WebChat } from "../../support/web-chat.ts";

describe("the session of a browser", () => {
  let chat: WebChat;
  beforeEach(async () => {
    chat = await startWebChat();
  });
  afterEach(() => chat.stop());

  it("is issued with the page, out of reach of scripts and of other sites", async () => {
    const { page } = await openPage(chat);
    const cookie = page.headers.get("set-cookie");
    expect(cookie).toMatch(/^tro-ly=[\w-]{43}\.[\w-]{43}; /);
    expect(cookie).toContain("HttpOnly");
    expect(cookie).toContain("SameSite=Lax");
    expect(cookie).not.toContain("Secure");
  });

  it("stays the same when the page is opened again", async () => {
    const first = await openPage(chat);
    const again = await fetch(chat.baseUrl, { headers: { cookie: first.cookie } });
    expect(again.headers.get("set-cookie")).toContain(first.cookie);
  });

  it("is made for https when that is where workers come, and may then stand in another site's frame", async () => {
    const secure = await startWebChat({ config: { publicUrl: "https://tro-ly.example.vn" } });
    const own = (await openPage(secure)).page.headers.get("set-cookie");
    const framed = (await openPage(secure, "/?widget=1")).page.headers.get("set-cookie");
    await secure.stop();
    expect(own).toMatch(/^__Host-tro-ly=.*; SameSite=Lax; Secure$/);
    expect(framed).toMatch(/^__Host-tro-ly-khung=.*; SameSite=None; Secure; Partitioned$/);
  });

  it("names the sender; what a browser says about itself is not heard", async () => {
    const [one, two] = [await openPage(chat), await openPage(chat)];
    await one.post({ clientId: "client-0001", text: "một", senderId: "someone-else" });
    await two.post({ clientId: "client-0001", text: "hai", senderId: "someone-else" });
    const senders = chat.rooms.received.map(({ senderId }) => senderId);
    expect(new Set(senders).size).toBe(2);
    for (const sender of senders) expect(sender).toMatch(/^web-[\w-]{43}$/);
    for (const page of [one, two]) expect(page.cookie).not.toContain(senders[0]);
  });

  it("shows a browser its own talk, and no other's", async () => {
    const [one, two] = [await openPage(chat), await openPage(chat)];
    await one.post({ clientId: "client-0001", text: "riêng của tôi" });
    expect(await (await one.list()).text()).toContain("riêng của tôi");
    expect(await (await two.list()).json()).toMatchObject({ entries: [] });
  });

  it.each([
    ["none", ""],
    ["a made-up one", `tro-ly=${"A".repeat(43)}.${"A".repeat(43)}`],
    ["a sender's name", "tro-ly=web-abc"],
  ])("is needed to write and to read: with %s both are refused", async (_what, cookie) => {
    const { post } = await openPage(chat);
    const write = await post({ clientId: "client-0001", text: "lương" }, { cookie });
    const read = await fetch(`${chat.baseUrl}/web/messages`, { headers: { cookie } });
    const listen = await fetch(`${chat.baseUrl}/web/events`, { headers: { cookie } });
    expect([write.status, read.status, listen.status]).toEqual([401, 401, 401]);
    expect(chat.rooms.received).toEqual([]);
    expect((await post({ clientId: "client-0001", text: "lương" })).status).toBe(202);
  });

  it("can be asked for anew by our own page", async () => {
    const { post } = await openPage(chat);
    const headers = { "x-tro-ly": "1", origin: chat.baseUrl };
    const fresh = await fetch(`${chat.baseUrl}/web/session`, { method: "POST", headers });
    expect(fresh.status).toBe(204);
    const cookie = fresh.headers.get("set-cookie")?.split(";")[0] ?? "";
    expect((await post({ clientId: "client-0001", text: "lương" }, { cookie })).status).toBe(202);
  });

  it("forgets everything when asked: the talk, the open pages and the cookie", async () => {
    const page = await openPage(chat);
    await page.post({ clientId: "client-0001", text: "xin xóa" });
    const events = await page.events();
    expect(await events.nextOf("history")).toMatchObject({ data: { entries: [{ text: "xin xóa" }] } });

    const forgotten = await page.forget();
    expect(forgotten.status).toBe(204);
    expect(forgotten.headers.get("set-cookie")).toMatch(/^tro-ly=; .*Max-Age=0/);
    expect(await events.nextOf("forgotten")).not.toBeNull();
    expect(await events.next()).toBeNull();
    expect(await (await page.list()).json()).toMatchObject({ entries: [] });
    expect(chat.rooms.talks.size).toBe(0);
  });
});

describe("a request from another site", () => {
  let chat: WebChat;
  beforeEach(async () => {
    chat = await startWebChat();
  });
  afterEach(() => chat.stop());

  const message = { clientId: "client-0001", text: "lương" };

  it.each([
    ["without our page's header", { "x-tro-ly": undefined }],
    ["of another origin", { origin: "https://evil.example" }],
    ["of no origin to speak of", { origin: "null" }],
    ["the browser calls cross-site", { "sec-fetch-site": "cross-site" }],
    ["the browser calls same-site only", { "sec-fetch-site": "same-site" }],
  ])("is refused: %s", async (_what, change) => {
    const page = await openPage(chat);
    const ours = { "content-type": "application/json", cookie: page.cookie, "x-tro-ly": "1", origin: chat.baseUrl };
    const headers = Object.entries({ ...ours, ...change }).filter(([, value]) => value !== undefined) as [
      string,
      string,
    ][];
    const send = (method: string, path: string, with_: [string, string][]) =>
      fetch(chat.baseUrl + path, {
        method,
        headers: with_,
        ...(method === "POST" ? { body: JSON.stringify(message) } : {}),
      });

    const refused = await send("POST", "/web/messages", headers);
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({
      error: "not-allowed",
      message: expect.stringContaining("Công đoàn") as string,
    });
    expect((await send("DELETE", "/web/session", headers)).status).toBe(403);
    expect(chat.rooms.received).toEqual([]);
    expect((await send("POST", "/web/messages", Object.entries(ours))).status).toBe(202);
  });

  it("may not read answers either: nothing allows another origin", async () => {
    const page = await openPage(chat);
    const response = await fetch(`${chat.baseUrl}/web/messages`, {
      headers: { cookie: page.cookie, origin: "https://evil.example" },
    });
    expect(response.headers.get("access-control-allow-origin")).toBeNull();
    expect(response.headers.get("cross-origin-resource-policy")).toBe("same-origin");
  });
});
