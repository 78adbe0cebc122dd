import { createServer, connect } from "node:net";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbeddedServer, type TestPostgres } from "./postgres.ts";

/** Where the workers of this run ask for the server; set before they are started. */
const DOOR = "TEST_POSTGRES_DOOR";

/**
 * One PostgreSQL server for the whole run, started when the first test file asks for one: making a cluster takes
 * longer than most files. Vitest calls this once, in its own process, and the result at the end.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "postgres-door-"));
  const path = join(folder, "door");
  let starting: Promise<TestPostgres | { unavailable: string }> | null = null;
  const door = createServer((asking) => {
    asking.on("error", () => {}); // a worker that was ended while it waited
    starting ??= startEmbeddedServer().catch((error: unknown) => ({
      unavailable: `no PostgreSQL server could be started: ${String(error)}`,
    }));
    void starting.then((server) => asking.end(JSON.stringify(server)));
  });
  await new Promise<void>((resolve, reject) => {
    door.once("error", reject);
    door.listen(path, resolve);
  });
  process.env[DOOR] = path;
  return async () => {
    door.close();
    const server = await starting;
    if (server && "stop" in server) await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** The address of the run's server, or why there is none. */
export async function askForServer(): Promise<{ url: string } | { unavailable: string }> {
  const path = process.env[DOOR];
  if (!path) throw new Error(`${DOOR} is not set: vitest.config.ts must name shared-postgres.ts as a global setup`);
  let answer = "";
  for await (const part of connect(path).setEncoding("utf8")) answer += String(part);
  return JSON.parse(answer) as { url: string } | { unavailable: string };
}
