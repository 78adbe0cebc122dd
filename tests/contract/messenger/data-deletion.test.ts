import { createHmac } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type MessengerChannel, startMessengerChannel } from "../../support/messenger-channel.ts";

const LAN = "7000000000000004";

describe("a deletion asked of Facebook", () => {
  let channel: MessengerChannel;

  beforeAll(async () => {
    channel = await startMessengerChannel();
  });
  afterAll(() => channel.stop());
  beforeEach(() => {
    channel.events.length = 0;
  });

  const ask = async (userId: string, secret = "appsecret") => {
    const payload = Buffer.from(JSON.stringify({ algorithm: "HMAC-SHA256", user_id: userId })).toString("base64url");
    const signature = createHmac("sha256", secret).update(payload).digest("base64url");
    return fetch(`${channel.baseUrl}/webhooks/messenger/data-deletion`, {
      method: "POST",
      body: new URLSearchParams({ signed_request: `${signature}.${payload}` }),
    });
  };
  const statusPage = async (url: string) =>
    (await fetch(url.replace("https://congdoan.example.vn", channel.baseUrl))).text();

  it("deletes what the person wrote to the Page, and shows how far it is", async () => {
    channel.graph.profile.knowAs("555001", LAN);
    channel.known.add(LAN);
    const answered = (await (await ask("555001")).json()) as { url: string; confirmation_code: string };
    expect(answered.url).toContain(answered.confirmation_code);
    expect(channel.said()).toMatchObject([{ kind: "deletion-request", senderId: LAN }]);

    expect(await statusPage(answered.url)).toContain("đang xóa");
    channel.known.delete(LAN);
    expect(await statusPage(answered.url)).toContain("đã được xóa");
  });

  it("says what to do where Facebook does not tell whose talk it is, and deletes as soon as it does", async () => {
    const { url } = (await (await ask("555002")).json()) as { url: string };
    expect(channel.said()).toEqual([]);
    expect(await statusPage(url)).toContain("nhắn cho Trang “xóa dữ liệu của tôi”");
    channel.graph.profile.knowAs("555002", LAN);
    channel.known.add(LAN);
    expect(await statusPage(url)).toContain("đang xóa");
    expect(channel.said()).toMatchObject([{ kind: "deletion-request", senderId: LAN }]);
  });

  it("keeps one code for one person, and asks for deletion anew each time", async () => {
    channel.graph.profile.knowAs("555003", LAN);
    const first = (await (await ask("555003")).json()) as { confirmation_code: string };
    const second = (await (await ask("555003")).json()) as { confirmation_code: string };
    expect(second).toEqual(first);
    expect(new Set(channel.said().map(({ externalId }) => externalId)).size).toBe(2);
  });

  it("refuses what Facebook did not sign, and knows no other code", async () => {
    expect((await ask("555001", "another secret")).status).toBe(403);
    const nothing = await fetch(`${channel.baseUrl}/webhooks/messenger/data-deletion`, { method: "POST" });
    expect(nothing.status).toBe(403);
    expect(channel.events).toEqual([]);
    expect((await fetch(`${channel.baseUrl}/webhooks/messenger/data-deletion/0000`)).status).toBe(404);
  });
});
