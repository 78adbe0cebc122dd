import { describe, expect, it } from "vitest";
import { createAbbreviations, writeOut } from "../../../src/language/abbreviations.ts";
import { createConcepts } from "../../../src/language/concepts.ts";
import { tokenise } from "../../../src/language/tokens.ts";

describe("abbreviations in a text", () => {
  const abbreviations = createAbbreviations([
    { everyday: "bhxh", terms: ["bảo hiểm xã hội"] },
    { everyday: "cđ", terms: ["công đoàn", "chế độ"] },
    { everyday: "ot", terms: ["làm thêm giờ"] },
  ]);

  it("are written out where they have one meaning and are no syllable", () => {
    expect(writeOut(tokenise("đóng BHXH"), abbreviations)).toEqual(["đóng", "bảo", "hiểm", "xã", "hội"]);
  });

  it("stay where two meanings are possible, or where they could be a word", () => {
    expect(writeOut(["cđ", "ot"], abbreviations)).toEqual(["cđ", "ot"]);
  });

  it("keep all their meanings, from one line or from several", () => {
    const several = createAbbreviations([
      { everyday: "tt", terms: ["thông tư"] },
      { everyday: "TT", terms: ["tiền thưởng"] },
    ]);
    expect(several.get("tt")).toEqual([
      ["thông", "tư"],
      ["tiền", "thưởng"],
    ]);
  });
});

describe("concepts", () => {
  const toConcepts = createConcepts([
    { everyday: "làm thêm giờ", terms: ["làm thêm giờ"] },
    { everyday: "tăng ca", terms: ["làm thêm giờ"] },
    { everyday: "ca", terms: ["ca làm việc"] },
    { everyday: "ạ", terms: [] },
    { everyday: "em ơi", terms: [] },
  ]);

  it.each([
    ["tăng ca ngày lễ", ["làm_thêm_giờ", "ngày", "lễ"]],
    ["làm thêm giờ ngày lễ", ["làm_thêm_giờ", "ngày", "lễ"]],
    ["ca đêm ạ", ["ca_làm_việc", "đêm"]],
    ["em ơi tăng ca", ["làm_thêm_giờ"]],
    ["em tăng lương", ["em", "tăng", "lương"]],
    ["", []],
  ])("%s", (text, concepts) => {
    expect(toConcepts(tokenise(text))).toEqual(concepts);
  });

  it("take the first line's word where two lines name the same one", () => {
    const twice = createConcepts([
      { everyday: "bao nhiêu", terms: ["mấy"] },
      { everyday: "bao nhiêu", terms: ["giá"] },
    ]);
    expect(twice(tokenise("bao nhiêu"))).toEqual(["mấy"]);
  });
});
