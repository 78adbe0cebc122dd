import { formatDate, formatMoney, formatNumber } from "./format.ts";

type Figures = Readonly<Record<string, number | string>>;
const number = (figures: Figures, name: string) => formatNumber(Number(figures[name] ?? 0));
const money = (figures: Figures, name: string) => formatMoney(Number(figures[name] ?? 0));
const date = (figures: Figures, name: string) => formatDate(String(figures[name] ?? ""));
const text = (figures: Figures, name: string) => String(figures[name] ?? "");

/** One sentence of explanation each. */
export const entitlementSteps = {
  "percent-parts": (f: Figures) =>
    `${text(f, "parts")
      .split("|")
      .map((part) => `${formatNumber(Number(part))}%`)
      .join(" + ")} = ${number(f, "percent")}%.`,
  "night-extra": (f: Figures) => `Trong đó phần trả thêm 30% vì làm đêm: ${money(f, "amount")}.`,
  "until-six-months-old": (f: Figures) => `Nhận con hôm nay thì nghỉ đến khoảng ${date(f, "until")}.`,
  "last-working-day": (f: Figures) => `Báo ngày ${date(f, "given")} thì làm đến hết ngày **${date(f, "last")}**.`,
  "give-notice-by": (f: Figures) =>
    `Muốn làm đến hết ngày ${date(f, "last")} thì báo chậm nhất ngày **${date(f, "given")}**.`,
  "already-paid": (f: Figures) => `Đã trả ${money(f, "paid")} thì còn thiếu **${money(f, "missing")}**.`,
  "paid-is-enough": (f: Figures) => `Số ${money(f, "paid")} đã nói **không thiếu**.`,
  "absence-counted": (f: Figures) =>
    Number(f["lost"] ?? 0) > 0
      ? `Nghỉ ${number(f, "months")} tháng thì ${number(f, "lost")} tháng không được tính (nghỉ không lương tính nhiều nhất 1 tháng, ốm 2 tháng, tai nạn lao động 6 tháng).`
      : `${number(f, "months")} tháng nghỉ đó vẫn tính là thời gian làm việc.`,
  "road-days": (f: Figures) =>
    `Đi đường ${number(f, "road")} ngày thì thêm ${number(f, "extra")} ngày: tính thêm từ ngày thứ 3.`,
  "half-a-month-wage": (f: Figures) => `Nửa tháng tiền lương: ${money(f, "amount")}.`,
  "notice-not-given": (f: Figures) => `${number(f, "days")} ngày không báo trước: ${money(f, "amount")}.`,
  "leave-of-months": (f: Figures) =>
    `Làm ${number(f, "months")} tháng trong năm thì có ${number(f, "days")} ngày phép.`,
  "if-insured-throughout": (f: Figures) =>
    `Nếu đã đóng bảo hiểm thất nghiệp suốt thời gian làm: ${money(f, "amount")}.`,
  "if-never-insured": (f: Figures) => `Nếu chưa đóng tháng nào: ${money(f, "amount")}.`,
  "months-counted": (f: Figures) =>
    `Làm ${number(f, "worked")} tháng, trừ ${number(f, "off")} tháng đã đóng bảo hiểm thất nghiệp hoặc đã được trả, còn ${number(f, "counted")} tháng.`,
  "odd-months-rounded": (f: Figures) => `Lẻ ${number(f, "months")} tháng nên tính là ${number(f, "years")} năm.`,
  "at-least-two-months": () => "Thấp nhất bằng 2 tháng tiền lương.",
  "seniority-days": (f: Figures) => `Trong đó ${number(f, "days")} ngày thêm vì đã làm ${number(f, "years")} năm.`,
  "damage-threshold": (f: Figures) => `Mốc 10 tháng lương tối thiểu vùng: ${money(f, "threshold")}.`,
  "not-above-damage": () => "Không quá giá trị thiệt hại thật.",
  "leave-dates": (f: Figures) =>
    `Nghỉ đến hết ngày **${date(f, "last")}**; muốn đi làm lại sớm thì sớm nhất từ ${date(f, "earliestReturn")}, phải được công ty đồng ý và có xác nhận của nơi khám bệnh.`,
  "leave-money": (f: Figures) => `Tiền nghỉ ${number(f, "months")} tháng: ${money(f, "amount")}.`,
  "one-off-money": (f: Figures) => `Trợ cấp một lần: ${money(f, "amount")}.`,
  "paternity-money": (f: Figures) => `Tiền những ngày nghỉ đó: ${money(f, "amount")}.`,
  "sick-days-capped": (f: Figures) =>
    `Mỗi năm tối đa ${number(f, "most")} ngày, lần này được trả ${number(f, "paid")} ngày.`,
  "retirement-age": (f: Figures) =>
    `Khi đủ **${number(f, "years")} tuổi${Number(f["months"] ?? 0) > 0 ? ` ${number(f, "months")} tháng` : ""}**.`,
  "pension-from": (f: Figures) => `Lương hưu tính từ ${date(f, "from")}.`,
  "early-reduction": (f: Figures) => `Đã trừ ${number(f, "percent")}% do nghỉ trước tuổi.`,
  "least-pension": (f: Figures) => `Được nâng bằng mức thấp nhất: ${money(f, "amount")}.`,
  "paid-in-at-most": () => "Đóng chưa đủ một năm thì nhận bằng số tiền đã đóng, nhiều nhất 2 tháng mức bình quân.",
  "odd-months-moved": (f: Figures) => `${number(f, "months")} tháng lẻ trước 2014 được cộng vào thời gian từ 2014.`,
  "unemployment-ceiling": (f: Figures) => `Mức tối đa bằng 5 tháng lương tối thiểu vùng: ${money(f, "ceiling")}.`,
  "for-months-each": (f: Figures) => `Đó là mức mỗi tháng, hưởng ${number(f, "months")} tháng.`,
  "in-region": (f: Figures) => `Thuộc **vùng ${text(f, "region")}**.`,
  "listed-in": (f: Figures) => `${text(f, "commune")} (${text(f, "province")}).`,
  "rest-of-province": (f: Figures) => `Thuộc các xã, phường còn lại của ${text(f, "province")}.`,
  "several-places": (f: Figures) => `Tên này có ở nhiều nơi: ${text(f, "places")}.`,
  "near-names": (f: Figures) => `Tên gần giống: ${text(f, "places")}.`,
  "province-has-regions": (f: Figures) => `${text(f, "province")} có nhiều vùng, tùy xã, phường nơi công ty hoạt động.`,
  "below-minimum": (f: Figures) => `Mức ${money(f, "wage")} **thấp hơn** tối thiểu ${money(f, "missing")}.`,
  "not-below-minimum": (f: Figures) => `Mức ${money(f, "wage")} không thấp hơn tối thiểu.`,
} as const;
