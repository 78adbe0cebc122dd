import type { Rule } from "./rule.ts";

/** Of holidays and of what was kept back from a wage: named by their words, whatever else is alike. */
export const RULES_OF_WORK: readonly Rule[] = [
  {
    calculation: "holidays",
    says: /\bbu\b/u,
    asks: /./u,
    from: ({ facts }) => facts.inLieuOf !== undefined,
  },
  {
    calculation: "deduction-limit",
    says: /\bphat\b/u,
    asks: /\b(?:hoan|doi|lay|tra|nhan|truy)(?: \S+){0,3} lai\b|\b(?:hoan|tra) (?:lai|tra)\b/u,
    from: ({ facts }) => facts.payFigures?.["deduction-limit"]?.sums?.fines !== undefined,
  },
  {
    calculation: "suspension",
    says: /\bdinh chi\b/u,
    not: /\b(?:phat|dinh chi hoat _?dong)\b/u,
    from: ({ facts: { payFigures: own } }) =>
      own?.suspension?.sums?.asks === "longest" && (own.suspension.days ?? own.suspension.sums.months) !== undefined,
  },
  {
    calculation: "union-dues",
    says: /\bkinh phi cong doan\b/u,
    asks: /./u,
    from: ({ facts }) => facts.payFigures?.["union-dues"]?.sums?.dueOn !== undefined,
  },
];
