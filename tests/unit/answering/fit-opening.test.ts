import { describe, expect, it } from "vitest";
import { fitOpening } from "../../../src/answering/fit-opening.ts";
import { tokenise } from "../../../src/language/tokens.ts";

const NO = "Không. Làm theo ca thì được nghỉ **ít nhất 12 giờ**.";
const BOLD = "**Không được.** Công ty phải trả lại.";

describe("the opening of a checked answer", () => {
  it.each([
    ["hai ca cách nhau mấy tiếng", NO, "Làm theo ca thì được nghỉ **ít nhất 12 giờ**."],
    ["giữa 2 ca được nghỉ bao lâu ạ", NO, "Làm theo ca thì được nghỉ **ít nhất 12 giờ**."],
    ["ai phải trả lại giấy tờ", BOLD, "Công ty phải trả lại."],
  ])("leaves a bare yes or no out where “%s” asks for something else", (question, text, fitted) => {
    expect(fitOpening(text, tokenise(question))).toBe(fitted);
  });

  it.each([
    ["xong ca này bắt vô ca khác được không", NO],
    ["mấy tiếng sau bắt vô ca nữa có đúng không ạ", NO],
    ["công ty giữ bằng gốc", BOLD],
    ["hai ca cách nhau mấy tiếng", "Không quá **12 giờ** một ngày."],
    ["nghỉ mấy ngày", "Có, nếu làm đủ một năm."],
  ])("is kept after “%s”, where it answers or says more than yes or no", (question, text) => {
    expect(fitOpening(text, tokenise(question))).toBe(text);
  });
});
