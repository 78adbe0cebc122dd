import { expect, it } from "vitest";
import { CasePlan } from "../../../../src/casework/index.ts";
import type { IntakeForm } from "../../../../src/conversation/cases/intake-form.ts";
import { startTalk } from "../../../support/case-talk.ts";

const WORDS =
  "có|ok|không|thôi|1|2|3|4|5|may A|Công ty C|từ tháng 8|2 tháng rồi|đòi lương|em muốn đòi lại lương|sai rồi|quay lại|có bị lộ không|bao lâu có kết quả|sợ bị đuổi|0912345678|Lan|giữ kín tên|không nói tên|từ từ|hỏi chi vậy|alo|cảm ơn|😭||công ty có phải trả lãi không?|cơm ca có dòi bò lúc nhúc|bỏ qua|gửi đi|đm bot ngu|quản lý sờ mó em trong kho em sợ quá|cháy xưởng rồi cứu với|không qua công đoàn công ty|tháng 6, công ty C, muốn xin lỗi|lương 8 triệu làm 5 năm nghỉ được bao nhiêu|5 sao".split(
    "|",
  );
const BUTTONS =
  "#VUVIEC|#CHIHOI|#BOQUA|#THOI|#KELAI|#KELAI:where|#KELAI:all|#TEN:named|#TEN:confidential|#TEN:anonymous|#NOI:-|#GAPCANBO|#TROLY|#SAO:7:4|#GIU".split(
    "|",
  );
const BEGINNINGS = ["cty nợ lương tụi em hoài", "công ty không đóng bảo hiểm từ tháng 3", "gặp cán bộ công đoàn"];
const TALKS = 60;
const TURNS = 10;

/** The same order every time: a failure can be looked at. */
function createChance(seed: number): () => number {
  let at = seed;
  return () => (at = (at * 1103515245 + 12345) & 0x7fffffff) / 0x7fffffff;
}

it("whatever is said in whatever order is answered, is sent only as it was shown, and always gets through", async () => {
  const chance = createChance(20261130);
  const pick = <One>(from: readonly One[]): One => from[Math.floor(chance() * from.length)] as One;
  for (let number = 0; number < TALKS; number++) {
    const talk = startTalk();
    const said: string[] = [];
    const form = () => talk.state().intake as IntakeForm | null;
    const turn = async (words: string) => {
      const before = form();
      const heard = words.startsWith("#") ? await talk.press(words) : await talk.say(words);
      const where = [...said, words].join(" > ");
      said.push(words);
      expect(heard.text.trim(), where).not.toBe("");
      const opened = heard.changes.find(({ kind }) => kind === "case-opened");
      if (!opened) return false;
      const { draft } = CasePlan.parse(JSON.parse(JSON.stringify(opened.payload.plan)));
      if (draft.severity !== "urgent") {
        expect(["confirm", "contact"], where).toContain(before?.stage);
        expect(draft.what, where).toBe(before?.what);
      }
      return true;
    };
    await turn(pick(BEGINNINGS));
    for (let at = 0; at < TURNS; at++) await turn(chance() < 0.3 ? pick(BUTTONS) : pick(WORDS));
    if (!form()) continue;
    if (form()?.stage === "offered") await turn("#VUVIEC");
    for (let taps = 0; taps < 6 && !["confirm", "contact"].includes(form()?.stage ?? ""); taps++) await turn("#BOQUA");
    expect(await turn("#TEN:anonymous"), said.join(" > ")).toBe(true);
  }
});
