import { contractSteps } from "./entitlement-contracts.ts";
import { deductionSteps } from "./entitlement-deductions.ts";
import { entitlementFamilySteps } from "./entitlement-family-steps.ts";
import { lengthOf, monthOf } from "./entitlements.ts";
import { formatDate, formatMoney, formatNumber } from "./format.ts";

type Figures = Readonly<Record<string, number | string>>;
const number = (figures: Figures, name: string) => formatNumber(Number(figures[name] ?? 0));
const money = (figures: Figures, name: string) => formatMoney(Number(figures[name] ?? 0));
const date = (figures: Figures, name: string) => formatDate(String(figures[name] ?? ""));
const text = (figures: Figures, name: string) => String(figures[name] ?? "");
const WEEKDAYS = ["chủ nhật", "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy"];
const weekday = (figures: Figures, name: string) => WEEKDAYS[Number(figures[name])] ?? "";
const EACH: Readonly<Record<string, string>> = { hour: "giờ", day: "ngày", piece: "sản phẩm" };
const length = (figures: Figures) =>
  figures["months"] === undefined ? `${number(figures, "days")} ngày` : `${number(figures, "months")} tháng`;

/** One sentence of explanation each. */
export const entitlementSteps = {
  ...contractSteps,
  ...deductionSteps,
  "paid-short": (f: Figures) => `Số anh/chị nói là ${money(f, "paid")}: **còn thiếu ${money(f, "missing")}**.`,
  "paid-enough": (f: Figures) => `Số anh/chị nói là ${money(f, "paid")}: không thiếu.`,
  "paid-over": (f: Figures) =>
    `Số anh/chị nói là ${money(f, "paid")}: không thiếu, hơn ${money(f, "over")} so với cách tính này.`,
  "days-short": (f: Figures) => `Mới được ${number(f, "granted")} ngày thì còn thiếu **${number(f, "short")} ngày**.`,
  "days-enough": (f: Figures) => `Được ${number(f, "granted")} ngày là không thiếu.`,
  "percent-parts": (f: Figures) =>
    `${text(f, "parts")
      .split("|")
      .map((part) => `${formatNumber(Number(part))}%`)
      .join(" + ")} = ${number(f, "percent")}%.`,
  "night-extra": (f: Figures) => `Trong đó phần trả thêm 30% vì làm đêm: ${money(f, "amount")}.`,
  "until-six-months-old": (f: Figures) =>
    `Nhận con ngày ${date(f, "received")}, con đủ 6 tháng tuổi ngày ${date(f, "until")}: nghỉ đến hết ngày **${date(f, "last")}**.`,
  "last-working-day": (f: Figures) => `Báo ngày ${date(f, "given")} thì làm đến hết ngày **${date(f, "last")}**.`,
  "give-notice-by": (f: Figures) =>
    `Muốn làm đến hết ngày ${date(f, "last")} thì báo chậm nhất ngày **${date(f, "given")}**.`,
  "absence-counted": (f: Figures) =>
    Number(f["lost"] ?? 0) > 0
      ? `Nghỉ ${number(f, "months")} tháng thì ${number(f, "lost")} tháng không được tính (nghỉ không lương tính nhiều nhất 1 tháng, ốm 2 tháng, tai nạn lao động 6 tháng).`
      : `${number(f, "months")} tháng nghỉ đó vẫn tính là thời gian làm việc.`,
  "road-days": (f: Figures) =>
    `Đi đường ${number(f, "road")} ngày thì thêm ${number(f, "extra")} ngày: tính thêm từ ngày thứ 3.`,
  "leave-of-months": (f: Figures) =>
    `Làm ${number(f, "months")} tháng trong năm thì có ${number(f, "days")} ngày phép.`,
  "pay-of-leave": (f: Figures) =>
    `Tiền lương ${number(f, "days")} ngày phép đó: ${number(f, "wage")}${
      Number(f["divisor"]) > 1 ? ` ÷ ${number(f, "divisor")} ngày` : ""
    } × ${number(f, "days")} = **${money(f, "amount")}**.`,
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
    `Nghỉ từ ${date(f, "from")} thì đến hết ngày **${date(f, "last")}**, ngày ${date(f, "back")} đi làm lại; muốn đi làm sớm thì sớm nhất từ ${date(f, "earliestReturn")}, phải được công ty đồng ý và có xác nhận của nơi khám bệnh.`,
  "leave-money": (f: Figures) => `Tiền nghỉ ${number(f, "months")} tháng: ${money(f, "amount")}.`,
  "one-off-money": (f: Figures) =>
    f["level"] === undefined
      ? `Trợ cấp một lần: ${money(f, "amount")}.`
      : `Trợ cấp một lần: 2 × ${number(f, "level")}${Number(f["children"]) > 1 ? ` × ${number(f, "children")} con` : ""} = **${money(f, "amount")}**.`,
  ...entitlementFamilySteps,
  "sick-days-capped": (f: Figures) =>
    `Mỗi năm tối đa ${number(f, "most")} ngày, lần này được trả ${number(f, "paid")} ngày.`,
  "pension-rate": (f: Figures) =>
    Number(f["further"]) === 0
      ? `Tỷ lệ cho ${number(f, "baseYears")} năm: ${number(f, "base")}%.`
      : Number(f["capped"]) === 1
        ? `Tỷ lệ: ${number(f, "base")}% + ${number(f, "further")} năm × ${number(f, "each")}%, tối đa 75%.`
        : `Tỷ lệ: ${number(f, "base")}% (${number(f, "baseYears")} năm) + ${number(f, "further")} năm × ${number(f, "each")}% = ${number(f, "percent")}%.`,
  "insured-years-counted": (f: Figures) =>
    `Lẻ ${number(f, "months")} tháng nên tính ${number(f, "years")} năm (lẻ 1–6 tháng tính nửa năm, 7–11 tháng tính một năm).`,
  "insured-odd-months": (f: Figures) =>
    `Lẻ ${number(f, "months")} tháng: lẻ 1–6 tháng tính nửa năm, 7–11 tháng tính một năm.`,
  "lump-sum-from": (f: Figures) => `Nộp hồ sơ được từ **${monthOf(text(f, "from"))}**.`,
  "sum-after-waiting": (f: Figures) => `Khi đủ 12 tháng thì số tiền là **${money(f, "amount")}**.`,
  "twelve-months-over": () => "Đến nay **đã đủ** 12 tháng không đóng.",
  "twelve-months-until": (f: Figures) =>
    `Đến nay **chưa đủ**: phải 12 tháng liền không đóng, tính đến hết tháng trước ${date(f, "from")}.`,
  "compensation-months": (f: Figures) =>
    `Số tháng lương: 1,5 (cho 5–10%) + ${number(f, "further")} × 0,4 = ${number(f, "months")} tháng.`,
  "if-own-fault": (f: Figures) => `Nếu hoàn toàn do lỗi của người bị nạn: ít nhất 40%, là ${money(f, "amount")}.`,
  "monthly-by-percent": (f: Figures) =>
    `Mức suy giảm: 30% (cho 31%) + ${number(f, "further")} × 2% = ${number(f, "percent")}% lương cơ sở.`,
  "one-off-by-percent": (f: Figures) =>
    `Mức suy giảm: 5 (cho 5%) + ${number(f, "further")} × 0,5 = ${number(f, "times")} lần lương cơ sở.`,
  "by-years-paid": (f: Figures) =>
    `Năm đóng quỹ: 0,5 cho năm đầu, thêm 0,3 mỗi năm đủ sau đó; tính ${number(f, "years")} năm.`,
  "reached-in-month": (f: Figures) => `Đó là **${monthOf(text(f, "on"))}**.`,
  "person-retires": (f: Figures) =>
    `Sinh ${monthOf(text(f, "born"))}: đủ ${number(f, "years")} tuổi${Number(f["months"] ?? 0) > 0 ? ` ${number(f, "months")} tháng` : ""}, nghỉ hưu hết ${date(f, "last")}, lương hưu từ ${date(f, "from")}.`,
  "time-left": (f: Figures) => `Còn khoảng ${lengthOf(Number(f["months"] ?? 0))} nữa.`,
  "unemployment-average": (f: Figures) =>
    `Bình quân 6 tháng: (${text(f, "parts")
      .split("|")
      .map((part) => part.split("×"))
      .map(([times, wage]) => `${times === "1" ? "" : `${times} × `}${formatNumber(Number(wage))}`)
      .join(" + ")}) ÷ 6 = **${money(f, "average")}**.`,
  "unemployment-months-table": () =>
    "Đóng 12–36 tháng hưởng 3 tháng, thêm đủ 12 tháng được thêm 1 tháng, nhiều nhất 12.",
  "retirement-age": (f: Figures) =>
    `Khi đủ **${number(f, "years")} tuổi${Number(f["months"] ?? 0) > 0 ? ` ${number(f, "months")} tháng` : ""}**.`,
  "raised-by": (f: Figures) =>
    `Tăng ${number(f, "percent")}% trên mức của tháng 6/2026, tức thêm **${money(f, "amount")}**.`,
  "raised-then-least": (f: Figures) =>
    `Tăng ${number(f, "percent")}% được ${money(f, "raised")}, chưa đến 3.800.000 đồng nên ${
      Number(f["add"]) > 0 ? `thêm ${money(f, "add")}` : "được nâng lên bằng mức đó"
    }.`,
  "pension-from": (f: Figures) => `Lương hưu tính từ ${date(f, "from")} (${monthOf(text(f, "from"))}).`,
  "early-reduction": (f: Figures) => `Trừ ${number(f, "percent")}% do nghỉ trước tuổi, còn ${number(f, "left")}%.`,
  "least-pension": (f: Figures) =>
    `Tính theo tỷ lệ chỉ ${money(f, "plain")}; đóng từ đủ 20 năm, có đóng trước 01/07/2025 nên được nâng bằng mức thấp nhất: ${money(f, "amount")}.`,
  "working-days-given": (f: Figures) => `Thời hạn ${number(f, "days")} ngày làm việc, đếm từ ngày kế tiếp.`,
  "own-country-days": (f: Figures) =>
    `Trong đó có ${number(f, "days")} ngày của nước họ: 1 ngày Tết cổ truyền, 1 ngày Quốc khánh.`,
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
  "each-short": (f: Figures) =>
    `Mỗi ${EACH[text(f, "per")] ?? ""} ít nhất ${money(f, "least")}, trả ${money(f, "paid")} là thiếu ${money(f, "missing")}.`,
  "holiday-own-pay": (f: Figures) =>
    `Hưởng lương ngày thì cộng thêm lương của chính ngày lễ ${money(f, "own")}: tổng **${money(f, "total")}**.`,
  "with-normal-pay": (f: Figures) => `Cả tiền giờ thường: ${money(f, "total")} (${number(f, "percent")}%).`,
  "week-to-month": (f: Figures) => `Quy ra tháng: ${money(f, "wage")} × 52 tuần ÷ 12 tháng = ${money(f, "comesTo")}.`,
  "week-to-hour": (f: Figures) => `Quy ra giờ: ${money(f, "wage")} ÷ ${number(f, "by")} giờ = ${money(f, "comesTo")}.`,
  "day-to-month": (f: Figures) =>
    `Quy ra tháng: ${money(f, "wage")} × ${number(f, "by")} ngày = ${money(f, "comesTo")}.`,
  "day-to-hour": (f: Figures) => `Quy ra giờ: ${money(f, "wage")} ÷ ${number(f, "by")} giờ = ${money(f, "comesTo")}.`,
  "pieces-to-hour": (f: Figures) =>
    `Quy ra giờ: ${money(f, "wage")} × ${number(f, "pieces")} sản phẩm${Number(f["by"] ?? 1) === 1 ? "" : ` ÷ ${number(f, "by")} giờ`} = ${money(f, "comesTo")}.`,
  "hours-of-month": (f: Figures) =>
    `Làm ${number(f, "hours")} giờ × ${number(f, "days")} ngày thì ít nhất ${number(f, "hourly")} × ${number(f, "hours")} × ${number(f, "days")} = **${money(f, "total")}**.`,
  "hours-of-day": (f: Figures) =>
    `Làm ${number(f, "hours")} giờ thì ít nhất ${number(f, "hourly")} × ${number(f, "hours")} = **${money(f, "total")}**.`,
  "short-in-all": (f: Figures) => `Cộng lại thiếu **${money(f, "missing")}**.`,
  "highest-region": (f: Figures) =>
    `Khu công nghiệp nằm trên nhiều vùng thì áp dụng vùng cao nhất: vùng ${text(f, "region")}.`,
  "trial-in-all": (f: Figures) => `Cả ${number(f, "count")} tháng thử việc ít nhất **${money(f, "total")}**.`,
  "trial-too-long": (f: Figures) =>
    `Thử việc ${length(f)} là dài hơn mức này${Number(f["over"] ?? 0) > 0 ? ` **${number(f, "over")} ngày**` : ""}.`,
  "trial-not-too-long": (f: Figures) => `Thử việc ${length(f)} không quá mức này.`,
  "trial-until": (f: Figures) => `Bắt đầu ngày ${date(f, "from")} thì hết ngày **${date(f, "until")}** là cùng.`,
  "no-trial-full-pay": () => "Hợp đồng dưới 1 tháng thì **không được thử việc**.",
  "weekday-of": (f: Figures) => `Ngày ${date(f, "on")} là ${weekday(f, "weekday")}.`,
  "months-in-all": (f: Figures) => `Cả ${number(f, "months")} tháng: **${money(f, "total")}**.`,
  "lieu-of": (f: Figures) =>
    `Ngày ${date(f, "holiday")} là ${weekday(f, "weekday")}, trùng ngày nghỉ hằng tuần, nên nghỉ bù vào ngày làm việc kế tiếp là ${weekday(f, "next")}.`,
  "trial-pay-too": (f: Figures) => `Lương thử việc ít nhất 85%: ${money(f, "wage")} × 85% = **${money(f, "least")}**.`,
  "trial-length-too": (f: Figures) =>
    `Thử việc việc đó nhiều nhất **${number(f, "days")} ngày${f["working"] === 1 ? " làm việc" : ""}** (Điều 25).`,
  "one-day-pay": (f: Figures) => `Tiền lương một ngày: ${money(f, "day")}.`,
} as const;
