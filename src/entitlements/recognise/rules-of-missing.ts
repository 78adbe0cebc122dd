import { asksToPayMissing } from "./insurance/refine-insurance.ts";
import type { Rule } from "./rule.ts";

/** Of the months of insurance that a right still lacks. */
export const RULES_OF_MISSING: readonly Rule[] = [
  {
    calculation: "pension",
    says: /\bdong\b/u,
    asks: /./u,
    from: ({ facts, text }) => (facts.insurance?.monthsInsured ?? 180) < 180 && asksToPayMissing(text),
  },
  {
    calculation: "maternity-money",
    says: /\bthai san\b/u,
    asks: /\bthieu(?: \S+){0,3} (?:may|bao nhieu) thang\b/u,
    from: ({ facts }) => (facts.family?.insuredMonths ?? 6) < 6,
  },
];
