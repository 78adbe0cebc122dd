import { contractLeads, contractRows, contractZeros } from "./entitlement-contracts.ts";
import { deductionRows } from "./entitlement-deductions.ts";
import { formatDate, formatMoney, formatNumber } from "./format.ts";

/** "2 năm 3 tháng". */
export function lengthOf(months: number): string {
  const years = Math.floor(months / 12);
  const odd = Math.round((months % 12) * 10) / 10;
  return [
    ...(years > 0 ? [`${years} năm`] : []),
    ...(odd > 0 || years === 0 ? [`${formatNumber(odd)} tháng`] : []),
  ].join(" ");
}

/** "tháng 9/2027", of a day in it. */
export const monthOf = (on: string) => `tháng ${Number(on.slice(5, 7))}/${on.slice(0, 4)}`;

/** What a computed answer is called and how it begins. `value` is already written out and in bold. */
export const entitlementLeads = {
  ...contractLeads,
  overtime: (value: string) => `Tiền làm thêm, làm đêm ít nhất: ${value}.`,
  "minimum-wage": (value: string) => `Lương tối thiểu: ${value}.`,
  "trial-length": (value: string) => `Thử việc nhiều nhất: ${value}.`,
  "trial-pay": (value: string) => `Lương thử việc mỗi tháng ít nhất: ${value}.`,
  "trial-pay-day": (value: string) => `Lương thử việc mỗi ngày ít nhất: ${value}.`,
  "trial-pay-hour": (value: string) => `Lương thử việc mỗi giờ ít nhất: ${value}.`,
  "trial-pay-in-all": (value: string) => `Tiền lương thử việc ít nhất: ${value}.`,
  "trial-full-pay": (value: string) => `Phải trả đủ lương: ${value}.`,
  "night-extra": (value: string) => `Tiền làm đêm trả thêm ít nhất: ${value}.`,
  "holiday-work-in-all": (value: string) => `Tất cả ít nhất: ${value}.`,
  notice: (value: string) => `Báo trước ít nhất: ${value}.`,
  "notice-by-employer": (value: string) => `Công ty phải báo trước ít nhất: ${value}.`,
  severance: (value: string) => `Trợ cấp thôi việc: ${value}.`,
  "job-loss": (value: string) => `Trợ cấp mất việc làm: ${value}.`,
  "after-merger": (value: string) => `Công ty phải trả: ${value}.`,
  "annual-leave": (value: string) => `Phép năm: ${value}, hưởng nguyên lương.`,
  "unused-leave": (value: string) => `Tiền phép chưa nghỉ: ${value}.`,
  holidays: (value: string) => `Ngày nghỉ lễ, tết hưởng nguyên lương: ${value}.`,
  "holiday-pay": (value: string) => `Tiền lương ngày nghỉ lễ, tết: ${value}.`,
  "deduction-limit": (value: string) => `Mỗi tháng bị khấu trừ nhiều nhất: ${value}.`,
  damages: (value: string) => `Bồi thường nhiều nhất: ${value}.`,
  suspension: (value: string) => `Tiền được tạm ứng khi bị tạm đình chỉ công việc: ${value}.`,
  "late-pay": (value: string) => `Tiền đền bù trả lương chậm ít nhất: ${value}.`,
  "maternity-leave": (value: string) => `Nghỉ thai sản: ${value}.`,
  "maternity-money": (value: string) => `Tiền thai sản: ${value}.`,
  "miscarriage-leave": (value: string) => `Nghỉ khi mất thai: nhiều nhất ${value}.`,
  "miscarriage-money": (value: string) => `Tiền những ngày nghỉ khi mất thai: ${value}.`,
  "prenatal-checks": (value: string) => `Tiền những ngày nghỉ khám thai: ${value}.`,
  "prenatal-days": (value: string) => `Nghỉ khám thai: tối đa 5 lần, mỗi lần không quá 2 ngày, cộng lại ${value}.`,
  "contraception-leave": (value: string) => `Nghỉ khi thực hiện biện pháp tránh thai: nhiều nhất ${value}.`,
  "voluntary-allowance": (value: string) => `Trợ cấp thai sản của bảo hiểm xã hội tự nguyện: ${value}.`,
  "paternity-leave": (value: string) => `Chồng được nghỉ khi vợ sinh: ${value}.`,
  "sick-pay": (value: string) => `Chế độ ốm đau: ${value}.`,
  "sick-days": (value: string) => `Được nghỉ hưởng bảo hiểm trong năm nhiều nhất: ${value}.`,
  "sick-days-left": (value: string) => `Trong năm còn được nghỉ hưởng bảo hiểm: ${value}.`,
  "child-sick": (value: string) => `Chế độ chăm sóc con ốm: ${value}.`,
  recovery: (value: string) => `Tiền dưỡng sức, phục hồi sức khỏe tối đa: ${value}.`,
  "several-retire": (value: string) => `Đủ tuổi nghỉ hưu: ${value}.`,
  retirement: (value: string) => `Thời điểm nghỉ hưu: hết ngày ${value}.`,
  "early-retirement": (value: string) => `Có thể nghỉ hưu sớm nhất: hết ngày ${value}.`,
  "pension-raise": (value: string) => `Từ 01/07/2026, lương hưu hoặc trợ cấp mỗi tháng: ${value}.`,
  pension: (value: string) => `Lương hưu mỗi tháng: ${value}.`,
  "lump-sum": (value: string) => `Bảo hiểm xã hội một lần: ${value}.`,
  unemployment: (value: string) => `Trợ cấp thất nghiệp: ${value}.`,
  "birth-allowance": (value: string) => `Trợ cấp một lần khi sinh con: ${value}.`,
  "adoption-leave": (value: string) => `Được nghỉ khi nhận con nuôi: ${value}, đến khi con đủ 6 tháng tuổi.`,
  "retirement-age": (value: string) => `Tuổi nghỉ hưu năm đó: ${value}.`,
  "union-dues": (value: string) => `Kinh phí công đoàn công ty đóng: ${value}.`,
  dispute: (value: string) => `Ngày cuối cùng để yêu cầu giải quyết: ${value}.`,
  "employer-action": (value: string) => `Hạn cuối để công ty xử lý: ${value}.`,
  "final-payment": (value: string) => `Công ty phải trả xong mọi khoản chậm nhất: ${value}.`,
  "unemployment-deadline": (value: string) => `Nộp đủ hồ sơ hưởng trợ cấp thất nghiệp chậm nhất: ${value}.`,
  "papers-deadline": (value: string) => `Nộp giấy tờ cho công ty chậm nhất: ${value}.`,
  "accident-compensation": (value: string) =>
    `Công ty phải trả vì tai nạn lao động, bệnh nghề nghiệp ít nhất: ${value}.`,
  "accident-benefit": (value: string) => `Quỹ bảo hiểm tai nạn lao động, bệnh nghề nghiệp trả: ${value}.`,
  "accident-both": (value: string) => `Tai nạn lao động, bệnh nghề nghiệp: ${value}.`,
  "pension-missing": (value: string) => `Để đủ 15 năm đóng và có lương hưu: ${value}.`,
  "lump-sum-month": (value: string) => `Nộp hồ sơ hưởng bảo hiểm xã hội một lần sớm nhất: ${value}.`,
  contributions: (value: string) => `Tiền đóng bảo hiểm mỗi tháng: ${value}.`,
} as const;

