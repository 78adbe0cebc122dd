import type { Knowledge } from "../knowledge/index.ts";
import { fold } from "../language/fold.ts";
import { tokenise } from "../language/tokens.ts";
import type { CalendarDate } from "../vocabulary/calendar.ts";

/** A workplace that some words may mean. */
export type FoundWorkplace = {
  unitId: string;
  unitName: string;
  /** Name of the enterprise; `null` where only the unit is known. */
  employer: string | null;
  commune: string | null;
  /** 0 to 1. */
  score: number;
};

/** The workplaces there are, handed in by whoever knows the union's tree. */
export type Workplaces = {
  /** What everyday, unmarked or misspelt words may mean, best first. */
  findWorkplaces: (text: string, on: CalendarDate) => Promise<readonly FoundWorkplace[]>;
  /** The unit itself, then each unit above it, nearest first. */
  listUnitIdsAbove: (unitId: string, on: CalendarDate) => Promise<readonly string[]>;
};

/** The employers whose agreements are in the knowledge, where no tree of the union is at hand: each unit stands alone. */
export function workplacesOfAgreements(knowledge: () => Knowledge): Workplaces {
  return {
    findWorkplaces: async (text) => {
      const asked = distinctiveWords(text);
      const employers = new Map(knowledge().text.agreements.map(({ meta }) => [meta.unit, meta.employer]));
      return [...employers]
        .map(([unitId, employer]) => {
          const name = distinctiveWords(employer);
          const shared = name.filter((word) => asked.includes(word)).length;
          return { unitId, unitName: employer, employer, commune: null, score: shared / Math.max(1, name.length) };
        })
        .filter(({ score }) => score >= 0.5)
        .sort((a, b) => b.score - a.score);
    },
    listUnitIdsAbove: async (unitId) => [unitId],
  };
}

/** What stands in the names of many workplaces. */
const GENERIC =
  / (?:cong ti|cong ty|cti|cty|ct|tnhh|mtv|mot thanh vien|1 thanh vien|co phan|cp|doanh nghiep|tu nhan|dntn|xi nghiep|nha may|nong truong|lam truong|hop tac xa|htx|chi nhanh|tap doan|cdcs|cong doan|co so|mau)(?= )/gu;

/** The words that tell a workplace from others, without marks: "Công ty May Tây Nguyên (mẫu)" is "may tay nguyen". */
export function distinctiveWords(name: string): string[] {
  const words = tokenise(name).map(fold).join(" ");
  return ` ${words} `
    .replace(GENERIC, "")
    .split(" ")
    .filter((word) => word !== "");
}

/** What a worker calls a workplace. */
export function nameOf({ employer, unitName }: Pick<FoundWorkplace, "employer" | "unitName">): string {
  return employer ?? unitName;
}
