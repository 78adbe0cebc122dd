import { z } from "zod";
import type { Queryable } from "../platform/database/index.ts";
import { Area, Enterprise, Unit } from "./unit.ts";

/** Changes with units, areas and enterprises; `null` while there has never been any. */
export async function findUnionVersion(db: Queryable): Promise<string | null> {
  const { rows } = await db.query<{ version: string }>("SELECT version FROM union_version");
  return rows[0]?.version ?? null;
}

export async function listUnitPeriods(db: Queryable): Promise<Unit[]> {
  const { rows } = await db.query(
    `SELECT unit_id AS id, name, level, parent_id AS "parentId", effective_from AS "effectiveFrom",
            effective_until AS "effectiveUntil", merged_into AS "mergedInto", former_names AS "formerNames",
            is_sample AS "isSample"
       FROM unit_periods ORDER BY unit_id, effective_from`,
  );
  return z.array(Unit).parse(rows);
}

export async function listAreas(db: Queryable): Promise<Area[]> {
  const { rows } = await db.query(
    `SELECT unit_id AS "unitId", place, province, former_names AS "formerNames", effective_from AS "effectiveFrom",
            effective_until AS "effectiveUntil"
       FROM unit_areas ORDER BY unit_id, place, province, effective_from`,
  );
  return z.array(Area).parse(rows);
}

export async function listEnterprises(db: Queryable): Promise<Enterprise[]> {
  const { rows } = await db.query(
    `SELECT id, name, other_names AS "otherNames", unit_id AS "unitId", commune, industrial_park AS "industrialPark",
            effective_from AS "effectiveFrom", effective_until AS "effectiveUntil", is_sample AS "isSample"
       FROM enterprises ORDER BY id`,
  );
  return z.array(Enterprise).parse(rows);
}
