import { describe, expect, it } from "vitest";
import { asksForFine } from "../../../src/answering/asks-for-fine.ts";
import { tokenise } from "../../../src/language/tokens.ts";

describe("the fine of an employer", () => {
  it.each([
    "công ty giữ lương tháng đầu bị phạt sao",
    "bat lam 14 tieng 1 ngay phat cong ty bao nhieu",
    "không khám sức khỏe định kỳ bị phạt bao nhiêu",
    "Cản trở lập, vào công đoàn thì công ty bị phạt bao nhiêu?",
    "mức phạt khi không ký hợp đồng",
  ])("is asked for in “%s”", (text) => {
    expect(asksForFine(tokenise(text))).toBe(true);
  });

  it.each([
    "công ty phạt tiền công nhân có đúng không",
    "em bị phạt 200 ngàn vì đi trễ",
    "đi trễ có bị phạt tiền không",
    "nghỉ việc không báo trước có sao không",
  ])("is not asked for in “%s”", (text) => {
    expect(asksForFine(tokenise(text))).toBe(false);
  });
});
