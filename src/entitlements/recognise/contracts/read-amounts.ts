import type { Sentence } from "../sentence.ts";
import type { ContractFacts } from "./contract-facts.ts";

type Per = "hour" | "day" | "month";
type Role = "wage" | "paid" | "claimed" | "training" | "old" | "new";
type Amount = { dong: number; per: Per; isPerSaid: boolean; role: Role | null; span: string; near: string };

const PER_HOUR = /^(?:(?:1|mot|moi|cho 1|cho mot) )?(?:gio|tieng|h)\b/u;
const PER_DAY =
  /^(?:(?:1|mot|moi|cho 1|cho mot) )?(?:ngay|cong|bua|ca|hom|nhat|dem)\b(?! (?:chuan|ty|doan|nhan|viec|nay|trinh|thu))/u;
const BEFORE_HOUR = /\b(?:luong|moi|mot|1|theo) (?:gio|tieng)(?: \S+){0,4}$/u;
const BEFORE_DAY = /\b(?:luong|cong|moi|mot|1|theo) (?:ngay|cong|nhat)(?: \S+){0,4}$|\bcong (?:nhat|ngay)\b/u;
/** Nobody's month is below this, nobody's day or hour above. */
const LOWEST_MONTH = 1_500_000;
const HIGHEST_HOUR = 95_000;
const HIGHEST_DAY = 3_000_000;

const TRAINING = /\b(?:dao tao|hoc phi|hoc nghe|di hoc|khoa hoc|cho hoc|tap huan|hoc nghiep)\b/u;
const CLAIMED = /\b(?:doi|bat (?:em |toi |den |tra )*den|den(?= \S* ?$)|kien|giu|tru|yeu cau|tinh den)\b/u;
const PAID =
  /\b(?:tra|phat|dua|chuyen khoan|ung|nhan duoc|lanh duoc|linh duoc|boi thuong|ho tro|tinh|khoan|chi)(?: (?:em|toi|minh|cho|cho em|co|moi|moi co|duoc|la|ngay|lai|truoc|het|them|theo|ca|muc|so|tien|nua|mot nua|\d+ thang|luong|thang))*$/u;
const COMPANY = /\b(?:cong ty|cty|sep|ho|chu|ong chu|giam doc|xuong|quan doc|nha may|truong|benh vien)\b/u;
const NEW = /\b(?:moi|qua|sang|con|xuong|giam|giam con|viec nhe|ben do|ve|lam (?:tap|bao ve))\b/gu;
const OLD = /\b(?:cu|truoc|hoi truoc|dang|hien|hien gio|thay vi|tu|so voi|hop _dong|goc|ban dau|luc truoc)\b/gu;

/** What every amount of money in a sentence is: the contract wage, what is paid already, claimed, spent on training, or the wage before and now. */
export function readAmounts(sentence: Sentence): ContractFacts {
  const amounts = amountsOf(sentence);
  const facts: ContractFacts = {};
  for (const amount of amounts) take(facts, amount);
  takeOldAndNew(facts, sentence, amounts);
  const percent = percentPaid(sentence);
  if (percent !== null) facts.paidPercent = percent;
  return facts;
}

function amountsOf({ words, quantities }: Sentence): Amount[] {
  let end = 0;
  return quantities.flatMap((quantity) => {
    if (quantity.kind !== "money") return [];
    // "7tr8/26" is read as seven million and "8/26".
    const tail = /^(\d)\/2[0-7]$/u.exec(words[quantity.to] ?? "")?.[1];
    const dong = quantity.dong + (tail && quantity.dong % 1_000_000 === 0 ? Number(tail) * 100_000 : 0);
    const span = words.slice(end, quantity.from).join(" ");
    const near = words.slice(Math.max(end, quantity.from - 7), quantity.from).join(" ");
    const after = words.slice(quantity.to, quantity.to + 3).join(" ");
    end = quantity.to;
    const [per, isPerSaid] = perOf(dong, near, after);
    return [{ dong, per, isPerSaid, role: roleOf(span, near, after), span, near }];
  });
}

function perOf(dong: number, near: string, after: string): [Per, boolean] {
  if (dong >= HIGHEST_DAY) return ["month", false];
  if (PER_HOUR.test(after) || BEFORE_HOUR.test(near)) return ["hour", true];
  if (PER_DAY.test(after) || (BEFORE_DAY.test(near) && dong < LOWEST_MONTH)) return ["day", true];
  if (/^(?:(?:mot|1|moi) )?thang\b/u.test(after)) return ["month", true];
  return [dong <= HIGHEST_HOUR ? "hour" : dong < LOWEST_MONTH ? "day" : "month", false];
}

