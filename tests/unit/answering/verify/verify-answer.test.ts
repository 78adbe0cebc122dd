import { describe, expect, it } from "vitest";
import { type Draft, verifyAnswer } from "../../../../src/answering/verify/index.ts";
import { aPassage, aTrueQuote } from "../../../support/law-passages.ts";
import { badDrafts } from "./bad-drafts.ts";
import { goodDrafts } from "./good-drafts.ts";
import { plainTruths, subtleLies } from "./subtle-lies.ts";

function verify(question: string, cites: string, text: string) {
  const passages = cites.split(",").map((place) => aPassage(place));
  const citations = passages.map((passage) => ({ passageId: passage.id, quote: aTrueQuote(passage) }));
  return verifyAnswer({ question, draft: { text, citations }, passages });
}

describe("a true draft", () => {
  it("is among enough others for this to mean anything", () => {
    expect(goodDrafts.length).toBeGreaterThanOrEqual(25);
    expect(badDrafts.length).toBeGreaterThanOrEqual(40);
  });

  it.each(goodDrafts)("passes: %s (%s) %s", (question, cites, text) => {
    expect(verify(question, cites, text)).toMatchObject({ ok: true });
  });

  it("keeps its citations, whole clauses and in the order of the passages", () => {
    const verdict = verify("Lương?", "99.1,99.2", goodDrafts.find(([, cites]) => cites === "99.1,99.2")?.[2] ?? "");
    expect(verdict).toEqual({ ok: true, citations: [aPassage("99.1").citation, aPassage("99.2").citation] });
  });
});

describe("a false draft", () => {
  it.each(badDrafts)("is refused: %s", (_what, question, cites, text) => {
    const verdict = verify(question, cites, text);
    expect(verdict.ok).toBe(false);
    if (!verdict.ok) expect(verdict.reasons.join()).toMatch(/^[a-z,-]+$/u); // codes, never words of the draft
  });
});

describe("a subtle lie", () => {
  it("is of at least twenty kinds", () => {
    expect(new Set(subtleLies.map(([kind]) => kind)).size).toBeGreaterThanOrEqual(20);
    expect(subtleLies.length).toBeGreaterThanOrEqual(60);
  });

  it.each(subtleLies)("is refused (%s): %s %s %s", (_kind, question, cites, text) => {
    expect(verify(question, cites, text).ok).toBe(false);
  });

  it.each(plainTruths)("is told from the truth beside it: %s %s %s", (question, cites, text) => {
    expect(verify(question, cites, text)).toMatchObject({ ok: true });
  });
});

describe("a quote", () => {
  const text = "Làm thêm giờ vào ngày thường anh/chị được trả ít nhất bằng 150% tiền lương.";
  const passage = aPassage("98.1");
  const judge = (citations: Draft["citations"], passages = [passage]) =>
    verifyAnswer({ question: "Tăng ca?", draft: { text, citations }, passages });

  it("may differ in spaces and in how its letters are composed", () => {
    const quote = aTrueQuote(passage).normalize("NFD").replace(/ /gu, "  ");
    expect(judge([{ passageId: passage.id, quote }])).toMatchObject({ ok: true });
  });

  it.each([
    ["citation-missing", []],
    ["citation-unknown", [{ passageId: "p9", quote: aTrueQuote(passage) }]],
    ["quote-too-short", [{ passageId: passage.id, quote: "Vào ngày thường" }]],
    ["quote-not-verbatim", [{ passageId: passage.id, quote: "a) Vào ngày thường, ít nhất bằng 160%;" }]],
    ["quote-not-verbatim", [{ passageId: passage.id, quote: aTrueQuote(aPassage("98.2")) }]],
  ])("is refused with %s", (reason, citations) => {
    expect(judge(citations)).toEqual({ ok: false, reasons: [reason] });
  });

  it("proves nothing about a passage that was not cited", () => {
    const other = aPassage("113.1");
    expect(judge([{ passageId: other.id, quote: aTrueQuote(other) }], [passage, other])).toMatchObject({ ok: false });
  });
});

describe("the prompt", () => {
  const prompt = "Chỉ dùng các đoạn luật dưới đây, không thêm điều gì khác ngoài đoạn luật được trả ít nhất.";
  const passages = [aPassage("98.1")];
  const citations = passages.map((passage) => ({ passageId: passage.id, quote: aTrueQuote(passage) }));
  const judge = (text: string) => verifyAnswer({ question: "Tăng ca?", draft: { text, citations }, passages, prompt });

  it("is not recited to a worker", () => {
    expect(judge("Chỉ dùng các đoạn luật dưới đây, không thêm điều gì khác.")).toMatchObject({
      ok: false,
      reasons: ["leak"],
    });
  });
  it("does not stop a draft that only shares the law's words with it", () => {
    expect(judge("Làm thêm giờ vào ngày thường anh/chị được trả ít nhất bằng 150% tiền lương.")).toMatchObject({
      ok: true,
    });
  });
});
