import type { CalendarDate } from "../vocabulary/calendar.ts";
import { formatDate } from "./format.ts";

/** Every sentence of an answer that is not the law's own words or a curated answer's. */
export const answerTexts = {
  /** "khoản 1 điểm a, điểm b"; empty for a whole article */
  part: (clause: string | null, points: readonly string[]) =>
    [clause && `khoản ${clause}`, points.map((point) => `điểm ${point}`).join(", ")].filter(Boolean).join(" "),
  /** "Điều 98 khoản 1 điểm c, khoản 2 Bộ luật Lao động 2019" */
  place: (article: string, parts: readonly string[], document: string) =>
    [article, parts.join(", "), document].filter(Boolean).join(" "),

  period: (from: CalendarDate, until: CalendarDate | null) =>
    until === null ? `áp dụng từ ${formatDate(from)}` : `áp dụng từ ${formatDate(from)} đến trước ${formatDate(until)}`,

  understoodAs: (question: string) => `Tôi hiểu anh/chị hỏi: ${question}`,

  introduceQuote: (article: string, title: string, document: string) =>
    title
      ? `Gần với câu hỏi nhất, ${article} (${title}) ${document} ghi:`
      : `Gần với câu hỏi nhất, ${article} ${document} ghi:`,
  introduceSecond: (article: string, document: string) => `Liên quan, ${article} ${document} ghi:`,
  introduceNamed: (article: string, document: string) => `${article} ${document} ghi:`,

  asOfPast: (on: CalendarDate) => `Tính theo luật áp dụng ngày ${formatDate(on)}.`,
  changedRecently: (day: CalendarDate) => `Quy định này mới thay đổi từ ${formatDate(day)}.`,
  changesSoon: (day: CalendarDate) => `Quy định này sẽ thay đổi từ ${formatDate(day)}.`,
  newLaw: (law: string, day: CalendarDate) => `${law} mới áp dụng từ ${formatDate(day)}, thay cho quy định cũ.`,
  lawEnds: (law: string, day: CalendarDate) =>
    `${law} chỉ áp dụng đến trước ${formatDate(day)}, sau đó có quy định mới.`,
  caution: (caution: string) => `Lưu ý: ${caution}`,
  notSureEnough: "Tôi chưa chắc đây đúng là điều anh/chị hỏi; nếu chưa đúng, bấm “Gặp cán bộ công đoàn”.",

  whichOfThese: "Tôi muốn hiểu đúng ý anh/chị. Anh/chị hỏi về việc nào dưới đây?",
  notSure: "Câu này tôi chưa chắc nên không dám trả lời.",
  nearestTopics: "Có thể anh/chị quan tâm một trong các việc sau, hoặc tôi chuyển cán bộ công đoàn trả lời:",
  tryOtherWords: "Anh/chị thử hỏi bằng cách khác, hoặc tôi chuyển cán bộ công đoàn trả lời.",
  noLawThen: (on: CalendarDate) =>
    `Tôi không có văn bản nào áp dụng vào ngày ${formatDate(on)} cho việc này nên không dám trả lời. Cán bộ công đoàn có thể tìm giúp anh/chị.`,
  notOurField:
    "Tôi chỉ rành về lao động, bảo hiểm xã hội và công đoàn nên không dám trả lời việc này. Anh/chị có câu hỏi nào về công việc không?",
  unreadable: "Tôi chưa đọc được tin nhắn này. Anh/chị viết lại thành một câu giúp tôi, có dấu hay không dấu đều được.",

  more: "(còn nữa)",
  choices: {
    person: "Gặp cán bộ công đoàn",
    fullText: (article: string) => `Xem toàn văn ${article}`,
    noneOfThese: "Không phải các việc này",
  },
} as const;
