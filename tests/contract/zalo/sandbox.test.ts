import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkZalo, createZaloDelivery, zaloMigrations } from "../../../src/channels/index.ts";
import { startFakeZalo } from "../../../src/commands/simulate/fake-zalo/index.ts";
import { loadConfig, type ZaloConfig } from "../../../src/platform/config.ts";
import type { Database } from "../../../src/platform/database/index.ts";
import { silentLog } from "../../../src/platform/log.ts";
import { openTestDatabase } from "../../support/database.ts";
import { anOccasion, toWorker } from "../../support/zalo.ts";

/**
 * What our client relies on, asked of the fake; and of Zalo itself where an account to try it with is named:
 *
 *   ZALO_SANDBOX_OA_ID, ZALO_SANDBOX_ACCESS_TOKEN: an account and an access token that works now
 *   ZALO_SANDBOX_USER_ID: somebody who wrote to that account within the last 48 hours, and will get the messages
 *   ZALO_SANDBOX_APP_SECRET: only where the application proves its secret
 *
 * The token is used as it is: nothing here refreshes it, so a pair in use elsewhere stays alive.
 */
type Platform = { config: ZaloConfig; userId: string; stop: () => Promise<void> };

const { ZALO_SANDBOX_OA_ID, ZALO_SANDBOX_ACCESS_TOKEN, ZALO_SANDBOX_USER_ID, ZALO_SANDBOX_APP_SECRET } = process.env;
const isNamed = Boolean(ZALO_SANDBOX_OA_ID && ZALO_SANDBOX_ACCESS_TOKEN && ZALO_SANDBOX_USER_ID);

function configOf(settings: Record<string, string>): ZaloConfig {
  const { zalo } = loadConfig(settings);
  if (!zalo) throw new Error("these settings must set up Zalo");
  return zalo;
}

async function startFake(): Promise<Platform> {
  const fake = await startFakeZalo();
  const userId = "2468458835291979223";
  await fake.userSays(userId, "Em chào công đoàn");
  return { config: configOf(fake.settings), userId, stop: () => fake.stop() };
}

async function openSandbox(): Promise<Platform> {
  const config = configOf({
    ZALO_APP_ID: "unused",
    ZALO_OA_SECRET_KEY: "unused",
    ZALO_REFRESH_TOKEN: "unused",
    ZALO_APP_SECRET: ZALO_SANDBOX_APP_SECRET || "unused",
    ZALO_APP_SECRET_PROOF: ZALO_SANDBOX_APP_SECRET ? "true" : "false",
    ZALO_OA_ID: ZALO_SANDBOX_OA_ID ?? "",
    ZALO_ACCESS_TOKEN: ZALO_SANDBOX_ACCESS_TOKEN ?? "",
  });
  return { config, userId: ZALO_SANDBOX_USER_ID ?? "", stop: async () => {} };
}

function describePlatform(name: string, open: () => Promise<Platform>): void {
  describe(`Zalo's interface (${name})`, { timeout: 60_000 }, () => {
    let platform: Platform;
    let db: Database;
    beforeAll(async () => {
      [platform, db] = await Promise.all([open(), openTestDatabase([zaloMigrations])]);
    });
    afterAll(async () => {
      await platform.stop();
      await db.close();
    });

    const deliver = (message: Parameters<typeof toWorker>[1], context = anOccasion(), config = platform.config) => {
      const token = config.firstTokens?.accessToken ?? null;
      const tokens = {
        getAccessToken: async () => token,
        replaceToken: async () => null,
        getState: async () => ({ kind: "none" as const }),
      };
      const wiring = { db, config, log: silentLog, tokens, publicUrl: "https://example.com" };
      return createZaloDelivery(wiring)(toWorker(platform.userId, message), context);
    };

    it("knows the account", async () => {
      expect(await checkZalo({ config: platform.config, db: null })).toMatchObject({
        account: { kind: "known", isOurs: true },
      });
    });

    it("takes words, and shows them in the talk", async () => {
      const text = `Tin thử ${Date.now()} của chương trình.`;
      const lastMessageAt = new Date(Date.now() - 60_000);
      const { platformMessageId } = await deliver({ text }, anOccasion({ lastMessageAt }));
      expect(platformMessageId).toMatch(/./u);
      const again = await deliver({ text }, anOccasion({ lastMessageAt, askedSince: new Date() })); // shown: not sent
      expect(again.platformMessageId).toBe(platformMessageId);
    });

    it("takes buttons of every kind we use", async () => {
      const choices = [
        { title: "Hỏi tiếp", payload: "#HOI:tiền lương" },
        { title: "Tiền lương", payload: "tiền lương" },
        { title: "Gọi 113", payload: "#GOI", opens: "tel:113" },
        { title: "Gọi cán bộ", payload: "#GOI", opens: "tel:0901234567" },
        { title: "Mở trang", payload: "#TRANG", opens: "https://example.com/" },
      ];
      const { notes } = await deliver({ text: "Tin thử các nút.", choices });
      expect(notes).toEqual([]); // "without-buttons" would say that Zalo refused them
    });

    it("takes a text as long as we cut it", async () => {
      const sentence = "Câu thử độ dài của tin nhắn, có dấu tiếng Việt. ";
      const { notes } = await deliver({ text: sentence.repeat(50) });
      expect(notes).toEqual(["split"]);
    });

    it("refuses a token that is none, by its number", async () => {
      const firstTokens = { accessToken: "none", refreshToken: "none" };
      const error: unknown = await deliver({}, anOccasion(), { ...platform.config, firstTokens }).catch(
        (e: unknown) => e,
      );
      expect(error).toMatchObject({ code: "ZALO_TOKEN", disposition: "misconfigured" });
    });
  });
}

describePlatform("the fake", startFake);
if (isNamed) describePlatform("the sandbox", openSandbox);
else
  describe.skip("Zalo's interface (the sandbox: set ZALO_SANDBOX_OA_ID, _ACCESS_TOKEN and _USER_ID)", () =>
    it("needs an account", () => {}));
