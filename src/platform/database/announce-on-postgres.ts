import type pg from "pg";
import { errorFields } from "../error-code.ts";
import type { Log } from "../log.ts";
import { type Announcements, collectAnnouncements } from "./announcements.ts";

const EVERY_MS = 10;

/**
 * Tells the listeners of all processes, a few milliseconds later and several things at once. A server lets only one
 * transaction at a time commit with a NOTIFY in it: were messages and jobs committed so, each would wait for the disk
 * behind every other. What is lost here is found by whoever looks by themselves.
 */
export function createAnnouncer(
  pool: pg.Pool,
  log: Log,
): { say: (announcements: Announcements) => void; end: () => void } {
  let waiting = collectAnnouncements();
  let timer: NodeJS.Timeout | undefined;

  function flush(): void {
    timer = undefined;
    const pairs = [...waiting.all].flatMap(([channel, payloads]) =>
      [...payloads].map((each) => [channel, each] as const),
    );
    waiting = collectAnnouncements();
    pool
      .query(
        `SELECT set_config('synchronous_commit', 'off', true), pg_notify(channel, payload)
           FROM unnest($1::text[], $2::text[]) AS said (channel, payload)`,
        [pairs.map(([channel]) => channel), pairs.map(([, payload]) => payload)],
      )
      .catch((error: unknown) => log.warn("listeners not told", errorFields(error)));
  }

  return {
    say(announcements) {
      for (const [channel, payloads] of announcements) for (const each of payloads) waiting.add(channel, each);
      if (announcements.size > 0) timer ??= setTimeout(flush, EVERY_MS);
    },
    end: () => clearTimeout(timer),
  };
}
