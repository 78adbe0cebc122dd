import type { CalendarDate } from "../vocabulary/calendar.ts";
import { formatDate } from "./format.ts";

/** "Điều 9 khoản 2", with what it stands in where that must be said. */
type Place = string;

/** What a worker reads of their own collective agreement beside the law. */
export const agreementTexts = {
  /** "Công ty May Tây Nguyên (mẫu minh họa)" */
  owner: (employer: string, isSample: boolean) => {
    const name = employer.replace(/\s*\((?:bản )?mẫu[^)]*\)/iu, "").trim();
    return isSample ? `${name} (mẫu minh họa)` : name;
  },
  /** The title as it is cited; a sample never looks like a signed agreement. */
  title: (title: string, isSample: boolean) => (isSample && !/\(mẫu/iu.test(title) ? `${title} (mẫu)` : title),

  titleOf: (employer: string) => `Thỏa ước lao động tập thể ${employer}`,

  agreementSets: (owner: string, amount: string, place: Place) => `Thỏa ước của ${owner}: **${amount}** (${place}).`,
  lawSets: (bound: string, amount: string, place: Place) => `Luật: ${bound}${amount} (${place}).`,
  bounds: { "at-least": "ít nhất ", "at-most": "không quá ", exactly: "" },

  worse: (amount: string) =>
    `Mức của thỏa ước kém hơn luật. Thỏa ước không được trái luật, nên anh/chị được hưởng theo luật: **${amount}**.`,
  same: "Hai bên bằng nhau.",
  agreed: "Khoản này luật để công ty và người lao động tự thỏa thuận, nên theo thỏa ước.",
  /** Which amount is the worker's and why, by what it counts and whether more or less is wanted. */
  better: {
    higher: {
      money: (amount: string) => `Anh/chị được hưởng mức cao hơn: **${amount}**.`,
      days: (amount: string) => `Anh/chị được hưởng số ngày nhiều hơn: **${amount}**.`,
      time: (amount: string) => `Anh/chị được hưởng thời gian dài hơn: **${amount}**.`,
      count: (amount: string) => `Anh/chị được hưởng số lần nhiều hơn: **${amount}**.`,
    },
    lower: {
      money: (amount: string) => `Mức thấp hơn có lợi cho anh/chị, nên theo thỏa ước: **${amount}**.`,
      days: (amount: string) => `Ít ngày hơn có lợi cho anh/chị, nên theo thỏa ước: **${amount}**.`,
      time: (amount: string) => `Thời gian ngắn hơn có lợi cho anh/chị, nên theo thỏa ước: **${amount}**.`,
      count: (amount: string) => `Ít lần hơn có lợi cho anh/chị, nên theo thỏa ước: **${amount}**.`,
    },
  },

  named: (name: string, sentences: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)}. ${sentences}`,
  quoted: (owner: string, place: Place, quote: string) => `Thỏa ước của ${owner}, ${place} ghi:\n“${quote}”`,
  byLaw: "Theo luật:",
  /** Above a sum that is computed by the law, where the agreement gives more. */
  computedByLaw: "Phần tính sau đây theo mức của luật; theo thỏa ước thì anh/chị được nhiều hơn.",
  lapsed: (owner: string, until: CalendarDate) =>
    `Thỏa ước của ${owner} đã hết hạn từ ${formatDate(until)}, nên tôi trả lời theo luật. Anh/chị hỏi công đoàn cơ sở xem đã ký thỏa ước mới chưa.`,
  lapsedRecently: (owner: string, until: CalendarDate) =>
    `Thỏa ước của ${owner} đã hết hạn từ ${formatDate(until)}, nên tôi trả lời theo luật. Nếu hai bên đang thương lượng thỏa ước mới thì thỏa ước cũ còn được áp dụng không quá 90 ngày từ ngày hết hạn; anh/chị hỏi công đoàn cơ sở.`,
  fullText: (article: string) => `Xem ${article} thỏa ước`,
} as const;
