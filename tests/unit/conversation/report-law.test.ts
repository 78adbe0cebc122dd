import { describe, expect, it } from "vitest";
import { lawInShort } from "../../../src/answering/index.ts";
import { fold } from "../../../src/language/fold.ts";
import { startTalk } from "../../support/case-talk.ts";
import { realKnowledge } from "../../support/real-knowledge.ts";

/** What is reported, words of its law, and the article it stands in. */
const REPORTED: readonly [told: string, law: RegExp, article: string][] = [
  ["cty nợ lương 2 tháng rồi", /trả đủ lương/u, "94"],
  ["công ty không đóng bảo hiểm cho tụi em", /0,03%/u, "40"],
  ["công ty ép tăng ca triền miên, công nhân đuối hết", /đồng ý/u, "107"],
  ["cơm công ty hôi thiu không ăn nổi", /thực phẩm/u, "73"],
  ["máy dập hỏng cảm biến mà vẫn bắt chạy", /an toàn/u, "16"],
  ["nhà vệ sinh dơ quá không ai dọn, tụi em khổ lắm", /an toàn|(nhà|buồng) vệ sinh/u, "16|136"],
  ["quản lý chửi công nhân là đồ ngu suốt ngày", /danh dự/u, "127"],
  ["công ty không giữ đúng bản thỏa ước đã ký với tụi em", /thực hiện đúng/u, "79"],
  ["nhân sự bắt ký đơn tự nguyện thôi việc", /lý do luật cho phép|quyền của anh\/chị/u, "35"],
  ["tháng rồi em nghỉ một hôm mà họ trừ tới ba công", /phạt tiền/u, "127"],
  ["em nghỉ ốm về thì bị cho thôi việc", /lý do luật cho phép|văn bản/u, "36|45"],
];

describe("a report is told what the law says", () => {
  it.each(REPORTED.flatMap(([told, ...rest]) => [told, fold(told)].map((text) => [text, ...rest] as const)))(
    "%s",
    async (text, law, article) => {
      const { answer, replies } = await startTalk().say(text);
      const said = replies[0]?.text ?? "";
      const line = said.split("\n\n").find((part) => part.startsWith("Luật nói: ")) ?? "";
      expect(said).toContain("Anh/chị muốn công đoàn vào cuộc không?");
      expect(line).toMatch(law);
      expect(line.split(/(?<=[.!?])\s+/u).length).toBeLessThanOrEqual(2);
      expect(line).not.toMatch(/nhắn tôi|Luật nói: luật/u);
      const cited = answer.kind === "handed-over" ? answer.citations.map((each) => each.article) : [];
      expect(cited.some((each) => article.split("|").includes(each))).toBe(true);
      expect(replies[0]?.sources?.length).toBeGreaterThan(0);
    },
  );

  it("and of just what was reported, where an answer was written for that", async () => {
    const said = await startTalk().say("cty đóng bảo hiểm mức thấp hơn lương thật");
    expect(said.text).toContain("Luật nói: đăng ký lương thấp hơn");
  });

  it("and danger, a wish or a proposal is not", async () => {
    for (const text of [
      "bạn em bị máy cuốn đứt tay rồi",
      "quản lý sờ mó em trong kho em sợ quá",
      "nhà em khó khăn quá, chồng bị ung thư hết tiền rồi, mong công đoàn giúp",
      "em muốn góp ý với công đoàn mở thêm lớp tiếng Anh buổi tối cho công nhân",
    ]) {
      const said = await startTalk().say(text);
      expect(said.answer, text).toMatchObject({ kind: "handed-over", citations: [] });
      expect(said.text, text).not.toContain("Luật nói");
    }
  });

  it("as it is on the day: an answer checked against another wording is not given", () => {
    const group = realKnowledge().text.scope.find(({ caseTopic }) => caseTopic === "unpaid-insurance");
    const said = (on: string) => lawInShort(realKnowledge().text, group?.law ?? [], on);
    expect(said("2026-11-30")?.text).toContain("0,03%");
    expect(said("2025-01-15")).toBeNull();
  });
});
