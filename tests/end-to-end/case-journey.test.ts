import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { feedbackPageTexts } from "../../src/texts/console-feedback.ts";
import { feedbackTexts } from "../../src/texts/feedback.ts";
import type { Visit } from "../support/console.ts";
import { openDemo, openZaloPhone } from "../support/demo.ts";
import { until } from "../support/until.ts";
import { openWorkerPage, type WorkerPage } from "../support/worker-page.ts";

const OFFICER = "Y Hlan (mẫu)";
const REPORT = "cty nợ lương 2 tháng rồi";
const QUESTION = "Chào anh, công ty nợ lương tháng nào, bao nhiêu người bị ạ?";
const ANSWER = "Tôi đã làm việc với công ty, thứ Sáu này trả đủ hai tháng lương.";

/** The talk may not be read more often for long. */
const rested = async <T>(look: () => Promise<T>): Promise<T> => {
  await new Promise((resolve) => setTimeout(resolve, 250));
  return look();
};

describe("a case from a worker's first words to the stars, the demonstration killed after every step", () => {
  let demo: Awaited<ReturnType<typeof openDemo>>;
  let phone: ReturnType<typeof openZaloPhone>;
  let web: WorkerPage;
  let officer: Visit;
  const caseIds: string[] = [];

  beforeAll(async () => {
    demo = await openDemo();
    phone = openZaloPhone(demo.phonesUrl);
    web = await openWorkerPage(demo.baseUrl);
  }, 120_000);
  afterAll(async () => {
    await demo?.stop();
    demo?.remove();
  });

  const lastOnWeb = async () => (await web.replies()).at(-1);
  const webHears = (words: string) =>
    until(async () => (await rested(lastOnWeb))?.text.includes(words) ?? false, `"${words}" on the web chat`);
  const zaloHears = (words: string) =>
    until(async () => (await rested(phone.heard)).at(-1)?.includes(words) ?? false, `"${words}" on Zalo`);
  const bothHear = (words: string) => Promise.all([webHears(words), zaloHears(words)]);
  const bothSay = (text: string) => Promise.all([web.send(text), phone.say(text)]);
  /** Taps the button of the last message on the web, and of the newest one that has it on Zalo. */
  async function bothTap(title: string): Promise<void> {
    const choice = (await lastOnWeb())?.choices.find((each) => each.title === title);
    if (!choice) throw new Error(`no button "${title}" on the web chat: ${(await lastOnWeb())?.text ?? ""}`);
    await Promise.all([web.send(title, choice.payload), phone.tap(title)]);
  }
  const does = async (act: string, fields: Record<string, string> = {}) => {
    for (const id of caseIds) {
      const response = await officer.post(`/staff/vu-viec/${id}/${act}`, fields);
      expect(response.status).toBe(303);
    }
  };
  const pages = () => Promise.all(caseIds.map((id) => officer.text(`/staff/vu-viec/${id}`)));

  it(
    "is told on the web chat and on Zalo, and the question whether to pass it on outlives a kill",
    { timeout: 90_000 },
    async () => {
      officer = await demo.signInAs(OFFICER.split(" (")[0] ?? "");
      await bothSay(REPORT);
      await bothHear("Anh/chị muốn công đoàn vào cuộc không?");
      await demo.killAndStart();
      await bothTap("Có, chuyển giúp tôi");
      await bothHear("Anh/chị làm ở công ty nào");
      await bothSay("công ty bao bì hòa bình");
      await bothHear("mong công đoàn giúp");
      await bothTap("Bỏ qua");
      await bothHear("đã đúng chưa");
    },
  );

  it("is confirmed after a kill, and gets a code, a place and a time", { timeout: 90_000 }, async () => {
    await demo.killAndStart();
    await bothTap("Gửi, nói rõ tên");
    await bothHear("tên và số điện thoại");
    await bothSay("Nguyễn Văn Bình");
    await bothHear("Đã ghi nhận");
    const receipts = [(await lastOnWeb())?.text ?? "", (await phone.heard()).at(-1) ?? ""];
    const codes = receipts.map((text) => /KT-\d{4}-\d{4}/u.exec(text)?.[0] ?? "");
    expect(new Set(codes).size).toBe(2);
    for (const text of receipts) {
      expect(text).toContain("Công đoàn Khu công nghiệp Hòa Bình");
      expect(text).toMatch(/Chậm nhất .*\d\d:\d\d/u);
    }
    for (const code of codes) {
      const found = await officer.text(`/staff?xem=all&tim=${code}`);
      const id = /\/staff\/vu-viec\/(\d+)/u.exec(found)?.[1];
      expect(found).toContain(code);
      if (id) caseIds.push(id);
    }
    expect(caseIds).toHaveLength(2);
  });

  it("is taken by one officer, still signed in after a kill", { timeout: 90_000 }, async () => {
    await demo.killAndStart();
    await does("nhan");
    for (const page of await pages()) {
      expect(page).toContain(REPORT);
      expect(page).toContain(OFFICER);
    }
  });

  it("is asked about: the worker reads it in the same chat, as from a person", { timeout: 90_000 }, async () => {
    await demo.killAndStart();
    await does("tra-loi", { loi: QUESTION });
    await bothHear(QUESTION);
    expect(await lastOnWeb()).toMatchObject({ from: "officer", officer: OFFICER });
    expect((await phone.heard()).at(-1)).toBe(`${OFFICER} (cán bộ công đoàn):\n${QUESTION}`);
  });

  it(
    "goes on with the worker's words to the officer, and the assistant says only once that it passed them on",
    { timeout: 90_000 },
    async () => {
      await demo.killAndStart();
      await bothSay("dạ tháng 9 với tháng 10 ạ");
      await bothHear("Tôi đã chuyển tin này cho cán bộ");
      const before = [(await web.replies()).length, (await phone.heard()).length];
      await bothSay("lương tối thiểu vùng 4 bao nhiêu vậy");
      await until(
        async () => (await pages()).every((page) => page.includes("lương tối thiểu vùng 4")),
        "it in the case",
      );
      expect([(await web.replies()).length, (await phone.heard()).length]).toEqual(before);
    },
  );

  it("is not all that is heard: an answer another worker finds wrong is counted where the editor reads", async () => {
    const editor = await demo.signInAs("Võ Văn Biên");
    const counted = feedbackPageTexts.wrong.counts({ wrong: 1, people: 1, helpful: 0 });
    expect(await editor.text("/staff/phan-hoi")).not.toContain(counted);
    const other = await openWorkerPage(demo.baseUrl);
    const { choices } = await other.ask("đi làm ngày lễ được bao nhiêu");
    const wrong = choices.find(({ title }) => title === feedbackTexts.choices.wrong);
    const why = await other.ask(feedbackTexts.choices.wrong, wrong?.payload);
    await other.ask(feedbackTexts.reasons["hard-to-read"], why.choices.at(3)?.payload);
    const page = await editor.text("/staff/phan-hoi");
    expect(page).toContain(counted);
    expect(page).toContain(feedbackPageTexts.summary.reasonShort(feedbackTexts.reasons["hard-to-read"], 1));
    expect(page).toContain("Điều 98, Bộ luật Lao động 2019");
    expect(page).not.toContain("đi làm ngày lễ được bao nhiêu");
  });

  it("is answered, and the worker is asked whether it is solved", { timeout: 90_000 }, async () => {
    await demo.killAndStart();
    await does("tra-loi", { loi: ANSWER });
    await bothHear(ANSWER);
    await does("xin-dong");
    await bothHear("việc của anh/chị đã xong chưa");
  });

  it("is closed by the worker's word and rated, and not asked of again", { timeout: 90_000 }, async () => {
    await demo.killAndStart();
    await bothTap("Đã xong");
    await bothHear("Anh/chị thấy công đoàn giúp thế nào?");
    await demo.killAndStart();
    await bothTap("5 – Rất hài lòng");
    await bothHear("Cảm ơn anh/chị");
    for (const page of await pages()) expect(page).toContain("Người lao động chấm 5 trên 5.");
    expect(await demo.stop()).toBe(0);
  });
});
