import { computed } from "../outcome.ts";
import type { Entitlement, Row } from "../result.ts";

const AS_OF_FUND = {
  "in-one-sum": "by-fund",
  "each-month": "by-fund-monthly",
  "for-care": "for-care",
} as const;

/** What the company and what the fund pays for one accident, side by side; an unknown base salary leaves the company's. */
export function accidentBoth(company: Entitlement, fund: Entitlement): Entitlement {
  if (company.kind !== "computed" || fund.kind !== "computed" || company.value.kind === "rows") return company;
  if (company.value.kind === "days" || company.value.kind === "none") return company;
  const rows: Row[] = [{ label: "by-company", value: company.value, formula: company.formula }, ...fundRows(fund)];
  const [reference, ...others] = company.references;
  return computed(
    {
      calculation: company.calculation,
      on: fund.on,
      inputs: { ...fund.inputs, ...company.inputs },
      references: [reference, ...others, ...fund.references],
    },
    {
      value: { kind: "rows", rows },
      steps: [...company.steps, ...fund.steps],
      caveats: [...new Set([...company.caveats, ...fund.caveats])].filter(
        (code) => code !== "accident-company-too" && code !== "accident-fund-too",
      ),
      whatWouldChange: [...new Set([...company.whatWouldChange, ...fund.whatWouldChange])],
    },
  );
}

function fundRows(fund: Extract<Entitlement, { kind: "computed" }>): Row[] {
  const { value } = fund;
  if (value.kind === "money") return [{ label: "by-fund", value, formula: fund.formula }];
  if (value.kind !== "rows") return [];
  const total = value.rows.flatMap((row): Row[] =>
    row.label === "in-one-sum" || row.label === "each-month" || row.label === "for-care"
      ? [{ ...row, label: AS_OF_FUND[row.label] }]
      : [],
  );
  if (total.some(({ label }) => label !== "for-care")) return total;
  const [part] = value.rows;
  return part ? [{ ...part, label: "by-fund-base-part" }, ...total] : total;
}
