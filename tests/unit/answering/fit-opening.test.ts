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
    expect(fitOpening(text, tokenise(question), "hai ca liền nhau có được không")).toBe(fitted);
  });

  it.each([
    ["xong ca này bắt vô ca khác được không", NO],
    ["mấy tiếng sau bắt vô ca nữa có đúng không ạ", NO],
    ["công ty giữ bằng gốc", BOLD],
    ["hai ca cách nhau mấy tiếng", "Không quá **12 giờ** một ngày."],
    ["nghỉ mấy ngày", "Có, nếu làm đủ một năm."],
  ])("is kept after “%s”, where it answers or says more than yes or no", (question, text) => {
    expect(fitOpening(text, tokenise(question), "hai ca liền nhau có được không")).toBe(text);
  });

  const OWED = "**Có.** Mỗi lần trả lương, công ty phải đưa bảng kê.";
  const KEPT = "Không. Công ty phải trả bản gốc.";

  it.each([
    ["công ty không đưa bảng lương có đúng không", OWED, "Công ty có phải đưa bảng lương không?"],
    ["giữ bằng gốc có sai không", KEPT, "Công ty giữ bằng gốc được không?"],
    ["giữ bằng gốc của em có vi phạm không ạ", KEPT, "Công ty giữ bằng gốc được không?"],
    ["công ty giữ bằng gốc có bị phạt không", KEPT, "Công ty giữ bằng gốc được không?"],
  ])("is left out after “%s”, which asks the other way round than it was written for", (question, text, written) => {
    expect(fitOpening(text, tokenise(question), written)).not.toMatch(/^(\*\*Có|Không)\./u);
  });

  it.each([
    ["công ty có phải đưa bảng lương cho em không", OWED, "Công ty có phải đưa bảng lương không?"],
    ["giữ bằng gốc có đúng luật không", KEPT, "Công ty giữ bằng gốc được không?"],
    ["không đưa bảng lương có sai không", "**Có.** Công ty phải đưa.", "Không đưa bảng lương có trái luật không?"],
  ])("is kept after “%s”, which asks the same way", (question, text, written) => {
    expect(fitOpening(text, tokenise(question), written)).toBe(text);
  });
});
