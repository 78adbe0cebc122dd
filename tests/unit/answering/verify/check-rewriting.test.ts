import { describe, expect, it } from "vitest";
import { checkRewriting } from "../../../../src/answering/verify/index.ts";

/** The words of a text, with the one synonym these tests need. */
const words = (text: string) =>
  text
    .replace("đuổi", "đuổi sa thải")
    .toLowerCase()
    .match(/\p{L}+/gu) ?? [];

function check(message: string, rewriting: string, before = "") {
  const said = words(`${before} ${message}`);
  return checkRewriting({
    message: { raw: message, read: message, before, said },
    rewriting: { raw: rewriting, said: words(rewriting) },
    prompt: "Viết lại thành một câu hỏi rõ ràng để tra luật",
  });
}

describe("a rewritten question", () => {
  it.each([
    ["ca đêm mệt quá có được nghỉ giữa giờ không", "Người lao động làm ca đêm có được nghỉ giữa giờ không?"],
    ["em bị công ty đuổi thì được gì", "Công ty sa thải người lao động thì người lao động được gì?"],
    ["công ty không cho nghỉ phép thì sao", "Công ty không cho người lao động nghỉ phép thì xử lý thế nào?"],
  ])("may be looked up at once where it says what the message says: %s", (message, rewriting) => {
    expect(check(message, rewriting)).toEqual({ ok: true, doubts: [] });
  });

  it.each([
    ["figure", "làm 8 năm nghỉ được gì", "Làm việc 8 năm thì khi nghỉ được trợ cấp gì?"],
    ["negation", "công ty không cho nghỉ phép thì sao", "Công ty cho người lao động nghỉ phép thế nào?"],
    ["negation", "công ty cho nghỉ phép thì sao", "Công ty không cho người lao động nghỉ phép thì sao?"],
    ["party", "sếp đuổi em thì phải báo trước không", "Người lao động nghỉ việc phải báo trước cho công ty không?"],
    ["circumstance", "nghỉ làm báo trước mấy bữa", "Người lao động thử việc nghỉ làm báo trước mấy ngày?"],
    ["circumstance", "đang bầu nghỉ làm báo trước mấy bữa", "Người lao động nghỉ làm báo trước mấy ngày?"],
    ["unrelated", "máy dập trúng tay", "Doanh nghiệp giải thể thì sao?"],
  ])("is for the worker to confirm where a %s differs: %s", (doubt, message, rewriting) => {
    const verdict = check(message, rewriting);
    expect(verdict.ok && verdict.doubts).toContain(doubt);
  });

  it("may take up what was said before, and need not", () => {
    const before = "nghỉ thai sản được mấy tháng";
    expect(check("vậy lương thì sao", "Nghỉ thai sản được trả lương thế nào?", before)).toEqual({
      ok: true,
      doubts: [],
    });
    expect(check("vậy lương thì sao", "Người lao động được trả lương thế nào?", before)).toEqual({
      ok: true,
      doubts: [],
    });
  });

  it.each([
    ["added-figure", "Nghỉ phép năm được 14 ngày phải không?"],
    ["added-figure", "Nghỉ phép năm được mười bốn ngày phải không?"],
    ["added-figure", "Theo Điều 113 nghỉ phép năm được bao nhiêu ngày?"],
    ["not-vietnamese", "How many days of annual leave do workers get?"],
    ["length", "Nghỉ phép?"],
    ["length", `Nghỉ phép năm ${"được tính theo thời gian làm việc ".repeat(7)} thế nào?`],
    ["not-one-question", "Nghỉ phép năm được trả đủ lương. Nghỉ phép được mấy ngày?"],
    ["markup", "Nghỉ phép năm của <b>người lao động</b> được mấy ngày?"],
    ["link", "Nghỉ phép năm được mấy ngày, xem www.lua-dao.vn?"],
    ["leak", "Viết lại thành một câu hỏi rõ ràng để tra luật nghỉ phép?"],
  ])("is of no use at all with %s: %s", (reason, rewriting) => {
    const verdict = check("nghỉ phép năm được mấy bữa", rewriting);
    expect(verdict.ok ? [] : verdict.reasons).toContain(reason);
  });
});
