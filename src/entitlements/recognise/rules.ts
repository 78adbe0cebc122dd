import type { Rule, Said } from "./rule.ts";
import { RULES_OF_CONTRACT, RULES_OF_FAMILY_EVENTS } from "./rules-of-contract.ts";
import { RULES_OF_WORK } from "./rules-of-work.ts";
import { RULES_OF_DEADLINES } from "./rules-of-deadlines.ts";
import { RULES_OF_RETIREMENT } from "./rules-of-retirement.ts";
import { RULES_OF_MISSING } from "./rules-of-missing.ts";
import { RULES_OF_HOLIDAYS } from "./rules-of-holidays.ts";

const wage = (said: Said) => said.wage;
const length = ({ facts }: Said) => facts.monthsWorked !== undefined || facts.monthsSaid !== undefined;
const insured = ({ facts }: Said) => typeof facts.monthsInsured === "number" || facts.monthsSaid !== undefined;
const anyMoney = ({ facts }: Said) =>
  facts.wage !== undefined || facts.moneySaid !== undefined || facts.damage !== undefined;
const birthSaid = ({ facts }: Said) =>
  facts.childOrder !== undefined || facts.childrenBorn !== undefined || facts.dateSaid !== undefined;
const ASKS_WHEN =
  /\b(?:bao lau|ngay nao|khi nao|bao gio|chung nao|luc nao|han (?:cuoi|chot|nao|den)|toi dau|may (?:thang|ngay|nam)|con kip)\b/u;
const DEATH = "tuat|mat|chet|qua doi|tai nan|benh nghe nghiep";
const GRIEVANCE = "lua|doa|danh dap|quay roi|duoi viec|ep";
const LEAVES =
  "thoi viec|nghi (?:thi )?(?:duoc|lanh|nhan)|nghi viec|nghi lam|nghi han|thoi lam|nghi luon|cham dut hop _dong|het hop _dong|xin nghi";
const UNEMPLOYMENT = "(?:(?:tro cap|tien|lanh|linh|huong|nhan|an|rut) )+(?:bao hiem )?that nghiep";

