import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MIGRATIONS, startApp } from "../../src/app.ts";
import { startSimulation } from "../../src/commands/simulate/start-simulation.ts";
import { loadConfig } from "../../src/platform/config.ts";
import type { Database } from "../../src/platform/database/index.ts";
import { silentLog } from "../../src/platform/log.ts";
import { findChromium, launchBrowser } from "../support/browser.ts";
import { openTestDatabase } from "../support/database.ts";

const executable = findChromium();
const QUESTION = "tiền lương trả như thế nào";

describe.skipIf(executable === null)(
  `the simulation in a browser${executable ? "" : " (skipped: no Chromium on this machine)"}`,
  () => {
    let browser: Browser;
    let page: Page;
    let db: Database;
    let simulation: Awaited<ReturnType<typeof startSimulation>>;
    const complaints: string[] = [];

    beforeAll(async () => {
      db = await openTestDatabase(MIGRATIONS);
      simulation = await startSimulation({
        pagePort: 0,
        startProgram: (settings, now) =>
          startApp(loadConfig({ ...settings, PORT: "0", KNOWLEDGE_DIR: "tests/fixtures/knowledge" }), silentLog, {
            db,
            now,
          }),
      });
      browser = await launchBrowser(executable ?? "");
      page = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "vi-VN" })).newPage();
      page.on("pageerror", (error) => complaints.push(error.message));
      await page.goto(simulation.address);
    });
    afterAll(async () => {
      await browser?.close();
      await simulation?.stop();
      await db?.close();
    });

    const on = (channel: "zalo" | "messenger") => {
      const phone = page.locator(`.phone[data-channel=${channel}]`);
      return {
        phone,
        say: async (text: string): Promise<void> => {
          await phone.locator(".write input.text").fill(text);
          await phone.locator(".write input.text").press("Enter");
        },
        entries: (from: "worker" | "assistant" | "officer") => phone.locator(`.entry.${from}`),
      };
    };

    it("answers the same question alike on both telephones, over the real wire", async () => {
      for (const channel of ["zalo", "messenger"] as const) {
        await on(channel).say(QUESTION);
        await on(channel).entries("assistant").first().waitFor();
        expect(await on(channel).entries("worker").first().textContent()).toBe(QUESTION);
      }
      const [zalo, messenger] = await Promise.all(
        (["zalo", "messenger"] as const).map((channel) => on(channel).entries("assistant").first().textContent()),
      );
      const firstLine = (text: string | null) => text?.replaceAll("*", "").split("\n")[0];
      expect(firstLine(messenger ?? null)).toBe(firstLine(zalo ?? null));
      expect(simulation.graph.calls.every(({ status }) => status === 200)).toBe(true);
    });

    it("has the menu of the Page that `messenger setup` makes, and a photo that can be sent", async () => {
      const { phone } = on("messenger");
      await phone.getByRole("button", { name: "Dữ liệu của tôi" }).click();
      await on("messenger").entries("assistant").nth(1).waitFor();
      const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: "#336699" } })
        .png()
        .toBuffer();
      await phone
        .locator("input[type=file]")
        .setInputFiles({ name: "bang-luong.png", mimeType: "image/png", buffer: bytes });
      await phone.locator(".entry img").waitFor();
    });

    it("falls silent once an officer answers in the platform's inbox, and speaks again when given back", async () => {
      const { phone, say, entries } = on("messenger");
      await phone.getByRole("button", { name: "Người khác" }).click();
      await phone.locator(".empty").waitFor();
      await phone.locator("summary").click();
      await say("xin chào");
      await entries("assistant").first().waitFor();
      await phone.locator(".officer input").fill("Chào anh, tôi là Lan.");
      await phone.locator(".officer input").press("Enter");
      await entries("officer").waitFor();
      await simulation.graph.webhook.settled();
      await say(QUESTION);
      await simulation.graph.webhook.settled();
      const { rows } = await db.query("SELECT 1 FROM conversations WHERE taken_over_until > now()");
      expect(rows).toHaveLength(1);
      await phone.getByRole("button", { name: "Trả lại cho trợ lý" }).click();
      await simulation.graph.webhook.settled();
      await say(QUESTION);
      await entries("assistant").nth(1).waitFor();
      expect(await entries("assistant").count()).toBe(2);
      expect(complaints).toEqual([]);
    });

    it("fits a telephone's width, one telephone at a time", async () => {
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await on("messenger").phone.isVisible()).toBe(false);
      await page.getByRole("button", { name: "Messenger", exact: true }).click();
      expect(await on("messenger").phone.isVisible()).toBe(true);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
    });
  },
);
