import type { Quantity } from "../../../language/quantities.ts";
import { type Sentence, wordsAfter, wordsBefore } from "../sentence.ts";

/** What an amount of money is, as the words around it say. */
export type AmountRole =
  /** What is left in hand after insurance and tax. */
  | "net"
  /** A wage, of which no more is said. */
  | "wage"
  | "gross"
  /** The wage that insurance is paid on. */
  | "insured"
  /** An allowance, overtime pay and the like, beside the wage. */
  | "extra"
  | "insurance"
  | "tax"
  /** Kept back from the wage. */
  | "taken"
  /** Paid out already. */
  | "paid"
  /** Not paid yet. */
  | "owed"
  | "debt"
  | "demanded"
  | "damage"
  | "payroll"
  | "unsaid";

export type Amount = { dong: number; role: AmountRole; per: "month" | "day" | "hour"; from: number; to: number };

const INSURANCE = "bao hiem(?: (?:xa hoi|y te|that nghiep))*|\\by te\\b|that nghiep|\\bxa hoi\\b";
const TAX = "thue(?: thu nhap)?(?: ca nhan)?|tncn";
const EXTRA =
  "phu cap(?: (?:trach nhiem|chuc vu|nha o|doc hai|tay nghe|tham nien|co dinh|khac))*|tang ca|lam them|chuyen can|(?<!ngay |binh |gio |luong |viec |thong |boi )\\bthuong\\b(?! xuyen)|xang xe|an trua|tien com|tien an|tro cap|ho tro";
const BROKEN =
  "hong|\\bhu\\b|chay|\\bgay\\b|rach|\\bmop\\b|\\bbe\\b|\\bvo\\b(?! y\\b| tinh\\b| chong\\b| em\\b| toi\\b| con\\b)";

/** The nearest of these before an amount tells what it is. */
const BEFORE: readonly [AmountRole, RegExp][] = [
  [
    "payroll",
    /quy (?:tien )?luong(?: (?:dong )?bao hiem(?: xa hoi)?)?|tong (?:tien )?luong (?:dong|ca|cua (?:ca|cong ty|xuong|to|nha may|truong))|tong quy/gu,
  ],
  [
    "insured",
    new RegExp(
      `(?:luong|muc|can cu|nen) (?:\\S+ )?dong (?:${INSURANCE})|dong (?:${INSURANCE})(?: bat buoc)? (?:o |theo )?(?:muc|nen)\\b|\\btren (?:(?:muc|nen|luong|so|dong) )*(?:${INSURANCE})?|dong(?: bao hiem)? (?:theo|o) (?:muc|luong)|khai(?: dong)?(?: bao hiem)?(?: xa hoi)?(?: (?:co|chi|muc|luong))*|chi dong (?:bao hiem )?(?:xa hoi )?(?:co|muc)`,
      "gu",
    ),
  ],
  [
    "net",
    /thuc (?:lanh|linh|nhan|tra|te|lay|thu)|ve tay|ve the|ve (?:toi )?tai khoan|cam ve|mang ve|luong rong|\bnet\b|\bcon\b(?: (?:lai|duoc|co|nhan|linh|lanh|dung))*(?! (?:no|thieu|phai))/gu,
  ],
  ["tax", new RegExp(TAX, "gu")],
  ["insurance", new RegExp(`${INSURANCE}|dong (?:het|mat)`, "gu")],
  ["extra", new RegExp(EXTRA, "gu")],
  [
    "paid",
    /\b(?:tam )?ung\b(?: truoc)?|\b(?:chi|moi|da|co)(?: (?:chi|moi|co))* (?:tra|den|bu|cho)(?: (?:co|moi|cho|duoc|truoc|lai))*\b|\b(?:tra|den|bu|cho|chuyen|dua) (?:roi|xong|da)\b|\bdua\b(?: truoc)?|\bnop\b|\btra (?:them|truoc|lai|bu)\b|\bchi (?:tra|den|bu|cho)\b|\bda (?:tra|den|bu|cho)\b|\b(?:den|bu|tra|cho) them\b/gu,
  ],
  [
    "demanded",
    /\b(?:doi|bat|buoc|yeu cau)(?: (?!de\b)\S+){0,4} (?:den|boi thuong|tra|bu)\b(?: (?:du|het|luon|toi|nguyen))*|\bden (?:du|het|nguyen)\b|\bdoi\b/gu,
  ],
  ["debt", /boi thuong|\btien (?:den|phai den)\b|\bden\b(?: bu)?|\bno tien den\b/gu],
  ["damage", new RegExp(`thiet hai|tri gia|gia tri|\\bgia\\b(?! dinh)|sua (?:het|mat)|${BROKEN}`, "gu")],
  [
    "taken",
    /khau tru|can tru|\btru (?:vao |bot |thang )?luong(?: (?:cua |thang nay |moi thang |em|toi|minh|tui)+)?\b|\btru\b|\blay\b|\bcat\b|\bphat\b|\bgiu\b(?! gium)/gu,
  ],
  ["owed", /(?<!luong )\bno\b|\bso tien\b|\bcham tra\b|\btra (?:cham|tre)\b|\bthieu\b|\bkhat\b/gu],
  ["gross", /\bgross\b|tong (?:luong|thu nhap|cong)|ghi tong|\btong\b|truoc (?:thue|bao hiem)|chua tru(?: \S+){0,4}/gu],
  ["net", /(?<!may |kho |cong |benh |ca |nguyen )\b(?:lanh|linh|nhan)\b(?! vien)/gu],
  ["wage", /\bluong\b|thu nhap|tien cong|\bduoc\b/gu],
];

