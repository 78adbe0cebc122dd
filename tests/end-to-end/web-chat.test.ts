import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { webTexts } from "../../src/texts/web.ts";
import { findChromium, launchBrowser } from "../support/browser.ts";
import { createFakeWebRooms, type FakeWebRooms } from "../support/fake-web-rooms.ts";
import { createGate } from "../support/until.ts";
import { startWebChat, type WebChat } from "../support/web-chat.ts";

const executable = findChromium();
const { page: texts, myData } = webTexts;

/** Runs in the browser: how far below the window's upper edge something stands. */
const topOf = (shown: { getBoundingClientRect: () => { top: number } }) => shown.getBoundingClientRect().top;

describe.skipIf(executable === null)(
  `the chat in a browser${executable ? "" : " (skipped: no Chromium on this machine)"}`,
  () => {
    let browser: Browser;
    let chat: WebChat;
    let rooms: FakeWebRooms;
    let page: Page;
    let complaints: string[];

    const say = async (text: string) => {
      await page.fill("#text", text);
      await page.press("#text", "Enter");
    };
    const lastReply = () => page.locator("#log > .assistant").last();

    beforeAll(async () => {
      browser = await launchBrowser(executable ?? "");
    });
    afterAll(() => browser.close());

    beforeEach(async () => {
      rooms = createFakeWebRooms({
        answering: ({ text }) => [
          {
            text: `**Đậm** & <img src=x onerror=alert(1)>\nHỏi: ${text}`,
            choices: [{ title: "Tính giúp tôi", payload: "#calculate" }],
            sources: [
              { label: "Điều 139 Bộ luật Lao động 2019", law: "45/2019/QH14", article: "139", on: "2026-11-23" },
            ],
          },
        ],
      });
      chat = await startWebChat({ rooms });
      page = await (await browser.newContext({ viewport: { width: 360, height: 640 }, locale: "vi-VN" })).newPage();
      complaints = [];
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("console", (message) => {
        if (/Content Security Policy|Trusted/i.test(message.text())) complaints.push(message.text());
      });
      await page.goto(chat.baseUrl);
      await page.waitForSelector(".choice");
    });
    afterEach(async () => {
      await page.context().close();
      await chat.stop();
      expect(complaints).toEqual([]);
    });

    it("greets as an automated assistant, says what is kept, and offers questions and a person", async () => {
      const greeting = await page.locator("#log").innerText();
      for (const words of ["trợ lý tự động của Công đoàn", "Tin nhắn được lưu", ...texts.examples])
        expect(greeting).toContain(words);
      expect(await page.locator("#person").innerText()).toBe(texts.askPerson);
      await page.click("#person");
      await expect.poll(() => rooms.received.map(({ text }) => text)).toEqual([texts.askPerson]);
    });

    it("shows a question and its answer, with words only as words, and sources that open the article", async () => {
      await say("tang ca <b>le</b> {{x}}");
      await page.waitForSelector(".sources");
      expect(await page.locator(".worker .written").innerText()).toBe("tang ca <b>le</b> {{x}}");
      expect(await lastReply().locator("strong").innerText()).toBe("Đậm");
      expect(await lastReply().innerText()).toContain("<img src=x onerror=alert(1)>");
      expect(await page.locator("#log img").count()).toBe(0);

      await page.click(".source");
      await page.waitForSelector("#article-heading");
      expect(await page.locator("#article").innerText()).toContain("Áp dụng từ 01/07/2026 đến nay");
      await page.locator("#article .wordings a").click();
      await expect.poll(() => page.locator("#article").innerText()).toContain("nay không còn áp dụng");
      await page.keyboard.press("Escape");
      expect(await page.locator("#article").isVisible()).toBe(false);
    });

    it("says in words that it is at work where an answer takes long, and no more once it is there", async () => {
      const slow = createGate();
      rooms.switches.holdAnswers = slow.opened;
      await say("Câu hỏi khó");
      const long = page.locator(".busy");
      await long.waitFor();
      expect(await long.textContent()).toBe(texts.typingLong);
      slow.open();
      await page.waitForSelector(".sources");
      await page.locator("#typing").waitFor({ state: "hidden" });
      expect(await page.locator("#typing-text").textContent()).toBe("");
    });

    it("sends what a button carries, and takes the buttons away once one was used", async () => {
      await say("luong");
      await page.getByRole("button", { name: "Tính giúp tôi" }).click();
      await expect
        .poll(() => rooms.received.map(({ text, payload }) => [text, payload]))
        .toEqual([
          ["luong", null],
          ["Tính giúp tôi", "#calculate"],
        ]);
      await expect.poll(() => page.locator(".choice").count()).toBe(1); // those of the newest answer only
    });

    it("can be used with the keyboard alone", async () => {
      const focused = () => page.evaluate("document.activeElement.id || document.activeElement.className");
      for (let n = 0; n < 10 && (await focused()) !== "skip"; n++) await page.keyboard.press("Shift+Tab");
      expect(await focused()).toBe("skip"); // the first thing on the page
      await page.keyboard.press("Enter");
      expect(await focused()).toBe("text");
      await page.keyboard.type("lương tháng 13");
      await page.keyboard.press("Enter");
      await page.waitForSelector(".source");
      expect(await focused()).toBe("text");

      await page.keyboard.press("Shift+Tab"); // the newest answer's button
      expect(await focused()).toBe("choice");
      await page.keyboard.press("Shift+Tab"); // its source
      expect(await focused()).toBe("source");
      await page.keyboard.press("Enter");
      await page.waitForSelector("#article-heading");
      await page.keyboard.press("Escape");
      expect(await focused()).toBe("source"); // back where the reader was
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await expect.poll(() => rooms.received.at(-1)?.payload).toBe("#calculate");
      expect(await focused()).toBe("text"); // not lost with the button that is gone
    });

    it("does not send while a letter is still being composed, and writes a new line with Shift", async () => {
      await page.fill("#text", "dang go");
      await page.evaluate(
        `document.getElementById("text").dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", isComposing: true, bubbles: true, cancelable: true }))`,
      );
      await page.press("#text", "Shift+Enter");
      expect(rooms.received).toEqual([]);
      expect(await page.inputValue("#text")).toBe("dang go\n");
      await page.press("#text", "Enter");
      await expect.poll(() => rooms.received.map(({ text }) => text)).toEqual(["dang go"]);
    });

    it("keeps what could not be sent, over a reload too, and sends it once when the network is back", async () => {
      await page.context().setOffline(true);
      await say("khi mất mạng");
      await page.waitForSelector(".delivery .link");
      await expect.poll(() => page.locator("#state").innerText()).toBe(texts.offline);
      expect(rooms.received).toEqual([]);
      await page.context().setOffline(false);
      await expect.poll(() => rooms.received.map(({ text }) => text)).toEqual(["khi mất mạng"]);
      await expect.poll(() => page.locator(".unsent").count()).toBe(0);

      rooms.switches.failReceiving = true;
      await say("máy chủ hỏng");
      await page.waitForSelector(".delivery .link");
      await page.reload();
      await expect.poll(() => page.locator(".unsent .written").allInnerTexts()).toEqual(["máy chủ hỏng"]);
      rooms.switches.failReceiving = false;
      await page.locator(".delivery .link").click();
      await expect.poll(() => rooms.received.map(({ text }) => text)).toEqual(["khi mất mạng", "máy chủ hỏng"]);
      expect(await page.locator(".worker").count()).toBe(2);
    });

    it("counts a long message and does not let one that is too long go", async () => {
      await page.fill("#text", "ộ".repeat(1900));
      expect(await page.locator("#counter").innerText()).toBe("1.900/2.000 ký tự");
      await page.fill("#text", "ộ".repeat(2003));
      expect(await page.locator("#counter").innerText()).toContain("bớt 3 ký tự");
      expect(await page.locator("#send").isDisabled()).toBe(true);
      await page.press("#text", "Enter");
      expect(rooms.received).toEqual([]);
      await page.fill("#text", "ộ".repeat(2000));
      await page.press("#text", "Enter");
      await expect.poll(() => rooms.received.length).toBe(1);
    });

    it("shows the server's sentence when it writes too fast, and sends every message in the end, in order", async () => {
      const words = Array.from({ length: 15 }, (_, n) => `câu ${n + 1}`); // three more than go at once
      for (const word of words) await say(word);
      await expect.poll(() => page.locator(".note").first().innerText()).toContain("Anh/chị nhắn nhanh quá");
      await expect.poll(() => rooms.received.map(({ text }) => text), { timeout: 15_000 }).toEqual(words);
      await expect.poll(() => page.locator(".unsent").count()).toBe(0);
    });

    it("hears an officer's message that nobody asked for, and shows the talk again after a reload", async () => {
      await say("luong");
      await page.waitForSelector(".source");
      rooms.say(rooms.received[0]?.senderId ?? "", { text: "Chị Lan, cán bộ công đoàn: chào anh" });
      await expect.poll(() => lastReply().innerText()).toContain("Chị Lan");
      await page.reload();
      await expect.poll(() => page.locator("#log > li").count()).toBe(4);
      expect(await lastReply().innerText()).toContain("Chị Lan");
    });

    it("shows a long answer from its first line, and says when more comes below", async () => {
      await say("luong");
      await page.waitForSelector(".source");
      rooms.say(rooms.received[0]?.senderId ?? "", { text: `Dòng đầu.\n\n${"Một đoạn dài. ".repeat(120)}` });
      await expect.poll(() => lastReply().innerText()).toContain("Dòng đầu");
      await expect.poll(() => page.getByText("Dòng đầu.").evaluate(topOf)).toBeLessThan(200);
      expect(await page.getByText("Dòng đầu.").evaluate(topOf)).toBeGreaterThan(0);
      rooms.say(rooms.received[0]?.senderId ?? "", { text: "Tin sau cùng." });
      await page.click("#below");
      await expect.poll(() => page.getByText("Tin sau cùng.").isVisible()).toBe(true);
      expect(await page.locator("#below").isVisible()).toBe(false);
    });

    it("asks from time to time where a stream does not get through", async () => {
      await page.route("**/web/events**", (route) => route.fulfill({ status: 503, body: "" }));
      await page.reload();
      await page.waitForSelector(".choice");
      await say("qua proxy");
      await expect.poll(() => lastReply().innerText(), { timeout: 15_000 }).toContain("Hỏi: qua proxy");
    });

    it("deletes everything only after asking once more", async () => {
      await say("xin xóa");
      await page.waitForSelector(".source");
      await page.click("#my-data");
      await page.getByRole("button", { name: myData.erase, exact: true }).click();
      await page.getByRole("button", { name: myData.cancel }).click();
      expect(rooms.talks.size).toBe(1);

      await page.click("#my-data");
      await page.getByRole("button", { name: myData.erase, exact: true }).click();
      await page.getByRole("button", { name: myData.confirmErase }).click();
      await expect.poll(() => page.locator("#state").innerText()).toBe(texts.forgotten);
      await expect.poll(() => page.locator("#log > li").count()).toBe(1);
      expect(rooms.talks.size).toBe(0);
      await say("câu mới");
      await expect.poll(() => lastReply().innerText()).toContain("Hỏi: câu mới");
      expect(new Set(rooms.received.map(({ senderId }) => senderId)).size).toBe(2);
    });

    it("fits a small phone without scrolling sideways, with buttons a thumb can hit", async () => {
      await say("luong");
      await page.waitForSelector(".source");
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
      for (const button of await page.locator("button:visible").all()) {
        const box = await button.boundingBox();
        expect([await button.innerText(), Math.round(box?.height ?? 0) >= 48]).toEqual([
          await button.innerText(),
          true,
        ]);
      }
    });

    it("opens in a frame of a site that was allowed, and closes again, leaving the reader where they were", async () => {
      const site = createServer((_request, response) => {
        response.setHeader("content-type", "text/html; charset=utf-8");
        response.setHeader(
          "content-security-policy",
          `default-src 'none'; script-src ${framed.baseUrl}; frame-src ${framed.baseUrl}`,
        );
        response.end(
          `<!doctype html><title>LĐLĐ</title><script src="${framed.baseUrl}/widget.js" data-title="Hỏi công đoàn" data-color="#0b5ea8"></script>`,
        );
      });
      await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve));
      const siteUrl = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
      const framed = await startWebChat({ rooms, config: { widgetAllowedOrigins: [siteUrl] } });
      await page.goto(siteUrl);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await expect.poll(() => page.frames().length).toBe(2);
      const frame = page.frames()[1];
      await frame?.waitForSelector(".choice");
      expect(await frame?.locator("h1").innerText()).toBe("Hỏi công đoàn");
      await frame?.fill("#text", "trong khung");
      await frame?.press("#text", "Enter");
      await expect.poll(() => rooms.received.map(({ text }) => text)).toEqual(["trong khung"]);
      await frame?.locator("#close").click();
      await expect.poll(() => page.evaluate("document.activeElement.id")).toBe("tro-ly-cong-doan"); // its button again
      await expect.poll(() => frame?.locator("#text").isVisible()).toBe(false);
      await framed.stop();
      site.closeAllConnections();
      await new Promise((resolve) => site.close(resolve));
    });

    it("sends a photo from the button beside the box, shows it in the talk, and says so when one is refused", async () => {
      let isRefusing = false;
      const withFiles = await startWebChat({
        rooms,
        more: {
          keepUpload: async () => (isRefusing ? { refused: "type" } : { kind: "image", reference: "upload:a.jpg" }),
        },
      });
      await page.goto(withFiles.baseUrl);
      await page.waitForSelector(".choice");
      const file = { name: "bang-luong.png", mimeType: "image/png", buffer: Buffer.from("a photo") };
      await page.setInputFiles("#file", file);
      await page.waitForSelector("#log > .worker:not(.unsent)");
      expect(rooms.received.at(-1)).toMatchObject({ text: "", attachments: [{ kind: "image", url: "upload:a.jpg" }] });
      expect(await page.locator("#log > .worker").textContent()).toContain(texts.files.image);

      isRefusing = true;
      await page.setInputFiles("#file", file);
      await page.waitForSelector("#log > .note");
      expect(await page.locator("#log > .note").textContent()).toContain(webTexts.refusals.fileRefused);
      expect(complaints).toEqual([]);
      await withFiles.stop();
    });
  },
);
