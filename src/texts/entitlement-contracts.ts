import { formatMoney, formatNumber } from "./format.ts";

type Figures = Readonly<Record<string, number | string>>;
const number = (figures: Figures, name: string) => formatNumber(Number(figures[name] ?? 0));
const money = (figures: Figures, name: string) => formatMoney(Number(figures[name] ?? 0));

/** Of work stopped, changed, left and broken off: how a computed answer begins. */
export const contractLeads = {
  "stoppage-pay": (value: string) => `Tiền lương ngừng việc ít nhất: ${value}.`,
  "transfer-pay": (value: string) => `Lương khi bị chuyển làm việc khác ít nhất: ${value}.`,
  "transfer-days": (value: string) => `Chuyển làm việc khác so với hợp đồng: ${value}.`,
  "personal-leave": (value: string) => `Nghỉ việc riêng: ${value}.`,
  "nursing-break": (value: string) => `Giờ nghỉ của lao động nữ: ${value}.`,
  "worker-breach": (value: string) => `Nghỉ việc trái luật thì phải trả công ty: ${value}.`,
  "employer-breach": (value: string) => `Công ty cho nghỉ việc trái luật phải trả ít nhất: ${value}.`,
} as const;

/** Why nothing is due. */
export const contractZeros = {
  "stopped-by-own-fault": "Ngừng việc do lỗi của chính mình thì **không được trả lương** những ngày đó.",
  "on-strike": "Người tham gia đình công **không được trả lương** những ngày đó, trừ khi hai bên có thỏa thuận khác.",
  "not-a-family-event":
    "Việc này **không có** ngày nghỉ hưởng lương hay ngày nghỉ bắt buộc trong luật (chỉ có cưới, tang của người thân gần).",
  "child-twelve-months":
    "Con đã đủ 12 tháng tuổi thì **không còn** 60 phút nghỉ mỗi ngày, trừ khi nội quy hoặc thỏa ước cho thêm.",
} as const;

/** One sentence of explanation each. */
export const contractSteps = {
  "each-day": (f: Figures) => `Mỗi ngày: ${money(f, "amount")}.`,
  "days-by-agreement": (f: Figures) =>
    `${number(f, "days")} ngày sau ngày thứ 14 trả theo thỏa thuận, luật không đặt mức thấp nhất.`,
  "below-old-wage": (f: Figures) =>
    `30 ngày làm việc đầu mà trả ${money(f, "wage")} một tháng thì thiếu **${money(f, "missing")}**.`,
  "old-wage-kept": (f: Figures) => `${number(f, "days")} ngày làm việc đầu giữ nguyên lương cũ.`,
  "after-30-days": (f: Figures) => `Sau đó tính theo mức ${money(f, "amount")}.`,
  "new-wage-higher": () => "Lương việc mới không thấp hơn việc cũ nên trả theo công việc mới.",
  "new-wage-above-share": (f: Figures) => `85% lương cũ chỉ là ${money(f, "share")} nên trả theo lương việc mới.`,
  "minimum-instead-of-share": (f: Figures) =>
    `85% lương cũ là ${money(f, "share")}, thấp hơn lương tối thiểu vùng, nên trả ít nhất ${money(f, "amount")}.`,
  "leave-days-short": (f: Figures) =>
    `Công ty chỉ cho ${number(f, "given")} ngày: **còn thiếu ${number(f, "days")} ngày**${Number(f["amount"]) > 0 ? `, bằng ${money(f, "amount")}` : ""}.`,
  "leave-days-beyond": (f: Figures) =>
    `Nghỉ ${number(f, "off")} ngày thì ${number(f, "days")} ngày dư phải thỏa thuận: không lương${Number(f["amount"]) > 0 ? ` (mất ${money(f, "amount")})` : ""} hoặc trừ phép năm.`,
  "minutes-short": (f: Figures) =>
    `Chỉ cho ${number(f, "given")} phút là **thiếu ${number(f, "missing")} phút** mỗi ngày.`,
  "notice-missing": (f: Figures) =>
    `Phải báo trước ${number(f, "due")} ngày, đã báo ${number(f, "given")} ngày, còn thiếu **${number(f, "missing")} ngày**.`,
  "notice-missing-pay": (f: Figures) =>
    `Tiền những ngày không báo trước: ${number(f, "days")} ngày × ${money(f, "day")} = **${money(f, "amount")}**.`,
  "parts-of-breach": (f: Figures) =>
    `Trong đó nửa tháng lương ${money(f, "half")}, tiền ${number(f, "days")} ngày không báo trước ${money(f, "amount")}.`,
  "claimed-too-much": (f: Figures) =>
    `Công ty đòi ${money(f, "claimed")} là **nhiều hơn ${money(f, "more")}** so với luật.`,
  "claimed-not-more": (f: Figures) => `Mức công ty đòi ${money(f, "claimed")} không cao hơn luật.`,
  "wages-of-time-out-besides": (f: Figures) =>
    `Chưa gồm lương thời gian không được làm: cộng thêm ${money(f, "amount")} mỗi tháng.`,
  "severance-besides": () =>
    "Còn được **cộng trợ cấp thôi việc** cho thời gian làm mà chưa đóng bảo hiểm thất nghiệp: nhắn thời gian làm và thời gian đóng để tôi tính.",
  "severance-none": () => "Không cộng trợ cấp thôi việc: không còn thời gian được tính.",
  "if-not-coming-back": () =>
    "Không muốn quay lại làm: cộng thêm trợ cấp thôi việc. Công ty không nhận lại và anh/chị đồng ý: cộng thêm ít nhất 2 tháng lương nữa.",
} as const;