/** What stands right behind it, where nothing before it tells. */
const AFTER: readonly [AmountRole, RegExp][] = [
  ["extra", new RegExp(`^(?:tien |la )?(?:${EXTRA})`, "u")],
  ["insurance", new RegExp(`^(?:tien )?(?:${INSURANCE})`, "u")],
  ["tax", new RegExp(`^(?:tien )?(?:${TAX})`, "u")],
  ["payroll", /^quy (?:tien )?luong/u],
  ["debt", /^(?:tien )?(?:den|boi thuong)\b/u],
  ["net", /^(?:thuc (?:lanh|linh|nhan|tra)|ve tay|sau thue|sau bao hiem)/u],
  ["wage", /^(?:tien )?luong\b/u],
];

const ONLY_AFTER =
  /\bsau (?:khi )?(?:(?:tru|dong|nop|trich|het|cac|khoan|bao|hiem|xa|hoi|y|te|that|nghiep|thue|thu|nhap|ca|nhan|va|voi|toan|bo|deu|dan|con|lai|la|duoc|toi|em|linh|lanh|nhan|thi|chi|ba|loai|3|gio) )*$/u;
/** "9 triệu sau thuế và bảo hiểm": what they were taken off of was said before. */
const AFTER_BOTH = /\bsau(?: (?:khi|tru|dong|nop|thue|va|bao|hiem|xa|hoi))+/gu;
const EACH = /\b(?:moi|mot|1|hang|tung) (?:thang|ky|lan|ngay)(?: (?:la|het|deu))* $/u;
const NOT_YET_TAKEN =
  / (?:chua|khong|truoc khi) (?:tru|ke|tinh)(?: (?:khoan|tien|phan|so))*(?: (?:do|nay|ay|den|bu|boi thuong|thiet hai))+(?= )/u;
const PER_DAY = /^(?:(?:1|mot|moi|cho) )?(?:ngay|nhat|bua|cong(?! (?:ty|nhan|doan)))\b/u;
const PER_HOUR = /^(?:(?:1|mot|moi|cho) )?(?:gio|tieng)\b/u;

/** Every amount of money in a sentence and what it is. */
export function readAmounts(sentence: Sentence): Amount[] {
  const found = sentence.quantities.flatMap((each) => (each.kind === "money" ? [each] : []));
  return found.map((money, at) => {
    const { dong, from, to } = money;
    return { dong, role: roleOf(sentence, money, found[at + 1]), per: periodOf(sentence, money), from, to };
  });
}

