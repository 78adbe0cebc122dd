import { z } from "zod";
import { Day, Dong, parseInput } from "../inputs.ts";
import { cite } from "../laws.ts";
import { computed, unknown } from "../outcome.ts";
import { findOn, PENSION_RAISES } from "../parameters.ts";
import { type Entitlement, money, quantity, TIMES } from "../result.ts";
import { paidSteps } from "./paid-steps.ts";
import { toDong } from "../rounding.ts";

export const PensionRaiseInput = z.object({
  on: Day,
  /** Monthly pension, or monthly social insurance allowance, of the month before the raise. */
  pension: Dong,
  /** Paid since before 1995: then there is a least sum. */
  /** What is paid since, to be compared with. */
  paid: Dong.nullable().default(null),
  since1994: z.boolean().default(false),
});

/**
 * A pension or monthly allowance after the raise of 01/07/2026: that of June 2026 × 108% (162/2026 Điều 2 khoản 1). Paid since before
 * 01/01/1995 and still under 3,800,000 đồng: 300,000 more up to 3,500,000, above that 3,800,000 (khoản 2, Điều 1 khoản 2).
 */
export function pensionRaise(raw: z.input<typeof PensionRaiseInput>): Entitlement {
  const input = parseInput("pension-raise", PensionRaiseInput, raw);
  const frame = {
    calculation: "pension-raise" as const,
    on: input.on,
    inputs: input,
    references: [cite("pensionRaiseDecree", "2", "1"), cite("pensionRaiseDecree", "1", "1", "a")] as const,
  };
  const raise = findOn(PENSION_RAISES, input.on)?.value;
  if (!raise) return unknown(frame, "before-this-law");
  const factor = [quantity(input.pension, "dong"), TIMES, quantity(100 + raise.percent, "percent")];
  const raised = toDong((input.pension * (100 + raise.percent)) / 100);
  if (!input.since1994 || raised >= raise.least) {
    return computed(frame, {
      value: money(raised),
      formula: factor,
      steps: [
        { id: "raised-by", figures: { percent: raise.percent, amount: raised - input.pension } },
        ...paidSteps(raised, input.paid),
      ],
      caveats: ["paid-before-the-raise", ...(raised < raise.least ? (["least-since-1994"] as const) : [])],
    });
  }
  const isLow = raised <= raise.addUpTo;
  return computed(
    { ...frame, references: [cite("pensionRaiseDecree", "2", "2", isLow ? "a" : "b"), ...frame.references] },
    {
      value: money(isLow ? raised + raise.add : raise.least),
      steps: [
        { id: "raised-then-least", figures: { raised, add: isLow ? raise.add : 0, percent: raise.percent } },
        ...paidSteps(isLow ? raised + raise.add : raise.least, input.paid),
      ],
      caveats: ["paid-before-the-raise"],
    },
  );
}
