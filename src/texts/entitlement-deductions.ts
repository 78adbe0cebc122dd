import { formatDate, formatMoney, formatNumber } from "./format.ts";

type Figures = Readonly<Record<string, number | string>>;
const money = (figures: Figures, name: string) => formatMoney(Number(figures[name] ?? 0));
const number = (figures: Figures, name: string) => formatNumber(Number(figures[name] ?? 0));
const date = (figures: Figures, name: string) => formatDate(String(figures[name] ?? ""));

/** How answers begin that are not what their calculation is mostly asked for. */
export const deductionLeads = {
  "fines-back": (value: string) =>
    `Luật cấm phạt tiền, cắt lương thay việc xử lý kỷ luật. Công ty phải trả lại: ${value}.`,
  threshold: (value: string) => `Mốc 10 tháng lương tối thiểu vùng: ${value}.`,
  "suspension-full": (value: string) => `Không bị xử lý kỷ luật thì được trả đủ lương của thời gian đó: ${value}.`,
  "suspension-until": (value: string) => `Ngày cuối được tạm đình chỉ: ${value}.`,
  "day-in-lieu": (value: string) => `Ngày lễ trùng ngày nghỉ hằng tuần thì được nghỉ bù vào: ${value}.`,
  "suspension-longest": (value: string) => `Thời hạn tạm đình chỉ công việc nhiều nhất: ${value}.`,
  "late-from": (value: string) => `Trả lương chậm từ ${value} trở lên thì công ty phải đền bù tiền lãi.`,
  "late-until": (value: string) => `Chậm nhất phải trả lương: ${value}.`,
  "paid-together": (value: string) =>
    `Lương theo giờ, ngày, tuần được trả gộp theo thỏa thuận, nhưng không quá ${value} phải trả gộp một lần.`,
  "member-dues": (value: string) => `Đoàn phí anh/chị đóng: ${value}.`,
  "dues-due": (value: string) => `Chậm nhất phải đóng kinh phí công đoàn: ${value}.`,
  "holidays-of-part": (value: string) => `Ngày nghỉ lễ, tết hưởng nguyên lương trong thời gian đó: ${value}.`,
  "holidays-named": (value: string) => `Các ngày lễ, tết đó được nghỉ hưởng nguyên lương: ${value}.`,
  "leave-left": (value: string) => `Phép năm còn lại: ${value}.`,
  "leave-over": (value: string) => `Đã nghỉ quá số ngày phép: ${value}.`,
  "mediation-ends": (value: string) => `Hòa giải viên phải kết thúc hòa giải chậm nhất: ${value}.`,
  "record-sent": (value: string) => `Biên bản hòa giải phải được gửi cho hai bên chậm nhất: ${value}.`,
  "board-formed": (value: string) => `Ban trọng tài lao động phải được thành lập chậm nhất: ${value}.`,
  "board-decides": (value: string) => `Ban trọng tài lao động phải ra quyết định chậm nhất: ${value}.`,
  "employer-files": (value: string) => `Công ty phải nộp hồ sơ cho cơ quan bảo hiểm xã hội chậm nhất: ${value}.`,
  "agency-decides": (value: string) => `Cơ quan bảo hiểm xã hội phải giải quyết chậm nhất: ${value}.`,
  "benefit-begins": (value: string) => `Trợ cấp thất nghiệp được tính hưởng từ: ${value}.`,
  "insurance-asked": (value: string) => `Tiền bảo hiểm anh/chị đóng: ${value}.`,
  "insurance-of-employer": (value: string) => `Tiền bảo hiểm công ty đóng: ${value}.`,
  "insurance-back": (value: string) => `Trường hợp này không phải đóng bảo hiểm; số tiền trừ sai: ${value}.`,
  "insurance-late": (value: string) => `Ngoài tiền đóng, công ty phải nộp thêm: ${value}.`,
  "insurance-short": (value: string) => `Bảo hiểm xã hội đóng thiếu: ${value}.`,
} as const;

