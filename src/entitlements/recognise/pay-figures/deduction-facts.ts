import { readCount } from "../../../language/numbers.ts";
import type { Facts } from "../facts.ts";
import type { Sentence } from "../sentence.ts";
import { type Amount, firstOf, sumOf } from "./read-amounts.ts";
import { readMonths } from "./read-days.ts";
import type { Percent } from "./read-percents.ts";
import type { Sums } from "./sums.ts";

const NO_TAX =
  /\b(?:khong|chua|chang|ko)(?: \S+){0,4} thue\b|\bthue(?: thu nhap)?(?: ca nhan)?(?: la)? (?:0|khong)\b|\bmien thue\b/u;
const FINES = /\bphat\b/u;
const TEN_MONTHS = /\b(?:10|muoi) thang(?: luong)? toi thieu\b/u;
const UP_TO_WHAT =
  /\b(?:khong qua|den|toi|toi da|duoi|tu|qua)(?: (?:muc|gia tri|moc))? (?:bao nhieu|may)\b(?=.*\b(?:3|ba) thang(?: tien)? luong\b)|\b(?:bao nhieu|may)(?: tien| trieu)? (?:tro xuong|tro lai|moi|thi moi)\b(?=.*\b(?:3|ba) thang(?: tien)? luong\b)/u;

/** What a sentence tells about how much may be kept back from a wage. */
export function deductionFacts(sentence: Sentence, amounts: readonly Amount[], percents: readonly Percent[]): Facts {
  const { text } = sentence;
  const sums: Sums = {};
  const net = firstOf(amounts, "net");
  const gross = largestOf(amounts, "gross", "wage") ?? firstOf(amounts, "insured");
  const taken = firstOf(amounts, "taken") ?? partOfWage(text, net ?? gross) ?? shareOfGross(text, gross);
  const debt = firstOf(amounts, "debt", "demanded", "damage", "owed");
  if (taken !== undefined) sums.taken = taken;
  const months = readMonths(sentence);
  if (taken !== undefined && months !== undefined && Number.isInteger(months) && months <= 60) sums.months = months;
  if (debt !== undefined && debt !== net) sums.debt = debt;
  const fined = amounts.filter(({ role }) => role !== "net" && role !== "insurance" && role !== "tax");
  if (FINES.test(text) && !/\b(?:den|boi thuong|hong|hu)\b/u.test(text) && fined.length > 0) {
    const fines = finesIn(fined) * (fined.length === 1 ? timesFined(sentence) : 1);
    if (fines > 0) return { sums: { fines } };
  }
  if (net !== undefined) return { wage: net, sums };
  const wage = gross ?? firstOf(amounts, "unsaid", "payroll");
  if (wage === undefined) return { sums };
  const base = firstOf(amounts, "insured") ?? wage;
  const percent = insurancePercent(percents);
  // "Nộp bảo hiểm và thuế hết 1.260.000": one amount for both.
  const isBoth =
    /\bbao hiem(?: (?:xa hoi|y te|that nghiep))*(?: (?:va|voi|cung|lan|cong|ca))* thue\b|\bthue(?: (?:va|voi|cung|lan|cong|ca))* bao hiem\b/u.test(
      text,
    );
  const together = isBoth && sumOf(amounts, "insurance") === undefined ? sumOf(amounts, "tax") : undefined;
  const insurance =
    together ?? sumOf(amounts, "insurance") ?? (percent === undefined ? undefined : Math.round((base * percent) / 100));
  const isNoTax = NO_TAX.test(text) || (isBoth && sumOf(amounts, "insurance") !== undefined);
  const tax = together === undefined ? (sumOf(amounts, "tax") ?? (isNoTax ? 0 : undefined)) : 0;
  const extras = sumOf(amounts, "extra");
  // A wage of which nothing is told is taken for what is paid out; one "before tax" is not.
  if (insurance === undefined && tax === undefined && firstOf(amounts, "gross") === undefined) return { wage, sums };
  Object.assign(sums, {
    gross: wage,
    ...(extras === undefined ? {} : { extras }),
    ...(tax === undefined ? {} : { tax }),
  });
  if (insurance === undefined) return { sums };
  sums.insurance = insurance;
  const left = wage + (extras ?? 0) - insurance - (tax ?? 0);
  return left > 0 ? { wage: left, sums } : { sums: {} };
}

/** "Trừ nửa tháng lương", "trừ hết lương", of a wage that is told. */
function partOfWage(text: string, wage: number | undefined): number | undefined {
  if (wage === undefined) return undefined;
  if (HALF_TAKEN.test(text)) return wage / 2;
  return /\btru (?:het|sach|toan bo)(?: \S+){0,2} (?:thang )?luong\b/u.test(text) ? wage : undefined;
}

