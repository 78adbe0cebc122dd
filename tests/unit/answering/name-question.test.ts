import { describe, expect, it } from "vitest";
import { nameQuestion } from "../../../src/answering/name-question.ts";

const QUESTION = "Tự xin nghỉ việc có được trợ cấp thất nghiệp không?";
const YES = "**Được**, nếu nghỉ đúng luật.";

describe("the question of a checked answer", () => {
  it("is said before a yes or a no, where what was asked is not near it", () => {
    expect(nameQuestion(QUESTION, YES, 0.39)).toBe(`${QUESTION} ${YES}`);
  });

  it("is said before a fine that may be for something else", () => {
    const [question, fine] = ["Giữ giấy tờ gốc thì công ty bị phạt bao nhiêu?", "**Công ty bị phạt 40.000.000 đồng**."];
    expect(nameQuestion(question, fine, 0.31)).toBe(`${question} ${fine}`);
  });

  it.each([
    ["near it", YES, 0.72],
    ["answered by a figure", "**3 tháng** kể từ ngày nghỉ việc.", 0.39],
    ["answered by what is due", "Được nghỉ sớm **không quá 5 năm**.", 0.43],
    ["answered by a limit", "Không quá **3 tháng** lương.", 0.39],
  ])("is left out where what was asked is %s", (_, text, similarity) => {
    expect(nameQuestion(QUESTION, text, similarity)).toBe(text);
  });
});