/** One sentence of explanation each. */
export const deductionSteps = {
  "damage-within-threshold": (f: Figures) =>
    `Thiệt hại ${money(f, "damage")} **chưa vượt** mốc này${Number(f["left"]) > 0 ? `, còn cách ${money(f, "left")}` : ""}.`,
  "damage-above-threshold": (f: Figures) =>
    `Thiệt hại ${money(f, "damage")} **vượt** mốc này **${money(f, "over")}**, nên mức tối đa 3 tháng lương không áp dụng.`,
  "below-every-threshold": (f: Figures) =>
    `Thiệt hại chưa vượt mốc 10 tháng lương tối thiểu của vùng nào (thấp nhất ${money(f, "threshold")}).`,
  "demanded-above": (f: Figures) => `Đòi ${money(f, "demanded")} là dư **${money(f, "over")}**.`,
  "demanded-within": (f: Figures) => `Đòi ${money(f, "demanded")} thì chưa vượt mức đó.`,
  "taken-above-limit": (f: Figures) => `Trừ ${money(f, "taken")} là **vượt ${money(f, "over")}**.`,
  "taken-above-in-all": (f: Figures) =>
    `Trừ như vậy ${number(f, "months")} tháng thì vượt tổng cộng **${money(f, "over")}**.`,
  "taken-within-limit": (f: Figures) =>
    `Trừ ${money(f, "taken")} thì chưa vượt mức đó${Number(f["left"]) > 0 ? `, còn cách ${money(f, "left")}` : ""}.`,
  "months-to-pay-off": (f: Figures) =>
    Number(f["months"]) > 1
      ? `Đền ${money(f, "debt")} thì trừ trong ít nhất **${number(f, "months")} tháng**${f["last"] === f["limit"] ? "" : `, tháng cuối ${money(f, "last")}`}.`
      : `Đền ${money(f, "debt")} thì trừ xong trong **1 tháng**.`,
  "monthly-limit": (f: Figures) =>
    `Mỗi tháng bị trừ nhiều nhất: ${money(f, "netWage")} × 30% = **${money(f, "limit")}**.`,
  "per-month-each": (f: Figures) => `Mỗi tháng: **${money(f, "amount")}**.`,
  "paid-and-left": (f: Figures) =>
    `Đã tạm ứng 50% là ${money(f, "paid")} thì công ty còn phải trả **${money(f, "left")}**.`,
  "taken-too-much": (f: Figures) => `Đã trừ ${money(f, "taken")} là **dư ${money(f, "off")}**.`,
  "taken-too-little": (f: Figures) => `Mới trừ ${money(f, "taken")}, còn thiếu **${money(f, "off")}**.`,
  "taken-right": (f: Figures) => `Trừ ${money(f, "taken")} là đúng.`,
  "left-in-hand": (f: Figures) => `Còn lại (chưa trừ thuế): **${money(f, "left")}**.`,
  "base-with-allowances": (f: Figures) =>
    `Lương tính đóng: ${money(f, "wage")} + ${money(f, "extras")} = ${money(f, "base")}.`,
  "due-by": (f: Figures) => `Chậm nhất phải đóng: **${date(f, "on")}**.`,
  "fund-reduced": (f: Figures) =>
    `Được giảm ${number(f, "percent")}% (nhiều nhất 20%) thì còn phải đóng **${money(f, "left")}**.`,
  "suspension-too-long": (f: Figures) =>
    `Đình chỉ ${number(f, "days")} ngày là **vượt ${number(f, "over")} ngày** so với mức ${number(f, "most")} ngày.`,
  "suspension-not-too-long": (f: Figures) =>
    `Đình chỉ ${number(f, "days")} ngày **không vượt** mức ${number(f, "most")} ngày.`,
  "suspension-back-on": (f: Figures) =>
    `${number(f, "days")} ngày kể cả ngày ${date(f, "from")}; công ty phải nhận lại từ ngày **${date(f, "back")}**.`,
  "late-from-to": (f: Figures) => `Ngày trả lương ${date(f, "due")} + 30 ngày = ${date(f, "last")}.`,
} as const;

/** What has to be said beside a figure. */
export const deductionCaveats = {
  "unavoidable-delay":
    "Chỉ được chậm khi có lý do bất khả kháng và đã tìm mọi cách khắc phục; không được chậm quá 30 ngày.",
  "tax-not-told": "Chưa trừ thuế thu nhập cá nhân vì anh/chị chưa nói; có thuế thì mức này thấp hơn.",
  "allowances-that-count":
    "Lương tính đóng gồm lương, phụ cấp lương và khoản bổ sung trả thường xuyên, ổn định trong mỗi kỳ lương.",
  "dues-rate-as-told":
    "Tính theo tỷ lệ anh/chị nêu; đoàn phí do Điều lệ Công đoàn Việt Nam quy định, tôi chưa có văn bản đó.",
  "health-rate-as-told": "Mức bảo hiểm y tế tính theo anh/chị nêu; tôi không có văn bản về mức đó.",
  "health-rate-assumed":
    "Bảo hiểm y tế tôi tạm tính 1,5% như bảng lương thường ghi, vì tôi không có văn bản về mức đóng đó.",
  "no-insurance-on-trial": "Người làm theo hợp đồng thử việc không thuộc diện đóng bảo hiểm xã hội bắt buộc.",
  "no-insurance-when-unpaid":
    "Không hưởng lương từ 14 ngày làm việc trở lên trong tháng thì không đóng bảo hiểm xã hội tháng đó, trừ khi hai bên thỏa thuận đóng.",
  "limit-only-if-careless":
    "Không quá mốc này và do sơ suất, thiệt hại không nghiêm trọng thì bồi thường nhiều nhất 3 tháng lương.",
  "late-insurance-to-the-fund": "Tiền này nộp vào quỹ bảo hiểm, không trừ vào lương người lao động.",
  "fund-reduced-on-request":
    "Chỉ được giảm khi đã hết thời gian tạm dừng đóng mà vẫn phải cắt giảm nhiều lao động và được chấp thuận; mỗi lần không quá 6 tháng.",
  "dues-due-month-after": "Đóng theo tháng: chậm nhất là ngày cuối cùng của tháng tiếp theo.",
} as const;

export const deductionRows = {
  ordinarily: "bình thường",
  "in-special-cases": "trường hợp đặc biệt",
  "worker-health": "anh/chị đóng bảo hiểm y tế",
  "employer-health": "công ty đóng bảo hiểm y tế",
  together: "cộng lại",
  "together-for-months": "cả thời gian đó",
} as const;
