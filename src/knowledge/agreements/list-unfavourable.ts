import { type CalendarDate, isWithin } from "../../vocabulary/calendar.ts";
import type { KnowledgeText } from "../load-knowledge.ts";
import { type Agreement, isServed } from "./agreement.ts";
import { type Compared, compareWithLaw } from "./compare.ts";

export type UnfavourableClause = { agreement: Agreement } & Extract<Compared, { verdict: "better" | "same" | "worse" }>;

/**
 * Clauses of the agreements in force on a day that give less than the law: for the union's officers, who
 * have them put right. Every unit's are listed; who may see which is for the caller to decide, by `agreement.meta.unit`.
 */
export function listUnfavourableClauses(knowledge: KnowledgeText, on: CalendarDate): UnfavourableClause[] {
  return knowledge.agreements
    .filter((agreement) => isServed(agreement) && isWithin(agreement.meta, on))
    .flatMap((agreement) =>
      agreement.comparisons
        .filter(({ article, stands }) => stands && isWithin(article, on))
        .map((comparison) => compareWithLaw(knowledge, comparison, on))
        .flatMap((compared) => (compared.verdict === "worse" ? [{ agreement, ...compared }] : [])),
    );
}
