import { afterEach, expect, it } from "vitest";
import {
  type ChangeContext,
  type TurnFailure,
  createAnswerMessage,
  failureReference,
  forgetSender,
  getState,
  listInbound,
  listOutbound,
  listTurns,
  receive,
} from "../../../src/intake/index.ts";
import { countJobs, startWorker, type Worker } from "../../../src/platform/jobs/index.ts";
import { claimJobs, finishJob } from "../../../src/platform/jobs/job-repository.ts";
import { silentLog } from "../../../src/platform/log.ts";
import type { Database, Queryable } from "../../../src/platform/database/index.ts";
import { intakeTexts } from "../../../src/texts/intake.ts";
import type { Change } from "../../../src/vocabulary/outcome.ts";
import { describeOnEachEngine } from "../../support/engines.ts";
import { echoTurn, anInbound } from "../../support/turns.ts";
import { createGate, until } from "../../support/until.ts";

const person = { channel: "zalo", senderId: "worker-1" } as const;
const recipient = { channel: "zalo", recipientId: "worker-1" } as const;

await describeOnEachEngine("answering a message", ({ db }) => {
  const workers: Worker[] = [];
  type Options = Partial<Parameters<typeof createAnswerMessage>[0]> & { on?: Database };
  const answering = async ({ on = db, ...options }: Options = {}): Promise<void> => {
    const handler = createAnswerMessage({ db: on, answerTurn: echoTurn, keepChange: async () => {}, ...options });
    const quick = { ...handler, backoff: { firstMs: 5, maxMs: 10 } };
    workers.push(await startWorker({ db: on, handlers: { "answer-message": quick }, log: silentLog, pollMs: 50 }));
  };
  const allSettled = async (): Promise<boolean> =>
    (await listInbound(db, person)).every(({ status }) => status !== "waiting");
  const texts = async (): Promise<string[]> => (await listOutbound(db, recipient)).map(({ message }) => message.text);
  const outboundJobs = async (): Promise<number> =>
    (await db.query("SELECT 1 FROM jobs WHERE kind = 'deliver-message'")).rowCount;

  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.stop()));
  });

  it("answers a person's messages in order, each turn knowing the one before", async () => {
    await answering();
    for (const text of ["một", "hai", "ba"]) await receive(db, anInbound({ text }));
    await receive(db, anInbound({ text: "khác", senderId: "worker-2" }));
    await until(allSettled);
    expect(await texts()).toEqual(["1: một", "2: hai", "3: ba"]);
    expect(await getState(db, person)).toEqual({ turns: 3 });
    const [first, second] = await listInbound(db, person);
    expect(await listTurns(db, person)).toMatchObject([
      { inboundMessageId: first?.id, answer: { kind: "clarify", text: "một" } },
      { inboundMessageId: second?.id, answer: { text: "hai" } },
      { answer: { text: "ba" } },
    ]);
    await until(async () => (await outboundJobs()) === 4);
  });

  it("keeps what the turn decided in the same transaction, or nothing of the turn at all", async () => {
    const change: Change = { kind: "ticket-opened", payload: { code: "A1" } };
    const kept: [Change, ChangeContext][] = [];
    let failures = 2;
    await answering({
      answerTurn: async (message, state) => {
        const turn = await echoTurn(message, state);
        return { ...turn, outcome: { ...turn.outcome, changes: [change] } };
      },
      async keepChange(tx, decided, context) {
        const { rows } = await tx.query("SELECT id FROM turns WHERE id = $1", [context.turnId]);
        expect(rows).toHaveLength(1);
        if (failures-- > 0) throw new Error("the ticket could not be kept");
        kept.push([decided, context]);
      },
    });
    await receive(db, anInbound({ text: "một" }));
    await until(allSettled);
    expect(await texts()).toEqual(["1: một"]); // the two failed transactions left neither state nor reply
    expect(kept).toMatchObject([[change, { ...person, answer: { text: "một" } }]]);
  });

  it("answers once, although the job is run again after its turn was kept", async () => {
    await receive(db, anInbound({ text: "một" }));
    const { rows } = await db.query<{ payload: unknown }>("SELECT payload FROM jobs");
    await answering();
    await until(allSettled);
    await db.query("INSERT INTO jobs (kind, key, payload) VALUES ('answer-message', 'again', $1::jsonb)", [
      JSON.stringify(rows[0]?.payload),
    ]);
    await until(async () => (await db.query("SELECT 1 FROM jobs WHERE kind = 'answer-message'")).rowCount === 0);
    expect(await texts()).toEqual(["1: một"]);
    expect(await listTurns(db, person)).toHaveLength(1);
  });

  it("keeps nothing of a turn when another worker has taken the job over meanwhile", async () => {
    await receive(db, anInbound({ text: "một" }));
    const [job] = await claimJobs(db, { kinds: ["answer-message"], lease: "mine", leaseMs: 0, running: [], limit: 1 });
    if (!job) throw new Error("the job must be there for this test to mean anything");
    const { run } = createAnswerMessage({ db, answerTurn: echoTurn, keepChange: async () => {} });
    const held = (lease: string) => ({
      finish: (tx: Queryable) => finishJob(tx, job.id, lease),
      finishWith: () => Promise.reject(new Error("a turn is kept in a transaction")),
      signal: new AbortController().signal,
    });

    await expect(run(job, held("another worker's"))).rejects.toMatchObject({ code: "JOB_LEASE_LOST" });
    expect([await listTurns(db, person), await texts()]).toEqual([[], []]);
    await run(job, held("mine"));
    expect(await texts()).toEqual(["1: một"]);
  });

  it("tells the worker when even the last retry failed, lets staff know, and goes on with the next message", async () => {
    const told: TurnFailure[] = [];
    let attempts = 0;
    await answering({
      answerTurn: async (message, state) => {
        if (message.text !== "hỏng") return echoTurn(message, state);
        attempts++;
        throw new Error("a bug");
      },
      keepFailure: async (_tx, failure) => void told.push(failure),
      maxAttempts: 3,
    });
    await receive(db, anInbound({ text: "hỏng" }));
    await receive(db, anInbound({ text: "lành" }));
    await until(allSettled);

    const [failed, answered] = await listInbound(db, person);
    expect(attempts).toBe(3);
    expect([failed?.status, answered?.status]).toEqual(["failed", "answered"]);
    const reference = failureReference(failed?.id ?? 0);
    expect(await texts()).toEqual([intakeTexts.somethingWentWrong(reference), "1: lành"]);
    expect(told).toEqual([{ ...person, inboundMessageId: failed?.id, reference, errorCode: "UNEXPECTED" }]);
    expect(await listTurns(db, person)).toHaveLength(1);
    expect((await countJobs(db)).dead).toBe(1);
  });

  it("forgets a person on request: what was said, the memory of it, and the work still to do", async () => {
    await answering();
    await receive(db, anInbound({ text: "một" }));
    await receive(db, anInbound({ text: "khác", senderId: "worker-2" }));
    await until(async () => (await outboundJobs()) === 2);

    expect(await db.transaction((tx) => forgetSender(tx, "zalo", "worker-1"))).toEqual({ inbound: 1, outbound: 1 });
    expect([await listInbound(db, person), await texts(), await listTurns(db, person)]).toEqual([[], [], []]);
    expect(await getState(db, person)).toEqual({});
    expect(await outboundJobs()).toBe(1);
    expect(await listInbound(db, { ...person, senderId: "worker-2" })).toHaveLength(1);
  });

  it("drops a turn whose sender was forgotten while it was being decided", async () => {
    const gate = createGate();
    let isDeciding = false;
    await answering({
      answerTurn: async (message, state) => {
        isDeciding = true;
        await gate.opened;
        return echoTurn(message, state);
      },
    });
    await receive(db, anInbound());
    await until(() => isDeciding);
    await db.transaction((tx) => forgetSender(tx, "zalo", "worker-1"));
    gate.open();
    await until(async () => (await countJobs(db)).running === 0);
    expect([await texts(), await getState(db, person)]).toEqual([[], {}]);
    expect(await countJobs(db)).toEqual({ waiting: 0, running: 0, dead: 0 });
  });
});
