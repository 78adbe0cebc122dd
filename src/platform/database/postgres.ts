import { createHash } from "node:crypto";
import pg from "pg";
import { errorFields } from "../error-code.ts";
import { type Log, silentLog } from "../log.ts";
import type { Database, Queryable } from "./database.ts";
import { listenOnPostgres } from "./postgres-listen.ts";
import { createAnnouncer } from "./announce-on-postgres.ts";
import { collectAnnouncements } from "./announcements.ts";
import { createTransactionGuard, NO_GUARD } from "./transaction-guard.ts";

const INT8 = 20;
const INT8_ARRAY = 1016;
const DATE = 1082;

/** Makes a server's answers read like the embedded engine's. Per pool, so that nobody else's `pg` changes. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: "text" | "binary") => {
    if (oid === INT8) return Number;
    if (oid === DATE) return (value: string) => value;
    const standard: unknown = pg.types.getTypeParser(oid, format);
    if (oid !== INT8_ARRAY) return standard;
    return (value: string) => (standard as (text: string) => string[])(value).map(Number);
  }) as pg.CustomTypesConfig["getTypeParser"],
};

const URGENT_CONNECTIONS = 5;
/** Statements that are parsed and planned once a connection; those that come after so many others, every time. */
const MOST_NAMED = 400;
const names = new Map<string, string>();

function nameOf(sql: string): string | null {
  const known = names.get(sql);
  if (known !== undefined) return known;
  if (names.size >= MOST_NAMED) return null;
  const name = createHash("sha256").update(sql).digest("base64url").slice(0, 32);
  names.set(sql, name);
  return name;
}

/** Opens a PostgreSQL server, which several processes may share. `isGuarded`: refuses itself in its transactions. */
export async function openPostgres(
  url: string,
  {
    log = silentLog,
    maxConnections = 10,
    isGuarded = false,
  }: { log?: Log; maxConnections?: number; isGuarded?: boolean } = {},
): Promise<Database> {
  const createPool = (max: number) => {
    const created = new pg.Pool({ connectionString: url, types, max, connectionTimeoutMillis: 10_000 });
    // an idle connection that breaks is replaced by the pool; without a listener it would end the process
    created.on("error", (error) => log.warn("database connection lost", errorFields(error)));
    return created;
  };
  const pool = createPool(maxConnections);
  /** Whatever is urgent never waits for a connection behind what is not. */
  const urgentPool = createPool(URGENT_CONNECTIONS);
  try {
    await pool.query("SELECT 1");
  } catch (error) {
    await pool.end();
    throw error;
  }
  const announcer = createAnnouncer(urgentPool, log);
  const tellNow = (channel: string, payload: string) => {
    const said = collectAnnouncements();
    said.add(channel, payload);
    announcer.say(said.all);
  };
  const guard = isGuarded ? createTransactionGuard() : NO_GUARD;
  return {
    ...queryable(pool, tellNow, () => guard.check()),
    urgent: queryable(urgentPool, tellNow, () => guard.check()),
    kind: "postgres",
    async transaction(work, { isUrgent = false } = {}) {
      guard.check();
      const said = collectAnnouncements();
      const result = await inTransaction(isUrgent ? urgentPool : pool, said.add, (tx) => guard.run(() => work(tx)));
      announcer.say(said.all);
      return result;
    },
    listen: (channel, heard) => listenOnPostgres(url, channel, heard, log),
    async close() {
      if (pool.ended) return;
      announcer.end();
      await pool.end();
      await urgentPool.end();
    },
  };
}

async function inTransaction<T>(pool: pg.Pool, say: Say, work: (tx: Queryable) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query("BEGIN");
    const result = await work(queryable(client, say));
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch((failure: Error) => (broken = failure));
    throw error;
  } finally {
    client.release(broken);
  }
}

type Say = (channel: string, payload: string) => void;

function queryable(runner: pg.Pool | pg.PoolClient, say: Say, check: () => void = () => {}): Queryable {
  return {
    async notify(channel, payload = "") {
      check();
      say(channel, payload);
    },
    async query<T>(sql: string, params: readonly unknown[] = []) {
      check();
      const name = nameOf(sql);
      const values = [...params];
      const { rows, rowCount } = await runner.query(
        name === null ? { text: sql, values } : { name, text: sql, values },
      );
      return { rows: rows as T[], rowCount: rowCount ?? 0 };
    },
    async execute(sql) {
      check();
      await runner.query(sql);
    },
  };
}