/** What limits a figure. */
export const contractCaveats = {
  "stopped-by-employer": "Do lỗi của công ty thì được trả đủ lương theo hợp đồng.",
  "stoppage-at-least": "Mức cụ thể do hai bên thỏa thuận, không được thấp hơn lương tối thiểu vùng.",
  "first-14-days-assured": "Chỉ 14 ngày làm việc đầu được bảo đảm không thấp hơn lương tối thiểu.",
  "only-where-new-job-pays-less":
    "Việc mới lương thấp hơn thì giữ lương cũ 30 ngày làm việc, sau đó ít nhất 85% lương cũ.",
  "never-under-minimum-wage": "Dù sao cũng không được thấp hơn lương tối thiểu vùng.",
  "beyond-60-days-written-consent":
    "Quá 60 ngày làm việc cộng dồn trong một năm phải được anh/chị đồng ý bằng văn bản.",
  "stopped-if-refused": "Không đồng ý mà phải ngừng việc thì được trả lương ngừng việc.",
  "tell-the-company": "Phải thông báo với công ty.",
  "agree-on-unpaid": "Muốn nghỉ thêm thì thỏa thuận nghỉ không hưởng lương.",
  "break-pay-besides-wage": "Khoản này là phần trả thêm, ngoài lương tháng vẫn hưởng đủ.",
  "break-with-full-pay": "Thời gian nghỉ vẫn hưởng đủ lương theo hợp đồng.",
  "break-worked-by-consent": "Không nghỉ mà làm, công ty đồng ý, thì được trả thêm lương của thời gian đó.",
  "only-if-left-unlawfully":
    "Chỉ khi nghỉ trái luật; báo trước đủ hạn, hoặc thuộc trường hợp không cần báo trước, thì không phải trả.",
  "training-by-contract": "Chi phí đào tạo chỉ phải hoàn trả theo hợp đồng đào tạo nghề, có chứng từ.",
  "notice-day-is-a-days-wage":
    "Tôi tính mỗi ngày không báo trước bằng một ngày lương. Cũng không được trợ cấp thôi việc.",
  "insurance-for-that-time-too": "Công ty còn phải đóng bảo hiểm cho thời gian đó và nhận anh/chị trở lại làm việc.",
} as const;

/** What the worker could tell that would change the figure. */
export const contractChanges = {
  "stop-cause": "lý do ngừng việc",
  "transfer-days": "số ngày làm việc khác",
  "family-event": "việc cưới, tang của ai",
  "days-without-break": "số ngày không nghỉ",
  "notice-given": "số ngày đã báo trước",
  "time-out-of-work": "thời gian không được làm việc",
  "coming-back": "có quay lại làm hay không",
} as const;

export const contractRows = {
  "by-employers-fault": "Do lỗi công ty",
  "nobodys-fault": "Không do lỗi công ty (điện, nước, thiên tai, lý do kinh tế), ít nhất",
  "first-30-days": "30 ngày làm việc đầu (lương cũ)",
  "after-30-days": "sau đó",
  "most-in-a-year": "tối đa",
  "still-left": "còn lại",
  "over-the-limit": "vượt quá",
  "notice-before": "báo trước ít nhất",
  "leave-with-pay": "hưởng nguyên lương",
  "leave-without-pay": "không hưởng lương",
  "wages-of-these-days": "tiền lương những ngày đó",
  "wages-lost": "không được trả",
  "break-each-day": "mỗi ngày",
  "break-days-a-month": "ít nhất trong tháng",
  "break-worked-a-day": "không nghỉ thì thêm mỗi ngày",
  "break-worked-a-month": "cả tháng",
  "break-worked-3-days": "3 ngày",
  "wages-out-of-work": "lương thời gian không được làm",
  "at-least-2-months": "ít nhất 2 tháng lương",
  "at-least-2-months-more": "thỏa thuận thêm ít nhất 2 tháng lương",
  "wages-of-notice": "lương những ngày không báo trước",
  "severance-too": "trợ cấp thôi việc",
} as const;

/** What is asked when a figure is missing. */
export const contractQuestions = {
  "stop-cause": "Vì sao phải ngừng việc?",
  "days-stopped": "Ngừng việc bao nhiêu ngày làm việc?",
  "old-pay": "Lương công việc cũ của anh/chị là bao nhiêu?",
  "family-event": "Anh/chị nghỉ vì việc gì?",
  "break-kind": "Anh/chị hỏi giờ nghỉ nào?",
  "time-out": "Anh/chị không được làm việc bao lâu rồi? (số tháng hoặc số ngày)",
} as const;

export const contractChoices = {
  "employers-fault": "Lỗi của công ty",
  "another-worker": "Lỗi của người lao động khác",
  "nobodys-fault": "Điện, nước, thiên tai, kinh tế",
  "own-wedding": "Tôi kết hôn",
  "child-wedding": "Con kết hôn",
  "close-death": "Tang cha mẹ, vợ chồng, con",
  "far-death": "Tang ông bà, anh chị em",
  "sibling-wedding": "Cha mẹ, anh chị em kết hôn",
  nursing: "Nuôi con dưới 12 tháng",
  period: "Hành kinh",
} as const;
