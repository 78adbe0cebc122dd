import { describe, expect, it } from "vitest";
import { realKnowledge } from "../../support/real-knowledge.ts";
import type { Citation } from "../../../src/vocabulary/answer.ts";
import { createTalks } from "../../support/workplace-talk.ts";

const knowledge = realKnowledge();
const createTalk = createTalks(knowledge);

const GARMENT = "cdcs-may-tay-nguyen";
const RUBBER = "cdcs-cao-su-ngoc-son";
const placesOf = (citations: readonly Citation[]) =>
  citations.map(({ law, article, clause, point }) => [law, article, clause, point].filter(Boolean).join(" "));
/** Words and figures that only the samples hold. */
const ONLY_AGREEMENT = /220%|25\.000|350%|30\.000 đồng|Thỏa ước của|Tiền ăn giữa ca/u;

describe("the worker's own agreement beside the law", () => {
  it("is found by the company named in the question: both clauses, the better one, the reason, both cited", async () => {
    const { answer, text, citations, choices } = await createTalk().say(
      "công ty May Tây Nguyên tăng ca chủ nhật trả bao nhiêu",
    );
    expect(text).toMatch(
      /^Thỏa ước của Công ty May Tây Nguyên \(mẫu minh họa\): \*\*220%\*\* \(Điều 9 khoản 2\)\. Luật: ít nhất 200% \(Điều 98 khoản 1 điểm b Bộ luật Lao động 2019\)\. Anh\/chị được hưởng mức cao hơn: \*\*220%\*\*\./u,
    );
    expect(text).toMatch(/Tôi ghi nhớ anh\/chị làm ở Công ty May Tây Nguyên \(mẫu\)/u);
    expect(answer.kind).toBe("answered");
    expect(placesOf(citations)).toEqual(expect.arrayContaining(["may-tay-nguyen-2026 9 2", "45/2019/QH14 98 1 b"]));
    expect(citations[0]?.lawTitle).toContain("(mẫu)");
    expect(citations[0]?.quote).toContain("220%");
    expect(choices.map(({ title }) => title)).toContain("Xem Điều 9 thỏa ước");
  });

  it.each([
    ["curated", "làm thêm ngày lễ được trả bao nhiêu", RUBBER, "**350%** (Điều 8 khoản 1)", "**350%**."],
    [
      "calculated",
      "lương 30k 1 giờ tăng ca chủ nhật 4 tiếng được bao nhiêu",
      GARMENT,
      "**220%** (Điều 9 khoản 2)",
      "240.000",
    ],
    ["extracted", "điều 98 bộ luật lao động", GARMENT, "**220%** (Điều 9 khoản 2)", "Điều 98"],
    ["curated", "nghỉ phép năm được mấy ngày", GARMENT, "**14 ngày làm việc** (Điều 12 khoản 1)", "số ngày nhiều hơn"],
    [
      "curated",
      "tăng ca tối đa một tháng mấy giờ",
      GARMENT,
      "**32 giờ** (Điều 11 khoản 3)",
      "Thời gian ngắn hơn có lợi",
    ],
  ])("stands in a %s answer: “%s”", async (mode, question, at, own, also) => {
    const { answer, text } = await createTalk({ at }).say(question);
    expect(answer).toMatchObject({ kind: "answered", mode });
    expect(text).toContain(own);
    expect(text).toContain(also);
    expect(text).toContain("Luật");
  });

  it("gives the law's measure where the agreement's is less, and says why", async () => {
    const { text, citations } = await createTalk({ at: GARMENT }).say("lương thử việc được bao nhiêu phần trăm");
    expect(text).toContain("**80%** (Điều 4 khoản 2). Luật: ít nhất 85%");
    expect(text).toContain("anh/chị được hưởng theo luật: **ít nhất 85%**");
    expect(placesOf(citations)).toEqual(expect.arrayContaining(["may-tay-nguyen-2026 4 2", "45/2019/QH14 26"]));
  });

  it("answers alone what the law leaves to the two sides", async () => {
    const { answer, text, citations } = await createTalk({ at: GARMENT }).say("tien com trua bao nhieu");
    expect(answer.kind).toBe("answered");
    expect(text).toContain("Tiền ăn giữa ca 25.000 đồng một suất");
    expect(placesOf(citations)).toEqual(["may-tay-nguyen-2026 8 1"]);
  });

  it("answers alone from a clause that nothing is compared in", async () => {
    const { text, citations } = await createTalk({ at: RUBBER }).say(
      "nông trường có cấp huyết thanh trị rắn cắn không",
    );
    expect(text).toContain("huyết thanh trị rắn cắn");
    expect(placesOf(citations)).toEqual(["cao-su-ngoc-son-2025 13 2"]);
  });

  it("leaves the law's answer as it is where the agreement is silent, and for questions of fines", async () => {
    for (const question of ["nghỉ thai sản mấy tháng", "không trả tiền tăng ca chủ nhật bị phạt bao nhiêu"]) {
      const [own, anyone] = [await createTalk({ at: GARMENT }).say(question), await createTalk().say(question)];
      expect(own.text).toBe(anyone.text);
      expect(own.citations).toEqual(anyone.citations);
    }
  });

  it("speaks of the day asked about: nothing before it takes effect, that it has lapsed after", async () => {
    const ask = "tăng ca chủ nhật trả bao nhiêu";
    expect((await createTalk({ at: GARMENT, on: "2025-12-31" }).say(ask)).text).not.toMatch(/[Tt]hỏa ước/u);
    expect((await createTalk({ at: GARMENT, on: "2026-01-01" }).say(ask)).text).toContain("**220%**");
    const recently = await createTalk({ at: GARMENT, on: "2029-01-10" }).say(ask);
    expect(recently.text).toContain("đã hết hạn từ 01/01/2029");
    expect(recently.text).toContain("90 ngày");
    const later = await createTalk({ at: GARMENT, on: "2029-06-01" }).say(ask);
    expect(later.text).toContain("đã hết hạn từ 01/01/2029");
    expect(later.text).not.toContain("90 ngày");
    for (const { text, citations } of [recently, later]) {
      expect(text).not.toContain("220%");
      expect(citations.map(({ law }) => law)).not.toContain("may-tay-nguyen-2026");
    }
  });

  it("reads a follow-up with the question before it", async () => {
    const { text } = await createTalk({ at: GARMENT }).say("tăng ca ngày thường trả bao nhiêu", "còn chủ nhật thì sao");
    expect(text).toContain("**220%**");
  });

  it("shows the article's full text at the button", async () => {
    const talk = createTalk({ at: GARMENT });
    const { choices } = await talk.say("tăng ca chủ nhật trả bao nhiêu");
    const button = choices.find(({ title }) => title === "Xem Điều 9 thỏa ước");
    const { text } = await talk.say({ tap: button?.payload ?? "" });
    expect(text).toContain(
      "Điều 9. Tiền lương làm thêm giờ, làm đêm (Thỏa ước lao động tập thể Công ty May Tây Nguyên (mẫu)",
    );
    expect(text).toContain("35% tiền lương");
  });
});

