import { afterEach, describe, expect, it } from "vitest";
import { citedPassages, findCurated } from "../../../src/answering/curated.ts";
import { type KnowledgeText, readKnowledge } from "../../../src/knowledge/index.ts";
import { copyKnowledge, type KnowledgeCopy } from "../../support/knowledge.ts";

/** In the small knowledge Điều 3 changes on 01/07/2024 and the answers were checked on 01/01/2025. */
const OVERTIME = "Tăng ca ngày lễ được trả bao nhiêu?";
const MATERNITY = "Sinh con được nghỉ mấy tháng?";
const ANSWERS = "answers/luong.md";

describe("an answer that people have written", () => {
  const copies: KnowledgeCopy[] = [];
  afterEach(() => copies.splice(0).forEach((copy) => copy.remove()));

  function read(spoil: (copy: KnowledgeCopy) => void = () => {}): KnowledgeText {
    const copy = copyKnowledge();
    copies.push(copy);
    spoil(copy);
    return readKnowledge(copy.folder);
  }
  function answerTo(text: KnowledgeText, question: string) {
    const answer = text.answers.find((each) => each.question === question);
    if (!answer) throw new Error(`no answer to ${question}`);
    return answer;
  }
  const cites = (text: KnowledgeText, question: string, on: string) =>
    citedPassages(text, answerTo(text, question), on)?.map(({ article }) => article.number) ?? null;

  it("holds as long as every wording it cites is the one it was checked against", () => {
    const text = read();
    expect(cites(text, OVERTIME, "2026-06-01")).toEqual(["2", "2", "2"]);
    expect(cites(text, MATERNITY, "2024-07-01")).toEqual(["3"]);
  });

  it("lapses on a day when one of them reads otherwise, or is not in force", () => {
    const text = read();
    expect(cites(text, MATERNITY, "2024-06-30")).toBeNull();
    expect(cites(text, MATERNITY, "2020-06-01")).toBeNull();
    expect(cites(text, OVERTIME, "2020-06-01")).toBeNull();
  });

  it("lapses by itself when an amendment is added to the law after it was checked", () => {
    const amend = ({ plant }: KnowledgeCopy) => {
      plant("law/01-2020-QH14.md", "### Điều 5. Hiệu lực thi hành\n", AMENDED);
      plant("law/01-2020-QH14.md", "> áp dụng: từ 2024-07-01", "> áp dụng: 2024-07-01 đến trước 2026-01-01");
    };
    expect(cites(read(amend), MATERNITY, "2025-12-31")).toEqual(["3"]);
    expect(cites(read(amend), MATERNITY, "2026-01-01")).toBeNull();
    expect(cites(read(), MATERNITY, "2026-01-01")).toEqual(["3"]);
  });

  it("holds only between its own days, where it names any", () => {
    const dated = (note: string) =>
      read(({ plant }) => plant(ANSWERS, "> liên quan: Sinh con", `${note}\n> liên quan: Sinh con`));
    expect(cites(dated("> từ: 2025-06-01"), OVERTIME, "2025-05-31")).toBeNull();
    expect(cites(dated("> từ: 2025-06-01"), OVERTIME, "2025-06-01")).not.toBeNull();
    expect(cites(dated("> đến trước: 2025-06-01"), OVERTIME, "2025-05-31")).not.toBeNull();
    expect(cites(dated("> đến trước: 2025-06-01"), OVERTIME, "2025-06-01")).toBeNull();
  });

  it("cites a clause or point word for word, and lapses when there is none of that name", () => {
    const text = read();
    const quotes = citedPassages(text, answerTo(text, OVERTIME), "2026-06-01")?.map(({ quote }) => quote);
    expect(quotes?.[0]).toBe("c) Vào ngày lễ, tết, ít nhất bằng 300%;");
    const spoilt = read(({ plant }) => plant(ANSWERS, "Điều 3 khoản 1", "Điều 3 khoản 9"));
    expect(cites(spoilt, MATERNITY, "2026-06-01")).toBeNull();
  });

  it.each([
    [0.85, "none", true],
    [0.79, "none", false],
    [0.45, "first", true],
    [0.35, "first", false],
  ])("is given at a nearness of %d where retrieval puts its article %s: %s", (similarity, place, given) => {
    const text = read();
    const answer = answerTo(text, MATERNITY);
    const article = text.findArticle("01/2020/QH14", place === "first" ? "3" : "1", "2026-06-01");
    if (!article) throw new Error("no such article");
    const ranked = [
      { article, score: 1, clauses: [], nearest: null, signals: { covered: 1, bodyPairs: 1, askedPairs: 0 } },
    ];
    const found = findCurated(text, [{ answer, similarity, fit: 0.9 }], { ranked }, "2026-06-01");
    expect(found?.answer.question ?? null).toBe(given ? MATERNITY : null);
  });

  it.each([
    [0.33, 0.9, true],
    [0.33, 0.6, false],
    [0.3, 0.9, false],
  ])(
    "is given in place of its clause at a nearness of %d, where belief in that clause is %d: %s",
    (near, share, given) => {
      const text = read();
      const article = text.findArticle("01/2020/QH14", "3", "2026-06-01");
      const at = article?.clauses.findIndex(({ number }) => number === "1") ?? -1;
      if (!article || at < 0) throw new Error("no such clause");
      const clauses = [{ clause: at, share, point: null, asked: new Map<string, number>(), holdsWanted: true }];
      const ranked = [
        { article, score: 1, clauses, nearest: null, signals: { covered: 1, bodyPairs: 1, askedPairs: 0 } },
      ];
      const matches = [
        { answer: answerTo(text, OVERTIME), similarity: 0.34, fit: 0.9 },
        { answer: answerTo(text, MATERNITY), similarity: near, fit: 0.9 },
      ];
      const found = findCurated(text, matches, { ranked }, "2026-06-01", { isSure: true });
      expect(found?.answer.question ?? null).toBe(given ? MATERNITY : null);
    },
  );

  it.each([
    [0.25, 1, "first", true],
    [0.24, 1, "first", false],
    [0.25, 0.9, "first", false],
    [0.7, 1, "second", true],
    [0.69, 1, "second", false],
    [0.7, 0.9, "second", false],
  ])(
    "that fits best as a whole is given, %d near and fitting %d, where its article is thought of %s: %s",
    (near, fit, place, given) => {
      const text = read();
      const found = (number: string) => text.findArticle("01/2020/QH14", number, "2026-06-01");
      const [own, other] = [found("3"), found("1")];
      if (!own || !other) throw new Error("no such article");
      const signals = { covered: 1, bodyPairs: 1, askedPairs: 0 };
      const scored = (article: typeof own, score: number) => ({ article, score, clauses: [], nearest: null, signals });
      const ranked = place === "first" ? [scored(own, 0.2)] : [scored(other, 0.8), scored(own, 0.1)];
      const matches = [
        { answer: answerTo(text, OVERTIME), similarity: 0.29, fit: 0.5 },
        { answer: answerTo(text, MATERNITY), similarity: near, fit },
      ];
      const answer = findCurated(text, matches, { ranked }, "2026-06-01", { isSure: true })?.answer;
      expect(answer?.question ?? null).toBe(given ? MATERNITY : null);
    },
  );

  it.each([
    [0.49, 0.84, false],
    [0.49, 0.85, true],
    [0.5, 0.84, true],
  ])("is given at %d near and fitting %d: %s", (similarity, fit, given) => {
    const text = read();
    const article = text.findArticle("01/2020/QH14", "3", "2026-06-01");
    if (!article) throw new Error("no such article");
    const signals = { covered: 1, bodyPairs: 1, askedPairs: 0 };
    const ranked = [{ article, score: 1, clauses: [], nearest: null, signals }];
    const matches = [{ answer: answerTo(text, MATERNITY), similarity, fit }];
    expect(findCurated(text, matches, { ranked }, "2026-06-01") !== null).toBe(given);
  });

  it("is chosen by how well the whole of it fits, where the questions of two are as near", () => {
    const text = read();
    const articles = ["2", "3"].map((number) => text.findArticle("01/2020/QH14", number, "2026-06-01"));
    const signals = { covered: 1, bodyPairs: 1, askedPairs: 0 };
    const ranked = articles.flatMap((article) =>
      article ? [{ article, score: 0.5, clauses: [], nearest: null, signals }] : [],
    );
    const matches = (fit: number) => [
      { answer: answerTo(text, OVERTIME), similarity: 0.86, fit: 0.5 },
      { answer: answerTo(text, MATERNITY), similarity: 0.85, fit },
    ];
    const chosen = (fit: number) => findCurated(text, matches(fit), { ranked }, "2026-06-01")?.answer.question;
    expect([chosen(0.4), chosen(1)]).toEqual([OVERTIME, MATERNITY]);
  });
});

const AMENDED = `### Điều 3. Nghỉ thai sản
> áp dụng: từ 2026-01-01
> sửa đổi bởi: khoản 1: Luật 09/2025/QH15

1. Lao động nữ được nghỉ thai sản 08 tháng.

### Điều 5. Hiệu lực thi hành
`;
