import { fold } from "../language/fold.ts";
import type { Queryable } from "../platform/database/index.ts";
import type { CalendarDate } from "../vocabulary/calendar.ts";
import type { Unit, UnitLevel } from "./unit.ts";

/** Founds one unit, from that day on. Its id is made of its name, with a number behind it where that one is taken. */
export async function addUnit(
  tx: Queryable,
  { name, level, parentId, on }: { name: string; level: UnitLevel; parentId: string | null; on: CalendarDate },
): Promise<Pick<Unit, "id" | "name">> {
  const slug =
    fold(name)
      .replace(/[^a-z0-9]+/gu, "-")
      .replace(/^-+|-+$/gu, "")
      .slice(0, 60)
      .replace(/-+$/u, "") || "don-vi";
  for (let number = 1; ; number++) {
    const id = number === 1 ? slug : `${slug}-${number}`;
    const { rowCount } = await tx.query("INSERT INTO units (id) VALUES ($1) ON CONFLICT (id) DO NOTHING", [id]);
    if (rowCount === 0) continue;
    await tx.query(
      `INSERT INTO unit_periods (unit_id, name, level, parent_id, effective_from) VALUES ($1, $2, $3, $4, $5)`,
      [id, name, level, parentId, on],
    );
    return { id, name };
  }
}
