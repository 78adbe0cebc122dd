import { describe, expect, it } from "vitest";
import { CueMatcher, parseCues } from "../../../src/knowledge/search/cues.ts";
import { tokenise } from "../../../src/language/tokens.ts";

/** What the cues of a line weigh in a message read just as it was typed, unless another reading is given. */
function weigh(line: string, message: string, read = message): number {
  const cues = parseCues(line, new Map()) ?? [];
  const [found] = new CueMatcher([{ owner: "x", cues }]).match({ typed: tokenise(message), tokens: tokenise(read) });
  return found?.weight ?? 0;
}

describe("a cue", () => {
  it("is found where its words follow one another, and not where they are apart", () => {
    expect(weigh("sờ mông", "quản đốc sờ mông em")).toBe(1);
    expect(weigh("sờ mông", "quản đốc sờ vào mông em")).toBe(0);
  });

  it("is found by either of its words", () => {
    expect(weigh("tát em|đấm em", "sếp đấm em")).toBe(1);
    expect(weigh("tát em|đấm em", "sếp khen em")).toBe(0);
  });

  it("needs both its parts within eight syllables", () => {
    expect(weigh("sếp + tát", "tổ trưởng tát em, sếp đứng nhìn")).toBe(1);
    expect(weigh("sếp + tát", "sếp đi vắng cả ngày hôm qua rồi tới chiều nay mới có người tát em")).toBe(0);
  });

  it("is taken back by what may not stand near", () => {
    expect(weigh("bị đánh - đánh giá", "em bị đánh ở cổng")).toBe(1);
    expect(weigh("bị đánh - đánh giá", "em bị đánh giá thấp")).toBe(0);
  });

  it("is found without marks in an unmarked message only, and never when it asks for its marks", () => {
    expect(weigh("nhốt em", "chu nhot em trong kho")).toBe(1);
    expect(weigh("ốm nặng", "nó ôm nang đến nhà mình rồi đấy")).toBe(0);
    expect(weigh("!cháy", "xuong dang chay hang")).toBe(0);
    expect(weigh("!cháy", "xuong dang chay", "xưởng đang cháy")).toBe(1);
  });

  it("is found as typed where the reading went astray", () => {
    expect(weigh("tát tôi", "giam doc tat toi", "giám đốc tắt tối")).toBe(1);
  });

  it("does not count where it is only feared or supposed, unless it always counts", () => {
    expect(weigh("điện giật", "thợ bị điện giật")).toBe(1);
    expect(weigh("điện giật", "nếu bị điện giật")).toBe(0);
    expect(weigh("*điện giật", "nếu bị điện giật")).toBe(1);
  });

  it("finds any number but the ones it names before what it counts", () => {
    expect(weigh("nghỉ sinh ≠6/7 tháng", "nghỉ sinh 4 tháng")).toBe(1);
    expect(weigh("nghỉ sinh ≠6/7 tháng", "nghỉ sinh bốn tháng")).toBe(1);
    expect(weigh("nghỉ sinh ≠6/7 tháng", "nghi sinh 4 thang")).toBe(1);
    expect(weigh("nghỉ sinh ≠6/7 tháng", "nghỉ sinh 6 tháng")).toBe(0);
    expect(weigh("nghỉ sinh ≠6/7 tháng", "nghỉ sinh 4 tuần")).toBe(0);
    expect(weigh("≠1,5/2 tháng", "được 1,5 tháng")).toBe(0);
    expect(weigh("≠1,5/2 tháng", "được 3 tháng")).toBe(1);
  });

  it("counts half where it is a hint", () => {
    expect(weigh("~em sợ", "em sợ quá")).toBe(0.5);
  });
});