const HALF = "(?:nua|mot nua|1/2) (?:thang )?luong";
const HALF_TAKEN = new RegExp(
  `\\b(?:tru|giu|cat|lay)(?: \\S+){0,4} ${HALF}\\b|(?:nua|1/2) (?:thang )?luong(?: \\S+){0,2} bi (?:giu|tru|cat)\\b`,
  "u",
);

/** "Lấy 30% của tổng lương": of what is left it would have been less. */
function shareOfGross(text: string, gross: number | undefined): number | undefined {
  const isOfGross =
    /\b30 phan tram (?:cua |tren |tinh tren )+(?:\S+ )?(?:tong|luong (?:chua tru|gop|hop _dong|co ban|truoc))\b/u.test(
      text,
    );
  return isOfGross && gross !== undefined ? Math.round(gross * 0.3) : undefined;
}

function largestOf(amounts: readonly Amount[], ...roles: readonly Amount["role"][]): number | undefined {
  const those = amounts.filter(({ role }) => roles.includes(role)).map(({ dong }) => dong);
  return those.length === 0 ? undefined : Math.max(...those);
}

function finesIn(amounts: readonly Amount[]): number {
  // What the wage is does not matter; a fine is never as much.
  const most = Math.max(...amounts.map(({ dong }) => dong));
  const wage = amounts.find(
    ({ role, dong }) => (role === "wage" || role === "gross") && dong === most && dong >= 3_000_000,
  );
  return amounts.filter((each) => each !== wage).reduce((sum, { dong }) => sum + dong, 0);
}

/** "Phạt 3 lần, mỗi lần 70.000", "mỗi ngày 20k, 5 ngày": how often the one fine was taken. */
function timesFined({ text, tokens, words }: Sentence): number {
  const unit = /\b(?:moi|mot|1|tung) (lan|ngay|thang|buoi|bua|hom|loi)\b/u.exec(text)?.[1];
  if (unit === undefined) return 1;
  for (let at = 0; at < words.length; at++) {
    const count = readCount(tokens, at);
    if (count && count.value > 1 && count.value <= 60 && words[count.to] === unit) return count.value;
  }
  return 1;
}

function insurancePercent(percents: readonly Percent[]): number | undefined {
  const all = percents.find(({ role }) => role === "insurance");
  if (all) return all.percent;
  const parts = percents.filter(({ role }) => role === "social" || role === "health" || role === "unemployment");
  if (parts.length === 0) return undefined;
  return Math.round(parts.reduce((sum, { percent }) => sum + percent, 0) * 100) / 100;
}

/** What a sentence tells about making good what was broken. */
export function damageFacts(sentence: Sentence, amounts: readonly Amount[], percents: readonly Percent[]): Facts {
  const { text } = sentence;
  const sums: Sums = {};
  const unsaid = amounts.filter(({ role }) => role === "unsaid");
  const wage = firstOf(amounts, "wage", "gross", "insured");
  const net = firstOf(amounts, "net");
  const damage =
    firstOf(amounts, "damage", "debt", "owed") ??
    unsaid.shift()?.dong ??
    firstOf(amounts, "demanded") ??
    // "Bể 3 tấm kính tổng 4 triệu", beside a wage.
    amounts.find(({ role, dong }) => role === "gross" && dong !== wage)?.dong;
  const months = readMonths(sentence);
  const asked =
    firstOf(amounts, "demanded", "taken") ?? (damage !== undefined && ASKS_ALL.test(text) ? damage : undefined);
  const inMonths =
    months !== undefined && wage !== undefined && /\b(?:tru|den|doi|bat)(?: \S+){0,4} \S+ thang luong\b/u.test(text)
      ? months * wage
      : undefined;
  const demanded = asked ?? inMonths;
  if (demanded !== undefined) sums.demanded = demanded;
  const paid = wage ?? net ?? unsaid.shift()?.dong;
  // The monthly limit is of what is left after insurance and tax; where that is told or can be worked out it is shown as well.
  if (wage !== undefined && net !== undefined) sums.net = net;
  else if (wage !== undefined) {
    const { wage: left, sums: parts } = deductionFacts(
      sentence,
      amounts.filter(({ role }) => role !== "damage" && role !== "demanded" && role !== "debt"),
      percents,
    );
    if (left !== undefined && parts?.insurance !== undefined) sums.net = left;
  }
  if ((TEN_MONTHS.test(text) || UP_TO_WHAT.test(text)) && paid === undefined) sums.threshold = true;
  return { ...(damage === undefined ? {} : { damage }), ...(paid === undefined ? {} : { wage: paid }), sums };
}

const ASKS_ALL =
  /\b(?:doi|bat|buoc|yeu cau)(?: \S+){0,4} (?:den|boi thuong|tra)(?: \S+){0,2} (?:du|het|toan bo|nguyen)\b/u;
