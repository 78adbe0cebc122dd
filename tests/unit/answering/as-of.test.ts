import { describe, expect, it } from "vitest";
import { createAnswering } from "../../../src/answering/index.ts";
import { realKnowledge } from "../../support/real-knowledge.ts";

const knowledge = realKnowledge();
const answerQuestion = createAnswering({ knowledge: () => knowledge });

/** The articles an answer of the day stands on, as "law article"; the reason where there is none. */
async function standsOn(question: string, on: string): Promise<string[]> {
  const { answer } = await answerQuestion(knowledge.read(question), on, { plain: true });
  if (answer.kind !== "answered") return [answer.kind === "abstained" ? answer.reason : answer.kind];
  return answer.citations.map(({ law, article }) => `${law} ${article}`);
}

describe("an answer stands on the wording of the day", () => {
  it.each([
    [
      "Đóng bảo hiểm bao nhiêu năm thì được lương hưu?",
      "2025-06-30",
      "58/2014/QH13 54",
      "2025-07-01",
      "41/2024/QH15 64",
    ],
    ["Chồng nghỉ mấy ngày khi vợ sinh?", "2025-06-30", "58/2014/QH13 34", "2025-07-01", "41/2024/QH15 53"],
    ["Sảy thai được nghỉ mấy ngày?", "2025-06-30", "58/2014/QH13 33", "2025-07-01", "41/2024/QH15 52"],
    ["Trợ cấp thất nghiệp được mấy tháng?", "2025-12-31", "no-law-then", "2026-01-01", "74/2025/QH15 39"],
    ["Ngày 24/11 có được nghỉ không?", "2026-06-30", "no-law-then", "2026-07-01", "28/2026/QH16 2"],
    ["Lương cơ sở là bao nhiêu?", "2026-06-30", "no-law-then", "2026-07-01", "161/2026/NĐ-CP 3"],
    ["Công ty giữ bằng gốc bị phạt bao nhiêu?", "2026-09-09", "12/2022/NĐ-CP 9", "2026-09-10", "283/2026/NĐ-CP 15"],
    ["Công ty trả lương trễ bị phạt bao nhiêu?", "2026-09-09", "12/2022/NĐ-CP 17", "2026-09-10", "283/2026/NĐ-CP 23"],
    ["Nữ bao nhiêu tuổi nghỉ hưu?", "2020-12-31", "10/2012/QH13 187", "2026-01-01", "45/2019/QH14 169"],
    ["Nghỉ việc phải báo trước mấy ngày?", "2020-12-31", "10/2012/QH13 37", "2021-01-01", "45/2019/QH14 35"],
    ["Thử việc lương bằng bao nhiêu phần trăm?", "2020-12-31", "10/2012/QH13 28", "2021-01-01", "45/2019/QH14 26"],
    ["Trợ cấp mất việc được mấy tháng lương?", "2020-12-31", "10/2012/QH13 49", "2021-01-01", "45/2019/QH14 47"],
  ])("%s", async (question, before, old, after, current) => {
    expect((await standsOn(question, before))[0]).toBe(old);
    expect((await standsOn(question, after))[0]).toBe(current);
  });
});

describe("the clause that is quoted", () => {
  it.each([
    ["Hợp đồng cho thuê lại lao động phải ghi những gì?", "55", "2"],
    ["Cơ quan bảo hiểm giải quyết tiền dưỡng sức sau sinh trong mấy ngày?", "63", "2"],
    ["Đổi chỗ nhận lương hưu thì bao lâu được giải quyết?", "82", "2"],
  ])("holds what is asked: %s", async (question, article, clause) => {
    const { answer } = await answerQuestion(knowledge.read(question), "2026-11-30", { plain: true });
    const cited = answer.kind === "answered" ? answer.citations.filter((each) => each.article === article) : [];
    expect(cited.map((each) => each.clause)).toContain(clause);
  });
});
