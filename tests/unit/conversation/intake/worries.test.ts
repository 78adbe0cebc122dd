import { describe, expect, it } from "vitest";
import { readWorry, type Worry } from "../../../../src/conversation/cases/read-worry.ts";
import { fold } from "../../../../src/language/fold.ts";
import { openedIn, startTalk } from "../../../support/case-talk.ts";
import { createFakeDesk } from "../../../support/fake-case-desk.ts";
import { realKnowledge } from "../../../support/real-knowledge.ts";

const WORRIES: Record<Worry, readonly string[]> = {
  exposed: [
    "có bị lộ không?",
    "co bi lo ko",
    "có bị lộ tên em ko ạ",
    "có ai biết em gửi không",
    "em sợ bị lộ",
    "thông tin có được giữ kín không",
    "gửi vậy có lộ danh tính ko ad",
    "nhắn ở đây có an toàn ko",
    "có ẩn danh được không",
    "em muốn giấu tên được không",
    "có lưu tên em ko",
    "bị phát hiện thì sao",
  ],
  company: [
    "công ty có biết không",
    "cty co biet k",
    "sếp có biết em báo không",
    "có đến tai công ty không",
    "sợ cty biết lắm",
    "có báo cho công ty không",
    "giám đốc có biết ai gửi ko",
    "cán bộ có báo lại công ty không",
    "công đoàn có nói lại với sếp không",
    "lỡ sếp biết thì sao",
  ],
  reader: ["ai đọc tin này", "ai sẽ xem", "tin này gửi cho ai", "ai là người nhận"],
  fired: [
    "sợ bị đuổi",
    "em so bi duoi wa",
    "báo rồi có bị đuổi không",
    "em sợ bị trù dập",
    "lo bị mất việc",
    "sợ bị sếp ghét",
    "gửi có bị gì không",
  ],
  cost: [
    "có tốn tiền không",
    "co ton tien ko",
    "miễn phí hả",
    "gửi có tốn phí gì không",
    "phí bao nhiêu",
    "có tốn đồng nào không",
  ],
  time: [
    "bao lâu có kết quả",
    "khi nào có người trả lời",
    "mấy ngày thì xong",
    "chừng nào giải quyết",
    "bao giờ cán bộ trả lời em",
    "có lâu không",
    "mấy bữa có kết quả",
    "xử lý nhanh không",
  ],
};
const ALL = Object.entries(WORRIES).flatMap(([worry, asked]) => asked.map((text) => [text, worry] as const));

describe("a worry about telling", () => {
  it.each([...ALL, ...ALL.map(([text, worry]) => [fold(text), worry] as const)])("%s: %s", (text, worry) => {
    expect(readWorry(realKnowledge().read(text))).toMatchObject({ worry, isAll: true });
  });

  it.each([
    "cty nợ lương 2 tháng rồi",
    "may Lộc Ninh",
    "công ty không cho ai biết lương",
    "bị đuổi việc có được bồi thường không",
    "bao lâu công ty phải trả lương",
    "làm bao lâu được đóng bảo hiểm",
    "trợ cấp thất nghiệp bao lâu thì có",
    "không ai trả lời em hết",
    "công ty biết mà làm lơ",
    "ai cũng biết chuyện này",
    "sếp bảo công ty không cần công đoàn",
    "em muốn được giải quyết nhanh",
    "giữ kín tên",
    "thử việc có được trả tiền không",
    "không vào công đoàn có phải đóng đoàn phí không",
    "không đồng ý chuyển việc thì có bị đuổi không",
    "công đoàn có lo tết cho công nhân không",
    "sợ bị đuổi nên em phải tăng ca suốt 3 tháng",
    "bị mất tiền lương 2 triệu không ai trả",
    "sếp biết em có bầu nên ép nghỉ",
  ])("%s: is none", (text) => {
    expect(readWorry(realKnowledge().read(text))?.isAll ?? false).toBe(false);
  });
});

const SAID: Record<Worry, RegExp> = {
  exposed: /giữ kín tên[\s\S]*không nói tên/u,
  company: /công ty không đọc được/u,
  reader: /chỉ cán bộ của công đoàn nhận việc/u,
  fired: /Anh\/chị lo là phải/u,
  cost: /Không tốn tiền/u,
  time: /chậm nhất mấy giờ có cán bộ trả lời/u,
};

