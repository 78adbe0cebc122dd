import { beforeAll, describe, expect, it } from "vitest";
import { Draft } from "../../../../src/casework/index.ts";
import type { IntakeForm } from "../../../../src/conversation/cases/intake-form.ts";
import type { Attachment } from "../../../../src/vocabulary/message.ts";
import { openedIn, startTalk } from "../../../support/case-talk.ts";
import { createFakeDesk } from "../../../support/fake-case-desk.ts";

const STORY = "cty nợ lương tụi em hoài";
/** What leads to each stage of the form; the talk is left there, and each attack goes on from it. */
const STEPS = {
  offered: [STORY],
  where: ["có"],
  since: ["may A"],
  wants: ["từ tháng 8"],
  confirm: ["đòi lại lương"],
  contact: ["giữ kín tên"],
} as const;
type Stage = keyof typeof STEPS;
const STAGES = Object.keys(STEPS) as Stage[];
const left = new Map<Stage, ReturnType<ReturnType<typeof startTalk>["leave"]>>();

beforeAll(async () => {
  const talk = startTalk();
  for (const stage of STAGES) {
    for (const step of STEPS[stage]) await talk.say(step);
    left.set(stage, talk.leave());
    expect(talk.state().intake).toMatchObject({ stage });
  }
});

function leftAt(stage: Stage) {
  const talk = left.get(stage);
  if (!talk) throw new Error(`no talk was left at ${stage}`);
  return talk;
}

const LONG = "công ty em làm ăn rất tệ, ".repeat(77).slice(0, 2000);
const PICTURE: Attachment = { kind: "image", url: null, label: null };

type Expected = {
  says?: RegExp;
  /** What the form is afterwards; without it, exactly what it was. */
  form?: Partial<Record<keyof IntakeForm, unknown>>;
  /** What is sent; without it, nothing is. */
  sends?: Record<string, unknown>;
  /** An urgent case beside the form, which waits. */
  rescues?: string;
  drops?: true;
};
const noted = (form: NonNullable<Expected["form"]>): Expected => ({ form });
const asksAgain: Expected = {};
const DROPS: Expected = { drops: true, says: /không gửi gì cho ai|Khi nào cần/u };

