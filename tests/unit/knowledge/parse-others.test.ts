import { describe, expect, it } from "vitest";
import { parseAnswers, parseReference } from "../../../src/knowledge/answers.ts";
import { KnowledgeFileError } from "../../../src/knowledge/errors.ts";
import { parseLexicon } from "../../../src/knowledge/lexicon.ts";
import { parsePhrasings } from "../../../src/knowledge/phrasings.ts";
import { parseScope } from "../../../src/knowledge/scope.ts";
import { parseSums } from "../../../src/knowledge/sums.ts";

/** The line on which reading stopped, and why. */
function failure(read: () => unknown): { line: number; reason: string } {
  try {
    read();
  } catch (error) {
    if (error instanceof KnowledgeFileError) return error;
    throw error;
  }
  throw new Error("read without complaint");
}

describe("a phrasings file", () => {
  const front = "---\ntype: phrasings\ndocument: 01/2020/QH14\n---\n";
  const parse = (body: string) => parsePhrasings("phrasings/x.md", front + body);

  it("gives each line with its article, clause and point", () => {
    const read = parse(
      "\n## Điều 2\n- tăng ca ngày lễ [khoản 1 điểm c]\n- tăng ca\n- làm đêm [điểm đ]\n\n## Mục II.1\n- kế hoạch gì [khoản 2]\n",
    );
    expect(read.map(({ article, clause, point, text, line }) => [article, clause, point, text, line])).toEqual([
      ["2", "1", "c", "tăng ca ngày lễ", 7],
      ["2", null, null, "tăng ca", 8],
      ["2", null, "đ", "làm đêm", 9],
      ["Mục II.1", "2", null, "kế hoạch gì", 12],
    ]);
    expect(read[0]).toMatchObject({ law: "01/2020/QH14", file: "phrasings/x.md" });
  });

  it.each([
    ["a line that is no phrasing", "## Điều 2\ntăng ca\n", 6],
    ["a phrasing before a heading", "- tăng ca\n", 5],
    ["a place that is none", "## Điều 2\n- tăng ca [khoản một]\n", 6],
    ["a phrasing without words", "## Điều 2\n- [khoản 1]\n", 6],
  ])("refuses %s by its line", (_what, body, line) => {
    expect(failure(() => parse(body)).line).toBe(line);
  });
});

describe("a lexicon file", () => {
  const parse = (type: string, body: string) => parseLexicon("lexicon/x.md", `---\ntype: ${type}\n---\n${body}`);

  it("gives each everyday word the terms of its line", () => {
    const { kind, entries } = parse("lexicon", "# Tăng ca\n- tăng ca, ot -> làm thêm giờ; giờ làm thêm\n");
    expect(kind).toBe("lexicon");
    expect(entries.map(({ everyday, terms, line }) => [everyday, terms, line])).toEqual([
      ["tăng ca", ["làm thêm giờ", "giờ làm thêm"], 5],
      ["ot", ["làm thêm giờ", "giờ làm thêm"], 5],
    ]);
  });

  it("makes the standard word of a synonym line one of its own forms, and a dropped word nothing", () => {
    const { entries } = parse("synonyms", "- bao nhiêu = mấy, nhiêu\n- (bỏ) = ạ\n");
    expect(entries.map(({ everyday, terms }) => [everyday, terms])).toEqual([
      ["bao nhiêu", ["bao nhiêu"]],
      ["mấy", ["bao nhiêu"]],
      ["nhiêu", ["bao nhiêu"]],
      ["ạ", []],
    ]);
  });

  it.each([
    ["lexicon", "- tăng ca\n"],
    ["lexicon", "- tăng ca = ot\n"],
    ["lexicon", "- tăng ca, ?! -> ot\n"],
    ["abbreviations", "- nld -> ;\n"],
  ])("refuses in a file of %s: %s", (type, body) => {
    expect(failure(() => parse(type, body)).line).toBe(4);
  });

  it("refuses a type that it does not know", () => {
    expect(failure(() => parse("dictionary", "- a -> b\n")).reason).toContain("type");
  });
});

describe("an answers file", () => {
  const front = "---\ntype: answers\ntopic: Tăng ca\ncheckedOn: 2026-01-01\n---\n";
  const parse = (body: string) => parseAnswers("answers/x.md", front + body);
  const sound = "## Hỏi?\n> căn cứ: 01/2020/QH14 Điều 2\n\nĐáp.\n";

  it("gives the question with its notes and paragraphs", () => {
    const [answer] = parse(
      "# Tăng ca\n## Hỏi gì?\n> hỏi: a; b\n> hỏi: c\n> căn cứ: 01/2020/QH14 Điều 2 khoản 1 điểm c; 02/2021/NĐ-CP Phụ lục I\n" +
        "> tính: 1 + 1 = 2\n> từ: 2024-07-01\n> đến trước: 2025-07-01\n> liên quan: Khác?\n\nĐáp **một**.\n\nĐáp hai.\n",
    );
    expect(answer).toEqual({
      question: "Hỏi gì?",
      premise: null,
      asked: ["a", "b", "c"],
      text: "Đáp **một**.\nĐáp hai.",
      references: [
        { law: "01/2020/QH14", article: "2", clause: "1", point: "c" },
        { law: "02/2021/NĐ-CP", article: "Phụ lục I", clause: null, point: null },
      ],
      calculations: ["1 + 1 = 2"],
      related: ["Khác?"],
      from: "2024-07-01",
      until: "2025-07-01",
      topic: "Tăng ca",
      checkedOn: "2026-01-01",
      file: "answers/x.md",
      line: 7,
    });
  });

  it("leaves open what is not written", () => {
    expect(parse(sound)[0]).toMatchObject({ asked: [], calculations: [], related: [], from: null, until: null });
  });

  it.each([
    ["text before a question", "Đáp.\n", 6],
    ["an unknown note", sound.replace("căn cứ", "nguồn"), 7],
    ["an answer that cites nothing", "## Hỏi?\n\nĐáp.\n", 6],
    ["an answer without words", "## Hỏi?\n> căn cứ: 01/2020/QH14 Điều 2\n", 6],
    ["a citation without an article", sound.replace(" Điều 2", ""), 6],
    ["a day that is none", sound.replace("\n\nĐáp", "\n> từ: mai\n\nĐáp"), 6],
  ])("refuses %s by its line", (_what, body, line) => {
    expect(failure(() => parse(body)).line).toBe(line);
  });

  it.each([
    ["45/2019/QH14 Điều 98", { law: "45/2019/QH14", article: "98", clause: null, point: null }],
    ["45/2019/QH14 Điều 165 khoản 8a", { law: "45/2019/QH14", article: "165", clause: "8a", point: null }],
    ["45/2019/QH14 Điều 3 điểm đ", { law: "45/2019/QH14", article: "3", clause: null, point: "đ" }],
    ["KH-2020 Mục II.1", { law: "KH-2020", article: "Mục II.1", clause: null, point: null }],
  ])("reads the citation %s", (written, reference) => {
    expect(parseReference("f", 1, written)).toEqual(reference);
  });
});

