import { describe, expect, it } from "vitest";
import { renderMessage } from "../../../../src/channels/messenger/render-message.ts";
import { outboundMessage, type OutboundMessage } from "../../../../src/vocabulary/message.ts";

const render = (fields: Partial<OutboundMessage> & { text: string }) =>
  renderMessage(outboundMessage({ channel: "messenger", recipientId: "1", ...fields }));
const choice = (title: string, payload = `#${title}`) => ({ title, payload });
const opening = (title: string, opens: string) => ({ title, payload: "", opens });

describe("a message of ours on Messenger", () => {
  it("is its words, without the marks for bold, and its sources below", () => {
    const sources = [{ label: "Điều 98 Bộ luật Lao động 2019", law: "45/2019/QH14", article: "98", on: "2026-11-30" }];
    expect(render({ text: "Được trả **ít nhất 300%**.", sources })).toEqual([
      { text: "Được trả ít nhất 300%.\n\nCăn cứ:\n• Điều 98 Bộ luật Lao động 2019" },
    ]);
  });

  it("names the officer who wrote it", () => {
    const [part] = render({ text: "Chào anh.", author: { kind: "officer", name: "Chị Lan" } });
    expect(part?.text).toBe("Chị Lan (cán bộ công đoàn):\n\nChào anh.");
  });

  it("offers choices as quick replies where their titles fit", () => {
    const [part] = render({
      text: "Tùy hợp đồng:",
      choices: [choice("Không thời hạn"), choice("Gặp cán bộ công đoàn")],
    });
    expect(part).toEqual({
      text: "Tùy hợp đồng:",
      quick_replies: [
        { content_type: "text", title: "Không thời hạn", payload: "#Không thời hạn" },
        { content_type: "text", title: "Gặp cán bộ công đoàn", payload: "#Gặp cán bộ công đoàn" },
      ],
    });
  });

  it("counts a title's letters, not its code units, however they were typed", () => {
    const decomposed = "Gặp cán bộ công đoàn".normalize("NFD");
    expect(render({ text: "?", choices: [choice(decomposed)] })[0]?.quick_replies?.[0]?.title).toBe(
      "Gặp cán bộ công đoàn",
    );
  });

  it("numbers all choices in the text when one title is too long, and keeps short ones as they are", () => {
    const choices = [choice("Làm thêm ngày lễ được bao nhiêu?", "#a"), choice("Gặp cán bộ công đoàn", "#b")];
    const [part] = render({ text: "Anh/chị hỏi việc nào?", choices });
    expect(part?.text).toBe("Anh/chị hỏi việc nào?\n\n1. Làm thêm ngày lễ được bao nhiêu?\n2. Gặp cán bộ công đoàn");
    expect(part?.quick_replies?.map(({ title, payload }) => [title, payload])).toEqual([
      ["1", "#a"],
      ["Gặp cán bộ công đoàn", "#b"],
    ]);
  });

  it("shows more than thirteen choices in the text, and thirteen as buttons", () => {
    const choices = Array.from({ length: 15 }, (_, at) => choice(`Việc ${at + 1}`));
    const [part] = render({ text: "Chọn:", choices });
    expect(part?.quick_replies).toHaveLength(13);
    expect(part?.text).toContain("15. Việc 15");
  });

  it("opens a page or a telephone number with a button, beside the quick replies", () => {
    const choices = [
      opening("Gọi công đoàn tỉnh", "tel:0260 386 2345"),
      opening("Mở trang của công đoàn", "https://congdoan.example.vn"),
      choice("Hỏi việc khác"),
    ];
    expect(render({ text: "Anh/chị cần gì?", choices })).toEqual([
      {
        attachment: {
          type: "template",
          payload: {
            template_type: "button",
            text: "Anh/chị cần gì?",
            buttons: [
              { type: "phone_number", payload: "+842603862345", title: "Gọi công đoàn tỉnh" },
              { type: "web_url", url: "https://congdoan.example.vn", title: "Mở trang của công đo" },
            ],
          },
        },
        quick_replies: [{ content_type: "text", title: "Hỏi việc khác", payload: "#Hỏi việc khác" }],
      },
    ]);
  });

  it("writes numbers out that no button can dial: 113, and 1900 lines", () => {
    const choices = [opening("Gọi công an 113", "tel:113"), opening("Tổng đài", "tel:19001234")];
    expect(render({ text: "Lo an toàn trước.", choices })).toEqual([
      { text: "Lo an toàn trước.\n\n• Gọi công an 113\n\n• Tổng đài: 19001234" },
    ]);
  });

  it("puts more than three buttons under a second text", () => {
    const choices = [1, 2, 3, 4].map((at) => opening(`Trang ${at}`, `https://example.vn/${at}`));
    const sizes = render({ text: "Xem:", choices }).map(({ attachment }) => attachment?.payload.buttons.length);
    expect(sizes).toEqual([3, 1]);
  });

  it("cuts a long text at the ends of sentences, loses no word, and puts buttons under the last piece", () => {
    const text = Array.from({ length: 120 }, (_, at) => `Câu thứ ${at} nói về tiền lương của anh/chị.`).join(" ");
    const parts = render({ text, choices: [choice("Hỏi việc khác")] });
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) {
      expect([...(part.text ?? "")].length).toBeLessThanOrEqual(2000);
      expect(part.text).toMatch(/\.$/u);
    }
    expect(parts.map((part) => part.text).join(" ")).toBe(text);
    expect(parts.map(({ quick_replies }) => quick_replies?.length ?? 0)).toEqual([...parts.slice(1).map(() => 0), 1]);
  });
});