/** Nasty things said in the middle of a form. "#…" is a button, perhaps of an old message. */
const ATTACKS: readonly [stage: Stage, said: string, expected: Expected][] = [
  // the offer: taken, refused, told further, or passed over
  ["offered", "có", noted({ stage: "where" })],
  ["offered", "co a", noted({ stage: "where" })],
  ["offered", "ok em", noted({ stage: "where" })],
  ["offered", "chuyển giúp em với", noted({ stage: "where" })],
  ["offered", "không", DROPS],
  ["offered", "thôi khỏi", DROPS],
  ["offered", "chỉ hỏi cho biết thôi", DROPS],
  [
    "offered",
    "tháng 9 tháng 10 chưa có đồng nào, cả tổ luôn",
    noted({ what: /tháng 10 chưa có đồng nào/u, stage: "offered" }),
  ],
  ["offered", "cơm ca có dòi bò lúc nhúc nữa", { form: { topic: "wage-arrears", what: /nợ lương[\s\S]*có dòi/u } }],
  ["offered", "giữ kín tên giùm em", { form: { stage: "where" }, says: /Kể xong, anh\/chị chọn/u }],
  ["offered", "để em suy nghĩ", { says: /cứ từ từ/u }],
  ["offered", "em sợ lắm", { says: /Anh\/chị lo là phải/u }],
  ["offered", "nhưng em không dám báo", { says: /Anh\/chị lo là phải/u }],
  ["offered", "đm bot ngu", { says: /xin lỗi/u }],
  ["offered", "😭😭", asksAgain],
  ["offered", "công ty chậm lương bao lâu thì bị phạt?", { says: /phạt/u }],
  ["offered", "không qua công đoàn công ty", { form: { about: "union-committee" }, says: /công đoàn cấp trên/u }],
  ["offered", "#TEN:anonymous", asksAgain],
  // where
  ["where", "alo", { says: /Anh\/chị làm ở công ty nào/u }],
  ["where", "đm con bot ngu vl", { says: /Anh\/chị làm ở công ty nào/u }],
  ["where", "em hong biet nua", noted({ stage: "since", where: "" })],
  ["where", "hỏi chi vậy", { says: /chuyển đúng công đoàn[\s\S]*Không bắt buộc/u }],
  ["where", "có cần nói tên công ty không", { says: /Không bắt buộc/u }],
  ["where", "em tên Lan 0912345678", noted({ stage: "where", name: "Lan", phone: "0912345678" })],
  ["where", "0912 345 678", noted({ stage: "where", phone: "0912345678" })],
  ["where", "may Tây Nguyên 0912345678", noted({ stage: "since", where: "may Tây Nguyên", phone: "0912345678" })],
  ["where", "từ tháng 8", noted({ stage: "where", since: "từ tháng 8" })],
  ["where", "em muốn đòi lại lương", noted({ stage: "where", wants: "em muốn đòi lại lương" })],
  [
    "where",
    "may Tây Nguyên, từ tháng 8, muốn đòi lại lương",
    noted({ stage: "confirm", where: "may Tây Nguyên", since: "từ tháng 8", wants: "muốn đòi lại lương" }),
  ],
  [
    "where",
    "họ cứ hứa hết lần này lần khác rồi không thấy đồng nào hết",
    noted({ stage: "where", what: /không thấy đồng nào/u, asideAt: "where" }),
  ],
  ["where", "I work at Tay Nguyen Garment", noted({ where: "I work at Tay Nguyen Garment" })],
  ["where", "老板不给工资", noted({ where: "老板不给工资" })],
  ["where", "CÔNG TY MAY TÂY NGUYÊN", noted({ where: "CÔNG TY MAY TÂY NGUYÊN" })],
  ["where", "cà phê đăk mar", noted({ where: "cà phê đăk mar" })],
  ["where", "😭", { says: /Anh\/chị làm ở công ty nào/u }],
  ["where", "", { says: /Anh\/chị làm ở công ty nào/u }],
  ["where", "ok", { says: /Anh\/chị làm ở công ty nào/u }],
  ["where", "cảm ơn", { says: /Anh\/chị làm ở công ty nào/u }],
  ["where", "2", { says: /muốn thôi, bỏ những gì đã kể/u }],
  ["where", "không", noted({ stage: "since", where: "" })],
  ["where", "sai rồi", noted({ stage: "what", what: STORY })],
  ["where", "công ty có được giữ bằng gốc của em không?", { says: /Không được[\s\S]*đang kể vẫn còn đây/u }],
  ["where", "lương 8 triệu nghỉ việc 5 năm được trợ cấp bao nhiêu?", { says: /bảo hiểm thất nghiệp/u }],
  ["where", "cho em gặp cán bộ", { says: /Anh\/chị làm ở công ty nào/u }],
  ["where", "bạn là ai vậy", { says: /trợ lý tự động/u }],
  ["where", "xóa dữ liệu của tôi", { says: /Xóa hết tin nhắn/u }],
  ["where", "cháy xưởng rồi cứu với", { rescues: "fire-leak", says: /114/u }],
  ["where", "em không muốn sống nữa", { rescues: "self-harm", says: /115/u }],
  ["where", "thôi", DROPS],
  ["where", "bỏ đi em", DROPS],
  ["where", "#TEN:anonymous", { says: /chưa gửi/u }],
  ["where", "#VUVIEC", { says: /Anh\/chị làm ở công ty nào/u }],
  ["where", "#CHIHOI", { says: /đang kể dở/u }],
  ["where", "#KELAI:wants", { says: /đang kể dở/u }],
  ["where", LONG, noted({ stage: "since", where: /^công ty em làm ăn/u })],
  // since
  ["since", "8/2026", noted({ stage: "wants", since: "8/2026" })],
  ["since", "t8", noted({ since: "t8" })],
  ["since", "lâu lắm rồi", noted({ since: "lâu lắm rồi" })],
  ["since", "ko nhớ", noted({ stage: "wants", since: "" })],
  ["since", "em ở may Bình An", noted({ stage: "since", where: "may Bình An" })],
  [
    "since",
    "hôm qua, công ty may B, muốn xin lỗi",
    noted({ since: "hôm qua", where: "công ty may B", wants: "muốn xin lỗi" }),
  ],
  ["since", "cơm ca còn có dòi nữa", noted({ stage: "since", what: /có dòi/u })],
  ["since", "đòi lương", noted({ stage: "since", wants: "đòi lương" })],
  ["since", "công ty có phải trả lãi không?", { says: /đang kể vẫn còn đây/u }],
  ["since", "quay lại", noted({ stage: "where", where: "may A" })],
  ["since", "từ từ để em coi lại", { says: /cứ từ từ/u }],
  ["since", "sếp đánh em chảy máu đầu rồi", { rescues: "violence", says: /113/u }],
  ["since", "không gửi nữa", DROPS],
  ["since", LONG, noted({ stage: "since", what: /công ty em làm ăn/u })],
  // wants
  ["wants", "từ tháng 7", noted({ stage: "wants", since: "từ tháng 7" })],
  [
    "wants",
    "đòi lại lương, mà có bị lộ tên không, cho em biết với",
    { form: { stage: "confirm", wants: /đòi lại lương/u }, says: /giữ kín tên[\s\S]*xem đã đúng chưa/u },
  ],
  ["wants", "tháng 6", noted({ stage: "wants", since: "tháng 6" })],
  ["wants", "đầu tháng", noted({ stage: "wants", since: "đầu tháng" })],
  ["where", "đầu tháng 9", noted({ stage: "where", since: "đầu tháng 9" })],
  ["confirm", "sai, đầu năm", noted({ stage: "confirm", since: "đầu năm" })],
  ["wants", "gì cũng được", noted({ stage: "confirm", wants: "gì cũng được" })],
  ["wants", "không biết", noted({ stage: "confirm", wants: "" })],
  ["wants", "luật quy định phạt công ty bao nhiêu tiền?", { says: /mong công đoàn giúp điều gì/u }],
  ["wants", "không qua công đoàn công ty", noted({ stage: "wants", about: "union-committee" })],
  ["wants", "đuổi thằng sếp đi", noted({ stage: "confirm", wants: "đuổi thằng sếp đi" })],
  ["wants", LONG, noted({ stage: "confirm", wants: /^công ty em làm ăn/u })],
  // confirm
  ["confirm", "ok", { says: /chọn giúp tôi một cách gửi/u }],
  ["confirm", "gửi đi", { says: /chọn giúp tôi một cách gửi/u }],
  ["confirm", "ẩn danh", { sends: { identity: "anonymous" } }],
  ["confirm", "khong noi ten", { sends: { identity: "anonymous" } }],
  ["confirm", "giữ kín nha", noted({ stage: "contact", identity: "confidential" })],
  ["confirm", "1", noted({ stage: "contact", identity: "named" })],
  ["confirm", "5", { says: /muốn thôi, bỏ những gì đã kể/u }],
  ["confirm", "sai", { says: /Chỗ nào chưa đúng/u }],
  ["confirm", "không", { says: /Chỗ nào chưa đúng/u }],
  ["confirm", "nhầm, 3 tháng rồi", noted({ stage: "confirm", since: "3 tháng rồi" })],
  ["confirm", "làm ở công ty B chứ không phải A", noted({ stage: "confirm", where: /công ty B/u })],
  ["confirm", "cộng thêm tiền tăng ca tháng 7 nữa", noted({ stage: "confirm", what: /tăng ca tháng 7/u })],
  ["confirm", "cho em suy nghĩ", { says: /cứ từ từ[\s\S]*chưa gửi/u }],
  ["confirm", "0912345678", noted({ stage: "confirm", phone: "0912345678" })],
  ["confirm", "#NOI:abc", asksAgain],
  ["confirm", "#TEN:xyz", asksAgain],
  ["confirm", "#BOQUA", { says: /Chỗ nào chưa đúng/u }],
  ["confirm", "công ty chậm lương bị phạt bao nhiêu?", { says: /phạt/u }],
  ["confirm", LONG, noted({ stage: "confirm", what: /công ty em làm ăn/u })],
  // contact
  ["contact", "0912 345 678", { sends: { identity: "confidential", name: null, phone: "0912345678" } }],
  ["contact", "Nguyễn Văn A", { sends: { name: "Nguyễn Văn A" } }],
  ["contact", "nguyen van a", { sends: { name: "nguyen van a" } }],
  ["contact", "gọi em là Hoa", { sends: { name: "Hoa" } }],
  ["contact", "không muốn nói", { sends: { name: null, phone: null } }],
  ["contact", "không nói tên", { sends: { identity: "anonymous", name: null } }],
  ["contact", "em sợ lắm", { says: /Anh\/chị lo là phải/u }],
  ["contact", "từ từ", { says: /cứ từ từ/u }],
  ["contact", "để em hỏi chồng", { says: /cứ từ từ/u }],
  ["contact", "tên gì cũng được", { says: /việc vẫn được gửi/u }],
  ["contact", "sao phải cho số", { says: /Không bắt buộc|việc vẫn được gửi/u }],
  ["contact", "công ty nợ lương thì em nghỉ luôn được không?", { says: /đang kể vẫn còn đây/u }],
  ["contact", "quay lại", noted({ stage: "confirm" })],
  ["contact", "thôi không gửi nữa", DROPS],
  ["contact", "cty đang cháy kìa, khói mù mịt", { rescues: "fire-leak", says: /114/u }],
];

