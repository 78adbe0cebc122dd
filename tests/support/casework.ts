import {
  type Acting,
  type Case,
  type CaseNotice,
  caseworkMigrations,
  type Draft,
  openCase,
  planCase,
} from "../../src/casework/index.ts";
import { enqueueOutbound, intakeMigrations, receive } from "../../src/intake/index.ts";
import type { Database } from "../../src/platform/database/index.ts";
import { jobMigrations } from "../../src/platform/jobs/index.ts";
import { addStaff, findStaff, type Role, scopeOf, type StaffScope, unionMigrations } from "../../src/union/index.ts";
import { vietnamDate } from "../../src/vocabulary/calendar.ts";
import { anInbound } from "./turns.ts";
import { insertUnits, SMALL_UNION } from "./union.ts";

export const caseworkTables = [jobMigrations, intakeMigrations, unionMigrations, caseworkMigrations];

/** 09:00 on Monday 23 November 2026 in Vietnam; the next day is a holiday. */
export const MONDAY = new Date("2026-11-23T02:00:00Z");

/** A worker's report that goes to the garment factory's own union, unless more is named. */
export function aDraft(fields: Partial<Draft> = {}): Draft {
  return {
    person: { channel: "zalo", senderId: "worker-1" },
    topic: "wage-arrears",
    severity: "normal",
    identity: "named",
    name: "Trần Thị Bích Hạnh",
    phone: "0905 123 456",
    what: "Công ty nợ lương hai tháng rồi",
    where: "Xưởng 2",
    unitId: "may",
    employer: "Công ty May Tây Nguyên",
    commune: null,
    since: "từ tháng 9",
    wants: "được trả đủ lương",
    about: "employer",
    inboundMessageIds: [],
    ...fields,
  };
}

/** An empty database with the small union in it, and the ways to act there. */
export type Casework = {
  db: Database;
  notices: CaseNotice[];
  at: (now: Date) => Acting;
  open: (fields?: Partial<Draft>, now?: Date) => Promise<Case>;
  hire: (name: string, role: Role, unitId: string, on?: string) => Promise<number>;
  scope: (staffId: number, now?: Date) => Promise<StaffScope>;
  write: (text: string, senderId?: string) => Promise<number>;
};

export async function prepareCasework(db: Database): Promise<Casework> {
  await insertUnits(db, SMALL_UNION);
  const notices: CaseNotice[] = [];
  let written = 0;
  const at = (now: Date): Acting => ({
    now,
    say: (tx, message) => enqueueOutbound(tx, message),
    notify: async (_tx, notice) => void notices.push(notice),
  });
  return {
    db,
    notices,
    at,
    async open(fields = {}, now = MONDAY) {
      const plan = await planCase(db, aDraft(fields), now);
      return db.transaction((tx) => openCase(tx, plan, at(now)));
    },
    async hire(name, role, unitId, on = "2026-01-01") {
      const email = `${name.toLowerCase().replace(/[^a-z]/gu, "")}@example.org`;
      const added = await db.transaction((tx) => addStaff(tx, { name, email, role, unitId, on }));
      if (!("staff" in added)) throw new Error(`there is no unit ${unitId}`);
      return added.staff.id;
    },
    async scope(staffId, now = MONDAY) {
      const staff = await findStaff(db, staffId, vietnamDate(now));
      if (!staff) throw new Error("no such member of staff");
      return scopeOf(db, staff, vietnamDate(now));
    },
    async write(text, senderId = "worker-1") {
      const externalId = `w-${++written}`;
      await receive(db, anInbound({ text, senderId, externalId }));
      const { rows } = await db.query<{ id: number }>("SELECT id FROM inbound_messages WHERE external_id = $1", [
        externalId,
      ]);
      return rows[0]?.id ?? 0;
    },
  };
}
