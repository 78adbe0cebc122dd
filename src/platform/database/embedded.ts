import { PGlite, type Transaction } from "@electric-sql/pglite";
import { unaccent } from "@electric-sql/pglite/contrib/unaccent";
import { existsSync } from "node:fs";
import { mkdir, realpath, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { errorFields } from "../error-code.ts";
import { DatabaseUnreadableError } from "../errors.ts";
import { type Log, silentLog } from "../log.ts";
import type { Database, Queryable } from "./database.ts";
import { lockDirectory } from "./directory-lock.ts";
import { DurableNodeFs, durableStartParams, syncTree } from "./durable-fs.ts";
import { copyPreparedCluster, prepareCluster } from "./prepared-cluster.ts";
import { createTransactionGuard } from "./transaction-guard.ts";
import { startVacuum } from "./vacuum.ts";

const DATE_OID = 1082;
const parsers = { [DATE_OID]: (value: string) => value };
const extensions = { unaccent };

/**
 * Opens, or first creates, the embedded PostgreSQL in `dataDir`. A committed transaction survives a power
 * cut, and nobody else has the directory open for as long as this process lives.
 */
export async function openEmbedded(dataDir: string, { log = silentLog }: { log?: Log } = {}): Promise<Database> {
  await mkdir(dataDir, { recursive: true });
  const root = await realpath(dataDir);
  const unlock = await lockDirectory(root);
  try {
    const directory = join(root, "database");
    if (!existsSync(directory)) await createCluster(root, directory);
    const pglite = await openCluster(directory);
    const vacuum = startVacuum(wrap(pglite), (error) => log.warn("tables not vacuumed", errorFields(error)));
    return wrap(pglite, { before: vacuum.stop, after: unlock });
  } catch (error) {
    await unlock();
    throw error;
  }
}

/** A database that lives as long as the process: for tests and for asking on the terminal. */
export async function openMemory(image?: Blob): Promise<Database & { dump(): Promise<Blob> }> {
  const startParams = [...PGlite.defaultStartParams, "-c", "shared_buffers=16MB"];
  const pglite = await PGlite.create({ parsers, extensions, startParams, ...(image ? { loadDataDir: image } : {}) });
  return { ...wrap(pglite), dump: () => pglite.dumpDataDir("none") };
}

/** Built beside its place and moved there whole, so that a crash on the very first start leaves no half database. */
async function createCluster(root: string, directory: string): Promise<void> {
  const unfinished = `${directory}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  if (!(await copyPreparedCluster(unfinished))) await createEmptyCluster(unfinished);
  await syncTree(unfinished);
  await rename(unfinished, directory);
  await syncTree(root, { depth: 0 });
}

async function createEmptyCluster(directory: string): Promise<void> {
  const pglite = await openCluster(directory);
  await pglite.close();
}

/** Makes the first start of this installation fast; harmless when it was done before. */
export async function prepareEmbedded(): Promise<void> {
  await prepareCluster(createEmptyCluster);
}

async function openCluster(directory: string): Promise<PGlite> {
  const startParams = durableStartParams(PGlite.defaultStartParams);
  try {
    return await PGlite.create({ fs: new DurableNodeFs(directory), parsers, extensions, startParams });
  } catch (error) {
    throw new DatabaseUnreadableError(directory, error);
  }
}

type OnClose = { before?: () => Promise<void>; after?: () => Promise<void> };

function wrap(pglite: PGlite, onClose: OnClose = {}): Database {
  const guard = createTransactionGuard();
  const outside = queryable(pglite, () => guard.check());
  return {
    ...outside,
    kind: "embedded",
    async transaction(work) {
      guard.check();
      return pglite.transaction((tx) => guard.run(() => work(queryable(tx))));
    },
    async listen(channel, heard) {
      const stop = await pglite.listen(channel, heard);
      return async () => {
        if (!pglite.closed) await stop();
      };
    },
    async close() {
      await onClose.before?.();
      if (!pglite.closed) await pglite.close();
      await onClose.after?.();
    },
  };
}

function queryable(runner: PGlite | Transaction, check: () => void = () => {}): Queryable {
  return {
    async query<T>(sql: string, params: readonly unknown[] = []) {
      check();
      const { rows, affectedRows } = await runner.query<T>(
        sql,
        params.map((value) => value ?? null),
      );
      return { rows, rowCount: rows.length || (affectedRows ?? 0) };
    },
    async execute(sql) {
      check();
      await runner.exec(sql);
    },
  };
}