/** How values are written. */
export const entitlementValues = {
  bold: (text: string) => `**${text}**`,
  age: (years: number, months: number) => `${years} tuổi${months > 0 ? ` ${months} tháng` : ""}`,
  month: monthOf,
  range: (from: string, to: string) => `từ ${from} đến ${to}`,
  percentOf: (percent: string, ofAverage: boolean) =>
    `${percent} ${ofAverage ? "mức bình quân tiền lương đóng bảo hiểm xã hội" : "quỹ tiền lương làm căn cứ đóng bảo hiểm xã hội"}`,
  percentOfInsured: (percent: string) => `${percent} tiền lương đóng bảo hiểm xã hội`,
  length: (months: number, days: number) =>
    days === 0 && months > 12
      ? lengthOf(months)
      : [...(months > 0 ? [`${months} tháng`] : []), ...(days > 0 || months === 0 ? [`${days} ngày`] : [])].join(" "),
  /** "Nam: **30/09/2027**", but "mỗi tháng **4.140.000 đồng**". */
  row: (label: string, value: string) => (/^\p{Lu}/u.test(label) ? `${label}: ${value}` : `${label} ${value}`),
  /** A line of its own in the formula: "Lương những ngày không được làm: 2 tháng × …". */
  line: (label: string, formula: string) => `${label.charAt(0).toUpperCase()}${label.slice(1)}: ${formula}`,
  money: formatMoney,
  percent: (percent: number) => `${formatNumber(percent)}%`,
  date: formatDate,
  days: (count: number, list: string) => `${count} ngày; đã biết: ${list}`,
  day: (name: string, on: string) => `${name} ${on}`,
  units: {
    hour: "giờ",
    minute: "phút",
    day: "ngày",
    "working-day": "ngày làm việc",
    month: "tháng",
    year: "năm",
    piece: "sản phẩm",
    child: "con",
    person: "người",
    visit: "lần",
  },
  half: "½",
  equals: "=",
} as const;

