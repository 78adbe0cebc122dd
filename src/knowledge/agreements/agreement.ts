import { z } from "zod";
import { CalendarDate } from "../../vocabulary/calendar.ts";
import type { Article } from "../document.ts";
import type { Amount, AmountUnit, Comparable } from "./comparable.ts";

/** Front matter of a file in `knowledge/agreements`. */
export const AgreementMeta = z
  .strictObject({
    type: z.literal("agreement"),
    /** Stands where a law's number stands in a citation. */
    id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, "only small letters, digits and hyphens"),
    /** The union unit whose workers may see it, they and those of the units below. */
    unit: z.string().min(1),
    employer: z.string().min(1),
    title: z.string().min(1),
    isSample: z.boolean(),
    signedOn: CalendarDate,
    effectiveFrom: CalendarDate,
    effectiveUntil: CalendarDate.nullable(),
    checkedOn: CalendarDate,
    source: z.string().min(1),
    /** Who read it against the signed paper; until somebody has, it is not served. */
    reviewedBy: z.string().nullable().default(null),
    caution: z.string().optional(),
  })
  .refine((meta) => meta.effectiveUntil === null || meta.effectiveFrom < meta.effectiveUntil, {
    path: ["effectiveUntil"],
    error: "an agreement must take effect before it lapses",
  });
export type AgreementMeta = z.infer<typeof AgreementMeta>;

/** One line "> so sánh: … = …" under a clause: what the clause sets, as it can be laid beside the law. */
export type Comparison = {
  comparable: Comparable;
  amount: Amount;
  article: Article;
  clause: string | null;
  point: string | null;
  /** True when the amount stands in the words of the clause or point; only then may it be said. */
  stands: boolean;
  line: number;
};

/** A comparison line that says nothing that can be compared: passed over, and found by the check. */
export type UnreadComparison =
  | { reason: "misplaced" | "unknown-name"; name: string; written: string; line: number }
  | { reason: "not-an-amount"; name: string; written: string; line: number; unit: AmountUnit };

/** A collective agreement (thỏa ước lao động tập thể). Kept apart from the law: it is shown to its unit only. */
export type Agreement = {
  meta: AgreementMeta;
  articles: readonly Article[];
  comparisons: readonly Comparison[];
  unread: readonly UnreadComparison[];
  file: string;
};

/** False for an import that nobody has read yet. */
export function isServed({ meta }: Agreement): boolean {
  return (meta.reviewedBy ?? "").trim() !== "";
}
