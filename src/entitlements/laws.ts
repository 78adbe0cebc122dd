import type { Reference } from "../knowledge/index.ts";

/** Numbers of the documents that calculations stand on, as the knowledge names them. */
export const LAWS = {
  labourCode: "45/2019/QH14",
  labourDecree: "145/2020/N\u0110-CP",
  retirementDecree: "135/2020/N\u0110-CP",
  insuranceLaw: "41/2024/QH15",
  insuranceDecree: "158/2025/N\u0110-CP",
  insuranceCircular: "12/2025/TT-BNV",
  employmentLaw: "74/2025/QH15",
  minimumWageDecree: "293/2025/N\u0110-CP",
  baseSalaryDecree: "161/2026/N\u0110-CP",
  pensionRaiseDecree: "162/2026/N\u0110-CP",
  safetyLaw: "84/2015/QH13",
  unionLaw: "50/2024/QH15",
  unionFundDecree: "105/2026/N\u0110-CP",
  cultureDayResolution: "28/2026/QH16",
} as const;
export type Law = keyof typeof LAWS;

/** The annex that lists communes by wage region; an annex is called by its name, an article by its number. */
export const ANNEX = "Ph\u1ee5 l\u1ee5c";

export function cite(law: Law, article: string, clause: string | null = null, point: string | null = null): Reference {
  return { law: LAWS[law], article, clause, point };
}

export const POINT_DD = "\u0111";