/** Why nothing is due: whole sentences, said instead of a lead. */
export const entitlementZeros = {
  ...contractZeros,
  "holiday-on-working-day": "Ngày lễ đó không trùng ngày nghỉ hằng tuần nên **không có nghỉ bù**.",
  "no-trial-under-a-month": "Hợp đồng dưới 1 tháng thì **không được thử việc**.",
  "no-notice-needed": "Trường hợp này anh/chị được nghỉ **không cần báo trước**.",
  "under-12-months": "**Chưa đủ điều kiện**: phải làm việc thường xuyên từ đủ 12 tháng trở lên.",
  "insured-throughout":
    "**0 đồng** từ công ty: toàn bộ thời gian đã đóng bảo hiểm thất nghiệp thì không tính trợ cấp này, phần đó hỏi trợ cấp thất nghiệp.",
  dismissed: "Bị sa thải thì **không có** trợ cấp thôi việc.",
  "pension-eligible": "Người đủ điều kiện hưởng lương hưu thì **không có** khoản này.",
  abandoned: "Tự ý bỏ việc từ 5 ngày làm việc liên tục không có lý do chính đáng thì **không có** trợ cấp thôi việc.",
  "unlawful-quit": "Nghỉ việc trái luật thì **không được** khoản này.",
  "lost-things-no-ceiling":
    "Làm **mất** tài sản thì bồi thường một phần hoặc toàn bộ theo giá thị trường, nội quy hoặc hợp đồng trách nhiệm; luật không đặt mức tối đa nên tôi không tính ra con số.",
  "damage-no-ceiling":
    "Mức tối đa 3 tháng lương chỉ áp dụng khi thiệt hại không nghiêm trọng do sơ suất và không quá 10 tháng lương tối thiểu vùng. Trường hợp này **không có mức tối đa** trong luật.",
  "under-15-days-late": "Chậm **dưới 15 ngày** thì luật chưa buộc trả thêm tiền lãi.",
  "under-6-months-insured":
    "**Chưa đủ điều kiện**: phải đóng bảo hiểm xã hội bắt buộc từ đủ 6 tháng trong 12 tháng liền trước khi sinh.",
  "child-seven-or-older": "Con đã đủ 7 tuổi thì **không còn** chế độ nghỉ chăm con ốm.",
  "under-30-sick-days": "**Chưa đủ điều kiện**: trong năm phải nghỉ ốm hưởng chế độ từ đủ 30 ngày mới được dưỡng sức.",
  "returned-early": "Đi làm lại trước khi hết thời gian nghỉ sinh thì **không có** dưỡng sức sau thai sản.",
  "under-15-years-insured": "**Chưa đủ điều kiện** hưởng lương hưu: cần đóng bảo hiểm xã hội bắt buộc từ đủ 15 năm.",
  "under-20-years-insured": "**Chưa đủ điều kiện**: nghỉ hưu sớm do suy giảm khả năng lao động cần đóng từ đủ 20 năm.",
  "pension-instead":
    "Đã đóng từ đủ 15 năm và đủ tuổi thì **hưởng lương hưu**, không thuộc diện rút một lần theo trường hợp này.",
  "twenty-years-no-lump-sum": "Đã đóng từ đủ 20 năm thì **không được rút một lần** theo trường hợp này.",
  "wait-12-months": "**Chưa được rút**: phải sau 12 tháng không thuộc diện đóng bắt buộc và cũng không đóng tự nguyện.",
  "adopted-child-too-old": "Con nuôi từ đủ 6 tháng tuổi trở lên thì **không có** chế độ thai sản này.",
  "under-5-percent-lost":
    "Suy giảm **dưới 5%** thì chưa có khoản bồi thường, trợ cấp này; chi phí khám, điều trị vẫn được trả.",
  "own-fault-on-the-way":
    "Tai nạn trên đường đi làm, về nhà do **lỗi của chính mình** thì luật không buộc công ty trả khoản này.",
  "contraception-not-named":
    "Luật chỉ cho nghỉ khi **đặt dụng cụ tránh thai trong tử cung** (không quá 7 ngày) hoặc **triệt sản** (không quá 15 ngày); cách khác thì không có ngày nghỉ này.",
  "under-15-percent-lost": "Suy giảm **dưới 15%** thì luật không nêu ngày nghỉ dưỡng sức này.",
  "joined-after-2025":
    "Bắt đầu đóng từ 01/07/2025 thì **không được rút một lần** chỉ vì nghỉ việc 12 tháng; còn các trường hợp khác như đủ tuổi mà chưa đủ 15 năm đóng, ra nước ngoài định cư, bệnh nặng.",
  "early-age-reached": "Anh/chị **đã đủ tuổi** để nghỉ hưu sớm theo trường hợp này.",
  "under-12-months-insured": "**Chưa đủ điều kiện**: phải đóng bảo hiểm thất nghiệp từ đủ 12 tháng trở lên.",
} as const;

