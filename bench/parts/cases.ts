import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  caseworkMigrations,
  countCases,
  findCase,
  listCases,
  listConversation,
  listHistory,
  type ReadMessages,
  searchCases,
} from "../../src/casework/index.ts";
import { intakeMigrations } from "../../src/intake/index.ts";
import { type Database, migrate, openEmbedded } from "../../src/platform/database/index.ts";
import { jobMigrations } from "../../src/platform/jobs/index.ts";
import { addStaff, scopeOf, type StaffScope, unionMigrations } from "../../src/union/index.ts";
import { compare, type Comparison } from "../comparison.ts";
import { quantile } from "../statistics.ts";

const CASES = 20_000;
const MESSAGES_EACH = 10;
const SUPERIOR = 40;
const GRASSROOTS = 400;
const ROUNDS = 60;
const PEER = "plain SQL: OFFSET, ILIKE";
const NOW = new Date("2026-11-23T02:00:00Z");
const ON = "2026-11-23";

/**
 * What an officer waits for in the console, 20,000 cases and 200,000 messages in the embedded database: the queue with
 * its counts, a later page of it, a search and a case's page; within one's scope and without the worker's name.
 */
export async function benchCases(tell: (line: string) => void): Promise<Comparison[]> {
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  const db = await openEmbedded(folder);
  try {
    tell(`cases: filling ${CASES} cases, ${CASES * MESSAGES_EACH} messages`);
    await migrate(db, [jobMigrations, intakeMigrations, unionMigrations, caseworkMigrations]);
    await fill(db);
    const scopes = await hire(db);
    const found: Comparison[] = [];
    for (const [who, scope] of scopes) {
      const measured = async (what: string, ours: () => Promise<unknown>, theirs: () => Promise<unknown>) => {
        tell(`cases: ${what}, ${who}`);
        const times = { ours: await time(ours), theirs: await time(theirs) };
        for (const share of [0.5, 0.95]) {
          const title = `${what}, ${who}, p${share * 100}`;
          found.push(compare("cases", title, "ms", quantile(times.ours, share), PEER, quantile(times.theirs, share)));
        }
      };
      await measured(
        "queue and counts",
        () => queue(db, scope),
        () => plainQueue(db, scope, 0),
      );
      const later = await tenthPage(db, scope);
      await measured(
        "tenth page",
        () => listCases(db, scope, {}, { now: NOW, after: later }),
        () => plainQueue(db, scope, 450),
      );
      await measured(
        "search",
        () => searchCases(db, scope, "no luong xuong 17", { now: NOW }),
        () => plainSearch(db, scope),
      );
      const { cases } = await listCases(db, scope, {}, { now: NOW });
      const ids = cases.map(({ id }) => id);
      let next = 0;
      await measured(
        "case page",
        () => page(db, scope, ids[next++ % ids.length] ?? 0),
        () => plainPage(db, ids[next++ % ids.length] ?? 0),
      );
    }
    return found;
  } finally {
    await db.close();
    await rm(folder, { recursive: true });
  }
}

async function time(run: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const startedAt = performance.now();
    await run();
    if (round >= 5) times.push(performance.now() - startedAt);
  }
  return times;
}

async function queue(db: Database, scope: StaffScope): Promise<void> {
  await listCases(db, scope, {}, { now: NOW });
  await countCases(db, scope, {}, NOW);
}

async function tenthPage(db: Database, scope: StaffScope) {
  let after: Awaited<ReturnType<typeof listCases>>["next"] = null;
  for (let at = 0; at < 9; at++) after = (await listCases(db, scope, {}, { now: NOW, after })).next;
  return after;
}

const messages: ReadMessages = {
  async inbound(db, ids) {
    const { rows } = await db.query(
      `SELECT id, text, attachments, sent_at AS "sentAt" FROM inbound_messages WHERE id = ANY($1::bigint[])`,
      [ids],
    );
    return rows as unknown as Awaited<ReturnType<ReadMessages["inbound"]>>;
  },
  outbound: async () => [],
  turns: async () => [],
  platformInbox: async () => [],
};

async function page(db: Database, scope: StaffScope, id: number): Promise<void> {
  await findCase(db, scope, id, NOW);
  await listConversation(db, scope, id, messages);
  await listHistory(db, scope, id);
}

async function plainQueue(db: Database, scope: StaffScope, offset: number): Promise<void> {
  const open = `c.status IN ('open', 'closing') AND c.unit_id = ANY($1::text[])`;
  await db.query(
    `SELECT c.*, w.what FROM cases c JOIN case_contents w ON w.case_id = c.id WHERE ${open}
      ORDER BY (c.severity <> 'urgent'), c.clock_due_at OFFSET $2 LIMIT 50`,
    [[...scope.unitIds], offset],
  );
  await db.query(`SELECT count(*) FROM cases c WHERE ${open}`, [[...scope.unitIds]]);
}

async function plainSearch(db: Database, scope: StaffScope): Promise<void> {
  await db.query(
    `SELECT c.*, w.what FROM cases c JOIN case_contents w ON w.case_id = c.id
      WHERE c.unit_id = ANY($1::text[]) AND w.what ILIKE '%nợ lương%' AND w.what ILIKE '%xưởng 17%'
      ORDER BY c.clock_due_at LIMIT 50`,
    [[...scope.unitIds]],
  );
}

