import type { Rule } from "./rule.ts";

/** Of the holidays themselves, where no pay is asked about. */
export const RULES_OF_HOLIDAYS: readonly Rule[] = [
  {
    calculation: "holidays",
    says: /\b(?:nghi (?:le|tet)|ngay le|le tet|ngay nghi le)\b/u,
    not: /\b(?:tang ca|lam them|di lam|luong|thuong|nua)\b/u,
    asks: /\b(?:may ngay|bao nhieu ngay|nhung ngay nao|ngay nao)\b/u,
    from: ({ facts }) => facts.year !== undefined,
  },
];