type Known = { amount: string; from: string } | null;

/** Said instead of a figure when the knowledge holds none for that day. */
export const entitlementUnknowns = {
  "before-this-law": () => "Ngày đó áp dụng luật cũ mà tôi không có đủ văn bản để tính, nên tôi không nêu con số.",
  "minimum-wage-not-decided": (known: Known) =>
    `Tôi chưa có văn bản chính thức về lương tối thiểu cho thời gian đó.${known ? ` Mức áp dụng từ ${known.from} là ${known.amount} mỗi tháng.` : ""} Khi có nghị định mới tôi sẽ tính theo mức mới.`,
  "minimum-wage-not-in-knowledge": () =>
    "Tôi không có văn bản về lương tối thiểu của thời gian đó nên không tính được.",
  "reference-level-not-in-knowledge": () =>
    "Khoản này tính theo mức tham chiếu (bằng lương cơ sở); tôi không có văn bản về mức của thời gian đó nên không tính được.",
  "charter-not-in-knowledge": () =>
    "Đoàn phí do Điều lệ Công đoàn Việt Nam quy định; tôi chưa có văn bản đó nên không nêu con số. Anh/chị xem bảng lương hoặc hỏi tổ trưởng công đoàn.",
  "place-not-found": () =>
    "Tôi chưa thấy nơi này trong danh mục vùng lương. Anh/chị nhắn tên xã, phường (tên hiện nay) và tỉnh nơi công ty hoạt động.",
} as const;

