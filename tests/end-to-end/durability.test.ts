import { rm } from "node:fs/promises";
import { afterAll, describe, expect, it } from "vitest";
import { type Database, openEmbedded, openPostgres } from "../../src/platform/database/index.ts";
import { countJobs } from "../../src/platform/jobs/index.ts";
import { startChild } from "../support/child-process.ts";
import { createDataDirectory } from "../support/data-directory.ts";
import { startTestPostgres } from "../support/postgres.ts";

const MESSAGES = 500;
const KILLS = 3;

/** Where the kills fall: different at every run, and printed, so that a failing run can be repeated. */
const seed = Number(process.env.DURABILITY_SEED ?? Date.now() % 100_000);

function createChance(start: number): (below: number) => number {
  let state = start + 1;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/**
 * Sends these messages through a process that is killed again and again, and sends again, as a platform
 * does, what was not acknowledged. Returns what was acknowledged, once all of it was.
 */
async function receiveThroughKills(place: string, numbers: readonly number[], chance: (below: number) => number) {
  const kept = new Set<number>();
  for (let kills = 0; ;) {
    const waiting = numbers.filter((number) => !kept.has(number));
    const child = startChild("durable-process.ts", [place, JSON.stringify(waiting)]);
    const killAfter = kills < KILLS ? 1 + chance(Math.floor(numbers.length / KILLS)) : Infinity;
    let seen = 0;
    for (let line = await child.nextLine(); line !== null; line = await child.nextLine()) {
      if (line === "idle") {
        await child.ended;
        return { kept, kills };
      }
      const [word, number] = line.split(" ");
      if (word === "kept") kept.add(Number(number));
      if (++seen === killAfter || (line === "received" && kills < KILLS)) break;
    }
    // a moment more, so that the kill falls into any step of the path and not only behind an acknowledgement
    await new Promise((resolve) => setTimeout(resolve, chance(40)));
    await child.kill();
    for (let line = await child.nextLine(); line !== null; line = await child.nextLine()) {
      const [word, number] = line.split(" ");
      if (word === "kept") kept.add(Number(number));
    }
    kills++;
  }
}

async function expectEachAnsweredOnce(db: Database): Promise<void> {
  expect(await countJobs(db)).toEqual({ waiting: 0, running: 0, dead: 0 });
  const { rows } = await db.query(
    `SELECT count(*) AS messages, count(*) FILTER (WHERE status = 'answered') AS answered,
            (SELECT count(*) FROM turns) AS turns,
            (SELECT count(DISTINCT in_reply_to) FROM outbound_messages) AS "answeredOnce",
            (SELECT count(*) FROM outbound_messages) AS replies,
            (SELECT count(*) FROM outbound_messages WHERE status = 'delivered') AS delivered,
            (SELECT sum((state->>'turns')::int)::int FROM conversation_states) AS remembered
       FROM inbound_messages`,
  );
  const all = MESSAGES;
  expect(rows).toEqual([
    { messages: all, answered: all, turns: all, answeredOnce: all, replies: all, delivered: all, remembered: all },
  ]);
  const outOfOrder = await db.query(
    `SELECT 1 FROM (SELECT in_reply_to, lag(in_reply_to) OVER (PARTITION BY recipient_id ORDER BY id) AS before
                      FROM outbound_messages) AS replies WHERE before > in_reply_to`,
  );
  expect(outOfOrder.rowCount).toBe(0);
}

const numbers = Array.from({ length: MESSAGES }, (_, number) => number);
const server = await startTestPostgres();

describe(`a process killed at random points (DURABILITY_SEED=${seed})`, () => {
  afterAll(async () => {
    if (!("unavailable" in server)) await server.stop();
  });

  it("loses and repeats nothing on the embedded database", { timeout: 180_000 }, async () => {
    const root = await createDataDirectory();
    const ended = await receiveThroughKills(root, numbers, createChance(seed));
    expect(ended.kept.size).toBe(MESSAGES);
    expect(ended.kills).toBe(KILLS);

    const db = await openEmbedded(root);
    await expectEachAnsweredOnce(db);
    await db.close();
    await rm(root, { recursive: true });
  });

  const without = "unavailable" in server ? ` (skipped: ${server.unavailable})` : "";
  it.skipIf("unavailable" in server)(
    `loses and repeats nothing on PostgreSQL, shared by two${without}`,
    { timeout: 180_000 },
    async () => {
      if ("unavailable" in server) return;
      // a person's messages all come to one process; who answers them is whoever is free
      const mine = (half: number) => numbers.filter((number) => Math.floor((number % 20) / 10) === half);
      const ended = await Promise.all(
        [0, 1].map((half) => receiveThroughKills(server.url, mine(half), createChance(seed + half + 1))),
      );
      expect(ended.map(({ kept }) => kept.size)).toEqual([MESSAGES / 2, MESSAGES / 2]);
      expect(ended.map(({ kills }) => kills)).toEqual([KILLS, KILLS]);

      const db = await openPostgres(server.url);
      await expectEachAnsweredOnce(db);
      await db.close();
    },
  );
});