function roleOf(sentence: Sentence, money: Quantity, next: Quantity | undefined): AmountRole {
  const window = wordsBefore(sentence, money).slice(-14);
  // "Lương còn lại 7 triệu, chưa trừ khoản đó": what was not yet taken says nothing of insurance and tax.
  const before = `${window.join(" ")} `.replace(NOT_YET_TAKEN, "");
  const after = wordsAfter(sentence, money, next ? Math.min(5, next.from - money.to) : 5);
  const behind = AFTER.find(([, cue]) => cue.test(after))?.[0];
  if (ONLY_AFTER.test(before)) return "net";
  // "Bị trừ 2 tháng liền, mỗi tháng 3 triệu": where nothing near tells, the words before another figure do.
  const wider = `${wordsBefore(sentence, money, true).slice(-8).join(" ")} `;
  const nearest =
    nearestRole(before, isUntil(sentence, money)) ?? (EACH.test(before) ? nearestRole(wider, false) : null);
  // "Trừ 1tr05 bảo hiểm", "bị trừ 840 nghìn tiền thuế": what it was kept back for decides.
  if (nearest === "taken" && (behind === "insurance" || behind === "tax") && !isNextsOwn(sentence, money, next))
    return behind;
  if (
    (nearest === "wage" || nearest === null || nearest === "gross") &&
    behind === "extra" &&
    !isNextsOwn(sentence, money, next)
  )
    return "extra";
  if (behind === "net" && (nearest === "wage" || nearest === "gross") && !isNextsOwn(sentence, money, next))
    return "net";
  if (nearest !== null) return nearest;
  return behind !== undefined && !isNextsOwn(sentence, money, next) ? behind : "unsaid";
}

/** Whether the words between two amounts are nothing but the name of the second: "10 triệu bảo hiểm 1 triệu". */
function isNextsOwn(sentence: Sentence, money: Quantity, next: Quantity | undefined): boolean {
  if (!next) return false;
  const between = sentence.words.slice(money.to, next.from).join(" ");
  const own = AFTER.some(([, cue]) => {
    const said = cue.exec(between)?.[0];
    return said !== undefined && between.length - said.length <= 8;
  });
  return own && !AFTER.some(([, cue]) => cue.test(wordsAfter(sentence, next, 4)));
}

function nearestRole(before: string, isUntil: boolean): AmountRole | null {
  let best: { role: AmountRole; start: number; end: number } | null = null;
  for (const [role, cue] of BEFORE) {
    for (const match of before.matchAll(cue)) {
      if (isUntil && match[0] === "den") continue;
      const [start, end] = [match.index, match.index + match[0].trimEnd().length];
      // The nearest; of two that end together the longer.
      if (!best || end > best.end || (end === best.end && start < best.start)) best = { role, start, end };
    }
  }
  if (!best) return null;
  const lead = before.slice(0, best.start);
  if (best.role === "debt" || best.role === "damage" || best.role === "demanded") {
    // "Trừ tiền đền 3 triệu" was kept back; "trừ để đền máy 9 triệu" is what the machine costs.
    if (/\b(?:tru|khau tru|can tru|lay|cat)\b(?: (?!de\b|vi\b|do\b|ma\b)\S+){0,4} $/u.test(lead)) return "taken";
  }
  if (best.role === "taken" || best.role === "wage") {
    const named = new RegExp(`(${INSURANCE})|(${TAX})`, "u").exec(
      lead.replace(AFTER_BOTH, " ").split(" ").slice(-5).join(" "),
    );
    if (best.role === "taken" && named) return named[1] ? "insurance" : "tax";
  }
  return best.role;
}

/** "đến" with its marks is "until", not the "đền" of making good. */
function isUntil(sentence: Sentence, money: Quantity): boolean {
  return sentence.tokens.slice(Math.max(0, money.from - 3), money.from).includes("\u0111\u1ebfn");
}

function periodOf(sentence: Sentence, money: Quantity): Amount["per"] {
  const after = wordsAfter(sentence, money, 3);
  const before = wordsBefore(sentence, money).slice(-4).join(" ");
  if (money.kind !== "money" || money.dong >= 3_000_000) return "month";
  if (PER_HOUR.test(after) || /\b(?:luong|moi|mot|1) gio(?: la| duoc)?$/u.test(before)) return "hour";
  if (PER_DAY.test(after) || /\b(?:luong|moi|mot|1|cong) (?:ngay|nhat)(?: la| duoc| cong)?$/u.test(before))
    return "day";
  return "month";
}

/** The sum of the amounts of a role, or nothing where none has it. */
export function sumOf(amounts: readonly Amount[], ...roles: readonly AmountRole[]): number | undefined {
  const those = amounts.filter(({ role }) => roles.includes(role));
  return those.length === 0 ? undefined : those.reduce((sum, { dong }) => sum + dong, 0);
}

export function firstOf(amounts: readonly Amount[], ...roles: readonly AmountRole[]): number | undefined {
  for (const role of roles) {
    const found = amounts.find((each) => each.role === role);
    if (found) return found.dong;
  }
  return undefined;
}
