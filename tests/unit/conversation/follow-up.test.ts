import { describe, expect, it } from "vitest";
import { goesOn, joinQuestions, mayFollow } from "../../../src/conversation/follow-up.ts";
import type { ReadQuestion } from "../../../src/language/read-question.ts";
import { tokenise } from "../../../src/language/tokens.ts";

function aQuestion(text: string): ReadQuestion {
  const tokens = tokenise(text);
  return { raw: text, typed: tokens, tokens, changed: 0, unmarked: false };
}

const LONG = "công ty em nợ lương hai tháng rồi mà không chịu trả thì em phải làm sao bây giờ hả anh chị";

describe("a message after an answer", () => {
  it.each([
    ["thế còn sinh đôi?", true, true],
    ["vậy nếu làm ban đêm thì được bao nhiêu tiền một giờ", true, true],
    ["the con ngay thuong", true, true],
    ["còn chồng thì sao", true, true],
    ["sinh đôi", true, false],
    ["nghỉ phép năm được mấy ngày vậy anh chị", false, false],
    [LONG, false, false],
  ])("%s: may follow %s, says so itself %s", (text, may, says) => {
    expect(mayFollow(aQuestion(text))).toBe(may);
    expect(goesOn(aQuestion(text))).toBe(says);
  });

  it("that begins with a going-on word but is long stands by itself", () => {
    expect(mayFollow(aQuestion(`thế ${LONG}`))).toBe(false);
  });

  it.each([
    ["nghỉ thai sản mấy tháng?", "thế còn sinh đôi", "nghỉ thai sản mấy tháng, sinh đôi"],
    ["lương thử việc bao nhiêu.", "vậy làm đêm", "lương thử việc bao nhiêu, làm đêm"],
    ["phép năm mấy ngày", "nặng nhọc độc hại", "phép năm mấy ngày, nặng nhọc độc hại"],
  ])("is joined to the question before it: %s + %s", (topic, followUp, joined) => {
    expect(joinQuestions(topic, followUp)).toBe(joined);
  });
});
