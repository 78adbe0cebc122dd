import type { Rule, Said } from "./rule.ts";

const contracts = ({ facts }: Said) => facts.contracts ?? {};
const paySaid = (said: Said) =>
  said.wage ||
  [contracts(said).monthlyWage, contracts(said).dailyWage, contracts(said).hourlyWage].some(
    (each) => each !== undefined,
  );
const WEDS_OR_DIES =
  /\b(?:dam cuoi|nghi cuoi|cuoi (?:vo|chong)|em cuoi|toi cuoi|tui cuoi|con cuoi|ket hon|lay (?:vo|chong)|mat|qua doi|dam tang|nghi tang|lo tang|dam ma)\b/u;
const DAYS_OR_PAY =
  /\b(?:may|bao nhieu|bnhieu|nhieu) (?:\S+ )?(?:ngay|bua|hom|tien|dong)\b|\b(?:ngay|bua|hom|tien|luong)\b.*\b(?:bao nhieu|may|nhieu)\b|\b(?:bao nhieu|may|nhieu)\b.*\b(?:ngay|bua|hom|tien|luong)\b/u;

/** Of work stopped, changed, left for family events or broken off: each names its matter in words that no other calculation uses. */
export const RULES_OF_CONTRACT: readonly Rule[] = [
  {
    calculation: "personal-leave",
    says: /\b(?:nghi cuoi|dam cuoi|cuoi (?:vo|chong)|(?:em|toi|tui|minh|con) cuoi|ket hon|lay (?:vo|chong))\b/u,
    not: /\b(?:tro cap|tai nan|thai san|bao hiem|tang ca|ly hon|sinh con)\b/u,
    asks: DAYS_OR_PAY,
    from: (said) => (contracts(said).events ?? []).length > 0 && /\bnghi\b/u.test(said.text),
  },
  {
    calculation: "employer-breach",
    says: /\b(?:duoi(?: viec)?|sa thai|cho (?:\S+ )?(?:nghi|thoi)(?: viec)?|cham dut(?: hop _dong)?)(?: \S+){0,4} (?:trai (?:phap )?luat|sai (?:phap )?luat|trai quy dinh|sai)\b/u,
    not: /\b(?:thoi hieu|kien o dau|phat|that nghiep|boi thuong cho cong ty)\b/u,
    from: paySaid,
  },
  {
    calculation: "worker-breach",
    says: /\b(?:nghi ngang|bo ngang|bo viec|nghi (?:viec )?(?:trai|sai) (?:phap )?luat|khong bao (?:truoc|ngay nao)|nghi luon|thieu \d+ ngay bao truoc)\b/u,
    not: /\b(?:that nghiep|rut|no luong|thai san|duoi viec|cho (?:em|toi) nghi)\b/u,
    from: (said) =>
      paySaid(said) &&
      /\b(?:den|boi thuong|phai tra|hoan tra|mat bao nhieu)\b/u.test(said.text) &&
      !contracts(said).after,
  },
  {
    calculation: "stoppage-pay",
    says: /\b(?:ngung viec|nghi cho(?: viec| hang)?|ngoi (?:khong|choi|cho)|tien (?:cho|ngung)|(?:phai|bi|cho) (?:ngung|dung) (?:\d+|may|viec)|ngung \d+)\b/u,
    not: /\b(?:thai san|con nuoi|that nghiep|tam ngung dong)\b(?!.*\bngung viec\b)/u,
    from: (said) =>
      contracts(said).stopCause !== undefined &&
      (contracts(said).days !== undefined || contracts(said).hours !== undefined),
  },
  {
    calculation: "transfer-days",
    says: /\b(?:chuyen|dieu|dieu chuyen)(?: \S+){0,6} (?:viec khac|cong viec khac|to khac|bo phan khac)\b/u,
    asks: /\b(?:may|bao nhieu) ngay\b|\bbao lau\b|\btoi da\b/u,
    from: (said) => !paySaid(said) && contracts(said).days !== undefined,
  },
  {
    calculation: "transfer-pay",
    says: /\b(?:chuyen|dieu|dieu chuyen|keo|dua|day) (?:\S+ ){0,4}?(?:qua|sang|xuong|viec khac|lam viec khac)\b/u,
    not: /\b(?:khoan|tai khoan|tien qua|nghi viec|thu viec|tang ca)\b/u,
    from: (said) => contracts(said).oldPay !== undefined && contracts(said).newPay !== undefined,
  },
  {
    calculation: "nursing-break",
    says: /\b(?:cho con bu|gio bu|con bu|60 phut|hanh kinh|kinh nguyet|nghi 30 phut)\b/u,
    not: /\b(?:thai san|tang ca|lam them|nghi om)\b/u,
    from: (said) => paySaid(said) && (contracts(said).days !== undefined || contracts(said).months !== undefined),
  },
];

/** Weddings and deaths are spoken of in many other questions: asked last. */
export const RULES_OF_FAMILY_EVENTS: readonly Rule[] = [
  {
    calculation: "personal-leave",
    says: WEDS_OR_DIES,
    not: /\b(?:tro cap|mai tang phi|tu tuat|tien tuat|tai nan|phung|vieng|tang qua|thai san|bao hiem|tang ca|mat viec|ong nghe)\b/u,
    asks: DAYS_OR_PAY,
    from: (said) => (contracts(said).events ?? []).length > 0 && /\bnghi\b/u.test(said.text),
  },
];
