import type { CalculationId } from "../codes.ts";

/** "Work it out for me": wanted whatever else the sentence holds. */
const ASKS_TO_COMPUTE =
  /\b(?:tinh (?:giup|dum|gium|ho (?:em|minh|toi|chi|anh|con|chau))|giup (?:em|minh|toi|chi|anh|con|chau) tinh)\b/u;
/** "Tính thử": with its marks, because "tính thứ bảy" is another thing. */
const TRY_TO_COMPUTE = "t\u00ednh th\u1eed";
/** Asks for a figure. */
const ASKS_HOW_MUCH =
  /\b(?:bao nhieu|bnhieu|nhieu tien|bao lau|khi nao|bao gio|nam nao|ngay nao|may (?:thang|ngay|tien|dong|trieu|phan|nam|tuoi)|(?:duoc|la|con|het|lanh|nhan) nhieu|tinh (?:sao|the nao|nhu the nao|lam sao)|cach tinh)\b/u;
/** Asks whether a figure is right: enough for a minimum wage only. */
const ASKS_IF_ENOUGH = /\b(?:thap hon|du khong|dung khong|co du|co dung|dung luat|sai khong|vung may)\b/u;
/** Something was done to the worker: that is for an answer or a person, not for a sum. A fine is never computed. */
const GRIEVANCE =
  /\b(?:khong tra|chua tra|khong chiu tra|tra thieu|no luong|quyt|giam luong|lua|doa|danh dap|quay roi|sa thai|duoi viec|ep)\b/u;
const PENALTY = /\b(?:bi phat|phat (?:tien|bao nhieu|the nao|ra sao)|muc phat|xu phat|phat cong ty)\b/u;

/** What the sentence tells, as far as a calculation can start from it. */
export type Has = {
  /** A wage, said to be one. */
  wage: boolean;
  anyMoney: boolean;
  worked: boolean;
  insured: boolean;
  birth: boolean;
  days: boolean;
  /** A commune or region; a province alone has several regions. */
  place: boolean;
  date: boolean;
};

type Rule = {
  calculation: CalculationId;
  says: RegExp;
  not?: RegExp;
  from: (has: Has) => boolean;
  /** A syllable that must stand with its marks. */
  exact?: string;
  ifEnough?: boolean;
};

const wage = (has: Has) => has.wage;
const DEATH = "tuat|mat|chet|qua doi|tai nan|benh nghe nghiep";

