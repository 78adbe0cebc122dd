import { z } from "zod";
import type { Step } from "../result.ts";
import { toDong } from "../rounding.ts";
import { paidSteps } from "./paid-steps.ts";

/** What the company paid for the work asked about: in all, or by the hour, day or piece; or a share of the normal wage. */
export const PaidInput = z.discriminatedUnion("by", [
  z.object({ by: z.literal("all"), dong: z.number().min(0) }),
  z.object({
    by: z.literal("each"),
    dong: z.number().min(0),
    count: z.number().positive(),
    per: z.enum(["hour", "piece"]),
  }),
  z.object({ by: z.literal("share"), percent: z.number().min(0).max(1000), of: z.number().min(0) }),
]);
export type PaidBefore = z.infer<typeof PaidInput>;

/** What was paid beside what is due: how much is missing, in all and for each hour where it was paid by the hour. Both in đồng. */
export function comparePaid(due: number, paid: PaidBefore | null): Step[] {
  if (paid === null) return [];
  const total = toDong(
    paid.by === "all" ? paid.dong : paid.by === "each" ? paid.dong * paid.count : (paid.of * paid.percent) / 100,
  );
  if (total >= due) return paidSteps(due, total);
  const each: Step[] =
    paid.by === "each" && paid.count !== 1
      ? [
          {
            id: "each-short",
            figures: { per: paid.per, least: due / paid.count, paid: paid.dong, missing: due / paid.count - paid.dong },
          },
        ]
      : [];
  return [...paidSteps(due, total), ...each];
}
