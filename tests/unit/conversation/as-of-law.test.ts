import { describe, expect, it } from "vitest";
import { realKnowledge } from "../../support/real-knowledge.ts";
import { isWithin } from "../../../src/vocabulary/calendar.ts";
import { lastOf, placeOf, talk } from "../../support/talk.ts";

const knowledge = realKnowledge();
const ask = (question: string, on: string) => lastOf(talk(knowledge, [question], { on }));

describe("law that changes", () => {
  it.each([
    ["nghỉ thai sản mấy tháng", "2026-06-30", "06 tháng", "Quy định này sẽ thay đổi từ 01/07/2026."],
    [
      "nghỉ thai sản mấy tháng",
      "2026-07-01",
      "Sinh con thứ hai được nghỉ 7 tháng",
      "Quy định này mới thay đổi từ 01/07/2026.",
    ],
    [
      "lao động nữ sinh con được nghỉ bao nhiêu tháng",
      "2027-07-01",
      "tháng",
      "Quy định này mới thay đổi từ 01/07/2026.",
    ],
    [
      "phạt bao nhiêu nếu không ký hợp đồng lao động",
      "2026-09-10",
      "đến 10.000.000 đồng",
      "Nghị định 283/2026/NĐ-CP mới áp dụng từ 10/09/2026",
    ],
  ])("“%s” on %s says so in one sentence", async (question, on, said, change) => {
    const { text } = await ask(question, on);
    expect(text).toContain(said);
    expect(text.split(change)).toHaveLength(2);
    expect(text.match(/mới thay đổi|sẽ thay đổi|mới áp dụng từ|chỉ áp dụng đến/gu)).toHaveLength(1);
  });

  it.each([
    ["nghỉ thai sản mấy tháng", "2027-07-02"], // more than a year after
    ["tăng ca chủ nhật trả bao nhiêu", "2026-11-23"], // never changed
    ["sinh con thứ hai được nghỉ mấy tháng", "2026-07-01"], // the answer names the day itself
  ])("“%s” on %s says nothing of a change", async (question, on) => {
    expect((await ask(question, on)).text).not.toMatch(/thay đổi từ|mới áp dụng từ/u);
  });

  it("a clause that stayed as it was has not changed, though its article did", async () => {
    const { text, citations } = await ask("điều 139 khoản 2 bộ luật lao động", "2026-07-01");
    expect(citations.map(placeOf)).toEqual(["45/2019/QH14 139.2"]);
    expect(knowledge.text.listWordings("45/2019/QH14", "139")).toHaveLength(2);
    expect(text).not.toContain("Quy định này mới thay đổi");
  });

  it("no answer stands on the law of another day than the one asked about", async () => {
    const days = [
      "2020-06-01",
      "2025-06-30",
      "2025-12-31",
      "2026-01-01",
      "2026-06-30",
      "2026-07-01",
      "2026-09-09",
      "2026-09-10",
    ];
    const questions = [
      "nghỉ thai sản mấy tháng",
      "một năm được nghỉ mấy ngày lễ",
      "tăng ca ngày lễ được bao nhiêu",
      "trợ cấp thất nghiệp được mấy tháng",
      "đóng bảo hiểm bao nhiêu năm thì có lương hưu",
      "không đóng bảo hiểm cho công nhân bị phạt bao nhiêu",
      "đi làm ngày 24/11 được trả bao nhiêu",
      "lương tối thiểu vùng 4 bao nhiêu",
    ];
    let cited = 0;
    for (const on of days) {
      for (const question of questions) {
        const { answer, citations } = await ask(question, on);
        expect(answer.asOf).toBe(on);
        expect(
          citations.filter((each) => !isWithin(each, on)),
          `${question} on ${on}`,
        ).toEqual([]);
        cited += citations.length;
      }
    }
    expect(cited).toBeGreaterThan(days.length * 5);
  });
});

describe("law that is not certain is said not to be", () => {
  it.each([
    ["đi làm ngày 24/11 được trả bao nhiêu", "2026-11-23", /theo cách hiểu/iu],
    ["24/11 trùng chủ nhật có được nghỉ bù không", "2026-11-23", /theo cách hiểu thì không có nghỉ bù/u],
    [
      "vợ sinh con thứ hai chồng được nghỉ mấy ngày",
      "2026-07-01",
      /5 ngày làm việc[^]*tôi chưa có văn bản để xác nhận/u,
    ],
    ["lương tối thiểu năm 2027 bao nhiêu", "2026-11-23", /chưa có văn bản chính thức/u],
    ["lương tối thiểu vùng 4 bao nhiêu", "2027-02-01", /chưa có văn bản chính thức/u],
    ["tăng ca tối đa bao nhiêu giờ một năm", "2026-11-23", /Mức này có thể đã được nâng/u],
  ])("“%s” on %s", async (question, on, said) => {
    const { answer, text } = await ask(question, on);
    expect(answer.kind).toBe("answered");
    expect(text).toMatch(said);
  });

  it("and before it was law it is not law", async () => {
    const { citations, text } = await ask("đi làm ngày 24/11 được trả bao nhiêu", "2026-06-30");
    expect(citations.map(({ law }) => law)).not.toContain("28/2026/QH16");
    expect(text).not.toContain("Ngày Văn hóa");
  });
});
