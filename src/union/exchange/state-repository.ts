import { z } from "zod";
import type { Queryable } from "../../platform/database/index.ts";
import type { Change } from "./plan-import.ts";
import { type Fields, SHEETS, type SheetName, sheets } from "./sheets.ts";
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

const STAFF = (parameter: string) => `(SELECT id FROM staff WHERE email = ${parameter})`;

/** Written with the columns of the sheet as parameters, in their order. */
const WRITE: Readonly<Record<SheetName, string>> = {
  units: `INSERT INTO unit_periods (unit_id, name, level, parent_id, effective_from, effective_until, merged_into,
            former_names, is_sample) VALUES ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9)
          ON CONFLICT (unit_id, effective_from) DO UPDATE SET name = excluded.name, level = excluded.level,
            parent_id = excluded.parent_id, effective_until = excluded.effective_until,
            merged_into = excluded.merged_into, former_names = excluded.former_names, is_sample = excluded.is_sample`,
  areas: `INSERT INTO unit_areas (unit_id, place, province, former_names, effective_from, effective_until)
            VALUES ($1, $2, $3, $4::jsonb, $5, $6)
          ON CONFLICT (unit_id, place, province, effective_from)
            DO UPDATE SET former_names = excluded.former_names, effective_until = excluded.effective_until`,
  enterprises: `INSERT INTO enterprises (id, name, other_names, unit_id, commune, industrial_park, effective_from,
            effective_until, is_sample) VALUES ($1, $2, $3::jsonb, $4, $5, $6, $7, $8, $9)
          ON CONFLICT (id) DO UPDATE SET name = excluded.name, other_names = excluded.other_names,
            unit_id = excluded.unit_id, commune = excluded.commune, industrial_park = excluded.industrial_park,
            effective_from = excluded.effective_from, effective_until = excluded.effective_until,
            is_sample = excluded.is_sample`,
  staff: `INSERT INTO staff (email, name, zalo_user_id, left_on) VALUES ($1, $2, $3, $4)
          ON CONFLICT (email) DO UPDATE SET name = excluded.name, zalo_user_id = excluded.zalo_user_id,
            left_on = excluded.left_on`,
  roles: `INSERT INTO staff_roles (staff_id, role, unit_id, effective_from, effective_until)
            VALUES (${STAFF("$1")}, $2, $3, $4, $5)
          ON CONFLICT (staff_id, role, unit_id, effective_from) DO UPDATE SET effective_until = excluded.effective_until`,
  handlers: `INSERT INTO unit_handlers (unit_id, topic, staff_id, effective_from, effective_until)
            VALUES ($1, $2, ${STAFF("$3")}, $4, $5)
          ON CONFLICT (unit_id, topic, staff_id, effective_from) DO UPDATE SET effective_until = excluded.effective_until`,
  absences: `INSERT INTO staff_absences (staff_id, away_from, away_until, substitute_id)
            VALUES (${STAFF("$1")}, $2, $3, ${STAFF("$4")})
          ON CONFLICT (staff_id, away_from)
            DO UPDATE SET away_until = excluded.away_until, substitute_id = excluded.substitute_id`,
};

/** Only histories that a file tells anew lose rows. */
const REMOVE: Readonly<Partial<Record<SheetName, string>>> = {
  units: "DELETE FROM unit_periods WHERE unit_id = $1 AND effective_from = $2",
  areas: "DELETE FROM unit_areas WHERE unit_id = $1 AND place = $2 AND province = $3 AND effective_from = $4",
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
  for (const { sheet, fields } of changes) {
    if (sheet === "units") await tx.query("INSERT INTO units (id) VALUES ($1) ON CONFLICT DO NOTHING", [fields.id]);
  }
  // a Zalo account may change hands within one file
  for (const change of changes) {
    if (change.sheet === "staff" && change.kind === "change") {
      await tx.query("UPDATE staff SET zalo_user_id = NULL WHERE email = $1", [change.fields.email]);
    }
  }
  for (const { kind, sheet, fields } of changes) {
    const sql = kind === "remove" ? REMOVE[sheet] : WRITE[sheet];
    if (sql === undefined) throw new Error(`rows of ${sheet} are never removed`);
    await tx.query(sql, kind === "remove" ? keyValues(sheet, fields) : allValues(sheet, fields));
  }
}

function keyValues(sheet: SheetName, fields: Fields): unknown[] {
  return sheets[sheet].key.map((column) => fields[column]);
}

function allValues(sheet: SheetName, fields: Fields): unknown[] {
  return sheets[sheet].columns.map(({ name, kind }) => {
    const value = fields[name];
    return kind === "list" ? JSON.stringify(value ?? []) : (value ?? null);
  });
}
