import { z } from "zod";
import type { Queryable } from "../platform/database/index.ts";
import { type CalendarDate, vietnamDate } from "../vocabulary/calendar.ts";
import { type Role, Staff } from "./staff.ts";

const COLUMNS = `s.id, s.name, s.email, s.zalo_user_id AS "zaloUserId", s.left_on AS "leftOn",
  coalesce((SELECT jsonb_agg(jsonb_build_object('role', r.role, 'unitId', r.unit_id,
              'from', to_char(r.effective_from, 'YYYY-MM-DD'), 'until', to_char(r.effective_until, 'YYYY-MM-DD'))
            ORDER BY r.effective_from, r.id) FROM staff_roles r WHERE r.staff_id = s.id), '[]'::jsonb) AS assignments`;

/** `on`: the day `isActive` speaks of. */
async function list(db: Queryable, where: string, params: readonly unknown[], on: CalendarDate): Promise<Staff[]> {
  const { rows } = await db.query<{ leftOn: CalendarDate | null }>(
    `SELECT ${COLUMNS} FROM staff s WHERE ${where} ORDER BY s.name, s.id`,
    params,
  );
  return z.array(Staff).parse(rows.map((row) => ({ ...row, isActive: row.leftOn === null || on < row.leftOn })));
}

export async function findStaff(db: Queryable, id: number, on = vietnamDate(new Date())): Promise<Staff | null> {
  return (await list(db, "s.id = $1", [id], on))[0] ?? null;
}

export async function findStaffByEmail(
  db: Queryable,
  email: string,
  on = vietnamDate(new Date()),
): Promise<Staff | null> {
  return (await list(db, "s.email = $1", [email.trim().toLowerCase()], on))[0] ?? null;
}

export async function findStaffByZalo(
  db: Queryable,
  zaloUserId: string,
  on = vietnamDate(new Date()),
): Promise<Staff | null> {
  return (await list(db, "s.zalo_user_id = $1", [zaloUserId], on))[0] ?? null;
}

/** Everybody, also those who left. */
export async function listStaff(db: Queryable, on = vietnamDate(new Date())): Promise<Staff[]> {
  return list(db, "true", [], on);
}

/** Who works in exactly this unit on that day, in any role or in one; those who left are not among them. */
export async function listStaffOf(db: Queryable, unitId: string, on: CalendarDate, role?: Role): Promise<Staff[]> {
  return list(
    db,
    `(s.left_on IS NULL OR s.left_on > $2) AND EXISTS (SELECT FROM staff_roles r WHERE r.staff_id = s.id
       AND r.unit_id = $1 AND r.effective_from <= $2 AND (r.effective_until IS NULL OR r.effective_until > $2)
       AND ($3::text IS NULL OR r.role = $3))`,
    [unitId, on, role ?? null],
    on,
  );
}

/** Who handles a topic in a unit on that day; those who handle whatever is left (`*`) when nobody has the topic. */
export async function listHandlers(db: Queryable, unitId: string, topic: string, on: CalendarDate): Promise<Staff[]> {
  const handling = (named: string) =>
    list(
      db,
      `(s.left_on IS NULL OR s.left_on > $3) AND EXISTS (SELECT FROM unit_handlers h WHERE h.staff_id = s.id
         AND h.unit_id = $1 AND h.topic = $2 AND h.effective_from <= $3
         AND (h.effective_until IS NULL OR h.effective_until > $3))`,
      [unitId, named, on],
      on,
    );
  const named = await handling(topic);
  return named.length > 0 ? named : handling("*");
}

export async function insertStaff(
  tx: Queryable,
  { name, email, zaloUserId }: Pick<Staff, "name" | "email" | "zaloUserId">,
): Promise<number> {
  const { rows } = await tx.query("INSERT INTO staff (name, email, zalo_user_id) VALUES ($1, $2, $3) RETURNING id", [
    name,
    email.trim().toLowerCase(),
    zaloUserId,
  ]);
  return z.object({ id: z.number() }).parse(rows[0]).id;
}

export async function insertAssignment(
  tx: Queryable,
  staffId: number,
  { role, unitId, from }: { role: Role; unitId: string; from: CalendarDate },
): Promise<void> {
  await tx.query(
    `INSERT INTO staff_roles (staff_id, role, unit_id, effective_from) VALUES ($1, $2, $3, $4)
       ON CONFLICT (staff_id, role, unit_id, effective_from) DO UPDATE SET effective_until = NULL`,
    [staffId, role, unitId, from],
  );
}

/** From that day on they are not staff; roles and topics end, and what was before stays as it was. */
export async function recordLeaving(tx: Queryable, staffId: number, on: CalendarDate): Promise<void> {
  await tx.query("UPDATE staff SET left_on = $2 WHERE id = $1", [staffId, on]);
  for (const table of ["staff_roles", "unit_handlers"]) {
    // what had not begun never was
    await tx.query(`DELETE FROM ${table} WHERE staff_id = $1 AND effective_from >= $2`, [staffId, on]);
    await tx.query(
      `UPDATE ${table} SET effective_until = $2
        WHERE staff_id = $1 AND (effective_until IS NULL OR effective_until > $2)`,
      [staffId, on],
    );
  }
}

/** They are staff again; the roles they had stay ended. */
export async function recordReturn(tx: Queryable, staffId: number): Promise<void> {
  await tx.query("UPDATE staff SET left_on = NULL WHERE id = $1", [staffId]);
}

/** One role in one unit ends on that day; `false` when they did not have it. */
export async function endAssignment(
  tx: Queryable,
  staffId: number,
  { role, unitId, on }: { role: Role; unitId: string; on: CalendarDate },
): Promise<boolean> {
  const ended = await tx.query(
    `UPDATE staff_roles SET effective_until = $4 WHERE staff_id = $1 AND role = $2 AND unit_id = $3
        AND effective_from < $4 AND (effective_until IS NULL OR effective_until > $4)`,
    [staffId, role, unitId, on],
  );
  const undone = await tx.query(
    "DELETE FROM staff_roles WHERE staff_id = $1 AND role = $2 AND unit_id = $3 AND effective_from >= $4",
    [staffId, role, unitId, on],
  );
  return ended.rowCount + undone.rowCount > 0;
}
