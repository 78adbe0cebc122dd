/**
 * The durable path as a process of its own: receives the messages it is given, says which it has
 * acknowledged, answers and delivers them, and says "idle" once nothing is left to do.
 *
 * Arguments: the database (a directory, or a PostgreSQL URL), then the numbers of the messages as JSON.
 */
import { createAnswerMessage, createDeliverMessage, receive } from "../../src/intake/index.ts";
import { migrate, openEmbedded, openPostgres } from "../../src/platform/database/index.ts";
import { countJobs, startWorker } from "../../src/platform/jobs/index.ts";
import { createLog } from "../../src/platform/log.ts";
import { durableTables } from "./database.ts";
import { anInbound, echoTurn } from "./turns.ts";

const [place = "", numbers = "[]"] = process.argv.slice(2);
const waiting = JSON.parse(numbers) as number[];
const say = (line: string): void => void process.stdout.write(`${line}\n`); // a pipe is written to at once

const db = place.startsWith("postgres") ? await openPostgres(place) : await openEmbedded(place);
await migrate(db, durableTables);
const delivered = async () => ({ platformMessageId: null });
await startWorker({
  db,
  log: createLog({ level: "error" }),
  leaseMs: 3_000,
  pollMs: 200,
  handlers: {
    "answer-message": createAnswerMessage({ db, answerTurn: echoTurn, keepChange: async () => {} }),
    "deliver-message": createDeliverMessage({
      db,
      deliver: { web: delivered, zalo: delivered, messenger: delivered, terminal: delivered },
    }),
  },
});

/** Several at once, as a platform delivers them; one sender's messages come from one line of these. */
async function receiveInLine(mine: readonly number[]): Promise<void> {
  for (const number of mine) {
    await receive(
      db,
      anInbound({ externalId: `message-${number}`, senderId: `worker-${number % 20}`, text: `tin ${number}` }),
    );
    say(`kept ${number}`);
  }
}
const lines = [0, 1, 2, 3].map((line) => waiting.filter((number) => number % 4 === line));
await Promise.all(lines.map(receiveInLine));
say("received");

for (;;) {
  const jobs = await countJobs(db);
  if (jobs.waiting + jobs.running === 0) break;
  await new Promise((resolve) => setTimeout(resolve, 100));
}
say("idle");
process.exit(0);
