import { formatDate, formatMoney, formatNumber } from "./format.ts";

type Figures = Readonly<Record<string, number | string>>;
const number = (figures: Figures, name: string) => formatNumber(Number(figures[name] ?? 0));
const money = (figures: Figures, name: string) => formatMoney(Number(figures[name] ?? 0));
const date = (figures: Figures, name: string) => formatDate(String(figures[name] ?? ""));
const length = (figures: Figures) =>
  [
    ...(Number(figures["months"]) > 0 ? [`${number(figures, "months")} tháng`] : []),
    ...(Number(figures["days"]) > 0 || Number(figures["months"]) === 0 ? [`${number(figures, "days")} ngày`] : []),
  ].join(" ");

/** Explanations of leave and money for births, children and illness, one sentence each. */
export const entitlementFamilySteps = {
  "earliest-leave": (f: Figures) => `Được nghỉ trước khi sinh không quá 2 tháng, sớm nhất từ **${date(f, "from")}**.`,
  "earliest-return": (f: Figures) => `Phải nghỉ ít nhất 4 tháng, đi làm lại sớm nhất từ **${date(f, "on")}**.`,
  "months-short": (f: Figures) =>
    `Chỉ được ${number(f, "granted")} tháng thì còn thiếu **${number(f, "short")} tháng**.`,
  "left-after-birth": (f: Figures) => `Sau ngày sinh còn được nghỉ **${length(f)}**.`,
  "left-to-rest": (f: Figures) => `Đã nghỉ ${number(f, "rested")} tháng thì còn **${number(f, "left")} tháng**.`,
  "left-to-pay": (f: Figures) =>
    `Nghỉ ${number(f, "rested")} tháng rồi đi làm lại thì bảo hiểm vẫn trả tiếp ${number(f, "left")} tháng còn lại: ${number(f, "wage")} × ${number(f, "left")} = **${money(f, "amount")}**.`,
  "average-of-parts": (f: Figures) =>
    `Bình quân: (${String(f["parts"] ?? "")
      .split("|")
      .map((part) => part.split("x").map(Number))
      .map(([wage, months]) => `${formatNumber(wage ?? 0)} × ${formatNumber(months ?? 0)}`)
      .join(" + ")}) ÷ ${number(f, "months")} tháng = ${money(f, "average")}.`,
  "day-money": (f: Figures) =>
    `Tiền ${number(f, "days")} ngày nghỉ: ${number(f, "wage")} ÷ ${number(f, "divisor")} × ${number(f, "days")} = **${money(f, "amount")}**.`,
  "day-of-care": (f: Figures) => `Mỗi ngày nghỉ: ${number(f, "wage")} ÷ 24 × 75% = **${money(f, "amount")}**.`,
  "days-end": (f: Figures) =>
    `Nghỉ từ ${date(f, "from")} thì đến hết ngày **${date(f, "last")}**, ngày ${date(f, "back")} đi làm lại.`,
  "short-days-money": (f: Figures) => `Tiền ${number(f, "days")} ngày còn thiếu: **${money(f, "amount")}**.`,
  "begin-by": (f: Figures) => `Bắt đầu nghỉ chậm nhất ngày **${date(f, "on")}**.`,
  "loss-as-birth": (f: Figures) =>
    `Thai từ 22 tuần mà đã đóng đủ 6 tháng trong 12 tháng trước đó thì nghỉ như sinh con: ${number(f, "months")} tháng.`,
  "loss-days-by-weeks": () =>
    "Số ngày nhiều nhất: thai dưới 5 tuần 10 ngày, dưới 13 tuần 20 ngày, dưới 22 tuần 40 ngày, từ 22 tuần 50 ngày.",
  "loss-as-birth-if-insured": (f: Figures) =>
    `Nếu đã đóng bảo hiểm đủ 6 tháng trong 12 tháng trước đó thì được nghỉ như sinh con: **${number(f, "months")} tháng**.`,
  "visits-at-most": (f: Figures) =>
    `Tối đa ${number(f, "visits")} lần, mỗi lần không quá ${number(f, "days")} ngày làm việc.`,
  "days-left": (f: Figures) => `Đã nghỉ ${number(f, "used")} ngày thì còn **${number(f, "left")} ngày**.`,
  "days-over": (f: Figures) => `Nghỉ ${number(f, "off")} ngày là vượt **${number(f, "over")} ngày**.`,
  "visits-left": (f: Figures) => `Đã nghỉ ${number(f, "used")} lần thì còn **${number(f, "visits")} lần**.`,
  "adoption-money": (f: Figures) =>
    `Tiền nghỉ ${length(f)}: ${number(f, "wage")} × ${number(f, "months")} tháng${
      Number(f["days"]) > 0 ? ` + ${number(f, "wage")} ÷ 30 × ${number(f, "days")} ngày` : ""
    } = **${money(f, "amount")}**.`,
  "pay-for-a-day": (f: Figures) =>
    `Đó là mức một ngày${Number(f["most"]) > 0 ? `; trong năm nhiều nhất ${number(f, "most")} ngày` : ""}.`,
  "pay-for-a-month": (f: Figures) =>
    `Nghỉ trọn tháng: ${number(f, "percent")}% lương đóng bảo hiểm = **${money(f, "amount")}**.`,
  "recovery-days": (f: Figures) => `Được nghỉ tối đa **${number(f, "most")} ngày**, mỗi ngày ${money(f, "daily")}.`,
} as const;
