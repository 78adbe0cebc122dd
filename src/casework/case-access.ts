import type { Queryable } from "../platform/database/index.ts";
import type { StaffScope } from "../union/index.ts";
import { Case, CASE_COLUMNS } from "./case.ts";

/**
 * The guarded door: every list, search, count and page of cases goes through this condition (of the table `c`).
 *
 * Seen are the cases that a unit of the scope holds, or is asked about. Never seen are those that pass by a unit in
 * which the person has, or ever had, a post; and those kept for one role, unless they have it or hold the case.
 */
export function visibleTo(scope: StaffScope, firstParameter: number): { sql: string; params: unknown[] } {
  const [units, custodianUnits, ownUnits, self] = [0, 1, 2, 3].map((offset) => `$${firstParameter + offset}`);
  const asked = (unitIds: string | undefined): string =>
    `c.id IN (SELECT case_id FROM case_asks WHERE unit_id = ANY(${unitIds}::text[]) AND ended_at IS NULL)`;
  return {
    sql: `(c.unit_id = ANY(${units}::text[]) OR ${asked(units)})
      AND c.id NOT IN (SELECT case_id FROM case_bypassed_units WHERE unit_id = ANY(${ownUnits}::text[]))
      AND (c.restricted_role IS NULL OR c.assignee_id = ${self}
           OR c.unit_id = ANY(${custodianUnits}::text[]) OR ${asked(custodianUnits)})`,
    params: [
      [...scope.unitIds],
      [...scope.unitIdsOf("custodian")],
      [...new Set(scope.staff.assignments.map(({ unitId }) => unitId))],
      scope.staff.id,
    ],
  };
}

/** How somebody sees a case: `holder` may act on it; `asked` only answers what was asked. */
export type Access = "holder" | "asked";

export type AccessibleCase = Case & { access: Access };

/** The case, if this person may see it; `null` alike when there is none and when it is not theirs to see. */
export async function findVisibleCase(
  db: Queryable,
  scope: StaffScope,
  id: number,
  { lock = false }: { lock?: boolean } = {},
): Promise<AccessibleCase | null> {
  if (!Number.isSafeInteger(id)) return null;
  const visible = visibleTo(scope, 2);
  const { rows } = await db.query(
    `SELECT ${CASE_COLUMNS} FROM cases c WHERE c.id = $1 AND ${visible.sql} ${lock ? "FOR UPDATE OF c" : ""}`,
    [id, ...visible.params],
  );
  if (!rows[0]) return null;
  const found = Case.parse(rows[0]);
  const holds = found.unitId !== null && scope.unitIds.includes(found.unitId);
  return { ...found, access: holds ? "holder" : "asked" };
}

/** The case, locked to the end of the transaction, if this person may act on it; else `null`. */
export async function lockCase(tx: Queryable, scope: StaffScope, id: number): Promise<Case | null> {
  const found = await findVisibleCase(tx, scope, id, { lock: true });
  return found?.access === "holder" ? found : null;
}

/** The case, locked, whoever asks: for the worker's side and the sweep. */
export async function lockAnyCase(tx: Queryable, id: number): Promise<Case | null> {
  const { rows } = await tx.query(`SELECT ${CASE_COLUMNS} FROM cases c WHERE c.id = $1 FOR UPDATE`, [id]);
  return rows[0] ? Case.parse(rows[0]) : null;
}
