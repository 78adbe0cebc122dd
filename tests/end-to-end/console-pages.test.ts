import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSetUpLink } from "../../src/console/index.ts";
import { curated, insertAsked, near, quoted, unsure } from "../support/asked-questions.ts";
import { findChromium, launchBrowser } from "../support/browser.ts";
import { anUnfavourableClause } from "../support/agreements.ts";
import { startConsole, type StaffConsole, type Visit } from "../support/console.ts";

const executable = findChromium();
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** A folder to keep pictures of every page in, for who wants to look at them. */
const SHOTS = process.env["SCREENSHOTS"];
const INJECTED = `<script>alert(1)</script><img src=x onerror="alert(1)"> [x](javascript:alert(1)) **đậm** =HYPERLINK("http://x")`;

type Finding = { id: string; nodes: { html: string; failureSummary?: string }[] };

/** What axe finds wrong with the page as it stands. */
async function findBarriers(page: Page): Promise<string[]> {
  const found: unknown = await page.evaluate("axe.run(document, { resultTypes: ['violations'], preload: false })");
  const { violations } = found as { violations: Finding[] };
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}

describe.skipIf(executable === null)(
  `the console in a browser${executable ? "" : " (skipped: no Chromium on this machine)"}`,
  () => {
    let browser: Browser;
    let desk: StaffConsole;
    let visit: Visit;
    let caseId: number;
    let minhId: number;
    const complaints: string[] = [];

    async function open(
      width: number,
      more: Parameters<Browser["newContext"]>[0] = {},
      as: Visit | null = visit,
    ): Promise<{ context: BrowserContext; page: Page }> {
      const context = await browser.newContext({ viewport: { width, height: 844 }, locale: "vi-VN", ...more });
      const [name = "", value = ""] = (as?.cookie ?? "").split("=");
      await context.addInitScript(axeSource); // sent once, and not with every page
      if (as) await context.addCookies([{ name, value, url: desk.baseUrl }]);
      const page = await context.newPage();
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("dialog", (dialog) => {
        complaints.push(`a dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on("console", (message) => {
        if (/Content Security Policy|Trusted/iu.test(message.text())) complaints.push(message.text());
      });
      return { context, page };
    }

    beforeAll(async () => {
      browser = await launchBrowser(executable ?? "");
      desk = await startConsole({ more: { listUnfavourableClauses: () => [anUnfavourableClause("kcn")] } });
      const lanId = await desk.hire("officer", "kcn", "Trần Thị Lan");
      minhId = await desk.hire("officer", "kcn", "Lê Văn Minh");
      await desk.db.query(
        "INSERT INTO second_factors (staff_id, secret, confirmed_at) VALUES ($1, 'JBSWY3DPEHPK3PXP', now())",
        [minhId],
      );
      await desk.db.query("INSERT INTO channel_troubles (channel, code, since) VALUES ('zalo', 'ZALO_TOKEN', $1)", [
        desk.clock.now,
      ]);
      for (const [role, unitId] of [
        ["unit-head", "kcn"],
        ["custodian", "kcn"],
        ["auditor", "tinh"],
        ["administrator", "tinh"],
        ["editor", "tinh"],
      ]) {
        await desk.db.query(
          "INSERT INTO staff_roles (staff_id, role, unit_id, effective_from) VALUES ($1, $2, $3, '2026-01-01')",
          [lanId, role, unitId],
        );
      }
      visit = await desk.signIn(lanId);
      await desk.report({ unitId: "kcn", topic: "stoppage", severity: "urgent", what: "cả xưởng đang ngừng việc" });
      caseId = (await desk.report({ unitId: "kcn", what: INJECTED, employer: INJECTED, identity: "confidential" })).id;
      await visit.post(`/staff/vu-viec/${caseId}/tra-loi`, { loi: `Chào anh, tôi xem rồi. ${INJECTED}` });
      await visit.post(`/staff/vu-viec/${caseId}/ghi-chu`, { loi: INJECTED });
      await visit.post("/staff/mau-tra-loi", { "don-vi": "kcn", ten: "Chào", loi: "Tôi là {can_bo}.", viec: "" });
      await visit.post("/staff/bo-loc", { ten: "Việc của tôi", loc: "xem=mine" });
      await visit.post(`/staff/vu-viec/${caseId}/danh-tinh`, { "ly-do": INJECTED });
      for (const [at, said] of (["wrong", "wrong", "wrong", "helpful"] as const).entries()) {
        const text = `${INJECTED} nghỉ thai sản mấy tháng`;
        const told = { sender: `p${at}`, text, said, reason: said === "wrong" ? "not-my-case" : null };
        await insertAsked(desk.db, { ...told, answer: curated() });
        await insertAsked(desk.db, { ...told, answer: quoted(), said: "helpful", reason: null });
        await insertAsked(desk.db, { sender: `p${at}`, text, answer: unsure("nothing-relevant", near("2")) });
      }
      await insertAsked(desk.db, { sender: "p5", answer: quoted(), said: "wrong", reason: "hard-to-read" });
      await insertAsked(desk.db, { sender: "p5", answer: unsure("other-field") });
      await desk.db.query("UPDATE outbound_messages SET status = 'failed', error_code = 'CHANNEL_UNREACHABLE'");
    });
    afterAll(async () => {
      await browser.close();
      await desk.stop();
      expect(desk.errors).toEqual([]);
    });

    const PAGES: [string, () => string][] = [
      ["the queue", () => "/staff?xem=all"],
      ["a search that finds nothing", () => "/staff?tim=khongcogi"],
      ["a case", () => `/staff/vu-viec/${caseId}`],
      ["messages that did not arrive", () => "/staff/tin-chua-gui"],
      ["the canned answers", () => "/staff/mau-tra-loi"],
      ["what workers said of answers", () => "/staff/phan-hoi"],
      ["a quarter in which nobody said anything", () => "/staff/phan-hoi?ky=quy-truoc"],
      ["the organisation", () => "/staff/to-chuc"],
      ["somebody an administrator looks after", () => `/staff/to-chuc/can-bo/${minhId}`],
      ["agreements below the law", () => "/staff/thoa-uoc"],
      ["deadlines and days off", () => "/staff/thoi-han"],
      ["the log", () => "/staff/nhat-ky"],
      ["the log of administrators", () => "/staff/nhat-ky/quan-tri"],
      ["the notices", () => "/staff/thong-bao"],
      ["the account", () => "/staff/tai-khoan"],
      ["a page that is not there", () => "/staff/khong-co"],
    ];

    it.each([390, 1280])(
      "has pages without barriers, overflow or running injections at %i px",
      async (width) => {
        const { context, page } = await open(width);
        for (const [name, path] of PAGES) {
          await page.goto(desk.baseUrl + path());
          if (SHOTS)
            await page.screenshot({ path: `${SHOTS}/${width}-${name.replaceAll(" ", "-")}.png`, fullPage: true });
          for (const folded of await page.locator("details").all())
            await folded.evaluate((each) => each.setAttribute("open", ""));
          expect([name, await findBarriers(page)]).toEqual([name, []]);
          const overflow: unknown = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
          expect([name, Number(overflow) <= 0]).toEqual([name, true]);
          expect([name, await page.locator("main img[onerror], main script, a[href^=javascript]").count()]).toEqual([
            name,
            0,
          ]);
        }
        await context.close();
        expect(complaints).toEqual([]);
      },
      60_000,
    );

    it("keeps its contrast in the dark", async () => {
      const { context, page } = await open(390, { colorScheme: "dark" });
      for (const path of ["/staff?xem=all", `/staff/vu-viec/${caseId}`, "/staff/phan-hoi", "/staff/tai-khoan"]) {
        await page.goto(desk.baseUrl + path);
        expect([path, await findBarriers(page)]).toEqual([path, []]);
      }
      await context.close();
    });

    it("has sign-in pages without barriers", async () => {
      const { context, page } = await open(390, {}, null);
      for (const path of [
        "/staff/dang-nhap",
        "/staff/dang-nhap/ma",
        "/staff/vao?ma=x",
        "/staff/xac-thuc",
        "/staff/bat-dau",
      ]) {
        await page.goto(desk.baseUrl + path);
        expect([path, await findBarriers(page)]).toEqual([path, []]);
      }
      expect(await createSetUpLink(desk.db, { publicUrl: desk.baseUrl })).toBeNull();
      await context.close();
    });

    it("shows a new case without loading the page again, and says so", async () => {
      const { context, page } = await open(390);
      await page.goto(`${desk.baseUrl}/staff?xem=all`);
      await page.evaluate("globalThis.isSamePage = true");
      const { code } = await desk.report({ unitId: "kcn", what: "mới đây thôi" });
      await page.getByText(code).waitFor();
      expect(await page.evaluate("globalThis.isSamePage")).toBe(true);
      await expect.poll(() => page.locator("#live").textContent()).not.toBe("");
      await context.close();
      expect(complaints).toEqual([]);
    });

    it("is worked by keys alone: down the queue, into a case, to the reply, and back to the help", async () => {
      const { context, page } = await open(1280);
      await page.goto(`${desk.baseUrl}/staff?xem=all`);
      await page.keyboard.press("?");
      await page.locator("#phim-tat[open]").waitFor();
      await page.keyboard.press("Escape");
      await page.keyboard.press("j");
      await page.keyboard.press("Enter");
      await page.waitForURL(/vu-viec/u);
      await page.keyboard.press("r");
      expect(await page.evaluate("document.activeElement?.id")).toBe("tra-loi");
      await page.keyboard.type("Nháp đang viết");
      await page.reload();
      expect(await page.inputValue("#tra-loi")).toBe("Nháp đang viết");
      await context.close();
      expect(complaints).toEqual([]);
    });

    it("walks the answers by keys, opens what was asked, and says that another period takes a moment", async () => {
      const { context, page } = await open(390);
      await page.goto(`${desk.baseUrl}/staff/phan-hoi`);
      await page.keyboard.press("j");
      expect(await page.evaluate("document.activeElement?.getAttribute('href')")).toContain("/van-ban/");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await page.locator("details[open] blockquote").first().waitFor();
      await page.route("**/phan-hoi?ky=thang-truoc", (route) => route.fulfill({ status: 204 })); // the page stays
      await page.getByRole("link", { name: "Tháng trước" }).click({ noWaitAfter: true });
      await expect.poll(() => page.locator("#live").textContent()).toBe("Đang tổng hợp, anh/chị chờ một chút.");
      await context.close();
      expect(complaints).toEqual([]);
    });

    it("does without scripts: takes a case, puts a canned answer in, sends it, asks whether it is solved", async () => {
      const { id } = await desk.report({ unitId: "kcn", what: "không cần script" });
      const { context, page } = await open(390, { javaScriptEnabled: false });
      await page.goto(`${desk.baseUrl}/staff/vu-viec/${id}`);
      await page.locator(".thumb-bar button").click();
      expect(await page.locator(".notice").innerText()).toContain("Anh/chị đang giữ vụ này.");
      await page.locator(".reply-foot summary").click();
      await page.getByRole("link", { name: "Chào", exact: true }).click();
      expect(await page.inputValue("#tra-loi")).toBe("Tôi là Trần Thị Lan.");
      await page.getByRole("button", { name: "Gửi cho người lao động" }).click();
      expect(await page.locator(".said-by.officer").innerText()).toContain("Tôi là Trần Thị Lan.");
      await page.getByText("Xin đóng", { exact: true }).click();
      await page.getByRole("button", { name: "Hỏi người lao động" }).click();
      expect(await page.locator(".case-head").innerText()).toContain("Đang chờ trả lời");
      await context.close();
    });
  },
);