describe("told in the middle of a form", () => {
  const STAGES: readonly [name: string, steps: readonly string[], asks: RegExp][] = [
    ["offered", [], /muốn công đoàn vào cuộc không/u],
    ["where", ["có"], /làm ở công ty nào/u],
    ["since", ["có", "may Tây Nguyên"], /từ khi nào/u],
    ["wants", ["có", "may Tây Nguyên", "từ tháng 8"], /mong công đoàn giúp điều gì/u],
    ["confirm", ["có", "may Tây Nguyên", "từ tháng 8", "đòi lại lương"], /xem đã đúng chưa[\s\S]*đòi lại lương/u],
  ];

  it.each(STAGES)(
    "at %s it is answered, the question is asked again, and nothing is taken for its answer",
    async (_, steps, asks) => {
      const talk = startTalk();
      await talk.say("cty nợ lương hoài, tụi em chưa được nhận đồng nào");
      for (const step of steps) await talk.say(step);
      const form = talk.state().intake;
      for (const [worry, [first = "", second = ""]] of Object.entries(WORRIES)) {
        for (const text of [first, fold(second)]) {
          const said = await talk.say(text);
          expect(said.text, text).toMatch(SAID[worry as Worry]);
          expect(said.text, text).toMatch(asks);
          expect(talk.state().intake, text).toEqual(form);
          expect(openedIn(said), text).toBeUndefined();
        }
      }
    },
  );

  it("where the name is asked for, it is no name", async () => {
    const talk = startTalk();
    for (const step of ["cty nợ lương 2 tháng rồi", "có", "may A", "đòi lương", "giữ kín tên"]) await talk.say(step);
    const said = await talk.say("so bi lo lam");
    expect(openedIn(said)).toBeUndefined();
    expect(said.text).toMatch(/tên và số điện thoại nếu muốn/u);
    expect(openedIn(await talk.say("bỏ qua"))?.draft).toMatchObject({ identity: "confidential", name: null });
  });

  it("of harassment, who may know is asked again with its own buttons", async () => {
    const talk = startTalk();
    await talk.say("quan ly so mo em trong kho em so qua");
    const said = await talk.say("có ai biết em gửi không");
    expect(said.text).toMatch(/chưa gửi cho ai[\s\S]*không qua công ty và không qua tổ công đoàn/u);
    expect(said.titles.slice(0, 2)).toEqual(["Nói kín, chỉ một cán bộ biết tên", "Không nói tên"]);
  });

  it("says on a platform who else reads there, and on the web page not", async () => {
    for (const [channel, says] of [
      ["zalo", true],
      ["messenger", true],
      ["web", false],
    ] as const) {
      const talk = startTalk({ channel });
      await talk.say("cty nợ lương 2 tháng rồi");
      expect((await talk.say("ai đọc tin này")).text.includes("người quản trị trang"), channel).toBe(says);
    }
  });

  it("a wish that the union at the company is passed by is kept with the case", async () => {
    const talk = startTalk();
    for (const step of ["cty nợ lương 2 tháng rồi", "có", "may A"]) await talk.say(step);
    expect((await talk.say("không qua công đoàn công ty nha")).text).toContain("chuyển lên công đoàn cấp trên");
    expect(talk.state().intake).toMatchObject({ about: "union-committee" });
  });
});

it("asked before anything else, who reads it is answered all the same", async () => {
  expect((await startTalk().say("hỏi ở đây công ty có biết không")).text).toContain("công ty không đọc được");
  expect((await startTalk().say("có lộ tên em không")).text).toContain("giữ kín tên");
});

describe("while a case is open", () => {
  const ask = async (text: string, open: Parameters<typeof createFakeDesk>[0] = {}) =>
    startTalk({ desk: createFakeDesk({ ...open, open: { ...open.open } }) }).say(text);

  it("is answered by how its name was given", async () => {
    expect((await ask("có bị lộ ko")).text).toContain("Anh/chị đã chọn giữ kín tên");
    expect((await ask("có bị lộ ko", { open: { identity: "anonymous" } })).text).toContain("đã chọn không nói tên");
    expect((await ask("công ty có biết không", { open: { identity: "named" } })).text).toContain("đã chọn nói rõ tên");
  });

  it("is answered by its own clocks", async () => {
    const said = await ask("bao lâu có kết quả");
    expect(said.text).toMatch(/KT-2611-0007: chậm nhất \*\*16:30 ngày mai\*\*[\s\S]*16:30 thứ Sáu 4\/12/u);
    expect(said.changes).toEqual([]);
  });

  it("of being dismissed is also the officer's to know", async () => {
    expect((await ask("sợ bị đuổi")).changes).toEqual([
      { kind: "case-message", payload: { caseId: 7, isCourtesy: false } },
    ]);
  });

  it("once an officer has written, who reads it is answered and passed on, and all else is the officer's", async () => {
    const asked = await ask("có bị lộ không", { open: { hasOfficerWritten: true } });
    expect(asked.text).toMatch(/giữ kín tên[\s\S]*chuyển câu này cho cán bộ/u);
    expect(asked.changes.map(({ kind }) => kind)).toEqual(["case-message"]);
    const time = await ask("bao lâu có kết quả", { open: { hasOfficerWritten: true } });
    expect(time.text).not.toContain("chậm nhất");
    expect(time.changes.map(({ kind }) => kind)).toEqual(["case-message"]);
  });
});
