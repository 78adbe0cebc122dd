import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openPage } from "../../tests/support/web-chat.ts";
import { compare, type Comparison } from "../comparison.ts";
import { listQuestions } from "../corpus.ts";
import { startProcess } from "../start-process.ts";
import { quantile } from "../statistics.ts";

const MESSAGES = 60;
const WARM_UP = 10;
const PEER = "bare Express echo";

/**
 * A worker's message over HTTP: until it is safely stored and acknowledged, and until the answer is in the
 * page's hands (received, stored, queued, answered, kept, delivered), beside a server that only echoes it.
 */
export async function benchMessagePath(tell: (line: string) => void): Promise<Comparison[]> {
  const questions = listQuestions()
    .slice(0, MESSAGES + WARM_UP)
    .map(({ question }) => question);
  tell(`message: ours, ${questions.length} questions one after the other`);
  const ours = (await timeOurs(questions)).slice(WARM_UP);
  tell(`message: ${PEER}`);
  const theirs = (await timeEcho(questions)).slice(WARM_UP);
  const acknowledged = ours.map((each) => each.acknowledgedMs);
  const answered = ours.map((each) => each.answeredMs);
  return [
    compare("message", "stored and acknowledged, p50", "ms", quantile(acknowledged, 0.5), PEER, quantile(theirs, 0.5)),
    compare(
      "message",
      "stored and acknowledged, p95",
      "ms",
      quantile(acknowledged, 0.95),
      PEER,
      quantile(theirs, 0.95),
    ),
    compare("message", "answered on the page, p50", "ms", quantile(answered, 0.5), PEER, quantile(theirs, 0.5)),
    compare("message", "answered on the page, p95", "ms", quantile(answered, 0.95), PEER, quantile(theirs, 0.95)),
  ];
}

/** Each question from a browser of its own, as no one types sixty questions a minute. */
async function timeOurs(questions: readonly string[]): Promise<{ acknowledgedMs: number; answeredMs: number }[]> {
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  const program = await startProcess("main", { DATA_DIR: folder });
  try {
    const times = [];
    for (const [at, text] of questions.entries()) {
      const page = await openPage({ baseUrl: program.address });
      const events = await page.events();
      const startedAt = performance.now();
      const response = await page.post({ clientId: `bench-message-${at}`, text });
      const acknowledgedMs = performance.now() - startedAt;
      if (response.status !== 202) throw new Error(`a message was refused: ${response.status}`);
      if (!(await events.nextOf("reply"))) throw new Error("the page's stream ended without an answer");
      times.push({ acknowledgedMs, answeredMs: performance.now() - startedAt });
      events.close();
    }
    return times;
  } finally {
    await program.stop();
    await rm(folder, { recursive: true });
  }
}

async function timeEcho(questions: readonly string[]): Promise<number[]> {
  const program = await startProcess("bench/peers/express-echo.ts");
  try {
    const times: number[] = [];
    for (const text of questions) {
      const startedAt = performance.now();
      const body = JSON.stringify({ text });
      const headers = { "content-type": "application/json" };
      await (await fetch(`${program.address}/echo`, { method: "POST", headers, body })).json();
      times.push(performance.now() - startedAt);
    }
    return times;
  } finally {
    await program.stop();
  }
}
