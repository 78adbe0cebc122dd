import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compose, fold, hasMarks, unifySpelling } from "../../../src/language/fold.ts";
import { foldTokens, tokenise } from "../../../src/language/tokens.ts";

describe("one spelling for one syllable", () => {
  it.each([
    ["hoà", "hòa"],
    ["thuý", "thúy"],
    ["khoẻ", "khỏe"],
    ["lý", "lí"],
    ["kỹ", "kĩ"],
    ["công ty".split(" ")[1] ?? "", "ti"],
  ])("%s is read as %s", (typed, read) => {
    expect(unifySpelling(typed)).toBe(read);
    expect(unifySpelling(read)).toBe(read);
  });

  it.each(["quý", "hoàn", "thuyền", "yêu", "nghỉ", "quỹ", "uy"])("%s is left as it is", (syllable) => {
    expect(unifySpelling(syllable)).toBe(syllable);
  });

  it("reads decomposed text like composed text", () => {
    const composed = "Người lao động được nghỉ phép";
    expect(tokenise(composed.normalize("NFD"))).toEqual(tokenise(composed));
    expect(compose(composed.normalize("NFD"))).toBe(composed.toLowerCase());
  });
});

describe("text without marks", () => {
  it.each([
    ["Tăng ca ngày Lễ", "tang ca ngay le"],
    ["ĐƯỢC", "duoc"],
    ["đường số 5", "duong so 5"],
  ])("%s becomes %s", (text, bare) => {
    expect(fold(text)).toBe(bare);
  });

  it("tells whether a word has marks", () => {
    expect(["lương", "đi", "ở"].map(hasMarks)).toEqual([true, true, true]);
    expect(["luong", "di", "Tai"].map(hasMarks)).toEqual([false, false, false]);
  });

  it("changes nothing the second time, whatever the text", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => fold(fold(text)) === fold(text)));
  });
});

describe("syllables and numbers of a text", () => {
  it.each([
    ["Nghỉ 06 tháng, rồi?", ["nghỉ", "6", "tháng", "rồi"]],
    ["150% lương", ["150", "phần", "trăm", "lương"]],
    ["1.200.000 đồng", ["1.200.000", "đồng"]],
    ["công ty – Công Ti", ["công", "ti", "công", "ti"]],
    ["ngày 30/4", ["ngày", "30/4"]],
    ["😀 !!!", []],
  ])("%s", (text, tokens) => {
    expect(tokenise(text)).toEqual(tokens);
  });

  it("folds token by token", () => {
    expect(foldTokens(["nghỉ", "phép"])).toEqual(["nghi", "phep"]);
  });

  it("gives no token with a space or an upper-case letter, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) =>
        tokenise(text).every((token) => token === token.toLowerCase() && !/\s/u.test(token)),
      ),
    );
  });
});
