import type { Reference } from "../knowledge/index.ts";
import type { ChangeCode, RowLabel } from "./codes.ts";
import { computed } from "./outcome.ts";
import type { Entitlement, Row, Step } from "./result.ts";

/**
 * Several cases of one calculation as one table, for a worker who does not know which is theirs. A case that is
 * itself a table or unknown gives no row; if none is left the first case's own result stands. What the cases differ in
 * was not said, and is not repeated as an input.
 */
export function sideBySide(
  cases: readonly [label: RowLabel, result: Entitlement][],
  whatWouldChange: readonly ChangeCode[],
): Entitlement {
  const [first] = cases;
  if (!first) throw new Error("a table needs a case");
  const rows: Row[] = [];
  const references = new Map<string, Reference>();
  for (const [label, result] of cases) {
    if (result.kind !== "computed" || result.value.kind === "rows" || result.value.kind === "days") continue;
    rows.push({ label, value: result.value, formula: result.formula });
    for (const reference of result.references) references.set(JSON.stringify(reference), reference);
  }
  const [, sample] = first;
  const [reference, ...others] = references.values();
  if (rows.length === 0 || !reference || sample.kind !== "computed") return sample;
  const inputs = Object.fromEntries(
    Object.entries(sample.inputs).filter(([name, value]) =>
      cases.every(([, { inputs: others }]) => JSON.stringify(others[name]) === JSON.stringify(value)),
    ),
  );
  return computed(
    { calculation: sample.calculation, on: sample.on, inputs, references: [reference, ...others] },
    {
      value: { kind: "rows", rows },
      // What holds in every case is said once.
      steps: sample.steps.filter((step) =>
        cases.every(([, other]) => other.kind === "computed" && hasStep(other.steps, step)),
      ),
      caveats: sample.caveats,
      whatWouldChange,
    },
  );
}

function hasStep(steps: readonly Step[], wanted: Step): boolean {
  return steps.some((step) => JSON.stringify(step) === JSON.stringify(wanted));
}
