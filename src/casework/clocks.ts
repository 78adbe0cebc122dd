import type { Queryable } from "../platform/database/index.ts";
import type { Case, Clock } from "./case.ts";
import { getPolicy, type Policy } from "./policies.ts";
import { createWorkingCalendar, type WorkingCalendar } from "./working-time/working-calendar.ts";
import { addWorkingMinutes } from "./working-time/working-time.ts";

/** The working days of this union: the law's, with what the province decided otherwise. */
export async function getWorkingCalendar(db: Queryable): Promise<WorkingCalendar> {
  const { rows } = await db.query<{ on: string; isOpen: boolean }>(
    `SELECT day AS "on", is_open AS "isOpen" FROM working_day_overrides`,
  );
  return createWorkingCalendar({ overrides: rows });
}

/** Opens or closes one day by the province's decision. */
export async function setWorkingDay(
  tx: Queryable,
  { on, isOpen, note }: { on: string; isOpen: boolean; note: string | null },
): Promise<void> {
  await tx.query(
    `INSERT INTO working_day_overrides (day, is_open, note) VALUES ($1, $2, $3)
       ON CONFLICT (day) DO UPDATE SET is_open = excluded.is_open, note = excluded.note`,
    [on, isOpen, note],
  );
}

export type Timing = { policy: Policy; calendar: WorkingCalendar };

export async function getTiming(db: Queryable, severity: Case["severity"]): Promise<Timing> {
  return { policy: await getPolicy(db, severity), calendar: await getWorkingCalendar(db) };
}

const LENGTHS = {
  "first-reply": "firstReply",
  "next-reply": "nextReply",
  resolution: "resolution",
  unassigned: "unassigned",
  "resolution-after-move": "resolutionAfterMove",
} as const satisfies Record<Clock | "unassigned" | "resolution-after-move", keyof Policy>;

/** When a clock that starts now runs out. */
export function dueAt({ policy, calendar }: Timing, clock: keyof typeof LENGTHS, from: Date): Date {
  const minutes = policy[LENGTHS[clock]];
  if (policy.aroundTheClock) return new Date(from.getTime() + minutes * 60_000);
  return addWorkingMinutes(calendar, from, minutes);
}
