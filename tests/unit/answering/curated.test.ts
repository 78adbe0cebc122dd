import { afterEach, describe, expect, it } from "vitest";
import { citedPassages, findCurated } from "../../../src/answering/curated.ts";
import type { WeighedMatch } from "../../../src/answering/weigh-matches.ts";
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

  const weighed = (text: KnowledgeText, question: string, similarity: number, chance: number): WeighedMatch => ({
    answer: answerTo(text, question),
    similarity,
    fit: 0.5,
    fits: { whole: 0.5, asked: 0.5, said: 0.5, name: 0.5 },
    chance,
  });

  it.each([
    ["a known one, however unlikely", 0.8, 0.01, true],
    ["none that is known and unlikely", 0.79, 0.49, false],
    ["none that is known and likely", 0.1, 0.5, true],
  ])("is given to %s (%d near, chance %d): %s", (_what, similarity, chance, given) => {
    const text = read();
    const found = findCurated(text, [weighed(text, MATERNITY, similarity, chance)], "2026-06-01");
    expect(found?.answer.question ?? null).toBe(given ? MATERNITY : null);
  });

  it.each([
    ["3", 0.3, true],
    ["3", 0.29, false],
    ["1", 0.3, false],
  ])("is given rather than a quotation of Điều %s at a chance of %d: %s", (number, chance, given) => {
    const text = read();
    const quoted = text.findArticle("01/2020/QH14", number, "2026-06-01");
    if (!quoted) throw new Error("no such article");
    const found = findCurated(text, [weighed(text, MATERNITY, 0.3, chance)], "2026-06-01", { quoted });
    expect(found !== null).toBe(given);
  });

  it("leaves its chance to the next as near where it does not hold on the day, and to no other", () => {
    const text = read();
    const chosen = (similarity: number, on: string) => {
      const matches = [weighed(text, MATERNITY, 0.6, 0.4), weighed(text, OVERTIME, similarity, 0.2)];
      return findCurated(text, matches, on)?.answer.question ?? null;
    };
    expect(chosen(0.6, "2024-06-30")).toBe(OVERTIME);
    expect(chosen(0.59, "2024-06-30")).toBeNull();
    expect(chosen(0.6, "2026-06-01")).toBeNull();
  });

  it("comes in the order of nearness where several are known, and of chance where none is", () => {
    const text = read();
    const chosen = (...matches: WeighedMatch[]) => findCurated(text, matches, "2026-06-01")?.answer.question;
    expect(chosen(weighed(text, OVERTIME, 0.85, 0.6), weighed(text, MATERNITY, 0.95, 0.1))).toBe(MATERNITY);
    expect(chosen(weighed(text, OVERTIME, 0.2, 0.6), weighed(text, MATERNITY, 0.7, 0.3))).toBe(OVERTIME);
  });
});

const AMENDED = `### Điều 3. Nghỉ thai sản
> áp dụng: từ 2026-01-01
> sửa đổi bởi: khoản 1: Luật 09/2025/QH15

1. Lao động nữ được nghỉ thai sản 08 tháng.

### Điều 5. Hiệu lực thi hành
`;
