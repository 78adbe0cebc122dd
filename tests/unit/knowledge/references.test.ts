import { afterAll, describe, expect, it } from "vitest";
import { listReferences, readKnowledge } from "../../../src/knowledge/index.ts";
import type { Article } from "../../../src/knowledge/index.ts";
import { copyKnowledge } from "../../support/knowledge.ts";

const copy = copyKnowledge();
const knowledge = readKnowledge(copy.folder);
afterAll(() => copy.remove());

const CODE = "01/2020/QH14";
const DECREE = "02/2021/NĐ-CP";

/** The decree's Điều 2, saying this in its khoản 7. */
function anArticle(text: string, title = "Tiền lương ban đêm"): Article {
  const article = knowledge.findArticle(DECREE, "2", "2026-01-01");
  if (!article) throw new Error("no article to write on");
  return { ...article, title, text, clauses: [{ number: "7", text, points: [] }] };
}

/** "law article.clause.point", with a sign where it is not resolved. */
function found(text: string, title?: string): string[] {
  const signs = { resolved: "", unresolved: "?", external: "!" };
  return listReferences(knowledge, anArticle(text, title)).map(
    ({ law, article, clause, point, state }) =>
      [law, [article, clause, point].filter((part) => part !== null).join(".")].join(" ").trim() + signs[state],
  );
}

describe("references in an article", () => {
  it.each<[text: string, ...expected: string[]]>([
    ["theo Điều 2 Bộ luật Lao động", `${CODE} 2`],
    ["theo Điều 2 của Bộ luật Lao động", `${CODE} 2`],
    ["theo khoản 1 Điều 2 của Bộ luật lao động", `${CODE} 2.1`],
    ["theo điểm b khoản 1 Điều 2 Bộ luật Lao động", `${CODE} 2.1.b`],
    ["tại các điểm a, b và đ khoản 1 Điều 2 của Bộ luật Lao động", `${CODE} 2.1.a`, `${CODE} 2.1.b`, `${CODE} 2.1.đ`],
    ["tại khoản 1, 2 và 3 Điều 2 của Bộ luật Lao động", `${CODE} 2.1`, `${CODE} 2.2`, `${CODE} 2.3`],
    ["tại điểm c khoản 1, khoản 2 Điều 2 của Bộ luật Lao động", `${CODE} 2.1.c`, `${CODE} 2.2`],
    ["Điều 2 và Điều 3 của Bộ luật Lao động", `${CODE} 2`, `${CODE} 3`],
    ["các điều 2, 3 và 5 của Bộ luật Lao động", `${CODE} 2`, `${CODE} 3`, `${CODE} 5`],
    ["Điều 2, khoản 2 Điều 3 và khoản 1 Điều 5 của Bộ luật Lao động", `${CODE} 2`, `${CODE} 3.2`, `${CODE} 5.1`],
    ["khoản 1 Điều này", `${DECREE} 2.1`],
    ["Điều 1 của Nghị định này", `${DECREE} 1`],
    ["khoản 2 Điều 2 Nghị định số 02/2021/NĐ-CP", `${DECREE} 2.2`],
    ["Bộ luật Lao động số 01/2020/QH14", `${CODE}`],
    [
      "điểm a khoản 1 Điều 2 và Điều 5 của Bộ luật Lao động; Điều 1 Nghị định này",
      `${CODE} 2.1.a`,
      `${CODE} 5`,
      `${DECREE} 1`,
    ],
  ])("%s", (text, ...expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each<[text: string, ...expected: string[]]>([
    ["khoản 9 Điều 2 của Bộ luật Lao động", `${CODE} 2.9?`],
    ["điểm g khoản 1 Điều 2 của Bộ luật Lao động", `${CODE} 2.1.g?`],
    ["Điều 99 Nghị định này", `${DECREE} 99?`],
    ["Điều 5 của Luật Xử lý vi phạm hành chính", "Luật Xử lý vi phạm hành chính 5!"],
    ["Nghị định số 145/2020/NĐ-CP", "145/2020/NĐ-CP!"],
    ["Bộ luật Lao động số 10/2012/QH13", "10/2012/QH13!"],
    ["khoản 3 Điều 9 Bộ luật Lao động năm 2012", "Bộ luật Lao động năm 2012 9.3!"],
  ])("says what is not here: %s", (text, ...expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    "Luật này có hiệu lực từ ngày 01 tháng 01 năm 2021",
    "có 03 điều kiện và 02 khoản tiền",
    "theo quy định của pháp luật",
    "bổ sung khoản 4",
  ])("finds none in: %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("marks a place of an article that is left out of this copy", () => {
    const [reference] = listReferences(knowledge, anArticle("Điều 4 của Bộ luật Lao động"));
    expect(reference).toMatchObject({
      state: "unresolved",
      leftOut: true,
      inClause: "7",
      written: "Điều 4 của Bộ luật Lao động",
    });
  });

  it("takes this law's own article where none is named, and the detailed law's where there is no such article here", () => {
    expect(found("theo khoản 1 Điều 2")).toEqual([`${DECREE} 2.1`]);
    expect(found("theo khoản 2 Điều 3")).toEqual([`${CODE} 3.2`]);
  });

  it("takes the law that the sentence names further on", () => {
    expect(found("đối tượng tại khoản 9 Điều 2 và người khác được nêu tại Điều 5 của Bộ luật Lao động")[0]).toBe(
      `${DECREE} 2.9?`,
    );
    expect(found("đối tượng tại khoản 3 Điều 2 và người khác được nêu tại Điều 5 của Bộ luật Lao động")[0]).toBe(
      `${CODE} 2.3`,
    );
  });

  it("does not take the text that an amending article quotes for its own", () => {
    const quoted = "Sửa đổi khoản 1 Điều 99 của Luật số 05/2024/QH15 như sau: “theo khoản 8 Điều 77 của Luật này”";
    expect(found(quoted, "Sửa đổi, bổ sung một số điều")).toEqual(["05/2024/QH15!"]);
  });
});
