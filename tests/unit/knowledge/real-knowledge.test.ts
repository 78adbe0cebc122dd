import { describe, expect, it } from "vitest";
import { listReferences } from "../../../src/knowledge/index.ts";
import { type CalendarDate, isWithin } from "../../../src/vocabulary/calendar.ts";
import { realKnowledge } from "../../support/real-knowledge.ts";

/** The knowledge the program is delivered with; the law in it is what these tests rely on, not how workers ask. */
const knowledge = realKnowledge();
const { findArticle, findDocument, documents } = knowledge.text;
const CODE = "45/2019/QH14";

describe("the law of a day", () => {
  it.each([
    [CODE, "139", "2026-06-30", false],
    [CODE, "139", "2026-07-01", true],
  ])("%s Điều %s on %s speaks of a second child: %s", (law, number, on, expected) => {
    const article = findArticle(law, number, on);
    expect(article?.text).toContain("06 tháng");
    expect(article?.text.includes("07 tháng")).toBe(expected);
  });

  it.each([
    ["2020-12-31", "10/2012/QH13", CODE],
    ["2025-06-30", "58/2014/QH13", "41/2024/QH15"],
    ["2025-06-30", "12/2012/QH13", "50/2024/QH15"],
    ["2026-09-09", "12/2022/NĐ-CP", "283/2026/NĐ-CP"],
  ])("on %s %s is still in force and %s not yet; the next day it is the other way round", (day, old, next) => {
    const dayAfter = new Date(Date.parse(day) + 24 * 3600_000).toISOString().slice(0, 10);
    const inForce = (law: string, on: CalendarDate) => {
      const document = findDocument(law);
      if (!document) throw new Error(`${law} is not here`);
      return isWithin(document.meta, on);
    };
    expect([inForce(old, day), inForce(next, day)]).toEqual([true, false]);
    expect([inForce(old, dayAfter), inForce(next, dayAfter)]).toEqual([false, true]);
  });

  it.each(["2021-01-01", "2025-12-31", "2026-01-01", "2026-07-01"])(
    "every article of the Labour Code has a wording on %s",
    (on) => {
      const numbers = findDocument(CODE)?.articles.map(({ number }) => number) ?? [];
      expect(new Set(numbers).size).toBe(220);
      for (const number of new Set(numbers)) expect(findArticle(CODE, number, on), `Điều ${number}`).not.toBeNull();
    },
  );

  it("finds in a search only what is in force on the day", () => {
    const question = knowledge.read("sinh con thứ hai được nghỉ thai sản mấy tháng");
    for (const on of ["2020-06-01", "2024-05-01", "2026-07-01"]) {
      const { ranked } = knowledge.search(question, on, 20);
      expect(ranked.length, on).toBeGreaterThan(5);
      for (const { article } of ranked) expect(isWithin(article, on), `${article.id} on ${on}`).toBe(true);
    }
  });
});

describe("articles that a question names", () => {
  const named = (question: string, on = "2026-11-23") =>
    knowledge
      .search(knowledge.read(question), on)
      .named.map(({ article, clause }) => `${article.law} ${article.number}${clause ? ` k${clause}` : ""}`);

  it.each<[question: string, ...expected: string[]]>([
    ["điều 98 bộ luật lao động nói gì", `${CODE} 98`],
    ["dieu 98 blld noi gi", `${CODE} 98`],
    ["điều 98", `${CODE} 98`],
    ["khoản 1 điều 98 bộ luật lao động", `${CODE} 98 k1`],
    ["điều 53 luật bảo hiểm xã hội", "41/2024/QH15 53"],
    ["điều 53 luật bhxh", "41/2024/QH15 53"],
    ["điều 5 luật công đoàn", "50/2024/QH15 5"],
    ["điều 55 nghị định 145/2020", "145/2020/NĐ-CP 55"],
    ["điều 55 nđ 145", "145/2020/NĐ-CP 55"],
    ["so sánh điều 35 và điều 36 bộ luật lao động", `${CODE} 35`, `${CODE} 36`],
  ])("%s", (question, ...expected) => {
    expect(named(question)).toEqual(expected);
  });

  it("are those of the law of the day", () => {
    expect(named("điều 98 bộ luật lao động", "2020-06-01")).toEqual(["10/2012/QH13 98"]);
    expect(named("điều 53 luật bảo hiểm xã hội", "2024-01-01")).toEqual(["58/2014/QH13 53"]);
  });

  it.each([
    "tăng ca được trả bao nhiêu",
    "điều 999 bộ luật lao động",
    "em đi làm điều 3 năm rồi",
    "điều kiện hưởng thai sản",
  ])("none: %s", (question) => {
    expect(named(question)).toEqual([]);
  });
});

describe("references between the laws", () => {
  it("lead from an article to the places it rests on", () => {
    const article = findArticle(CODE, "98", "2026-11-23");
    if (!article) throw new Error("no Điều 98");
    const places = listReferences(knowledge.text, article);
    expect(places.length).toBeGreaterThan(0);
    for (const place of places) expect(place).toMatchObject({ law: CODE, state: "resolved" });
  });

  it("resolve nearly everywhere: what is not found is the law's own slip", () => {
    const states = { resolved: 0, unresolved: 0, external: 0 };
    for (const { articles } of documents) {
      for (const article of articles) {
        for (const { state, leftOut } of listReferences(knowledge.text, article)) if (!leftOut) states[state] += 1;
      }
    }
    expect(states.resolved).toBeGreaterThan(3000);
    expect(states.unresolved).toBeLessThan(10);
  });
});
