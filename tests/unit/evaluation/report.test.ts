import { describe, expect, it } from "vitest";
import { createReport } from "../../../src/commands/evaluate/report/create-report.ts";
import { createKnowledge } from "../../../src/knowledge/index.ts";
import { evaluationTexts as texts } from "../../../src/texts/evaluation.ts";
import { anObserved } from "./observed.ts";

const knowledge = createKnowledge("tests/fixtures/knowledge");
const [phrasing] = knowledge.text.phrasings;

function report(questions: readonly string[]): string {
  const observed = questions.map((question, at) =>
    anObserved({ question: { id: `q-${at}`, question, stratum: "situation" }, ...(at === 0 ? { cited: "97" } : {}) }),
  );
  const noisy = { strip: observed, abbreviate: observed, typos: observed };
  return createReport({ file: "questions.jsonl", knowledge, observed, noisy });
}

describe("the report", () => {
  it("is one page without script or anything to fetch", () => {
    const page = report(["tăng ca?"]);
    expect(page).toMatch(/^<!doctype html>/u);
    expect(page).toContain("<svg");
    expect(page).not.toMatch(/<script|<link|src=|href=|url\(/u);
  });

  it("names every miss and none of what came out right", () => {
    const page = report(["câu sai", "câu đúng"]);
    const misses = page.slice(page.indexOf(texts.misses.heading(1)), page.indexOf(texts.nearest.heading));
    expect(misses).toContain("câu sai");
    expect(misses).not.toContain("câu đúng");
  });

  it("marks a question copied from the knowledge, and no other", () => {
    expect(phrasing).toBeDefined();
    expect(report([phrasing?.text ?? ""])).toContain(`[${texts.nearest.exact}]`);
    expect(report(["chuyện không ai viết sẵn"])).not.toContain(`[${texts.nearest.exact}]`);
  });

  it("shows what people typed as words, never as markup", () => {
    const page = report(["<b>tăng ca</b>"]);
    expect(page).toContain("&#60;b&#62;tăng ca");
    expect(page).not.toContain("<b>tăng ca");
  });
});
