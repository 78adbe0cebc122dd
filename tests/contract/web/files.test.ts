import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openPage, startWebChat, type WebChat } from "../../support/web-chat.ts";

describe("sending a photo or a recording on the page", () => {
  let chat: WebChat;
  let cookie: string;
  let given: Buffer[];

  beforeEach(async () => {
    given = [];
    chat = await startWebChat({
      more: {
        async keepUpload(bytes) {
          given.push(bytes);
          return bytes.includes("<html") ? { refused: "type" } : { kind: "image", reference: "upload:abc.jpg" };
        },
      },
    });
    cookie = (await openPage(chat)).cookie;
  });
  afterEach(() => chat.stop());

  const send = (bytes: Buffer, { id = "client-0001", headers = {} }: { id?: string; headers?: object } = {}) =>
    fetch(`${chat.baseUrl}/web/files/${id}`, {
      method: "POST",
      headers: { cookie, "x-tro-ly": "1", origin: chat.baseUrl, ...headers },
      body: new Uint8Array(bytes),
    });
  const photo = () =>
    sharp({ create: { width: 9, height: 9, channels: 3, background: "#fff" } })
      .png()
      .toBuffer();

  it("is a message of its own, with what stands for the file, and shows in the talk", async () => {
    const bytes = await photo();
    const response = await send(bytes);
    expect([response.status, await response.json()]).toEqual([202, { status: "accepted", kind: "image" }]);
    expect(given).toEqual([bytes]);
    expect(chat.rooms.received).toMatchObject([
      { channel: "web", text: "", attachments: [{ kind: "image", url: "upload:abc.jpg" }] },
    ]);
  });

  it("is one message however often the page tries again", async () => {
    const bytes = await photo();
    expect(await (await send(bytes)).json()).toMatchObject({ status: "accepted" });
    expect(await (await send(bytes)).json()).toMatchObject({ status: "duplicate" });
    expect(chat.rooms.received).toHaveLength(1);
  });

  it.each([
    ["a file we do not keep", Buffer.from("<html>"), {}, 422, "file-refused"],
    ["more than ten megabytes", Buffer.alloc(10 * 1024 * 1024 + 1), {}, 413, "file-too-large"],
    ["another site in our name", Buffer.from("x"), { origin: "https://evil.example" }, 403, "not-allowed"],
    ["a browser without a session", Buffer.from("x"), { cookie: "" }, 401, "no-session"],
  ])("refuses %s, in words", async (_what, bytes, headers, status, error) => {
    const response = await send(bytes, { headers });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error, message: expect.stringMatching(/\p{L}/u) as string });
    expect(chat.rooms.received).toEqual([]);
  });

  it("refuses an id that is none, and offers nothing where files are not taken", async () => {
    expect((await send(await photo(), { id: "a%20b" })).status).toBe(400);
    const without = await startWebChat();
    expect(await (await fetch(without.baseUrl)).text()).not.toContain('id="file"');
    expect((await fetch(`${without.baseUrl}/web/files/client-0001`, { method: "POST" })).status).toBe(404);
    await without.stop();
  });
});
