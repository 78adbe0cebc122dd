import { z } from "zod";
import type { Queryable } from "../../platform/database/index.ts";
import type { Change } from "./plan-import.ts";
import { type CellKind, type Fields, SHEETS, type SheetName, sheets } from "./sheets.ts";
import type { UnionState } from "./union-state.ts";

const Rows = z.array(z.record(z.string(), z.union([z.string(), z.array(z.string()), z.boolean(), z.null()])));
const IMPORT_LOCK = 20_250_701;

const SELECT: Readonly<Record<SheetName, string>> = {
  units: `SELECT unit_id AS id, name, level, parent_id AS parent, effective_from AS "from", effective_until AS until,
            merged_into, former_names, is_sample AS sample FROM unit_periods ORDER BY unit_id, effective_from`,
  areas: `SELECT unit_id AS unit, place, province, former_names, effective_from AS "from", effective_until AS until
            FROM unit_areas ORDER BY unit_id, place, province, effective_from`,
  enterprises: `SELECT id, name, other_names, unit_id AS unit, commune, industrial_park, effective_from AS "from",
            effective_until AS until, is_sample AS sample FROM enterprises ORDER BY id`,
  staff: `SELECT email, name, zalo_user_id AS zalo, left_on FROM staff ORDER BY email`,
  roles: `SELECT s.email, r.role, r.unit_id AS unit, r.effective_from AS "from", r.effective_until AS until
            FROM staff_roles r JOIN staff s ON s.id = r.staff_id ORDER BY s.email, r.effective_from, r.role, r.unit_id`,
  handlers: `SELECT h.unit_id AS unit, h.topic, s.email, h.effective_from AS "from", h.effective_until AS until
            FROM unit_handlers h JOIN staff s ON s.id = h.staff_id
            ORDER BY h.unit_id, h.topic, s.email, h.effective_from`,
  absences: `SELECT s.email, a.away_from AS "from", a.away_until AS until, o.email AS substitute
            FROM staff_absences a JOIN staff s ON s.id = a.staff_id LEFT JOIN staff o ON o.id = a.substitute_id
            ORDER BY s.email, a.away_from`,
};

const STAFF = (column: string) => `(SELECT id FROM staff WHERE email = ${column})`;

/** Written from `rows r`, which has the columns of the sheet. */
const WRITE: Readonly<Record<SheetName, string>> = {
  units: `INSERT INTO unit_periods (unit_id, name, level, parent_id, effective_from, effective_until, merged_into,
            former_names, is_sample)
          SELECT r.id, r.name, r.level, r.parent, r."from", r.until, r.merged_into, r.former_names, r.sample
            FROM rows r WHERE true
          ON CONFLICT (unit_id, effective_from) DO UPDATE SET name = excluded.name, level = excluded.level,
            parent_id = excluded.parent_id, effective_until = excluded.effective_until,
            merged_into = excluded.merged_into, former_names = excluded.former_names, is_sample = excluded.is_sample`,
  areas: `INSERT INTO unit_areas (unit_id, place, province, former_names, effective_from, effective_until)
          SELECT r.unit, r.place, r.province, r.former_names, r."from", r.until FROM rows r WHERE true
          ON CONFLICT (unit_id, place, province, effective_from)
            DO UPDATE SET former_names = excluded.former_names, effective_until = excluded.effective_until`,
  enterprises: `INSERT INTO enterprises (id, name, other_names, unit_id, commune, industrial_park, effective_from,
            effective_until, is_sample)
          SELECT r.id, r.name, r.other_names, r.unit, r.commune, r.industrial_park, r."from", r.until, r.sample
            FROM rows r WHERE true
          ON CONFLICT (id) DO UPDATE SET name = excluded.name, other_names = excluded.other_names,
            unit_id = excluded.unit_id, commune = excluded.commune, industrial_park = excluded.industrial_park,
            effective_from = excluded.effective_from, effective_until = excluded.effective_until,
            is_sample = excluded.is_sample`,
  staff: `INSERT INTO staff (email, name, zalo_user_id, left_on)
          SELECT r.email, r.name, r.zalo, r.left_on FROM rows r WHERE true
          ON CONFLICT (email) DO UPDATE SET name = excluded.name, zalo_user_id = excluded.zalo_user_id,
            left_on = excluded.left_on`,
  roles: `INSERT INTO staff_roles (staff_id, role, unit_id, effective_from, effective_until)
          SELECT ${STAFF("r.email")}, r.role, r.unit, r."from", r.until FROM rows r WHERE true
          ON CONFLICT (staff_id, role, unit_id, effective_from) DO UPDATE SET effective_until = excluded.effective_until`,
  handlers: `INSERT INTO unit_handlers (unit_id, topic, staff_id, effective_from, effective_until)
          SELECT r.unit, r.topic, ${STAFF("r.email")}, r."from", r.until FROM rows r WHERE true
          ON CONFLICT (unit_id, topic, staff_id, effective_from) DO UPDATE SET effective_until = excluded.effective_until`,
  absences: `INSERT INTO staff_absences (staff_id, away_from, away_until, substitute_id)
          SELECT ${STAFF("r.email")}, r."from", r.until, ${STAFF("r.substitute")} FROM rows r WHERE true
          ON CONFLICT (staff_id, away_from)
            DO UPDATE SET away_until = excluded.away_until, substitute_id = excluded.substitute_id`,
};

