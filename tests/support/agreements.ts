import type { UnfavourableClause } from "../../src/knowledge/index.ts";
import { parseAgreement } from "../../src/knowledge/agreements/parse-agreement.ts";
import type { KnowledgeCopy } from "./knowledge.ts";

export const AGREEMENT = "agreements/xuong-thu.md";

/** A small agreement of a unit called "cdcs-xuong-thu", beside the small knowledge of the fixtures. */
export function anAgreement(over: { meta?: Record<string, string>; body?: string } = {}): string {
  const meta = {
    type: "agreement",
    id: "xuong-thu-2026",
    unit: "cdcs-xuong-thu",
    employer: '"Xưởng Thử (mẫu)"',
    title: '"Thỏa ước Xưởng Thử (mẫu)"',
    isSample: "true",
    signedOn: "2025-12-01",
    effectiveFrom: "2026-01-01",
    effectiveUntil: "2029-01-01",
    checkedOn: "2026-05-01",
    source: '"Viết để thử."',
    reviewedBy: '"Người thử"',
    ...over.meta,
  };
  const lines = Object.entries(meta).map(([key, value]) => `${key}: ${value}`);
  return `---\n${lines.join("\n")}\n---\n\n${over.body ?? BODY}`;
}

const BODY = `### Điều 1. Tiền ăn

1. Tiền ăn giữa ca 25.000 đồng một suất.
> so sánh: tiền ăn giữa ca = 25.000 đồng
`;

export function writeAgreement(copy: KnowledgeCopy, text: string): void {
  copy.write(AGREEMENT, text);
}

/** A clause on trial pay that gives less than the law, as the knowledge would list it for a unit's officers. */
export function anUnfavourableClause(unit: string): UnfavourableClause {
  const body = "### Điều 4. Thử việc\n\n1. Người thử việc hưởng 80% lương.\n> so sánh: lương thử việc = 80%\n";
  const agreement = parseAgreement("a.md", anAgreement({ meta: { unit }, body }));
  const [comparison] = agreement.comparisons;
  const law = comparison?.comparable.law;
  if (!comparison || !law) throw new Error("the clause cannot be laid beside the law");
  const wordings = [{ reference: law.place, article: comparison.article }];
  return { agreement, comparison, verdict: "worse", law: { ...law, wordings } };
}
