import { describe, expect, it } from "vitest";
import { asRanked, createAnswering } from "../../../src/answering/index.ts";
import { extractAnswer, notesOn } from "../../../src/answering/extract-answer.ts";
import { answerTexts } from "../../../src/texts/answers.ts";
import { TALK_DAY } from "../../support/talk.ts";
import { realKnowledge } from "../../support/real-knowledge.ts";

const MOST_WORDS = 120;
const knowledge = realKnowledge();
const { text, read, search } = knowledge;
const wordsOf = (written: string) => written.split(/\s+/u).filter(Boolean).length;

/** Every n-th way workers ask: spread over all articles, and the same ones at every run. */
function someAsked(count: number): string[] {
  const step = Math.floor(text.phrasings.length / count);
  return text.phrasings
    .filter((_, at) => at % step === 0)
    .slice(0, count)
    .map((phrasing) => phrasing.text);
}

describe("an answer taken from the law", () => {
  it("has at most 120 words, quotes and all, with a second article or without", () => {
    const asked = someAsked(300);
    expect(asked).toHaveLength(300);
    for (const question of asked) {
      const read = knowledge.read(question);
      const { ranked } = search(read, TALK_DAY);
      for (const second of [true, false]) {
        const extracted = extractAnswer(text, ranked, read.tokens, TALK_DAY, { second });
        expect(wordsOf(extracted?.text ?? ""), question).toBeLessThanOrEqual(MOST_WORDS);
        expect(extracted?.passages.length, question).toBeGreaterThan(0);
        for (const { article, quote } of extracted?.passages ?? []) expect(article.text, question).toContain(quote);
      }
    }
  });

  it("has at most 120 words even where title and notes are long", () => {
    const beside = text.findArticle("145/2020/NĐ-CP", "57", TALK_DAY);
    if (!beside) throw new Error("Điều 57 is not here");
    for (const { articles } of text.documents) {
      for (const article of articles) {
        const ranked = [asRanked(article), asRanked(beside)];
        const extracted = extractAnswer(text, ranked, ["lương"], article.effectiveFrom, { second: true });
        expect(wordsOf(extracted?.text ?? ""), article.id).toBeLessThanOrEqual(MOST_WORDS);
      }
    }
  });

  it("says which article it quotes, and marks what is left out", async () => {
    const answer = createAnswering({ knowledge: () => knowledge });
    const named = (await answer(read("Điều 107 Bộ luật Lao động"), TALK_DAY)).answer;
    expect(named).toMatchObject({ kind: "answered", mode: "extracted" });
    expect(named.text).toMatch(/^Điều 107 Bộ luật Lao động 2019 ghi:\n“/u);
    const article = text.findArticle("45/2019/QH14", "107", TALK_DAY);
    if (!article) throw new Error("Điều 107 is not here");
    const cut = extractAnswer(text, [asRanked(article)], read("200 giờ").tokens, TALK_DAY, {
      named: { article, clause: "2" },
    });
    const quoted = cut?.passages.reduce((sum, { quote }) => sum + wordsOf(quote), 0) ?? 0;
    const isWhole = quoted >= wordsOf(article.clauses[1]?.text ?? "");
    expect(cut?.text.includes("[…]")).toBe(!isWhole);
  });
});

describe("the notes on a wording", () => {
  const maternityLeave = (on: string) => {
    const article = text.findArticle("45/2019/QH14", "139", on);
    if (!article) throw new Error("Điều 139 is not here");
    return notesOn(text, article, on);
  };

  it.each([
    ["2026-06-30", answerTexts.changesSoon("2026-07-01")],
    ["2026-07-01", answerTexts.changedRecently("2026-07-01")],
    ["2027-06-30", answerTexts.changedRecently("2026-07-01")],
  ])("on %s tell of the change", (on, note) => {
    expect(maternityLeave(on)).toContain(note);
  });

  it("are silent a year after it, and on an article that never changed", () => {
    expect(maternityLeave("2027-07-02")).toEqual([]);
    const unchanged = text.findArticle("45/2019/QH14", "98", TALK_DAY);
    expect(unchanged && notesOn(text, unchanged, TALK_DAY)).toEqual([]);
  });

  it("carry the caution of a text that is not certain", () => {
    const uncertain = text.documents.flatMap(({ articles }) => articles).find(({ cautions }) => cautions.length > 0);
    if (!uncertain) throw new Error("every text is certain: this test means nothing any more");
    const caution = uncertain.cautions.at(-1) ?? "?";
    expect(notesOn(text, uncertain, uncertain.effectiveFrom)).toContain(answerTexts.caution(caution));
  });
});
