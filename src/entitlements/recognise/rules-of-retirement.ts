import type { Rule } from "./rule.ts";

/** Of when one retires, and of what a pension that is paid already has risen to. */
export const RULES_OF_RETIREMENT: readonly Rule[] = [
  {
    calculation: "pension-raise",
    says: /^(?=.*\b(?:luong huu|huong huu|mat suc|huu)\b)(?=.*\b(?:tang|dieu chinh|len)\b)/u,
    not: /\b(?:binh quan|dong (?:bao hiem|bhxh|them|duoc)|tuoi|khi nao|rut|som)\b/u,
    from: ({ facts }) => facts.wage !== undefined || facts.moneySaid !== undefined,
  },
  {
    calculation: "retirement",
    says: /\b(?:nghi huu|ve huu|tuoi huu|den huu|luong huu)\b/u,
    not: /\b(?:phan tram|binh quan)\b/u,
    asks: /\b(?:khi nao|bao gio|chung nao|nam nao|ngay nao|thang nao|may tuoi|bao nhieu tuoi|bao lau|may nam|luc nao|tinh|(?:nghi huu|ve huu|tuoi huu|tuoi ve huu) (?:duoc )?chua)\b/u,
    from: ({ facts }) => facts.birth !== undefined,
  },
  {
    calculation: "retirement-age",
    says: /\b(?:nghi huu|ve huu|tuoi huu|den huu)\b/u,
    asks: /\b(?:may tuoi|bao nhieu tuoi|bao nhieu|tuoi (?:nao|la may))\b/u,
    from: ({ facts }) => facts.year !== undefined && facts.birth === undefined && facts.year >= 2021,
  },
];
