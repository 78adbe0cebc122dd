import { readFileSync, rmSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { type Database, openEmbedded, openPostgres } from "../../src/platform/database/index.ts";
import { createDataDirectory } from "../support/data-directory.ts";
import { copySmallKnowledge } from "../support/small-real-knowledge.ts";
import { startTestPostgres } from "../support/postgres.ts";
import { type Program, startServing } from "../support/program.ts";
import { until } from "../support/until.ts";
import { openPage } from "../support/web-chat.ts";

const WORKERS = 6;
const QUESTIONS_EACH = 7;
const ALL = WORKERS * QUESTIONS_EACH;

/** Where the kill falls: different at every run, and printed, so that a failing run can be repeated. */
const seed = Number(process.env.DURABILITY_SEED ?? Date.now() % 100_000);
const killAfter = 8 + (seed % 26);
const thenWaitMs = seed % 30;

/** Questions as workers ask them, of every kind. */
const asked = readFileSync("tests/evaluation/gold.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((line) => (JSON.parse(line) as { question: string }).question)
  .filter((question, at) => at % 8 === 0 && question.trim() !== "")
  .slice(0, ALL);

type Sending = { cookie: string; questions: readonly string[]; kept: Set<number> };

/** Each worker with a session issued by one of the programs, and questions of their own. */
async function openSessions(programs: readonly Program[]): Promise<Sending[]> {
  const opened: Sending[] = [];
  for (let worker = 0; worker < WORKERS; worker++) {
    const { cookie } = await openPage({ baseUrl: programs[worker % programs.length]?.baseUrl ?? "" });
    const questions = asked.slice(worker * QUESTIONS_EACH, (worker + 1) * QUESTIONS_EACH);
    opened.push({ cookie, questions, kept: new Set() });
  }
  return opened;
}

/** Sends in order what was not acknowledged yet, as a page does, until all is or the program is gone. */
async function sendRest(sending: Sending, baseUrl: string, onKept: () => void = () => {}): Promise<void> {
  const headers = { cookie: sending.cookie, "x-tro-ly": "1", "content-type": "application/json" };
  for (const [at, text] of sending.questions.entries()) {
    if (sending.kept.has(at)) continue;
    const body = JSON.stringify({ clientId: `question-${at}`, text });
    const response = await fetch(`${baseUrl}/web/messages`, { method: "POST", headers, body }).catch(() => null);
    if (!response) return;
    if (response.status !== 202) throw new Error(`not taken: ${response.status}`);
    sending.kept.add(at);
    onKept();
  }
}

/** Everyone sends; `victim` is killed at the chosen moment. */
async function sendThroughKill(sessions: readonly Sending[], programOf: (at: number) => Program, victim: Program) {
  let kept = 0;
  let killed: Promise<unknown> | undefined;
  const onKept = () => {
    if (++kept === killAfter) killed = pause(thenWaitMs).then(() => victim.end("SIGKILL"));
  };
  await Promise.all(sessions.map((sending, at) => sendRest(sending, programOf(at).baseUrl, onKept)));
  await killed;
  return kept;
}

async function untilAnswered(sessions: readonly Sending[], baseUrl: string): Promise<void> {
  for (const { cookie } of sessions) {
    await until(async () => {
      await pause(300); // the page may not be read more often for long
      const response = await fetch(`${baseUrl}/web/messages`, { headers: { cookie } });
      const { entries, typing } = (await response.json()) as { entries: { from: string }[]; typing: boolean };
      return !typing && entries.filter(({ from }) => from === "assistant").length >= QUESTIONS_EACH;
    }, "an answer to every question");
  }
}

/** Reminders of what a worker did not finish telling wait for their day: they are no work left undone. */
const IS_WORK = "kind <> 'remind-intake'";

/** What the store must hold in the end: each question, one turn, one reply, delivered, in the order of asking. */
async function expectEachAnsweredOnce(db: Database): Promise<void> {
  const { rows } = await db.query(
    `SELECT count(*)::int AS messages, count(*) FILTER (WHERE status = 'answered')::int AS answered,
            (SELECT count(*)::int FROM turns) AS turns,
            (SELECT count(DISTINCT in_reply_to)::int FROM outbound_messages) AS "repliedOnce",
            (SELECT count(*)::int FROM outbound_messages) AS replies,
            (SELECT count(*)::int FROM outbound_messages WHERE status = 'delivered') AS delivered,
            (SELECT count(*)::int FROM jobs WHERE ${IS_WORK}) AS jobs
       FROM inbound_messages`,
  );
  expect(rows).toEqual([
    { messages: ALL, answered: ALL, turns: ALL, repliedOnce: ALL, replies: ALL, delivered: ALL, jobs: 0 },
  ]);
  const { rows: order } = await db.query<{ question: string; before: string | null }>(
    `SELECT split_part(external_id, ':', 2) AS question,
            lag(split_part(external_id, ':', 2)) OVER (PARTITION BY inbound_messages.sender_id ORDER BY turns.id) AS before
       FROM turns JOIN inbound_messages ON inbound_messages.id = inbound_message_id`,
  );
  expect(order.filter(({ question, before }) => before !== null && before > question)).toEqual([]);
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const server = await startTestPostgres();
const knowledgeDir = copySmallKnowledge();

describe(`the program killed while questions are asked (DURABILITY_SEED=${seed})`, { timeout: 120_000 }, () => {
  afterAll(async () => {
    rmSync(knowledgeDir, { recursive: true });
    if (!("unavailable" in server)) await server.stop();
  });

  it("has different questions to ask", () => {
    expect(new Set(asked).size).toBe(ALL);
  });

  it("answers each once and in order after its next start, on the embedded database", async () => {
    const dataDir = await createDataDirectory();
    const first = await startServing({ DATA_DIR: dataDir, KNOWLEDGE_DIR: knowledgeDir });
    const sessions = await openSessions([first]);
    const kept = await sendThroughKill(sessions, () => first, first);
    expect(kept).toBeGreaterThanOrEqual(killAfter);

    const second = await startServing({ DATA_DIR: dataDir, KNOWLEDGE_DIR: knowledgeDir });
    await Promise.all(sessions.map((sending) => sendRest(sending, second.baseUrl)));
    await untilAnswered(sessions, second.baseUrl);
    expect(await second.end("SIGTERM")).toBe(0);

    const db = await openEmbedded(dataDir);
    await expectEachAnsweredOnce(db);
    await db.close();
    rmSync(dataDir, { recursive: true });
  });

  const without = "unavailable" in server ? ` (skipped: ${server.unavailable})` : "";
  it.skipIf("unavailable" in server)(
    `has its work taken up by the other process on PostgreSQL, each question once and in order${without}`,
    async () => {
      if ("unavailable" in server) return;
      const settings = { DATABASE_URL: server.url, KNOWLEDGE_DIR: knowledgeDir };
      const first = await startServing(settings); // the tables are made by the first
      const second = await startServing(settings);
      const sessions = await openSessions([first, second]);
      await sendThroughKill(sessions, (at) => (at % 2 === 0 ? first : second), first);

      // Sessions are the database's: whoever talked to the one that is gone goes on with the other.
      await Promise.all(sessions.map((sending) => sendRest(sending, second.baseUrl)));
      const db = await openPostgres(server.url);
      // What the one that is gone had begun is taken up when its lease has run out: time is helped along.
      await db.query("UPDATE jobs SET locked_until = now() WHERE status = 'running'");
      await untilAnswered(sessions, second.baseUrl);
      // A page reads a reply before its delivery has ended; a stop would leave that to the next start.
      await until(
        async () => (await db.query(`SELECT 1 FROM jobs WHERE ${IS_WORK}`)).rowCount === 0,
        "the end of every delivery",
      );
      expect(await second.end("SIGTERM")).toBe(0);
      await expectEachAnsweredOnce(db);
      await db.close();
    },
  );
});
