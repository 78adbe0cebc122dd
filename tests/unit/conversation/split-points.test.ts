import { describe, expect, it } from "vitest";
import { splitPoints } from "../../../src/conversation/split-points.ts";

describe("the points of one sentence", () => {
  it.each([
    [
      "lương thử việc bao nhiêu và thử việc tối đa mấy tháng",
      ["lương thử việc bao nhiêu", "thử việc tối đa mấy tháng"],
    ],
    [
      "nghi viec bao truoc may ngay, tro cap that nghiep duoc may thang",
      ["nghi viec bao truoc may ngay", "tro cap that nghiep duoc may thang"],
    ],
    [
      "công ty vừa nợ lương vừa nợ bảo hiểm thì làm sao",
      ["công ty nợ lương thì làm sao", "công ty nợ bảo hiểm thì làm sao"],
    ],
    [
      "phép năm, ngày lễ và đám cưới được nghỉ mấy ngày",
      ["phép năm được nghỉ mấy ngày", "ngày lễ được nghỉ mấy ngày", "đám cưới được nghỉ mấy ngày"],
    ],
  ])("are told apart in: %s", (text, points) => {
    expect(splitPoints(text)).toContainEqual(points);
  });

  it.each([
    ["one thing asked of one subject", "nghỉ phép năm được mấy ngày và hưởng bao nhiêu"],
    ["a story before the question", "em làm 3 năm rồi, công ty không nói gì hết, em phải làm sao"],
    ["what has just happened", "em vừa sinh con được nghỉ mấy tháng"],
    ["a name of two words", "an toàn và vệ sinh lao động là gì"],
    ["an enumeration of one thing", "Cháu 16 tuổi thì một ngày tối đa mấy tiếng, một tuần mấy tiếng?"],
    ["four things", "thử việc bao nhiêu tiền, phép năm mấy ngày, thai sản mấy tháng, nghỉ việc báo trước mấy ngày"],
    ["nothing", ""],
  ])("are left together in %s", (_what, text) => {
    expect(splitPoints(text)).toEqual([]);
  });
});
