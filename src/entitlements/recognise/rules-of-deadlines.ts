import type { Rule, Said } from "./rule.ts";

const dated = ({ facts }: Said) => facts.dateSaid !== undefined;
/** Asks for the last day of a limit. */
const ASKS_LAST_DAY =
  /\b(?:ngay nao|hom nao|ngay may|ngay bao nhieu|bua nao|khi nao|bao gio|chung nao|luc nao|con kip|qua han|han (?:cuoi|chot|la)|may ngay nua|ngay (?:cuoi|chot))\b/u;

/** Of the last day to hand something in, or to pay. */
export const RULES_OF_DEADLINES: readonly Rule[] = [
  {
    calculation: "unemployment-deadline",
    says: /^(?=.*\bthat nghiep\b)(?=.*\b(?:nop|ho so|dang ky|thu tuc)\b)/u,
    asks: ASKS_LAST_DAY,
    from: dated,
  },
  {
    calculation: "papers-deadline",
    says: /^(?=.*\b(?:nop|gui|giay|ho so)\b)(?=.*\b(?:lam lai|tro lai|quay lai|het (?:thoi gian )?(?:nghi )?thai san)\b)/u,
    not: /\bdon nghi\b/u,
    asks: ASKS_LAST_DAY,
    from: dated,
  },
  {
    calculation: "final-payment",
    says: /^(?=.*\b(?:nghi (?:viec|han|lam|luon)|thoi viec|cham dut|het hop _dong|sa thai)\b)(?=.*\b(?:tra|thanh toan)\b)(?=.*\b(?:luong|tien|khoan|tro cap)\b)/u,
    not: /\b(?:kien|hoa giai|trong tai|tro cap that nghiep|huong that nghiep|bao truoc|nop don|thai san|phep)\b/u,
    asks: ASKS_LAST_DAY,
    from: (said) => dated(said) && said.facts.wage === undefined,
  },
];
