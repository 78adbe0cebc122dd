import { describe, expect, it } from "vitest";
import { checkMessenger, createMessengerDelivery, createMessengerTyping } from "../../../src/channels/index.ts";
import type { MessengerConfig } from "../../../src/platform/config.ts";
import type { DeliveryError } from "../../../src/vocabulary/delivery.ts";
import { toWorker } from "../../support/messenger-channel.ts";

/** Of a Page to be tested against, and a person with a role in its application who has written to it today. */
const {
  MESSENGER_REAL_APP_ID: appId = "",
  MESSENGER_REAL_APP_SECRET: appSecret = "",
  MESSENGER_REAL_PAGE_ID: pageId = "",
  MESSENGER_REAL_PAGE_ACCESS_TOKEN: pageAccessToken = "",
  MESSENGER_REAL_PSID: psid = "",
  MESSENGER_REAL_PUBLIC_URL: publicUrl = "",
} = process.env;
const isSet = [appId, appSecret, pageId, pageAccessToken, psid].every((value) => value !== "");

describe.skipIf(!isSet)(`a real Page${isSet ? "" : " (skipped: MESSENGER_REAL_* is not set)"}`, () => {
  const graphUrl = "https://graph.facebook.com/v26.0";
  const config: MessengerConfig = {
    appId,
    appSecret,
    verifyToken: "",
    pageId,
    pageAccessToken,
    graphUrl,
    humanAgent: false,
  };
  let nextId = 1;
  const deliver = async (to: string, text: string, changed: Partial<MessengerConfig> = {}) => {
    const send = createMessengerDelivery({ config: { ...config, ...changed }, takeEvents: async () => {} });
    const choices = [
      { title: "Không thời hạn", payload: "#1" },
      { title: "Làm thêm ngày lễ được bao nhiêu?", payload: "#2" },
    ];
    return send(toWorker(to, { text, choices }), {
      outboundId: String(nextId++),
      lastMessageAt: new Date(),
      lastMessageId: null,
      partsSent: 0,
      findOthers: async () => new Set<string>(),
      recordPart: async () => {},
      signal: AbortSignal.timeout(30_000),
    });
  };
  const failure = (sending: Promise<unknown>) => sending.catch((error: unknown) => error as DeliveryError);

  it("takes our token, and says what is missing", async () => {
    const kinds = (await checkMessenger({ config, publicUrl })).map(({ kind }) => kind);
    expect(kinds).not.toContain("token-dead");
    expect(kinds).not.toContain("unreachable");
  });

  it("takes a text with quick replies, a long one in parts, and the signs that we write", async () => {
    await createMessengerTyping({ config }).show(psid);
    expect((await deliver(psid, "Thử nối: chữ có dấu, “ngoặc”, 100%.")).platformMessageId).toMatch(/^m_/u);
    expect((await deliver(psid, "Câu thử rất dài của Trợ lý Công đoàn. ".repeat(60))).notes).toContain("split");
  });

  it("refuses as documented a person it does not know, and a dead token", async () => {
    expect(await failure(deliver("1", "Chào."))).toMatchObject({ disposition: "refused" });
    expect(await failure(deliver(psid, "Chào.", { pageAccessToken: "dead" }))).toMatchObject({
      disposition: "misconfigured",
    });
  });
});
