import { describe, expect, it } from "vitest";
import { LONGEST_TEXT, renderMessage } from "../../../../src/channels/zalo/render-message.ts";
import { outboundMessage, type OutboundMessage } from "../../../../src/vocabulary/message.ts";

const publicUrl = "https://congdoan.example.vn";
const render = (fields: Partial<OutboundMessage>, url = publicUrl) =>
  renderMessage(outboundMessage({ channel: "zalo", recipientId: "1", text: "Anh/chị chọn giúp em.", ...fields }), {
    publicUrl: url,
  });
const choices = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ title: `Chọn ${index + 1}`, payload: `#HOI:${index + 1}` }));
const source = {
  label: "Điều 98 khoản 1 Bộ luật Lao động 2019",
  law: "45/2019/QH14",
  article: "98",
  on: "2026-12-01",
};

describe("a message on Zalo", () => {
  it("is its words", () => {
    expect(render({ text: "Dạ, em nghe." })).toEqual([
      { text: "Dạ, em nghe.", buttons: [], plainText: "Dạ, em nghe." },
    ]);
  });

  it("has up to five choices as buttons, which carry what is not for reading unseen", () => {
    const [part] = render({ choices: [...choices(4), { title: "Tiền lương", payload: "tiền lương" }] });
    expect(part?.text).toBe("Anh/chị chọn giúp em.");
    expect(part?.buttons).toHaveLength(5);
    expect(part?.buttons[0]).toEqual({ title: "Chọn 1", type: "oa.query.hide", payload: "#HOI:1" });
    expect(part?.buttons[4]).toEqual({ title: "Tiền lương", type: "oa.query.show", payload: "tiền lương" });
  });

  it("numbers its choices where they are too many, or one too long", () => {
    const [many] = render({ choices: choices(6) });
    expect(many?.buttons).toEqual([]);
    expect(many?.text).toMatch(/chọn:\n1\. Chọn 1\n.*6\. Chọn 6$/su);
    const [long] = render({ choices: [...choices(1), { title: "d".repeat(101), payload: "#X" }] });
    expect(long?.buttons).toEqual([]);
    expect(long?.text).toContain(`1. Chọn 1\n2. ${"d".repeat(101)}`);
    const [fits] = render({ choices: [...choices(1), { title: "d".repeat(100), payload: "#X" }] });
    expect(fits?.buttons).toHaveLength(2);
  });

  it("opens telephones and pages by buttons, also beside choices that are numbered", () => {
    const call = { title: "Gọi 113", payload: "#GOI", opens: "tel:113" };
    const officer = { title: "Gọi cán bộ", payload: "#GOI2", opens: "tel:0901 234 567" };
    const page = { title: "Trang của công đoàn", payload: "#TRANG", opens: "https://congdoan.example.vn/" };
    const opened = [
      { title: "Gọi 113", type: "oa.open.phone", payload: { phone_code: "113" } },
      { title: "Gọi cán bộ", type: "oa.open.phone", payload: { phone_code: "84901234567" } },
      { title: "Trang của công đoàn", type: "oa.open.url", payload: { url: "https://congdoan.example.vn/" } },
    ];
    expect(render({ choices: [call, officer, page] })[0]?.buttons).toEqual(opened);
    const [crowded] = render({ choices: [call, officer, page, ...choices(4)] });
    expect(crowded?.buttons).toEqual(opened);
    expect(crowded?.text).toContain("1. Gọi 113\n2. Gọi cán bộ: 0901 234 567\n");
    expect(crowded?.text).toContain("7. Chọn 4");
  });

  it("lists its sources and opens the first one's page, where the program has a secure address", () => {
    const [part] = render({ sources: [source, { ...source, label: "Điều 107", article: "107" }] });
    expect(part?.text).toBe(`Anh/chị chọn giúp em.\n\nCăn cứ:\n• ${source.label}\n• Điều 107`);
    expect(part?.buttons).toEqual([
      {
        title: "Xem điều luật",
        type: "oa.open.url",
        payload: { url: `${publicUrl}/van-ban/45%2F2019%2FQH14/98?on=2026-12-01` },
      },
    ]);
    expect(render({ sources: [source] }, "http://127.0.0.1:3000")[0]?.buttons).toEqual([]);
    const crowded = render({ sources: [source], choices: choices(5) })[0];
    expect(crowded?.buttons.every(({ type }) => type === "oa.query.hide")).toBe(true);
  });

  it("says which officer wrote it", () => {
    const author = { kind: "officer", name: "Chị Y Thu" } as const;
    expect(render({ author, text: "Chào anh." })[0]?.text).toBe("Chị Y Thu (cán bộ công đoàn):\nChào anh.");
  });

  it("is split where it is too long, with its buttons at the end and room for them in words", () => {
    const text = "Câu này nói về tiền lương làm thêm giờ. ".repeat(120).trim();
    const parts = render({ text, choices: choices(3), sources: [source] });
    expect(parts.length).toBeGreaterThan(2);
    for (const part of parts) {
      expect(part.text.length).toBeLessThanOrEqual(LONGEST_TEXT);
      expect(part.plainText.length).toBeLessThanOrEqual(LONGEST_TEXT);
    }
    expect(parts.slice(0, -1).every(({ buttons }) => buttons.length === 0)).toBe(true);
    expect(parts.at(-1)?.buttons).toHaveLength(4);
    expect(parts.at(-1)?.plainText).toMatch(/3\. Chọn 3$/u);
  });

  it("has no marks for bold letters, which Zalo would show as asterisks", () => {
    expect(render({ text: "Được trả **ít nhất 300%**. Từ **12**\n2 * 3" })[0]?.text).toBe(
      "Được trả ít nhất 300%. Từ 12\n2 * 3",
    );
  });

  it("is nothing at all when there is nothing to say", () => {
    expect(render({ text: " " })).toEqual([]);
  });
});