async function plainPage(db: Database, id: number): Promise<void> {
  await db.query("SELECT c.*, w.* FROM cases c JOIN case_contents w ON w.case_id = c.id WHERE c.id = $1", [id]);
  await db.query(
    "SELECT m.*, i.text FROM case_messages m JOIN inbound_messages i ON i.id = m.inbound_message_id WHERE m.case_id = $1",
    [id],
  );
  await db.query("SELECT * FROM case_events WHERE case_id = $1 ORDER BY id", [id]);
}

async function fill(db: Database): Promise<void> {
  await db.execute(`
    INSERT INTO units (id) SELECT 'tinh' UNION ALL SELECT 'cap-tren-' || n FROM generate_series(1, ${SUPERIOR}) n
      UNION ALL SELECT 'co-so-' || n FROM generate_series(1, ${GRASSROOTS}) n;
    INSERT INTO unit_periods (unit_id, name, level, parent_id, effective_from)
      SELECT 'tinh', 'Liên đoàn Lao động tỉnh', 'provincial', NULL, DATE '2020-01-01'
      UNION ALL SELECT 'cap-tren-' || n, 'Công đoàn xã ' || n, 'superior', 'tinh', '2020-01-01' FROM generate_series(1, ${SUPERIOR}) n
      UNION ALL SELECT 'co-so-' || n, 'CĐCS ' || n, 'grassroots', 'cap-tren-' || (n % ${SUPERIOR} + 1), '2020-01-01'
        FROM generate_series(1, ${GRASSROOTS}) n;
    INSERT INTO cases (code, topic, severity, identity, about, status, channel, origin_unit_id, unit_id, employer,
        employer_key, opened_at, first_reply_due_at, resolution_due_at, clock_due_at, sweep_at, held_since, last_worker_at,
        closed_at)
      SELECT 'KT-2611-' || lpad(n::text, 5, '0'), (ARRAY['wage-arrears', 'food', 'safety', 'other'])[n % 4 + 1],
        (ARRAY['urgent', 'high', 'normal', 'low'])[n % 7 % 4 + 1], (ARRAY['named', 'confidential'])[n % 2 + 1], 'employer',
        CASE WHEN n % 5 < 3 THEN 'closed' ELSE 'open' END, 'zalo', 'co-so-' || (n % ${GRASSROOTS} + 1),
        CASE WHEN n % 3 = 0 THEN 'cap-tren-' || (n % ${SUPERIOR} + 1) ELSE 'co-so-' || (n % ${GRASSROOTS} + 1) END,
        'Công ty số ' || (n % 900), 'cong ty so ' || (n % 900), t, t + interval '1 day', t + interval '10 days',
        t + interval '1 day', t + interval '1 day', t, t, CASE WHEN n % 5 < 3 THEN t + interval '5 days' END
      FROM (SELECT n, TIMESTAMPTZ '2026-06-01' + n * interval '12 minutes' AS t FROM generate_series(1, ${CASES}) n) each;
    INSERT INTO case_contents (case_id, what)
      SELECT id, 'Công ty nợ lương hai tháng, xưởng ' || (id % 50) || ', tổ ' || (id % 13) || ' chưa ai được trả' FROM cases;
    INSERT INTO case_search (case_id, words)
      SELECT id, 'kt 2611 ' || id || ' cong ty so ' || (id % 900) || ' cong ty no luong hai thang xuong ' || (id % 50)
        || ' to ' || (id % 13) || ' chua ai duoc tra ' || replace(lower(code), '-', '') FROM cases;
    INSERT INTO case_reporters (case_id, channel, sender_id, name, phone, added_at)
      SELECT id, 'zalo', 'worker-' || (id % 9000), 'Nguyễn Thị ' || (id % 700), '0905000000', opened_at FROM cases;
    INSERT INTO case_events (case_id, seq, kind, actor_kind, facts, happened_at, previous_seal, seal)
      SELECT id, seq, 'worker-wrote', 'worker', '{}', opened_at, '', '' FROM cases, generate_series(1, 6) seq;
    INSERT INTO inbound_messages (channel, external_id, sender_id, text, sent_at, status)
      SELECT 'zalo', 'm-' || n, 'worker-' || (n % 9000), 'Anh chị ơi, lương tháng ' || (n % 12 + 1) || ' vẫn chưa có', now(), 'answered'
        FROM generate_series(1, ${CASES * MESSAGES_EACH}) n;
    INSERT INTO case_messages (case_id, kind, inbound_message_id, said_at)
      SELECT (n - 1) % ${CASES} + 1, 'worker', n, now() FROM generate_series(1, ${CASES * MESSAGES_EACH}) n;
    ANALYZE;`);
}

async function hire(db: Database): Promise<[string, StaffScope][]> {
  const scopes: [string, StaffScope][] = [];
  for (const [who, role, unitId] of [
    ["province", "coordinator", "tinh"],
    ["one of forty unions", "officer", "cap-tren-7"],
  ] as const) {
    const added = await addStaff(db, { name: who, email: `${unitId}@example.org`, role, unitId, on: "2026-01-01" });
    if (!("staff" in added)) throw new Error("the bench's own unit is not there");
    scopes.push([who, await scopeOf(db, added.staff, ON)]);
  }
  return scopes;
}