/** The first rule that fits decides, so the narrower come first. */
export const RULES: readonly Rule[] = [
  ...RULES_OF_WORK,
  ...RULES_OF_CONTRACT,
  ...RULES_OF_DEADLINES,
  {
    calculation: "minimum-wage",
    says: /\b(?:luong toi thieu|luong thap nhat|luong co ban vung|toi thieu vung)\b/u,
    not: /\b(?:khong co ten|danh sach|thu viec|that nghiep|huu|boi thuong|lam (?:hong|hu|vo))\b/u,
    from: ({ facts, wage: said }) =>
      said || facts.region !== undefined || facts.commune !== undefined || facts.province !== undefined,
    asks: /./u,
  },
  {
    calculation: "union-dues",
    says: /\bkinh phi cong doan\b/u,
    from: ({ facts }) => facts.payroll !== undefined || facts.moneySaid !== undefined,
  },
  {
    calculation: "birth-allowance",
    says: /\b(?:tro cap|tien) (?:mot|1) lan\b.*\b(?:sinh|de)\b|\b(?:sinh|de)\b.*\btro cap (?:mot|1) lan\b/u,
    not: /\b(?:huu|bao hiem xa hoi mot lan|that nghiep)\b/u,
    from: (said) => birthSaid(said) && !said.wage,
  },
  {
    calculation: "birth-allowance",
    says: /\b(?:sinh|de|thai san)\b/u,
    not: /\b(?:bat buoc|huu|mot lan cho)\b/u,
    asks: /\b(?:bao nhieu|nhieu|may) (?:tien|trieu|dong)\b|\b(?:tien|tro cap|lanh|nhan|duoc|huong)\b.*\b(?:bao nhieu|nhieu|may)\b/u,
    from: ({ facts }) =>
      facts.family?.voluntary === true && (birthSaid({ facts } as Said) || facts.family.insuredMonths !== undefined),
  },
  {
    calculation: "adoption-leave",
    says: /\bcon nuoi\b/u,
    not: /\b(?:ket hon|om|benh)\b/u,
    from: ({ facts }) => facts.childAgeMonths !== undefined,
  },
  {
    calculation: "accident-benefit",
    says: /\b(?:tai nan|benh nghe nghiep|suy giam|mat suc|giam dinh)\b.*\b(?:quy|bao hiem|tro cap (?:mot lan|hang thang|phuc vu))\b|\b(?:quy|bao hiem|tro cap (?:mot lan|hang thang|phuc vu))\b.*\b(?:tai nan|benh nghe nghiep|suy giam|mat suc|giam dinh)\b/u,
    not: /\b(?:huu|rut|that nghiep|(?:rieng )?cong ty (?:\S+ ){0,3}(?:boi thuong|den|tro cap|tra)|chu (?:\S+ ){0,3}(?:boi thuong|den))\b/u,
    from: ({ facts }) => facts.insurance?.percentLost !== undefined || facts.insurance?.died === true,
  },
  {
    calculation: "accident-compensation",
    says: /\b(?:tai nan|benh nghe nghiep|suy giam|mat suc|giam dinh|thuong tat|mat \d+ phan tram)\b/u,
    not: /\b(?:huu|rut|that nghiep|mot lan cho)\b/u,
    from: ({ facts }) => facts.insurance?.percentLost !== undefined || facts.insurance?.died === true,
  },
  ...RULES_OF_MISSING,
  {
    calculation: "lump-sum",
    says: /\b(?:mot lan|1 lan|rut bao hiem|rut bhxh|rut so)\b/u,
    not: new RegExp(`\\b(?:sinh con|tro cap mot lan|that nghiep|tu nguyen|${DEATH})\\b`, "u"),
    from: (said) => anyMoney(said) && (insured(said) || said.facts.insuredFrom !== undefined),
  },
  {
    calculation: "recovery",
    says: /\b(?:duong suc|phuc hoi suc khoe)\b/u,
    // After illness or an accident the days hang on what nobody says in one sentence: the checked answer tells them.
    not: /\b(?:om|benh|tai nan|phau thuat|ruot thua)\b/u,
    from: ({ facts, text }) => facts.childrenBorn !== undefined || /\b(?:sinh|de) (?:thuong|mo)\b/u.test(text),
  },
  {
    calculation: "unemployment",
    says: new RegExp(`\\b${UNEMPLOYMENT}\\b`, "u"),
    not: /\b(?:tro cap (?:thoi viec|mat viec)|dieu kien|muc dong|toi da|bao nhieu phan tram)\b/u,
    from: (said) =>
      (anyMoney(said) && (said.wage || insured(said))) ||
      (insured(said) && /\bmay thang|bao nhieu thang|bao lau\b/u.test(said.text)),
  },
  {
    calculation: "job-loss",
    says: /\b(?:mat viec|cat giam|thu hep|tai co cau|giam bien che|co cau lai|doi cong nghe|thay doi cong nghe|ly do kinh te)\b/u,
    from: (said) => anyMoney(said) && length(said),
  },
  {
    calculation: "severance",
    says: new RegExp(`\\b(?:${LEAVES}|sa thai|tro cap nghi)\\b`, "u"),
    not: new RegExp(`\\b(?:phep|bao truoc|thai san|huu|nghi viec rieng|rut|${GRIEVANCE})\\b`, "u"),
    from: (said) => anyMoney(said) && (length(said) || said.facts.contractMonths !== undefined),
  },
  {
    calculation: "unemployment",
    says: /\bthat nghiep\b/u,
    not: /\b(?:thoi viec|mat viec|muc dong|phai dong|dong vao|tru|toi da|dong that nghiep tren|bao nhieu phan tram)\b/u,
    from: (said) => said.wage || (insured(said) && /\b(?:may|bao nhieu) thang\b|\bbao lau\b/u.test(said.text)),
  },
  {
    calculation: "unused-leave",
    says: /\bphep\b/u,
    not: /\b(?:trai|giay) phep\b/u,
    from: (said) => said.wage && said.days,
  },
  {
    calculation: "annual-leave",
    says: /^(?=.*\bphep\b)(?=.*\b(?:gop|don)\b)/u,
    from: ({ facts }) => facts.leaving?.leave.together !== undefined && facts.leaving.leave.yearly !== undefined,
  },
  {
    calculation: "annual-leave",
    says: /\bphep\b|\bnghi hang nam\b/u,
    not: /\b(?:(?:trai|giay|khong) phep|tien|luong|nghi (?:om|benh)|chua du|tham nien tinh)\b/u,
    from: (said) => (length(said) || said.facts.monthsThisYear !== undefined) && !said.days,
  },
  {
    calculation: "late-pay",
    says: /\b(?:cham|tre|no luong)\b.*\blai\b|\blai\b.*\b(?:cham|tre|no luong)\b|\b(?:cham|tre) luong\b.*\b(?:den bu|boi thuong|den)\b/u,
    not: /\b(?:bao hiem|di tre|di lam tre)\b/u,
    from: (said) =>
      anyMoney(said) &&
      (said.facts.bankRate !== undefined ||
        /\b(?:tien lai|lai suat|den bu|boi thuong|den|tinh lai)\b/u.test(said.text)),
  },
  { calculation: "suspension", says: /\bdinh chi\b/u, from: anyMoney },
  {
    calculation: "damages",
    says: /\b(?:lam|danh|bi) (?:hong|hu|vo|be|mat|chay|gay|rach|roi|do)\b|\bthiet hai\b|\blam mat\b/u,
    not: /\b(?:hop _dong|dao tao|nghi|tai nan|bao truoc|moi thang|mot thang|mat viec)\b/u,
    from: anyMoney,
  },
  {
    calculation: "deduction-limit",
    says: /\b(?:khau tru|tru)\b/u,
    not: /\b(?:tru (?:\S+ ){0,4}(?<!sau )bao hiem|dong bao hiem|(?<!sau )thue|phep|di tre|di muon)\b/u,
    from: wage,
  },
  {
    calculation: "trial-pay",
    says: /\bthu viec\b/u,
    not: /\b(?:tang ca|phep)\b/u,
    from: wage,
  },
  {
    calculation: "trial-length",
    says: /\bthu viec\b/u,
    asks: /\b(?:may (?:ngay|thang|bua)|bao lau|bao nhieu (?:ngay|thang)|toi da|lau nhat|dai nhat|(?:ngay|hom) (?:nao|may)|khi nao|bao gio|ngay cuoi)\b/u,
    from: ({ facts }) => facts.jobLevel !== undefined || (facts.contractMonths ?? 1) < 1,
  },
  {
    calculation: "holiday-pay",
    says: /\b(?:nghi|khong lam)\b/u,
    not: /\b(?:phep|om|benh|thai san|sinh|nghi viec|thoi viec|bao truoc)\b/u,
    from: ({ facts, wage: said }) => said && facts.holidayOff === true,
  },
  {
    calculation: "overtime",
    says: /\b(?:tang ca|lam them|lam dem|ca dem|truc dem|ot|lam chu nhat|lam ngay le|di lam le|lam le)\b/u,
    from: (said) => said.wage || said.facts.pieceRate !== undefined,
  },
  {
    calculation: "overtime",
    says: /\b(?:di lam|lam viec|lam|ca)\b/u,
    not: /\b(?:nghi(?! trua| giua ca| an)|huu|thai san|that nghiep|om|phep|lam (?:hong|hu|vo|mat))\b/u,
    from: ({ facts, wage: said }) =>
      said &&
      (facts.hours !== undefined || facts.overtimeParts !== undefined) &&
      (facts.dayKind === "holiday" || facts.dayKind === "rest-day" || facts.night === true),
  },
  {
    calculation: "paternity-leave",
    says: /\b(?:vo|chong)\b/u,
    not: /\b(?:bhyt|ket hon|om|mat|chet|me vo)\b/u,
    from: ({ facts, text, wage: said }) =>
      /\b(?:sinh|de)\b/u.test(text) &&
      !/\bluong (?:cua )?vo\b|\bvo (?:em |toi |minh )?(?:co )?luong\b/u.test(text) &&
      !/\bchong .{0,12}\b(?:khong|chua) \b/u.test(text) &&
      (facts.surgery === true ||
        facts.premature === true ||
        facts.childrenBorn !== undefined ||
        said ||
        /\b(?:sinh|de) thuong\b/u.test(text)),
  },
  {
    calculation: "miscarriage-leave",
    says: /\b(?:say|xay|thai|chet luu)\b/u,
    not: /\b(?:duong suc|tu nguyen)\b/u,
    from: ({ facts, wage: said }) => facts.family?.loss !== undefined && (said || facts.family.weeks !== undefined),
  },
  {
    calculation: "prenatal-checks",
    says: /\bkham (?:thai|bau)\b/u,
    not: /\b(?:giay|ho so|nop|khong cho)\b/u,
    asks: /\b(?:may|bao nhieu|nhieu|bao) (?:ngay|lan|tien|bua)\b|\bbao nhieu\b/u,
    from: (said) => said.wage || /\b(?:nghi|duoc)\b.*\b(?:may|bao nhieu) (?:ngay|lan)\b/u.test(said.text),
  },
  {
    calculation: "contraception-leave",
    says: /\b(?:dat vong|dat dung cu|triet san|dinh san|that ong dan)\b/u,
    from: (said) => said.wage || /\bnghi\b.*\b(?:may|bao nhieu|nhieu|bao) (?:ngay|bua|hom)\b/u.test(said.text),
  },
  {
    calculation: "maternity-money",
    says: /\b(?:sinh|de|thai san)\b/u,
    from: ({ facts, wage: said }) => said && facts.family?.monthsRested !== undefined,
  },
  {
    calculation: "maternity-money",
    says: /\b(?:thai san|sinh con|sinh be|nghi sinh|nghi de|sinh doi|sinh ba|sinh mo|sinh thuong|tien sinh|tien de|de con|de be|de doi)\b/u,
    not: /\b(?:duong suc|chong (?:duoc|nghi|toi|em|co)|tu nguyen|kham thai)\b/u,
    from: anyMoney,
  },
  {
    calculation: "maternity-leave",
    says: /\b(?:thai san|sinh con|nghi sinh|nghi de|sinh be|sinh doi|sinh ba|de con|de be|de doi|con thu|sinh)\b/u,
    not: /\b(?:duong suc|chong|tien|tu nguyen|kham thai|huu|om|benh|con nuoi|nuoi con|truoc (?:khi )?sinh|bao truoc)\b/u,
    asks: /\b(?:may thang|bao nhieu (?:thang|ngay)|bao lau|may ngay|(?:den|toi) (?:ngay nao|khi nao|bao gio)|het ngay nao)\b/u,
    from: birthSaid,
  },
  {
    calculation: "child-sick",
    says: /\b(?:con|be|chau)\b.*\b(?:om|benh|sot|nhap vien)\b|\b(?:om|benh|sot|cham)\b.*\b(?:con|be)\b/u,
    not: /\b(?:con nuoi|hoc)\b/u,
    from: ({ facts }) =>
      facts.childAgeMonths !== undefined || (facts.dateSaid !== undefined && facts.wage !== undefined),
  },
  {
    calculation: "sick-pay",
    says: /\b(?:nghi om|om dau|dau om|(?:ung thu|chay than|benh (?:can )?(?:chua tri )?dai ngay|suy than|lao phoi)(?= .*\bnghi\b)|nghi benh|nghi vi om|(?:om|benh) (?:mat |het )?\d+ (?:ngay|bua|hom)|om (?:duoc|nghi)|bi om|bi benh|om nghi|benh nghi)\b/u,
    not: /\b(?:con (?:om|bi om|benh|bi benh)|duong suc|tai nan)\b/u,
    from: (said) => anyMoney(said) || (insured(said) && /\b(?:ngay|bao lau|bua)\b/u.test(said.text)),
  },
  ...RULES_OF_RETIREMENT,
  {
    calculation: "pension",
    says: /\bluong huu\b.*\b(?:phan tram|nhieu|may trieu|sao)\b|\b(?:phan tram|nhieu|may trieu)\b.*\bluong huu\b/u,
    not: new RegExp(
      `\\b(?:tu nguyen|som|truoc tuoi|nuoc ngoai|thap nhat|bo sung|lanh luong huu|giam|moi nam|cho du|duoi|toi da|${DEATH})\\b`,
      "u",
    ),
    from: insured,
  },
  {
    calculation: "contributions",
    says: /\b(?:dong (?:bao hiem|bhxh)|tru (?:\S+ ){0,4}(?<!sau )bao hiem|muc dong)\b/u,
    not: /\b(?:tu nguyen|thai san|huu|tang ca|khong dong|chua dong|om|benh|rut|vo|sinh|nghi viec|cong doan)\b/u,
    from: (said) => said.wage && said.facts.monthsInsured === undefined,
  },
  {
    calculation: "notice",
    says: /\bbao (?:truoc|nghi|cho cong ty)\b/u,
    not: /\b(?:thai san|tang ca|phep|khong (?:can )?bao truoc|khong bao|giup viec|(?:cham|no) luong|mang thai|danh dap|quay roi)\b/u,
    from: ({ facts }) => facts.contract !== undefined || facts.specialJob === true || facts.dateSaid !== undefined,
  },
  {
    calculation: "notice",
    says: /\b(?:nop|dua|gui|viet) don\b|\bxin nghi\b/u,
    not: /\b(?:thai san|phep|om|khong luong)\b/u,
    asks: ASKS_WHEN,
    from: ({ facts }) => facts.contract !== undefined && facts.dateSaid !== undefined,
  },
  {
    calculation: "employer-action",
    says: /\b(?:ky luat|boi thuong)\b/u,
    not: /\b(?:kien|hoa giai)\b/u,
    asks: ASKS_WHEN,
    from: ({ facts }) => facts.dateSaid !== undefined,
  },
  {
    calculation: "dispute",
    says: /\b(?:thoi hieu|khoi kien|kien|hoa giai|trong tai|tranh chap|khieu nai)\b/u,
    not: /\b(?:ky luat|bao truoc|to cao)\b/u,
    asks: ASKS_WHEN,
    from: ({ facts }) => facts.dateSaid !== undefined,
  },
  ...RULES_OF_HOLIDAYS,
  ...RULES_OF_FAMILY_EVENTS,
];