describe("a scope file", () => {
  const parse = (body: string) => parseScope("scope/x.md", `---\ntype: scope\n---\n${body}`);

  it("gives each group with its kind, reply and examples", () => {
    expect(
      parse(
        "## chào\n> kind: greeting\n- alo\n- chào\n\n## giao thông\n> kind: other-field\n> reply: Tôi không rành.\n- đèn đỏ\n",
      ),
    ).toEqual([
      {
        kind: "greeting",
        name: "chào",
        reply: null,
        caseTopic: null,
        examples: ["alo", "chào"],
        cues: [],
        law: [],
        file: "scope/x.md",
        line: 4,
      },
      {
        kind: "other-field",
        name: "giao thông",
        reply: "Tôi không rành.",
        caseTopic: null,
        examples: ["đèn đỏ"],
        cues: [],
        law: [],
        file: "scope/x.md",
        line: 9,
      },
    ]);
  });

  it("gives the topic of the case that a report is about, and refuses what cannot be one", () => {
    const group = (topic: string) => `## nợ lương\n> kind: report\n> case: ${topic}\n- cty nợ lương\n`;
    expect(parse(group("wage-arrears"))).toMatchObject([{ caseTopic: "wage-arrears" }]);
    expect(() => parse(group("Nợ lương"))).toThrow("no topic of a case");
  });

  it("gives the questions whose answers say a report's law, which nothing but a report may have", () => {
    const group = (kind: string) => `## nợ lương\n> kind: ${kind}\n> law: Nợ lương?\n> law: Trễ lương?\n- nợ lương\n`;
    expect(parse(group("report"))).toMatchObject([{ law: ["Nợ lương?", "Trễ lương?"] }]);
    expect(() => parse(group("danger"))).toThrow("may not have a law");
  });

  it("gives the cues of a group with the lists they name written out", () => {
    const [group] = parse(
      "> words: SẾP = sếp|quản đốc\n\n## đánh\n> kind: danger\n> cues: ~em sợ; SẾP + !đánh - đánh giá\n- nó đánh em\n",
    );
    const words = group?.cues.map(({ parts, except }) =>
      [...parts, except].map((part) => part.map(({ syllables }) => syllables.join(" "))),
    );
    expect(words).toEqual([
      [["em sợ"], []],
      [["sếp", "quản đốc"], ["đánh"], ["đánh giá"]],
    ]);
    expect(group?.cues.map(({ weight, always }) => [weight, always])).toEqual([
      [0.5, false],
      [1, false],
    ]);
  });

  it.each([
    ["text before a group", "- alo\n", 4],
    ["a kind that does not exist", "## chào\n> kind: hello\n- alo\n", 5],
    ["a group without a kind", "## chào\n- alo\n", 4],
    ["a group without examples", "## chào\n> kind: greeting\n", 4],
    ["a line that is neither", "## chào\n> kind: greeting\nalo\n", 6],
    ["a cue without words", "## đánh\n> kind: danger\n> cues: SẾP + ; tát em\n- nó đánh em\n", 6],
    ["cues where nothing is handed over", "## chào\n> kind: greeting\n> cues: alo\n- alo\n", 4],
  ])("refuses %s by its line", (_what, body, line) => {
    expect(failure(() => parse(body)).line).toBe(line);
  });
});

describe("a file of sums", () => {
  const parse = (body: string) => parseSums("sums/x.md", `---\ntype: sums\n---\n${body}`);

  it("gives each group with its calculation and examples", () => {
    expect(parse("## thôi việc\n> calculation: severance\n- nghỉ được bao nhiêu\n\n- lương 8tr làm 9 năm\n")).toEqual([
      {
        name: "thôi việc",
        calculation: "severance",
        examples: ["nghỉ được bao nhiêu", "lương 8tr làm 9 năm"],
        file: "sums/x.md",
        line: 4,
      },
    ]);
  });

  it.each([
    ["- câu\n", 4, "text before the first group (## …)"],
    ["## a\n- câu\n", 4, 'group "a" names no calculation'],
    ["## a\n> calculation: severance\n", 4, 'group "a" has no examples'],
    ["## a\n> calculation: Thôi việc\n- câu\n", 5, 'neither a note nor an example: "> calculation: Thôi việc"'],
  ])("stops at what it cannot read: %j", (body, line, reason) => {
    expect(failure(() => parse(body))).toMatchObject({ line, reason });
  });
});
