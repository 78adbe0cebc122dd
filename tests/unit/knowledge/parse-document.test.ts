import { describe, expect, it } from "vitest";
import type { Article } from "../../../src/knowledge/document.ts";
import { KnowledgeFileError } from "../../../src/knowledge/errors.ts";
import { parseLegalDocument } from "../../../src/knowledge/parse-document.ts";

const FRONT = `---
type: law
number: "01/2020/QH14"
kind: code
title: "Bộ luật Lao động"
shortTitle: "BLLĐ"
issuer: "Quốc hội"
issuedOn: 2020-06-01
effectiveFrom: 2021-01-01
effectiveUntil: null
certainty: official
provenance: "Viết cho thử nghiệm."
checkedOn: 2026-01-01
---
`;

const parse = (body: string, front = FRONT) => parseLegalDocument("law/x.md", front + body);
const onlyArticle = (body: string, front?: string): Article => {
  const [article] = parse(body, front).articles;
  if (!article) throw new Error("no article");
  return article;
};

function failure(body: string, front = FRONT): KnowledgeFileError {
  try {
    parse(body, front);
  } catch (error) {
    if (error instanceof KnowledgeFileError) return error;
    throw error;
  }
  throw new Error("parsed");
}

describe("a law file", () => {
  it("gives articles with the chapter and section they stand in", () => {
    const { articles, meta } = parse(
      "# Chương I\n\n### Điều 1. Một\n\nLời.\n\n## Mục 1. A\n\n### Điều 2. Hai\n\nLời.\n\n# Chương II\n\n### Điều 3\n\nLời.\n",
    );
    expect(meta).toMatchObject({ number: "01/2020/QH14", effectiveUntil: null, missingArticles: [] });
    expect(articles.map(({ number, title, chapter, section }) => [number, title, chapter, section])).toEqual([
      ["1", "Một", "Chương I", null],
      ["2", "Hai", "Chương I", "Mục 1. A"],
      ["3", "", "Chương II", null],
    ]);
  });

  it("splits an article into clauses and points, and keeps what goes on under them", () => {
    const article = onlyArticle(
      "### Điều 1. Một\n\nMở đầu:\n\n1. Khoản một:\n\na) Điểm a\n\n- gạch\n\nđ) Điểm đ\n\nCâu sau.\n\n2. Khoản hai.\n\n2a. Khoản thêm.\n",
    );
    expect(article.clauses.map(({ number }) => number)).toEqual([null, "1", "2", "2a"]);
    expect(article.clauses[1]?.points).toEqual([
      { label: "a", text: "Điểm a\n- gạch" },
      { label: "đ", text: "Điểm đ" },
    ]);
    expect(article.clauses[1]?.text).toBe("1. Khoản một:\na) Điểm a\n- gạch\nđ) Điểm đ\nCâu sau.");
  });

  it("takes numbering that restarts, as in a quoted amendment, for text of the clause", () => {
    const article = onlyArticle("### Điều 1. Sửa đổi\n\n1. Sửa như sau:\n\n2. Sửa tiếp:\n\n1. Lời được trích.\n");
    expect(article.clauses.map(({ number }) => number)).toEqual(["1", "2"]);
    expect(article.clauses[1]?.text).toContain("1. Lời được trích.");
  });

  it("reads the notes under a heading", () => {
    const article = onlyArticle(
      "### Điều 1. Một\n> áp dụng: từ 2024-07-01\n> sửa đổi bởi: Luật 5\n> lưu ý: Coi chừng.\n> xem thêm: Điều 2\n> một phần: thiếu khoản 2\n\nLời.\n",
    );
    expect(article).toMatchObject({
      id: "01/2020/QH14|1|2024-07-01",
      effectiveFrom: "2024-07-01",
      effectiveUntil: null,
      amendedBy: "Luật 5",
      seeAlso: "Điều 2",
      partial: true,
      cautions: ["Coi chừng."],
    });
    expect(article.text).toBe("Lời.");
  });

  it("takes a > in a formula for text", () => {
    expect(onlyArticle("### Điều 1. Một\n\nCông thức:\n\n> A = B / C\n").text).toContain("> A = B / C");
  });

  it("gives an article the period of its document where no note says otherwise", () => {
    const front = FRONT.replace("effectiveUntil: null", "effectiveUntil: 2025-01-01");
    expect(onlyArticle("### Điều 1. Một\n\nLời.\n", front)).toMatchObject({
      effectiveFrom: "2021-01-01",
      effectiveUntil: "2025-01-01",
    });
    const note = "### Điều 1. Một\n> áp dụng: 2021-01-01 đến trước 2023-01-01\n\nLời.\n";
    expect(onlyArticle(note, front)).toMatchObject({ effectiveFrom: "2021-01-01", effectiveUntil: "2023-01-01" });
  });

  it("leaves a clause out of the text where the copy says that it is not there", () => {
    const article = onlyArticle(
      "### Điều 1. Một\n> một phần: có khoản thiếu\n\n*[khoản 1: chưa có trong bản này]*\n\n2. Khoản hai.\n",
    );
    expect(article.clauses.map(({ number }) => number)).toEqual(["2"]);
  });

  it("names annexes and the sections of a plan by their own word", () => {
    const { articles } = parse(
      "### Phụ lục I. Bảng\n\nDòng.\n\n### Mục II.1. Việc\n\nDòng.\n\n### Mục mở đầu. Căn cứ\n\nDòng.\n",
    );
    expect(articles.map(({ number }) => number)).toEqual(["Phụ lục I", "Mục II.1", "Mục mở đầu"]);
  });

  it("reads Windows line ends like any others", () => {
    const text = FRONT + "### Điều 1. Một\n\n1. Lời.\n";
    expect(parseLegalDocument("law/x.md", text.replaceAll("\n", "\r\n"))).toEqual(parseLegalDocument("law/x.md", text));
  });
});

