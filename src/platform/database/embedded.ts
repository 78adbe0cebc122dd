import { PGlite } from "@electric-sql/pglite";
import { unaccent } from "@electric-sql/pglite/contrib/unaccent";
import { existsSync } from "node:fs";
import { mkdir, realpath, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { errorFields } from "../error-code.ts";
import { DatabaseUnreadableError } from "../errors.ts";
import { type Log, silentLog } from "../log.ts";
import type { Database, Queryable } from "./database.ts";
import { lockDirectory } from "./directory-lock.ts";
import { collectAnnouncements, createListeners } from "./announcements.ts";
import { createBreather } from "./breather.ts";
import { createEmbeddedSession, type EmbeddedSession } from "./embedded-session.ts";
import { DurableNodeFs, durableStartParams, syncTree } from "./durable-fs.ts";
import { digestOf, migrate, type MigrationFolder } from "./migrate.ts";
import { copyPreparedCluster, prepareCluster } from "./prepared-cluster.ts";
import { createTransactionGuard, NO_GUARD, type TransactionGuard } from "./transaction-guard.ts";
import { createTurnstile } from "./turnstile.ts";
import { startVacuum } from "./vacuum.ts";

/** The engine answers at once, so that a chain of statements would let nothing else in: requests wait no longer than this. */
const LONGEST_BREATH_MS = 8;
const DATE_OID = 1082;
const parsers = { [DATE_OID]: (value: string) => value };
const extensions = { unaccent };

/**
 * Opens, or first creates, the embedded PostgreSQL in `dataDir`. A committed transaction survives a power
 * cut, and nobody else has the directory open for as long as this process lives. A new one has the tables of
 * `beginsWith` already, where such a cluster was prepared, which saves the first start a second.
 */
export async function openEmbedded(
  dataDir: string,
  { log = silentLog, beginsWith = [] }: { log?: Log; beginsWith?: readonly MigrationFolder[] } = {},
): Promise<Database> {
  await mkdir(dataDir, { recursive: true });
  const root = await realpath(dataDir);
  const unlock = await lockDirectory(root);
  try {
    const directory = join(root, "database");
    if (!existsSync(directory)) await createCluster(root, directory, beginsWith);
    const fs = new DurableNodeFs(directory);
    const db = wrap(await openCluster(directory, fs), fs.disk, NO_GUARD);
    const vacuum = startVacuum(db, (error) => log.warn("tables not vacuumed", errorFields(error)));
    return {
      ...db,
      async close() {
        await vacuum.stop();
        await db.close();
        await unlock();
      },
    };
  } catch (error) {
    await unlock();
    throw error;
  }
}

/** A database that lives as long as the process, and is guarded: for tests and for asking on the terminal. */
export async function openMemory(image?: Blob): Promise<Database & { dump(): Promise<Blob> }> {
  const startParams = [...PGlite.defaultStartParams, "-c", "shared_buffers=16MB"];
  const pglite = await PGlite.create({ parsers, extensions, startParams, ...(image ? { loadDataDir: image } : {}) });
  return { ...wrap(pglite, IN_MEMORY, createTransactionGuard()), dump: () => pglite.dumpDataDir("none") };
}

/** Built beside its place and moved there whole, so that a crash on the very first start leaves no half database. */
async function createCluster(root: string, directory: string, beginsWith: readonly MigrationFolder[]): Promise<void> {
  const unfinished = `${directory}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  const isCopied =
    (beginsWith.length > 0 && copyPreparedCluster(unfinished, await digestOf(beginsWith))) ||
    copyPreparedCluster(unfinished);
  if (!isCopied) await createEmptyCluster(unfinished);
  await syncTree(unfinished);
  await rename(unfinished, directory);
  await syncTree(root, { depth: 0 });
}

async function createEmptyCluster(directory: string): Promise<void> {
  const pglite = await openCluster(directory, new DurableNodeFs(directory));
  await pglite.close();
}

/** Makes the first start of this installation, with these tables, fast; harmless when it was done before. */
export async function prepareEmbedded(tables: readonly MigrationFolder[]): Promise<void> {
  await prepareCluster(createEmptyCluster);
  await prepareCluster(
    async (directory) => {
      copyPreparedCluster(directory);
      const fs = new DurableNodeFs(directory);
      const db = wrap(await openCluster(directory, fs), fs.disk, NO_GUARD);
      await migrate(db, tables);
      await db.close();
    },
    await digestOf(tables),
  );
}

async function openCluster(directory: string, fs: DurableNodeFs): Promise<PGlite> {
  const startParams = durableStartParams(PGlite.defaultStartParams);
  try {
    return await PGlite.create({ fs, parsers, extensions, startParams });
  } catch (error) {
    throw new DatabaseUnreadableError(directory, error);
  }
}

const IN_MEMORY: DurableNodeFs["disk"] = { durable: () => Promise.resolve(), deferrals: () => 0 };

/** Whoever commits hears of it once it is on the disk; the next one need not wait for that. */
function wrap(pglite: PGlite, disk: DurableNodeFs["disk"], guard: TransactionGuard): Database {
  const session = createEmbeddedSession(pglite);
  const turnstile = createTurnstile();
  const listeners = createListeners(); // nobody else has the database open
  const breathe = createBreather(LONGEST_BREATH_MS);

  async function alone<T>(work: () => Promise<T>, isUrgent = false): Promise<T> {
    if (!isUrgent) await breathe();
    await turnstile.enter(isUrgent);
    const before = disk.deferrals();
    try {
      return await work();
    } finally {
      const hasWritten = disk.deferrals() !== before;
      turnstile.leave();
      if (hasWritten) await disk.durable();
    }
  }

  const notify = async (channel: string, payload = "") => {
    const said = collectAnnouncements();
    said.add(channel, payload);
    listeners.tell(said.all);
  };
  return {
    kind: "embedded",
    notify,
    urgent: {
      notify,
      async query<T>(sql: string, params: readonly unknown[] = []) {
        guard.check();
        return alone(() => session.query<T>(sql, params), true);
      },
    },
    async query<T>(sql: string, params: readonly unknown[] = []) {
      guard.check();
      return alone(() => session.query<T>(sql, params));
    },
    async execute(sql) {
      guard.check();
      await alone(() => runScript(session, sql));
    },
    async transaction(work, { isUrgent = false } = {}) {
      guard.check();
      const said = collectAnnouncements();
      const result = await alone(() => inTransaction(session, said.add, (tx) => guard.run(() => work(tx))), isUrgent);
      listeners.tell(said.all);
      return result;
    },
    async listen(channel, heard) {
      const stop = listeners.listen(channel, heard);
      return async () => stop();
    },
    async close() {
      await alone(async () => {
        if (!pglite.closed) await pglite.close();
      });
    },
  };
}

async function inTransaction<T>(
  session: EmbeddedSession,
  say: (channel: string, payload: string) => void,
  work: (tx: Queryable) => Promise<T>,
): Promise<T> {
  let isOver = false;
  const check = (): void => {
    if (isOver) throw new Error("the transaction is over");
  };
  await session.script("BEGIN");
  try {
    const result = await work({
      async query<T>(sql: string, params: readonly unknown[] = []) {
        check();
        return session.query<T>(sql, params);
      },
      async execute(sql) {
        check();
        await runScript(session, sql);
      },
      async notify(channel, payload = "") {
        check();
        say(channel, payload);
      },
    });
    isOver = true;
    await session.script("COMMIT");
    return result;
  } catch (error) {
    isOver = true;
    await session.script("ROLLBACK").catch(() => {}); // what went wrong first is what matters
    throw error;
  }
}

async function runScript(session: EmbeddedSession, sql: string): Promise<void> {
  await session.script(sql);
  await session.forgetStatements();
}
