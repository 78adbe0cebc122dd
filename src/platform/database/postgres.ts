import pg from "pg";
import { errorFields } from "../error-code.ts";
import { type Log, silentLog } from "../log.ts";
import type { Database, Queryable } from "./database.ts";
import { listenOnPostgres } from "./postgres-listen.ts";
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

/** Opens a PostgreSQL server, which several processes may share. `isGuarded`: refuses itself in its transactions. */
export async function openPostgres(
  url: string,
  {
    log = silentLog,
    maxConnections = 10,
    isGuarded = false,
  }: { log?: Log; maxConnections?: number; isGuarded?: boolean } = {},
): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, types, max: maxConnections, connectionTimeoutMillis: 10_000 });
  // an idle connection that breaks is replaced by the pool; without a listener it would end the process
  pool.on("error", (error) => log.warn("database connection lost", errorFields(error)));
  try {
    await pool.query("SELECT 1");
  } catch (error) {
    await pool.end();
    throw error;
  }
  const guard = isGuarded ? createTransactionGuard() : NO_GUARD;
  return {
    ...queryable(pool, () => guard.check()),
    kind: "postgres",
    async transaction(work) {
      guard.check();
      return inTransaction(pool, (tx) => guard.run(() => work(tx)));
    },
    listen: (channel, heard) => listenOnPostgres(url, channel, heard, log),
    async close() {
      if (!pool.ended) await pool.end();
    },
  };
}

async function inTransaction<T>(pool: pg.Pool, work: (tx: Queryable) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query("BEGIN");
    const result = await work(queryable(client));
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch((failure: Error) => (broken = failure));
    throw error;
  } finally {
    client.release(broken);
  }
}

function queryable(runner: pg.Pool | pg.PoolClient, check: () => void = () => {}): Queryable {
  return {
    async query<T>(sql: string, params: readonly unknown[] = []) {
      check();
      const { rows, rowCount } = await runner.query(sql, [...params]);
      return { rows: rows as T[], rowCount: rowCount ?? 0 };
    },
    async execute(sql) {
      check();
      await runner.query(sql);
    },
  };
}