describe("a law file that cannot be read", () => {
  const first = FRONT.split("\n").length;

  it.each<[what: string, body: string, line: number, reason: RegExp]>([
    ["has no article", "Lời.\n", first, /before the first article/],
    ["has nothing", "\n", 1, /no article heading/],
    ["has a broken heading", "### Điêu 1. Một\n", first, /not an article heading/],
    ["has a heading without a number", "### Điều. Một\n\nLời.\n", first, /no number/],
    ["has an unknown note", "### Điều 1. Một\n> ghi chú: x\n\nLời.\n", first + 1, /unknown note/],
    ["has an article without text", "### Điều 1. Một\n\n### Điều 2. Hai\n\nLời.\n", first, /no text/],
    ["has no such day", "### Điều 1. Một\n> áp dụng: từ 2024-13-01\n\nLời.\n", first + 1, /no such day/],
    ["has a period that is none", "### Điều 1. Một\n> áp dụng: năm 2024\n\nLời.\n", first + 1, /not a period/],
    [
      "has a period before the document",
      "### Điều 1. Một\n> áp dụng: từ 2020-01-01\n\nLời.\n",
      first + 1,
      /outside the time/,
    ],
    ["has decomposed letters", "### Điều 1. Một\n\n" + "Lời ở".normalize("NFD") + "\n", first + 2, /NFC/],
  ])("%s: names the line and the reason", (_what, body, line, reason) => {
    const error = failure(body);
    expect(error.reason).toMatch(reason);
    expect(error).toMatchObject({ file: "law/x.md", line, code: "KNOWLEDGE_FILE" });
    expect(error.message).toBe(`law/x.md:${line}: ${error.reason}`);
  });

  it.each<[what: string, from: string, to: string, line: number]>([
    ["an unknown kind", "kind: code", "kind: book", 4],
    ["a day that is none", "checkedOn: 2026-01-01", "checkedOn: yesterday", 13],
    ["a lapse before its beginning", "effectiveUntil: null", "effectiveUntil: 2019-01-01", 10],
    ["an issue after its beginning", "issuedOn: 2020-06-01", "issuedOn: 2022-06-01", 8],
  ])("has a front matter with %s: names the line", (_what, from, to, line) => {
    const error = failure("### Điều 1. Một\n\nLời.\n", FRONT.replace(from, to));
    expect(error).toMatchObject({ line });
    expect(error.reason).toContain("front matter");
  });

  it("has no front matter, or one that is not closed, or one that is no YAML", () => {
    expect(failure("x", "")).toMatchObject({ line: 1 });
    expect(failure("", "---\ntype: law\n").reason).toContain("not closed");
    expect(failure("", '---\ntype: law\nnumber: "1\n---\n').reason).toContain("not YAML");
  });
});
