import { z } from "zod";
import type { Reference } from "../../knowledge/index.ts";
import { addDays } from "../calendar-arithmetic.ts";
import type { CalculationId } from "../codes.ts";
import type { LeadCode } from "../codes-of-deductions.ts";
import { Day, parseInput } from "../inputs.ts";
import { cite } from "../laws.ts";
import { beforeLaw, computed } from "../outcome.ts";
import type { Entitlement } from "../result.ts";
import { afterWorkingDays } from "./working-days.ts";

/** What others must do by a day, once they were asked. */
export const Procedure = z.enum([
  "mediation",
  "mediation-record",
  "board-formed",
  "board-decision",
  "sickness-file",
  "sickness-money",
  "maternity-file",
  "maternity-money",
  "maternity-money-own-file",
  "lump-sum-money",
  "unemployment-begins",
]);
export type Procedure = z.infer<typeof Procedure>;

type LawOfProcedures = "labourCode" | "insuranceLaw" | "employmentLaw";

type Limit = {
  calculation: CalculationId;
  law: LawOfProcedures;
  reference: Reference;
  days: number;
  working: boolean;
  lead: LeadCode;
};

const LIMITS: Readonly<Record<Procedure, Limit>> = {
  mediation: of("dispute", "labourCode", "188", "2", 5, "mediation-ends"),
  "mediation-record": of("dispute", "labourCode", "188", "5", 1, "record-sent"),
  "board-formed": of("dispute", "labourCode", "189", "2", 7, "board-formed"),
  "board-decision": { ...of("dispute", "labourCode", "189", "3", 30, "board-decides"), working: false },
  "sickness-file": of("papers-deadline", "insuranceLaw", "48", "2", 7, "employer-files"),
  "sickness-money": of("papers-deadline", "insuranceLaw", "48", "3", 7, "agency-decides"),
  "maternity-file": of("papers-deadline", "insuranceLaw", "62", "1", 7, "employer-files"),
  "maternity-money": of("papers-deadline", "insuranceLaw", "62", "3", 7, "agency-decides"),
  "maternity-money-own-file": of("papers-deadline", "insuranceLaw", "62", "3", 5, "agency-decides"),
  "lump-sum-money": of("papers-deadline", "insuranceLaw", "79", "3", 7, "agency-decides"),
  "unemployment-begins": of("unemployment-deadline", "employmentLaw", "39", "3", 11, "benefit-begins"),
};

function of(
  calculation: CalculationId,
  law: LawOfProcedures,
  article: string,
  clause: string,
  days: number,
  lead: LeadCode,
): Limit {
  return { calculation, law, reference: cite(law, article, clause), days, working: true, lead };
}

export const ProcedureInput = z.object({
  procedure: Procedure,
  /** The day the request or the whole file was received; of a decision the day the board was formed. */
  receivedOn: Day,
  /** `null`: not said; then both usual weeks are told. */
  restDays: z.array(z.int().min(0).max(6)).min(1).max(2).nullable().default(null),
});

/**
 * The last day for a mediator (5 working days, 45/2019 Điều 188), an arbitration board (7 working days to be formed, 30 days to
 * decide, Điều 189), the employer and the insurance agency (41/2024 Điều 48, 62, 79) to do their part, counted from the day after.
 * Of the unemployment benefit the day it begins: the 11th working day (74/2025 Điều 39 khoản 3).
 */
export function procedureLimit(raw: z.input<typeof ProcedureInput>): Entitlement {
  const input = parseInput("dispute", ProcedureInput, raw);
  const { calculation, law, reference, days, working, lead } = LIMITS[input.procedure];
  const frame = {
    calculation,
    on: input.receivedOn,
    inputs: { from: input.receivedOn },
    references: [reference] as const,
  };
  const early = beforeLaw(frame, law);
  if (early) return early;
  if (!working)
    return computed(frame, {
      value: { kind: "date", on: addDays(input.receivedOn, days) },
      caveats: ["rest-days-counted"],
      lead,
    });
  const by = (restDays: readonly number[]) => afterWorkingDays(input.receivedOn, days, restDays);
  const [sundays, weekends] = [by([0]), by([0, 6])];
  const steps = [{ id: "working-days-given" as const, figures: { days } }];
  const caveats = ["solar-holidays-left-out"] as const;
  if (input.restDays !== null || sundays === weekends)
    return computed(frame, {
      value: { kind: "date", on: input.restDays === null ? sundays : by(input.restDays) },
      steps,
      caveats,
      lead,
    });
  return computed(frame, {
    value: {
      kind: "rows",
      rows: [
        { label: "weekends-off", value: { kind: "date", on: weekends } },
        { label: "sundays-off", value: { kind: "date", on: sundays } },
      ],
    },
    steps,
    caveats,
    lead,
  });
}
