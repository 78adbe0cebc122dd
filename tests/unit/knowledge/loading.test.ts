import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { KnowledgeFileError, openKnowledge, readKnowledge } from "../../../src/knowledge/index.ts";
import { copyKnowledge, FIXTURE_DAY, type KnowledgeCopy } from "../../support/knowledge.ts";

const LAW = "law/01-2020-QH14.md";

describe("loading a knowledge folder", () => {
  let copy: KnowledgeCopy;
  beforeEach(() => {
    copy = copyKnowledge();
  });
  afterEach(() => copy.remove());

  it("reads every room of it", () => {
    const knowledge = readKnowledge(copy.folder);
    expect(knowledge.documents.map(({ meta }) => meta.number)).toEqual(["01/2020/QH14", "02/2021/NĐ-CP"]);
    expect(knowledge.phrasings).toHaveLength(16);
    expect([knowledge.lexicon.length, knowledge.abbreviations.length, knowledge.synonyms.length]).toEqual([4, 4, 5]);
    expect(knowledge.answers.map(({ question }) => question)).toHaveLength(3);
    expect(knowledge.scope.map(({ kind }) => kind)).toEqual(["other-field", "greeting"]);
  });

  it("passes over a README and whatever is no Markdown", () => {
    copy.write("answers/README.md", "Cách viết.");
    copy.write("law/.swp", "x");
    expect(readKnowledge(copy.folder).answers).toHaveLength(3);
  });

  it("gives the wording in force on the day, from its first day and until the day before the next", () => {
    const { findArticle } = readKnowledge(copy.folder);
    const clause = (on: string) => findArticle("01/2020/QH14", "3", on)?.clauses[0]?.text;
    expect(clause("2024-06-30")).toBe("1. Lao động nữ được nghỉ thai sản 06 tháng.");
    expect(clause("2024-07-01")).toContain("sinh con thứ hai được nghỉ 07 tháng");
    expect(clause("2020-12-31")).toBeUndefined();
  });

  it.each<[what: string, spoil: (copy: KnowledgeCopy) => void, said: RegExp]>([
    [
      "a phrasing of an article that is not here",
      (c) => c.plant("phrasings/01-2020-QH14.md", "## Điều 3", "## Điều 9"),
      /phrasings\/01-2020-QH14.md:17: no article 9/,
    ],
    [
      "an answer that cites an article that is not here",
      (c) => c.plant("answers/luong.md", "Điều 3 khoản 1", "Điều 9 khoản 1"),
      /answers\/luong.md:\d+: .*cites 9/,
    ],
    [
      "a document that stands twice",
      (c) => c.plant("law/02-2021-ND-CP.md", 'number: "02/2021/NĐ-CP"', 'number: "01/2020/QH14"'),
      /already in law\/01/,
    ],
    [
      "two wordings for one time",
      (c) => c.plant(LAW, "> áp dụng: từ 2024-07-01", "> áp dụng: từ 2024-06-01"),
      /3 stands twice/,
    ],
    ["an unknown note", (c) => c.plant(LAW, "> sửa đổi bởi", "> sửa bởi"), /law\/01-2020-QH14.md:\d+: unknown note/],
  ])("refuses %s, naming file, line and reason", (_what, spoil, said) => {
    expect(() => readKnowledge(copy.folder)).not.toThrow();
    spoil(copy);
    expect(() => readKnowledge(copy.folder)).toThrow(said);
    expect(() => readKnowledge(copy.folder)).toThrow(KnowledgeFileError);
  });

  it("refuses a folder without any law", () => {
    expect(() => readKnowledge(`${copy.folder}/answers`)).toThrow(/no documents/);
  });

  it("keeps serving the previous knowledge while a file cannot be read, and the new one once it can", async () => {
    const store = openKnowledge(copy.folder);
    const before = store.current();
    copy.plant(LAW, "ít nhất bằng 300%", "ít nhất bằng 400%");
    copy.plant(LAW, "### Điều 5.", "### Điểu 5.");
    await expect(store.reload()).rejects.toThrow(/law\/01-2020-QH14.md:\d+: not an article heading/);
    expect(store.current()).toBe(before);
    expect(store.current().text.findArticle("01/2020/QH14", "2", FIXTURE_DAY)?.text).toContain("300%");

    copy.plant(LAW, "### Điểu 5.", "### Điều 5.");
    const after = await store.reload();
    expect(store.current()).toBe(after);
    expect(after.text.findArticle("01/2020/QH14", "2", FIXTURE_DAY)?.text).toContain("400%");
  });

  it("refuses at the first load, when there is nothing to go on serving", () => {
    copy.plant(LAW, "### Điều 5.", "### Điểu 5.");
    expect(() => openKnowledge(copy.folder)).toThrow(KnowledgeFileError);
  });
});
