import { z } from "zod";
import { CalendarDate, type Period } from "../vocabulary/calendar.ts";

/** From the law that governs to the text that details it: the order of preference where both match. */
export const DocumentKind = z.enum(["code", "law", "resolution", "decree", "circular", "plan"]);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** How sure we are of the wording: read in an official file, one public copy, an excerpt, or quoted at second hand. */
export const Certainty = z.enum(["official", "single-copy", "excerpt", "second-hand"]);

/** Front matter of a file in `knowledge/law` or `knowledge/plan`. */
export const DocumentMeta = z
  .strictObject({
    type: z.enum(["law", "plan"]),
    number: z.string().min(1),
    kind: DocumentKind.default("plan"),
    title: z.string().min(1),
    shortTitle: z.string().min(1),
    issuer: z.string().min(1),
    issuedOn: CalendarDate.nullable(),
    effectiveFrom: CalendarDate,
    effectiveUntil: CalendarDate.nullable(),
    /** Number of the law this text details. */
    details: z.string().optional(),
    replacedBy: z.string().optional(),
    certainty: Certainty,
    /** Article numbers known to exist in the original and left out here. */
    missingArticles: z.array(z.string()).default([]),
    /** Said to the reader with every citation of the text. */
    caution: z.string().optional(),
    provenance: z.string().min(1),
    checkedOn: CalendarDate,
  })
  .refine((meta) => meta.effectiveUntil === null || meta.effectiveFrom < meta.effectiveUntil, {
    path: ["effectiveUntil"],
    error: "a document must take effect before it lapses",
  })
  .refine((meta) => meta.issuedOn === null || meta.issuedOn <= meta.effectiveFrom, {
    path: ["issuedOn"],
    error: "a document cannot take effect before it was issued",
  });
export type DocumentMeta = z.infer<typeof DocumentMeta>;

/** Điểm: `label` "a", and its words without the label. */
export type Point = { label: string; text: string };

/** Khoản: `number` "1" ("8a" when inserted), or `null` for an article that has no numbered clauses. */
export type Clause = {
  number: string | null;
  /** Every line of the clause with its labels, as the document writes it, joined by line feeds. */
  text: string;
  points: readonly Point[];
};

/**
 * One article (Điều) as it reads during one period. An amended article is a
 * second `Article` with the same `number` and a later `effectiveFrom`.
 */
export type Article = Period & {
  /** "45/2019/QH14|139|2026-07-01" */
  id: string;
  law: string;
  number: string;
  title: string;
  chapter: string | null;
  section: string | null;
  clauses: readonly Clause[];
  text: string;
  amendedBy: string | null;
  seeAlso: string | null;
  /** True when clauses of the original are left out. */
  partial: boolean;
  /** What the reader of a citation must be told, most specific last. */
  cautions: readonly string[];
  file: string;
  line: number;
};

export type LegalDocument = { meta: DocumentMeta; articles: readonly Article[]; file: string };

/** Lower is nearer to the source of the rule: code and law, then resolution, decree, circular, plan. */
export function rankOf(kind: DocumentKind): number {
  return { code: 0, law: 0, resolution: 1, decree: 2, circular: 3, plan: 4 }[kind];
}