/** Only histories that a file tells anew lose rows. */
const REMOVE: Readonly<Partial<Record<SheetName, string>>> = {
  units: `DELETE FROM unit_periods u USING rows r WHERE u.unit_id = r.id AND u.effective_from = r."from"`,
  areas: `DELETE FROM unit_areas a USING rows r
           WHERE a.unit_id = r.unit AND a.place = r.place AND a.province = r.province AND a.effective_from = r."from"`,
};

/** One import at a time: the second plans upon what the first has left. Held to the end of the transaction. */
export async function lockUnion(tx: Queryable): Promise<void> {
  await tx.query("SELECT pg_advisory_xact_lock($1)", [IMPORT_LOCK]);
}

export async function readUnionState(db: Queryable): Promise<UnionState> {
  const read = async (sheet: SheetName) => {
    const { rows } = await db.query(SELECT[sheet]);
    return Rows.parse(rows).map((fields) => ({ fields, source: null }));
  };
  const state: Partial<Record<SheetName, UnionState[SheetName]>> = {};
  for (const sheet of SHEETS) state[sheet] = await read(sheet);
  return state as UnionState;
}

/** Writes what a plan without problems would change, in an order in which every name exists before it is used. */
export async function writeChanges(tx: Queryable, changes: readonly Change[]): Promise<void> {
  const ids = changes.filter(({ sheet }) => sheet === "units").map(({ fields }) => fields.id);
  await tx.query(
    "INSERT INTO units (id) SELECT DISTINCT id FROM jsonb_array_elements_text($1::jsonb) AS given(id) ON CONFLICT DO NOTHING",
    [JSON.stringify(ids)],
  );
  for (const sheet of SHEETS) {
    const of = (...kinds: Change["kind"][]) =>
      changes.filter((each) => each.sheet === sheet && kinds.includes(each.kind)).map(({ fields }) => fields);
    const removed = REMOVE[sheet];
    if (removed !== undefined) await withRows(tx, sheet, removed, of("remove"));
    // a Zalo account may change hands within one file
    const freed = "UPDATE staff s SET zalo_user_id = NULL FROM rows r WHERE s.email = r.email";
    if (sheet === "staff") await withRows(tx, sheet, freed, of("change"));
    await withRows(tx, sheet, WRITE[sheet], of("add", "change"));
  }
}

const TYPES: Readonly<Partial<Record<CellKind, string>>> = { list: "jsonb", day: "date", flag: "boolean" };

/** Runs a statement over all rows at once: row by row, ten thousand would take a minute. */
async function withRows(tx: Queryable, sheet: SheetName, sql: string, rows: readonly Fields[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = sheets[sheet].columns.map(({ name, kind }) => `"${name}" ${TYPES[kind] ?? "text"}`).join(", ");
  await tx.query(`WITH rows AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS given(${columns})) ${sql}`, [
    JSON.stringify(rows),
  ]);
}
