import { type Sentence, wordsAfter, wordsBefore } from "../sentence.ts";

/** Money of a sentence about leaving: the wage (averaged where it is told in parts) and what the company paid or offers. */
export type Pay = {
  wage?: number;
  dailyWage?: number;
  paid?: number;
  /** What the company paid for each day. */
  paidDaily?: number;
  /** The company reckoned with this month's wage. */
  paidByWage?: number;
  /** Where several were told: that of the month before. */
  monthBefore?: number;
  /** Wages told one after another: of the last month, of the one before. */
  wages: readonly { dong: number; from: number; to: number }[];
  /** Lengths that only say how long a wage was paid: no time of work. */
  spent: ReadonlySet<number>;
};

const WAGE = /\b(?:luong|binh quan|thu nhap|bi quan)\b/u;
const PAID =
  /\b(?:tra|dua|tinh|nhan|lanh|duoc|chi|bao|noi|thanh toan|con so|chuyen|phat|cho|thoi viec|mat viec|phep)\b/u;
/** "Tính theo mức 5,2 triệu": the wage the company reckoned with. */
const BY_WAGE =
  /\b(?:tra|tinh|thanh toan|chi)(?: \S+){0,7} (?:theo|tren)(?: (?:muc|luong|so|co ban|bao hiem|dong|bhxh|xa hoi|toi thieu|vung|la|thang))*$/u;
const PAID_DAILY =
  /\b(?:cong ty|cty|ho|sep|chu|ke toan|nhan su|xuong)(?: \S+){0,3} (?:tra|tinh|thanh toan|chi)(?: (?:em|toi|co|cho|moi|mot|ngay|theo|muc|la|chi|phep|1))*$/u;
const ALLOWANCE_PAID =
  /\b(?:tra|nhan|lanh|dua|chi|chuyen)(?: \S+){0,6} (?:tro cap|thoi viec|mat viec)(?: (?:thoi viec|mat viec|lam|la|duoc|co|tong|tong cong|het|chi|so|tien))*$/u;
const A_DAY = /^(?:(?:1|mot|moi|cho mot|\/) ?)?(?:ngay|cong|bua)\b/u;

/** A third of the average is told by three months at one wage and three at another, or by six wages in a row (145/2020 Điều 8 khoản 5). */
export function readPay(sentence: Sentence): Pay {
  const monies = sentence.quantities.flatMap((each) => (each.kind === "money" ? [each] : []));
  const spent = new Set<number>();
  const pay: Pay = { wages: [], spent };
  const wages: { dong: number; from: number; to: number; months: number | null }[] = [];
  for (const money of monies) {
    const before = wordsBefore(sentence, money);
    const near = leadOf(sentence, money.from).split(" ").slice(-7).join(" ");
    const after = wordsAfter(sentence, money, 5);
    const isDaily =
      money.dong < 3_000_000 &&
      (A_DAY.test(after) ||
        /\b(?:luong|cong|moi|mot|1) (?:ngay|cong|nhat)(?: cong)?(?: la| duoc)*$|\b(?:moi|mot|1) ngay(?: cong)? luong(?: la| duoc)*$/u.test(
          near,
        ));
    if (isDaily && monies.length > 1 && PAID_DAILY.test(near)) {
      pay.paidDaily ??= money.dong;
      continue;
    }
    if (isDaily) {
      pay.dailyWage ??= money.dong;
      continue;
    }
    if (BY_WAGE.test(leadOf(sentence, money.from)) && money.dong >= 2_000_000 && monies.length > 1) {
      pay.paidByWage ??= money.dong;
      continue;
    }
    const months = sentence.quantities.findLast(({ kind, to }) => kind === "months" && to <= money.from);
    const isNext =
      months && !monies.some(({ from }) => from >= months.to && from < money.from) && money.from - months.to <= 5;
    const count = isNext && months.kind === "months" && months.months < 6 ? months.months : null;
    // "Trả 3 tháng lương trợ cấp mất việc là 24 triệu" is what was paid, though it speaks of wages.
    const isAllowancePaid = ALLOWANCE_PAID.test(leadOf(sentence, money.from));
    const named = isAllowancePaid
      ? false
      : WAGE.test(near) || /^(?:1 thang |mot thang )?la (?:muc )?(?:luong|binh quan)\b/u.test(after);
    const chained = !isAllowancePaid && wages.length > 0 && before.length <= 6 && !PAID.test(near);
    if (named || (count !== null && !isAllowancePaid) || chained) {
      wages.push({ dong: money.dong, from: money.from, to: money.to, months: count });
      if (count !== null && months) spent.add(months.from);
    } else if (PAID.test(near)) pay.paid ??= money.dong;
    else wages.push({ dong: money.dong, from: money.from, to: money.to, months: null });
  }
  const average = averageOf(wages);
  if (average === null) spent.clear();
  const wage = average ?? wages[0]?.dong;
  const earlier = wages.length < 2 ? undefined : wages.find(({ from }) => BEFORE_IT.test(leadOf(sentence, from)));
  return {
    ...pay,
    ...(wage === undefined ? {} : { wage }),
    ...(earlier ? { monthBefore: earlier.dong } : {}),
    wages: wages.map(({ dong, from, to }) => ({ dong, from, to })),
  };
}

const BEFORE_IT = /\b(?:truoc do|thang (?:lien )?truoc|lien truoc)\b/u;

/** The words since the last money. */
function leadOf({ words, quantities }: Sentence, at: number): string {
  const last = quantities.findLast(({ kind, to }) => kind === "money" && to <= at)?.to ?? 0;
  return words.slice(last, at).join(" ");
}

function averageOf(wages: readonly { dong: number; months: number | null }[]): number | null {
  const timed = wages.filter(({ months }) => months !== null);
  const months = timed.reduce((sum, each) => sum + (each.months ?? 0), 0);
  if (timed.length > 1 && months === 6)
    return Math.round(timed.reduce((sum, each) => sum + each.dong * (each.months ?? 0), 0) / 6);
  const plain = wages.filter((each) => each.months === null);
  return plain.length === 6 ? Math.round(plain.reduce((sum, { dong }) => sum + dong, 0) / 6) : null;
}