/** The first rule that fits decides, so the narrower come first. */
const RULES: readonly Rule[] = [
  {
    calculation: "minimum-wage",
    says: /\b(?:luong toi thieu|luong thap nhat|luong co ban vung|toi thieu vung)\b/u,
    not: /\b(?:khong co ten|danh sach|that nghiep|huu)\b/u,
    from: (has) => has.place || has.wage,
    ifEnough: true,
  },
  {
    calculation: "lump-sum",
    says: /\b(?:mot lan|1 lan|rut bao hiem|rut bhxh|rut so)\b/u,
    not: new RegExp(`\\b(?:sinh con|tro cap mot lan|that nghiep|tu nguyen|${DEATH})\\b`, "u"),
    from: (has) => has.wage && has.insured,
  },
  {
    calculation: "unemployment",
    says: /\bthat nghiep\b/u,
    not: /\b(?:thoi viec|mat viec|muc dong|phai dong|dong vao|tru|toi da|dong that nghiep tren)\b/u,
    from: wage,
  },
  {
    calculation: "job-loss",
    says: /\b(?:mat viec|cat giam|thu hep|tai co cau|giam bien che|co cau lai)\b/u,
    from: (has) => has.wage && has.worked,
  },
  {
    calculation: "severance",
    says: /\b(?:thoi viec|nghi viec|nghi lam|nghi han|thoi lam|cham dut hop dong|het hop dong)\b/u,
    not: /\b(?:phep|bao truoc|thai san|huu)\b/u,
    from: (has) => has.wage && has.worked,
  },
  {
    calculation: "unused-leave",
    says: /\bphep\b/u,
    not: /\b(?:trai|giay) phep\b/u,
    from: (has) => has.wage && has.days,
  },
  {
    calculation: "annual-leave",
    says: /\bphep\b/u,
    not: /\b(?:(?:trai|giay|khong) phep|tien|luong|nghi (?:om|benh)|chua du|tham nien tinh)\b/u,
    from: (has) => has.worked && !has.days,
  },
  {
    calculation: "late-pay",
    says: /\b(?:cham|tre|no)\b/u,
    not: /\bbao hiem\b/u,
    exact: "l\u00e3i",
    from: (has) => has.anyMoney,
  },
  { calculation: "suspension", says: /\bdinh chi\b/u, from: wage },
  {
    calculation: "damages",
    says: /\blam (?:hong|hu|vo)\b/u,
    not: /\b(?:hop dong|dao tao|nghi|tai nan|bao truoc)\b/u,
    from: (has) => has.anyMoney,
  },
  {
    calculation: "deduction-limit",
    says: /\b(?:khau tru|tru luong|tru vao luong|bi tru)\b/u,
    not: /\b(?:bao hiem|bhxh|thue|phep)\b/u,
    from: wage,
  },
  { calculation: "trial-pay", says: /\bthu viec\b/u, not: /\b(?:tang ca|phep)\b/u, from: wage },
  {
    calculation: "overtime",
    says: /\b(?:tang ca|lam them|lam dem|ca dem|ot|lam chu nhat|lam ngay le|di lam le)\b/u,
    from: wage,
  },
  {
    calculation: "maternity-money",
    says: /\b(?:thai san|sinh con|sinh be|nghi sinh|nghi de|sinh doi|tien sinh|tien de)\b/u,
    not: /\b(?:duong suc|chong|tu nguyen|kham thai)\b/u,
    from: wage,
  },
  {
    calculation: "maternity-leave",
    says: /\b(?:thai san|sinh con|nghi sinh|nghi de|sinh be)\b/u,
    not: /\b(?:duong suc|chong|tien|tu nguyen|kham thai)\b/u,
    from: (has) => has.date,
  },
  {
    calculation: "sick-pay",
    says: /\b(?:nghi om|om dau|nghi benh|nghi vi om|bi om)\b/u,
    not: /\b(?:con (?:om|bi om|benh)|duong suc)\b/u,
    from: wage,
  },
  { calculation: "retirement", says: /\b(?:nghi huu|ve huu|tuoi huu|den huu)\b/u, from: (has) => has.birth },
  {
    calculation: "pension",
    says: /\bluong huu\b.*\b(?:phan tram|bao nhieu)\b|\b(?:phan tram|bao nhieu)\b.*\bluong huu\b/u,
    not: new RegExp(
      `\\b(?:tu nguyen|som|nuoc ngoai|thap nhat|bo sung|lanh luong huu|giam|moi nam|cho du|duoi|${DEATH})\\b`,
      "u",
    ),
    from: (has) => has.insured,
  },
  {
    calculation: "contributions",
    says: /\b(?:dong (?:bao hiem|bhxh)|tru (?:bao hiem|bhxh)|muc dong)\b/u,
    not: /\b(?:tu nguyen|thai san|huu|tang ca|khong dong|chua dong|om|benh)\b/u,
    from: (has) => has.wage && !has.insured,
  },
  { calculation: "notice", says: /\bbao truoc\b/u, from: (has) => has.date },
];

/**
 * Which calculation a sentence clearly asks for, or `null`. It must name the matter and either ask for a sum outright or hold a figure to
 * start from and ask how much. Anything else is left to the ordinary answers: a sum nobody asked for is worse than none.
 */
export function whichCalculation(words: string, tokens: readonly string[], has: Has): CalculationId | null {
  const outright = ASKS_TO_COMPUTE.test(words) || tokens.join(" ").includes(TRY_TO_COMPUTE);
  if (PENALTY.test(words)) return null;
  for (const rule of RULES) {
    if (!rule.says.test(words) || rule.not?.test(words)) continue;
    if (rule.exact !== undefined && !tokens.includes(rule.exact)) continue;
    if (outright) return rule.calculation;
    if (GRIEVANCE.test(words) && rule.calculation !== "late-pay") return null;
    const asks = ASKS_HOW_MUCH.test(words) || (rule.ifEnough === true && ASKS_IF_ENOUGH.test(words));
    if (asks && rule.from(has)) return rule.calculation;
  }
  return null;
}
