import { describe, expect, it } from "vitest";
import { splitQuestions } from "../../../src/conversation/split-questions.ts";

describe("the questions of one message", () => {
  it.each([
    ["two questions", "Phép năm mấy ngày? Lễ mấy ngày?", ["Phép năm mấy ngày?", "Lễ mấy ngày?"]],
    [
      "numbered points without any question mark",
      "1. thử việc bao nhiêu tiền\n2. nghỉ cưới được mấy ngày",
      ["thử việc bao nhiêu tiền", "nghỉ cưới được mấy ngày"],
    ],
    [
      "a lead before numbered points",
      "Cho em hỏi:\n1) thử việc bao nhiêu tiền 2) nghỉ cưới được mấy ngày",
      ["Cho em hỏi: thử việc bao nhiêu tiền", "nghỉ cưới được mấy ngày"],
    ],
    [
      "a greeting on a line of its own",
      "Dạ em chào anh chị\nlàm thêm ngày lễ trả sao?",
      ["Dạ em chào anh chị làm thêm ngày lễ trả sao?"],
    ],
    ["a tail after the question", "Phép năm được mấy ngày? Dạ em cảm ơn", ["Phép năm được mấy ngày?", "Dạ em cảm ơn"]],
    ["a politeness after the question", "Phép năm được mấy ngày? ạ", ["Phép năm được mấy ngày? ạ"]],
    ["an amount, which is no point", "lương 8.500.000 làm 12 giờ", ["lương 8.500.000 làm 12 giờ"]],
    ["one point alone", "khoản 1. là gì vậy anh", ["khoản 1. là gì vậy anh"]],
    ["nothing", "", []],
  ])("are told apart in %s", (_what, text, questions) => {
    expect(splitQuestions(text)).toEqual(questions);
  });

  it("are left as one message when there are more than three", () => {
    const [three, four] = [3, 4].map((count) => "Phép năm được mấy ngày? ".repeat(count).trim());
    expect(splitQuestions(three ?? "")).toHaveLength(3);
    expect(splitQuestions(four ?? "")).toEqual([four]);
  });
});
