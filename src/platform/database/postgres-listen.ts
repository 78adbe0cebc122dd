import pg from "pg";
import { errorFields } from "../error-code.ts";
import type { Log } from "../log.ts";

const RECONNECT_AFTER_MS = 1_000;

/**
 * Listens on a connection of its own, for as long as wanted. A lost connection is made again, and `heard` is
 * called then, because something may have been said meanwhile.
 */
export async function listenOnPostgres(
  url: string,
  channel: string,
  heard: (payload: string) => void,
  log: Log,
): Promise<() => Promise<void>> {
  let stopped = false;
  let client: pg.Client | null = null;
  let retry: NodeJS.Timeout | undefined;

  async function connect(): Promise<void> {
    const next = new pg.Client({ connectionString: url, keepAlive: true });
    next.on("notification", ({ payload }) => heard(payload ?? ""));
    next.on("error", (error) => log.warn("database listener lost", errorFields(error)));
    next.on("end", () => reconnectLater());
    client = next;
    await next.connect();
    await next.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
  }

  function reconnectLater(): void {
    if (stopped || retry) return;
    retry = setTimeout(() => {
      retry = undefined;
      connect().then(
        () => heard(""),
        () => reconnectLater(),
      );
    }, RECONNECT_AFTER_MS);
  }

  await connect();
  return async () => {
    stopped = true;
    clearTimeout(retry);
    await client?.end();
  };
}