describe("an agreement is private to its unit", () => {
  const QUESTIONS = [
    "tăng ca chủ nhật trả bao nhiêu",
    "tiền cơm trưa bao nhiêu",
    "thưởng tết được mấy tháng lương",
    "nông trường có cấp huyết thanh trị rắn cắn không",
    "thỏa ước của công ty ghi gì về tiền ăn giữa ca",
    "tham quan du lịch hằng năm được bao nhiêu",
  ];

  it("not a word of it is said to a worker whose workplace is unknown, nor to one of another unit or of a unit above", async () => {
    for (const at of [undefined, "cdcs-may-tay-nguyen-2"]) {
      for (const question of QUESTIONS) {
        const { text, citations } = await createTalk(at ? { at } : {}).say(question);
        expect(text, question).not.toMatch(ONLY_AGREEMENT);
        expect(
          citations.map(({ law }) => law),
          question,
        ).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(?:may|cao)-/u)]));
      }
    }
    expect((await createTalk({ at: GARMENT }).say("tiền cơm trưa bao nhiêu")).text).toMatch(ONLY_AGREEMENT);
  });

  it("each unit is shown its own, and a unit below the one above it", async () => {
    expect((await createTalk({ at: RUBBER }).say("tiền cơm trưa bao nhiêu")).text).toContain("30.000 đồng");
    expect((await createTalk({ at: GARMENT }).say("tiền cơm trưa bao nhiêu")).text).toContain("25.000 đồng");
    expect((await createTalk({ at: "to-cat" }).say("tiền cơm trưa bao nhiêu")).text).toContain("25.000 đồng");
  });

  it("a button of another's agreement finds nothing, typed or tapped", async () => {
    const button = "#XEM:may-tay-nguyen-2026|8|2026-11-23";
    for (const talk of [createTalk(), createTalk({ at: RUBBER })]) {
      expect((await talk.say({ tap: button })).text).toBe("Tôi không tìm thấy điều luật đó.");
      expect((await talk.say(button)).text).toBe("Tôi không tìm thấy điều luật đó.");
    }
    expect((await createTalk({ at: GARMENT }).say({ tap: button })).text).toContain("25.000 đồng");
  });

  it("naming another company in a question shows nothing of it to one who works elsewhere, until they say so", async () => {
    const talk = createTalk({ at: RUBBER });
    const { text, choices } = await talk.say("công ty May Tây Nguyên tiền cơm trưa bao nhiêu");
    expect(text).not.toContain("25.000");
    expect(text).toContain("Tôi đang ghi nhớ anh/chị làm ở Nông trường Cao su Ngọc Sơn (mẫu)");
    const button = choices.find(({ title }) => title.startsWith("Tôi làm ở"));
    expect((await talk.say({ tap: button?.payload ?? "" })).text).toContain("25.000");
  });

  it("is not told of by the public article page", async () => {
    expect(knowledge.text.findArticle("may-tay-nguyen-2026", "8", "2026-11-23")).toBeNull();
    expect(knowledge.text.documents.map(({ meta }) => meta.number)).not.toContain("may-tay-nguyen-2026");
  });
});