/** Taps on until it is sent: whoever wants to get through always does. */
async function finish(talk: ReturnType<typeof startTalk>) {
  const stage = () => (talk.state().intake as IntakeForm | null)?.stage;
  if (stage() === "offered") await talk.press("#VUVIEC");
  for (let taps = 0; taps < 6 && stage() !== "confirm" && stage() !== "contact"; taps++) await talk.press("#BOQUA");
  return openedIn(await talk.press("#TEN:anonymous"))?.draft;
}

describe("in the middle of a form", () => {
  it.each(ATTACKS)("at %s: “%s”", async (stage, said, { says, form, sends, rescues, drops }) => {
    const from = leftAt(stage);
    const before = from.state.intake as IntakeForm;
    const talk = startTalk({ from });
    const heard = said.startsWith("#") ? await talk.press(said) : await talk.say(said);

    expect(heard.text.trim()).not.toBe("");
    if (says) expect(heard.text).toMatch(says);
    const draft = openedIn(heard)?.draft;
    if (sends) {
      expect(draft).toMatchObject({ ...told(before), ...sends });
      expect(talk.state().intake).toBeNull();
      return;
    }
    if (drops) {
      expect(draft).toBeUndefined();
      expect(talk.state().intake).toBeNull();
      return;
    }
    expect(draft?.topic).toBe(rescues);
    if (rescues) expect(draft).toMatchObject({ where: before.where }); // it happens where what was told does
    const after = talk.state().intake as IntakeForm;
    expect(after.what).toContain(STORY);
    if (rescues) expect(told(after)).toEqual(told(before));
    else expect({ ...after, asideAt: null, inboundMessageIds: [] }).toMatchObject(merged(before, form));
    const finished = await finish(talk);
    expect(finished).toMatchObject({ identity: "anonymous", where: after.where ?? "" });
    expect(finished?.what).toContain(STORY);
    expect(Draft.safeParse(finished).success).toBe(true); // nothing is too long to be kept
  });

  const told = ({ topic, what, where, since, wants }: IntakeForm) => ({ topic, what, where, since, wants });
  const merged = (before: IntakeForm, over: Expected["form"] = {}) => {
    const { stage, topic, what, where, since, wants, about, identity } = before;
    const kept: Record<string, unknown> = { stage, topic, what, where, since, wants, about, identity };
    // a value that leads on may be any later stage unless it is named
    if (Object.keys(over).length > 0 && over.stage === undefined) delete kept.stage;
    for (const [key, value] of Object.entries(over)) {
      if (key !== "asideAt") kept[key] = value instanceof RegExp ? (expect.stringMatching(value) as unknown) : value;
    }
    return kept;
  };

  it("a picture or a voice note goes with the case, but not where the name is asked for", async () => {
    for (const stage of STAGES) {
      const from = leftAt(stage);
      const talk = startTalk({ from });
      const heard = await talk.say("", { attachments: [PICTURE] });
      const ids = (talk.state().intake as IntakeForm).inboundMessageIds;
      expect(ids.includes(from.messages + 1), stage).toBe(stage !== "contact");
      expect(heard.text, stage).toMatch(stage === "contact" ? /chưa gửi kèm/u : /gửi kèm cho cán bộ/u);
    }
  });

  it("buttons tapped twice, or of a case that was sent, send nothing again", async () => {
    const talk = startTalk({ from: leftAt("confirm") });
    expect(openedIn(await talk.press("#TEN:anonymous"))).toBeDefined();
    for (const payload of [
      "#TEN:anonymous",
      "#TEN:named",
      "#BOQUA",
      "#THOI",
      "#THOI:CO",
      "#KELAI",
      "#CHIHOI",
      "#NOI:x",
    ]) {
      const again = await talk.press(payload);
      expect(openedIn(again), payload).toBeUndefined();
      expect(again.text, payload).toContain("không còn tác dụng");
    }
  });

  it("harassment told in the middle is asked about first, and then what was told before goes on", async () => {
    const talk = startTalk({ from: leftAt("since") });
    expect((await talk.say("quản lý sờ mó em trong kho em sợ quá")).text).toContain("không qua công ty");
    const sent = await talk.tap("Không nói tên");
    expect(openedIn(sent)?.draft).toMatchObject({ topic: "sexual-harassment", identity: "anonymous" });
    expect(sent.text).toContain("Việc anh/chị đang kể lúc nãy (nợ lương, chậm lương) tôi vẫn giữ");
    expect((await talk.tap("Kể tiếp")).text).toContain("từ khi nào");
    expect(await finish(talk)).toMatchObject({ topic: "wage-arrears", what: STORY, where: "may A" });
  });

  it("a second case is told while the first is open, and its words are its own", async () => {
    const talk = startTalk({ desk: createFakeDesk({ open: {} }) });
    await talk.press("#GAPCANBO");
    for (const words of ["cơm ca có dòi bò lúc nhúc", "may A", "hôm qua", "công ty xin lỗi"]) {
      expect(
        (await talk.say(words)).changes.map(({ kind }) => kind),
        words,
      ).toEqual(["intake-paused"]);
    }
    expect(openedIn(await talk.say("không nói tên"))?.draft).toMatchObject({
      topic: "food",
      what: "cơm ca có dòi bò lúc nhúc",
    });
  });

  it("dropped by its number it is asked about once more, and told anew only when that is tapped", async () => {
    const talk = startTalk({ from: leftAt("confirm") });
    await talk.say("5");
    expect((await talk.say("1")).text).toContain("xem đã đúng chưa");
    await talk.say("5");
    await talk.say("2");
    expect(talk.state().intake).toBeNull();
  });
});