function roleOf(span: string, near: string, after: string): Role | null {
  if (
    (TRAINING.test(near) && !/\bkhong (?:co )?dao tao\b|\bluong(?: \S+){0,2}$/u.test(near)) ||
    /^(?:tien )?(?:dao tao|hoc phi)\b/u.test(after)
  )
    return "training";
  const clause = span.split(" ").slice(-9).join(" ");
  if (CLAIMED.test(near) && !/\bluong(?: \S+){0,2}$/u.test(near.replace(/\b\d+ thang luong\b/u, ""))) return "claimed";
  if (/\bphan tram\b/u.test(near)) return null;
  // "Chỉ trả lương 1 ngày, lương 7,8 triệu": what was paid is the day.
  if (/\b\d+ (?:ngay|bua|hom) luong$/u.test(near)) return null;
  if (PAID.test(near) && COMPANY.test(clause) && !/\b(?:phai|dang le|le ra) (?:\S+ )?tra\b/u.test(clause))
    return "paid";
  if (/\b(?:tra|phat)(?: \S+){0,7} theo(?: muc)?$/u.test(near) && COMPANY.test(clause)) return "paid";
  if (/\b(?:da|chi|chi co|moi) (?:duoc )?(?:tra|nhan(?! lai)|lanh|linh|phat|dua)(?: \S+){0,5}$/u.test(near))
    return /\bluong$/u.test(near) && /\b(?:ngay|cong|bua|gio) luong$/u.test(near) ? null : "paid";
  return null;
}

/** "Cao hơn lương cũ 500 ngàn": neither wage, but what lies between them. */
function isDifference({ dong, near }: Amount): boolean {
  return dong < 2_000_000 && /\b(?:cao|nhieu|lon|it|thap|kem) hon(?: \S+){0,3}$/u.test(near);
}

function take(facts: ContractFacts, amount: Amount): void {
  const { dong, per, role, isPerSaid, near } = amount;
  if (isDifference(amount)) return;
  if (role === "training") facts.training ??= dong;
  else if (role === "claimed") facts.claimed ??= dong;
  else if (role === "paid" && per === "day" && isPerSaid) facts.paidDaily ??= dong;
  else if (role === "paid") facts.paid ??= dong;
  else if (per === "hour") facts.hourlyWage ??= dong;
  else if (per === "day" && (isPerSaid || /\bluong\b/u.test(near) || dong <= 800_000)) facts.dailyWage ??= dong;
  else if (per === "month") facts.monthlyWage ??= dong;
}

/** The wage before and the wage now, by the nearest word that tells which; one that tells nothing is the other. */
function takeOldAndNew(facts: ContractFacts, sentence: Sentence, amounts: readonly Amount[]): void {
  const difference = amounts.find(isDifference);
  const wages = amounts
    .filter((amount) => amount !== difference)
    .filter(({ per, role }) => per !== "hour" && role !== "training" && role !== "claimed");
  const said = wages.map((amount) => ({ amount, side: sideOf(amount) }));
  const first = (side: "old" | "new") => said.find((each) => each.side === side)?.amount;
  let [old, now] = [first("old"), first("new")];
  const open = said.filter(({ side }) => side === null).map(({ amount }) => amount);
  const unpaid = open.filter(({ role }) => role !== "paid");
  old ??= unpaid.shift();
  now ??= unpaid.shift();
  if (!old && now && wages.length === 1) [old, now] = [now, undefined];
  if (!old) return;
  facts.oldPay = old.dong;
  facts.payBy = old.per === "day" ? "day" : "month";
  if (now) facts.newPay = now.dong;
  else if (difference)
    facts.newPay = old.dong + (/\b(?:it|thap|kem) hon/u.test(difference.near) ? -1 : 1) * difference.dong;
  else {
    const share = /\b(?:bang|con|chi bang|chi con) (\d{2}) phan tram\b/u.exec(sentence.text)?.[1];
    if (share) facts.newPay = Math.round((old.dong * Number(share)) / 100);
  }
}

function sideOf({ span }: Amount): "old" | "new" | null {
  const text = span
    .replace(/\btruoc khi (?:bi )?(?:chuyen|dieu|doi|dua)\b/gu, "truoc")
    .replace(/\b(?:con (?:gai|trai|toi)|tu (?:ngay|thang))\b/gu, "");
  const last = (pattern: RegExp) => [...text.matchAll(pattern)].at(-1)?.index ?? -1;
  const [now, old] = [last(NEW), last(OLD)];
  if (now < 0 && old < 0) return null;
  return now > old ? "new" : "old";
}

/** "Chỉ trả 60% lương", "trả nửa lương". */
function percentPaid({ text }: Sentence): number | null {
  const said = /\btra(?: \S+){0,4} (\d{1,2}) phan tram\b/u.exec(text)?.[1];
  if (said) return Number(said);
  return /\btra(?: \S+){0,3} (?:nua|mot nua) (?:luong|muc luong|tien luong)\b/u.test(text) ? 50 : null;
}