export const entitlementRows = {
  ...contractRows,
  ...deductionRows,
  manager: "Người quản lý doanh nghiệp",
  college: "Việc cần trình độ từ cao đẳng trở lên",
  skilled: "Việc cần trung cấp, công nhân kỹ thuật, nhân viên nghiệp vụ",
  other: "Việc khác",
  indefinite: "Hợp đồng không thời hạn",
  "12-to-36": "Hợp đồng từ 12 đến 36 tháng",
  "under-12": "Hợp đồng dưới 12 tháng",
  weekday: "Ngày thường",
  "rest-day": "Ngày nghỉ hằng tuần",
  "weekday-night": "Ban đêm ngày thường",
  normal: "Giờ thường",
  "normal-night": "Giờ thường ban đêm",
  "rest-day-night": "Ban đêm ngày nghỉ hằng tuần",
  "holiday-night": "Ban đêm ngày lễ, tết",
  "compensatory-day": "Ngày nghỉ bù",
  "compensatory-day-night": "Ban đêm ngày nghỉ bù",
  "at-1-percent": "nếu lãi suất 1% một năm",
  "at-2-percent": "nếu 2%",
  "at-3-percent": "nếu 3%",
  holiday: "Ngày lễ, tết",
  male: "Nam",
  female: "Nữ",
  "weeks-under-5": "Thai dưới 5 tuần",
  "weeks-5-to-13": "Thai từ 5 đến dưới 13 tuần",
  "weeks-13-to-22": "Thai từ 13 đến dưới 22 tuần",
  "weeks-from-22": "Thai từ 22 tuần",
  "ability-15": "Suy giảm từ 15% đến 30%",
  "ability-31": "Suy giảm từ 31% đến 50%",
  "ability-51": "Suy giảm từ 51% trở lên",
  father: "Cha",
  mother: "Mẹ",
  "second-child": "Con thứ hai",
  "other-child": "Con khác",
  "per-month": "mỗi tháng",
  "per-hour": "mỗi giờ",
  "for-months": "thời gian hưởng",
  "in-all": "tổng cộng",
  "one-off-on-retiring": "trợ cấp một lần khi nghỉ hưu",
  "weekends-off": "Nếu nghỉ thứ bảy, chủ nhật",
  "sundays-off": "Nếu chỉ nghỉ chủ nhật",
  "left-to-draw": "còn được nhận",
  "still-missing": "còn thiếu",
  "paid-at-once": "đóng một lần cho số tháng thiếu",
  "by-base-salary": "phần theo mức suy giảm",
  "by-years-paid": "phần theo năm đóng quỹ",
  "in-one-sum": "một lần",
  "each-month": "mỗi tháng",
  "for-care": "trợ cấp phục vụ mỗi tháng",
  "each-month-with-care": "cộng cả hai mỗi tháng",
  "by-company": "công ty",
  "by-fund": "quỹ bảo hiểm trả một lần",
  "by-fund-monthly": "quỹ bảo hiểm trả mỗi tháng",
  "by-fund-base-part": "quỹ bảo hiểm, phần theo mức suy giảm",
  "person-1": "Người thứ nhất",
  "person-2": "Người thứ hai",
  "person-3": "Người thứ ba",
  "region-I": "vùng I",
  "region-II": "vùng II",
  "region-III": "vùng III",
  "region-IV": "vùng IV",
  mediator: "qua hòa giải viên",
  arbitration: "qua Hội đồng trọng tài",
  court: "ra Tòa án",
  "worker-social": "anh/chị đóng bảo hiểm xã hội",
  "worker-unemployment": "anh/chị đóng bảo hiểm thất nghiệp nhiều nhất",
  "employer-social": "công ty đóng bảo hiểm xã hội",
  "employer-unemployment": "công ty đóng bảo hiểm thất nghiệp nhiều nhất",
  "before-merger": "trợ cấp thôi việc (thời gian trước khi đổi doanh nghiệp)",
  "after-merger": "trợ cấp mất việc làm (thời gian sau đó)",
  usually: "thường là",
  "at-the-latest": "được kéo dài đến",
} as const;

export const entitlementDays = {
  "new-year": "Tết Dương lịch",
  tet: "Tết Âm lịch",
  "hung-kings": "Giỗ Tổ",
  victory: "Chiến thắng",
  labour: "Quốc tế lao động",
  national: "Quốc khánh",
  "beside-national": "liền kề Quốc khánh",
  culture: "Văn hóa Việt Nam",
  "in-lieu": "nghỉ bù",
} as const;
