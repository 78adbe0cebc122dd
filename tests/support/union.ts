import type { Queryable } from "../../src/platform/database/index.ts";

type UnitFields = {
  id: string;
  name?: string;
  level?: "central" | "provincial" | "superior" | "grassroots";
  parent?: string | null;
  from?: string;
  until?: string | null;
  mergedInto?: string | null;
  formerNames?: readonly string[];
};

/** Puts units into the database, each with one period unless an id comes twice. */
export async function insertUnits(db: Queryable, units: readonly UnitFields[]): Promise<void> {
  for (const { id } of units) await db.query("INSERT INTO units (id) VALUES ($1) ON CONFLICT DO NOTHING", [id]);
  for (const unit of units) {
    await db.query(
      `INSERT INTO unit_periods (unit_id, name, level, parent_id, effective_from, effective_until, merged_into, former_names)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8::jsonb)`,
      [
        unit.id,
        unit.name ?? unit.id,
        unit.level ?? "grassroots",
        unit.parent ?? null,
        unit.from ?? "2000-01-01",
        unit.until ?? null,
        unit.mergedInto ?? null,
        JSON.stringify(unit.formerNames ?? []),
      ],
    );
  }
}

/** A province with two superior unions, a factory below each, and a district that merged into the first. */
export const SMALL_UNION: readonly UnitFields[] = [
  { id: "tinh", name: "Liên đoàn Lao động tỉnh", level: "provincial" },
  { id: "kcn", name: "Công đoàn Khu công nghiệp", level: "superior", parent: "tinh", from: "2025-07-01" },
  { id: "xa", name: "Công đoàn xã", level: "superior", parent: "tinh", from: "2025-07-01" },
  { id: "huyen", level: "superior", parent: "tinh", until: "2025-07-01", mergedInto: "xa" },
  { id: "may", name: "CĐCS Công ty May", parent: "huyen", until: "2025-07-01" },
  { id: "may", name: "CĐCS Công ty May", parent: "kcn", from: "2025-07-01" },
  { id: "cao-su", name: "CĐCS Nông trường Cao su", parent: "huyen" },
];
