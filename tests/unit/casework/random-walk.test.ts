import { expect, it } from "vitest";
import {
  type Case,
  askUnit,
  assignCase,
  claimCase,
  confirmSolved,
  createWorkingCalendar,
  findBrokenSeal,
  findCase,
  findOpenCaseOf,
  mergeCases,
  reclassifyCase,
  recordWorkerMessage,
  releaseCase,
  replyToCase,
  requestClosing,
  Severity,
  sweep,
  takeOverCase,
  Topic,
  transferCase,
} from "../../../src/casework/index.ts";
import type { Queryable } from "../../../src/platform/database/index.ts";
import { recordAbsence, type StaffScope } from "../../../src/union/index.ts";
import { vietnamDate } from "../../../src/vocabulary/calendar.ts";
import { caseworkTables, prepareCasework } from "../../support/casework.ts";
import { openTestDatabase } from "../../support/database.ts";

const STEPS = 150;
const WORKERS = 6;
const UNITS = ["may", "kcn", "xa", "cao-su", "tinh"] as const;
const calendar = createWorkingCalendar();

/** The same walk each time (mulberry32). */
function createChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

it("keeps every case whole, whatever officers, workers and the clock do", async () => {
  const db = await openTestDatabase(caseworkTables);
  const work = await prepareCasework(db);
  const chance = createChance(20261123);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)] as T;
  const staff: number[] = [];
  for (const unit of UNITS) {
    for (const role of ["officer", "unit-head"] as const) staff.push(await work.hire(`${unit} ${role}`, role, unit));
  }
  staff.push(await work.hire("top", "coordinator", "tinh"), await work.hire("secret", "custodian", "tinh"));
  let now = new Date("2027-01-25T02:00:00Z");
  const cases: number[] = [];
  const person = () => ({ channel: "zalo" as const, senderId: `worker-${Math.floor(chance() * WORKERS)}` });

  const steps: ((tx: Queryable, scope: StaffScope, id: number) => Promise<unknown>)[] = [
    (tx, scope, id) => claimCase(tx, scope, id, now),
    (tx, scope, id) => assignCase(tx, scope, id, pick(staff), work.at(now)),
    (tx, scope, id) => takeOverCase(tx, scope, id, work.at(now)),
    (tx, scope, id) => releaseCase(tx, scope, id, work.at(now)),
    (tx, scope, id) => replyToCase(tx, scope, id, { text: "Chào" }, work.at(now)),
    (tx, scope, id) => transferCase(tx, scope, id, { unitId: pick(UNITS), reason: "đúng nơi" }, work.at(now)),
    (tx, scope, id) => askUnit(tx, scope, id, { unitId: pick(UNITS), question: "?" }, work.at(now)),
    (tx, scope, id) => mergeCases(tx, scope, id, pick(cases), work.at(now)),
    (tx, scope, id) => reclassifyCase(tx, scope, id, { severity: pick(Severity.options) }, now),
    (tx, scope, id) => requestClosing(tx, scope, id, work.at(now)),
    async (tx) => {
      const { rows } = await tx.query<{ id: number; senderId: string }>(
        `SELECT c.id, r.sender_id AS "senderId" FROM cases c JOIN case_reporters r ON r.case_id = c.id
          WHERE c.status IN ('closing', 'closed') ORDER BY c.id`,
      );
      const answer = pick(["yes", "partly", "no"] as const);
      const asked = rows.length > 0 ? pick(rows) : null;
      if (asked) await confirmSolved(tx, asked.id, { channel: "zalo", senderId: asked.senderId }, answer, work.at(now));
    },
  ];

  for (let step = 0; step < STEPS; step++) {
    now = new Date(now.getTime() + Math.floor(chance() * 3 * 3600_000));
    const kind = chance();
    if (kind < 0.12 || cases.length === 0) {
      const about = pick(["employer", "own-unit-head", "union-committee"] as const);
      const fields = { person: person(), topic: pick(Topic.options), severity: pick(Severity.options), about };
      cases.push((await work.open({ ...fields, unitId: pick(["may", "cao-su", "huyen", null]) }, now)).id);
    } else if (kind < 0.22) {
      const { senderId } = person();
      const open = await findOpenCaseOf(db, { channel: "zalo", senderId });
      const inboundMessageId = await work.write("chưa xong", senderId);
      const isCourtesy = chance() < 0.3;
      if (open)
        await db.transaction((tx) => recordWorkerMessage(tx, open.id, { inboundMessageId, isCourtesy }, work.at(now)));
    } else if (kind < 0.25) {
      const from = vietnamDate(now);
      const until = vietnamDate(new Date(now.getTime() + 3 * 86_400_000));
      await recordAbsence(db, { staffId: pick(staff), from, until, substituteId: null });
    } else if (kind < 0.55) {
      await sweep(db, work.at(now));
    } else {
      const scope = await work.scope(pick(staff), now);
      await db.transaction((tx) => pick(steps)(tx, scope, pick(cases)));
    }
  }

  const { rows } = await db.query<
    Pick<Case, "id" | "status" | "severity" | "unitId"> & { bypassed: boolean; blind: boolean }
  >(
    `SELECT c.id, c.status, c.severity, c.unit_id AS "unitId",
            EXISTS (SELECT FROM case_bypassed_units b WHERE b.case_id = c.id AND b.unit_id = c.unit_id) AS bypassed,
            EXISTS (SELECT FROM case_bypassed_units b JOIN staff_roles r ON r.unit_id = b.unit_id
                     WHERE b.case_id = c.id AND r.staff_id = c.assignee_id AND c.status IN ('open', 'closing')) AS blind
       FROM cases c ORDER BY c.id`,
  );
  expect(rows.length).toBe(cases.length);
  // the walk has been everywhere, or what follows means little
  const { rows: kinds } = await db.query<{ kind: string }>("SELECT DISTINCT kind FROM case_events");
  expect(kinds.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(["missed", "moved-up", "transferred", "merged", "closing-requested", "worker-wrote"]),
  );
  for (const { id, unitId, bypassed, blind } of rows) {
    expect({ id, unitId: unitId !== null, bypassed, blind }).toEqual({
      id,
      unitId: true,
      bypassed: false,
      blind: false,
    });
    expect([id, await findBrokenSeal(db, id)]).toEqual([id, null]);
  }
  // what runs in working time never ends on a closed day
  const top = await work.scope(staff.at(-1) ?? 0, now);
  let looked = 0;
  for (const { id } of rows.filter((row) => row.status === "open" && row.severity !== "urgent")) {
    const found = await findCase(db, top, id, now);
    for (const due of [found?.firstReplyDueAt, found?.nextReplyDueAt, found?.resolutionDueAt]) {
      if (due) expect([id, calendar.dayOf(vietnamDate(due)).isOpen]).toEqual([id, true]);
      looked++;
    }
  }
  expect(looked).toBeGreaterThan(0);
  // a second sweep at the same instant finds nothing more to do
  await sweep(db, work.at(now));
  const events = async () => (await db.query("SELECT 1 FROM case_events")).rowCount;
  const before = await events();
  await sweep(db, work.at(now));
  expect(await events()).toBe(before);
  await db.close();
}, 120_000);
