import { contractChanges } from "./entitlement-contracts.ts";
import { lengthOf as months } from "./entitlements.ts";
import { formatDate, formatMoney, formatNumber } from "./format.ts";

/** What was put in, one short phrase each, so that a wrong reading is seen. Only what a worker said and the formula does not show. */
export const entitlementInputs: Readonly<Record<string, (value: number) => string | null>> = {
  wage: (value) => `lương ${formatMoney(value)}`,
  averageWage: (value) => `lương bình quân ${formatMoney(value)}`,
  netWage: (value) => `lương thực nhận ${formatMoney(value)}`,
  hourlyWage: (value) => `lương giờ ${formatMoney(value)}`,
  monthsWorked: (value) => `làm ${months(value)}`,
  monthsPaid: (value) => `đã được trả trợ cấp cho ${months(value)}`,
  monthsInsured: (value) => `đóng bảo hiểm ${months(value)}`,
  monthsBefore2014: (value) => `trước 2014 đóng ${months(value)}`,
  monthsOfService: (value) => `làm ${months(value)}`,
  percentLost: (value) => `suy giảm ${formatNumber(value)}%`,
  monthsEarly: (value) => (value > 0 ? `nghỉ sớm ${months(value)}` : null),
  damage: (value) => `thiệt hại ${formatMoney(value)}`,
  daysLate: (value) => `chậm ${formatNumber(value)} ngày`,
  daysOff: (value) => `nghỉ ${formatNumber(value)} ngày`,
  contractMonths: (value) => `hợp đồng ${months(value)}`,
  childrenBorn: (value) => (value > 1 ? `sinh ${formatNumber(value)} con` : null),
  weeks: (value) => `thai ${formatNumber(value)} tuần`,
  daysUsed: (value) => (value > 0 ? `trong năm đã nghỉ ${formatNumber(value)} ngày` : null),
  monthsInsuredInYear: (value) => `đóng bảo hiểm ${formatNumber(value)} tháng`,
  abilityLost: (value) => `suy giảm ${formatNumber(value)}%`,
  childOrder: (value) => `con thứ ${formatNumber(value)}`,
};

const ACCIDENT_FAULTS: Readonly<Record<string, string>> = {
  other: "không hoàn toàn do lỗi người bị nạn",
  own: "hoàn toàn do lỗi người bị nạn",
  "on-the-way": "tai nạn trên đường đi làm, về nhà",
};
const LUMP_SUM_CASES: Readonly<Record<string, string>> = {
  "old-age-under-15-years": "đủ tuổi hưu mà chưa đủ 15 năm đóng",
  emigrated: "ra nước ngoài định cư",
  "grave-illness": "mắc bệnh nặng theo luật",
  "81-percent": "suy giảm từ 81%",
  "insured-before-2025": "nghỉ đóng từ 12 tháng",
};
const EARLY_RETIREMENTS: Readonly<Record<string, string>> = {
  "hard-work": "việc nặng nhọc, độc hại hoặc vùng đặc biệt khó khăn",
  "less-able-61": "suy giảm từ 61%",
  "less-able-81": "suy giảm từ 81%",
  "coal-underground": "khai thác than hầm lò",
};

/** The same for what is said in words or as a day. */
export const entitlementInputWords: Readonly<Record<string, (value: string) => string | null>> = {
  lastInsuredOn: (value) => `tháng đóng cuối ${formatDate(value).slice(3)}`,
  fault: (value) => ACCIDENT_FAULTS[value] ?? null,
  case: (value) => LUMP_SUM_CASES[value] ?? null,
  early: (value) => EARLY_RETIREMENTS[value] ?? null,
  bornOn: (value) => `ngày sinh ${formatDate(value)}`,
  childBornOn: (value) => `con sinh ${formatDate(value)}`,
  endedOn: (value) => `nghỉ việc ngày ${formatDate(value)}`,
  from: (value) => `đếm từ ngày ${formatDate(value)}`,
  receivedOn: (value) => `ngày nhận con ${formatDate(value)}`,
  foundOn: (value) => `phát hiện ngày ${formatDate(value)}`,
  actOn: (value) => `việc xảy ra ngày ${formatDate(value)}`,
  sex: (value) => (value === "male" ? "nam" : value === "female" ? "nữ" : null),
  region: (value) => `vùng ${value}`,
  conditions: (value) =>
    value === "hazardous" ? "việc nặng nhọc" : value === "very-hazardous" ? "việc đặc biệt nặng nhọc" : null,
};

export const entitlementSaidWith = (list: string) => `Tính với: ${list}.`;

/** What the worker could tell that would change the figure. */
export const entitlementChanges = {
  ...contractChanges,
  "bank-rate": "lãi suất ngân hàng",
  "birth-date": "ngày sinh con",
  "child-age": "tuổi của con",
  "child-order": "con thứ mấy",
  "children-born": "số con sinh ra",
  contraception: "đặt vòng hay triệt sản",
  "kind-of-birth": "sinh thường, sinh mổ, sinh non dưới 32 tuần, số con",
  "pregnancy-weeks": "tuần tuổi của thai",
  "recovery-case": "sinh mổ, sinh nhiều con, bệnh dài ngày hay phẫu thuật",
  commune: "xã, phường nơi làm",
  conditions: "việc nặng nhọc, độc hại",
  contract: "loại hợp đồng",
  "day-kind": "ngày làm",
  fault: "lỗi của ai",
  "percent-lost": "mức suy giảm",
  "early-retirement": "việc nặng nhọc hoặc suy giảm sức khỏe",
  "found-on": "ngày phát hiện",
  "job-level": "trình độ công việc",
  "months-insured": "thời gian đóng bảo hiểm",
  "months-of-service": "thời gian làm",
  "rest-days": "ngày nghỉ hằng tuần của công ty",
  night: "giờ ban đêm",
  province: "tỉnh",
  region: "vùng lương",
  sex: "nam hay nữ",
  wage: "mức lương",
  "working-days": "ngày công của công ty",
} as const;

export const entitlementWouldChange = (list: string) => `Con số đổi theo: ${list}.`;
