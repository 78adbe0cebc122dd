import { afterEach, describe, expect, it } from "vitest";
import type { Database } from "../../../src/platform/database/index.ts";
import { LeaseLostError } from "../../../src/platform/errors.ts";
import {
  backoffMs,
  countJobs,
  enqueueJob,
  type JobHandler,
  startWorker,
  type Worker,
} from "../../../src/platform/jobs/index.ts";
import { claimJobs, finishJob } from "../../../src/platform/jobs/job-repository.ts";
import { silentLog } from "../../../src/platform/log.ts";
import { AppError } from "../../../src/vocabulary/errors.ts";
import { describeOnEachEngine } from "../../support/engines.ts";
import { createGate, until } from "../../support/until.ts";

class SaidNoError extends AppError {
  override readonly code = "SAID_NO";
}

class SlowDownError extends AppError {
  override readonly code = "SLOW_DOWN";
  override readonly retryable = true;
  readonly retryAfterSeconds = 3600;
}

const quick = { firstMs: 10, maxMs: 20 };

describe("the wait before a retry", () => {
  it("doubles up to its limit, and half of it is chance", () => {
    const backoff = { firstMs: 100, maxMs: 1000 };
    expect([1, 2, 3, 4, 5, 50].map((attempts) => backoffMs(attempts, backoff, 1))).toEqual([
      100, 200, 400, 800, 1000, 1000,
    ]);
    expect([1, 2, 3, 4, 5, 50].map((attempts) => backoffMs(attempts, backoff, 0))).toEqual([
      50, 100, 200, 400, 500, 500,
    ]);
  });
});

await describeOnEachEngine("jobs", ({ db, another }) => {
  const workers: Worker[] = [];
  const work = async (handlers: Record<string, JobHandler>, on: Database = db, options = {}): Promise<Worker> => {
    const worker = await startWorker({ db: on, handlers, log: silentLog, pollMs: 50, ...options });
    workers.push(worker);
    return worker;
  };
  const isIdle = async (): Promise<boolean> => {
    const { waiting, running } = await countJobs(db);
    return waiting + running === 0;
  };
  const claim = (lease: string, on: Database = db) =>
    claimJobs(on, { kinds: ["task"], lease, leaseMs: 60_000, running: [], limit: 10 });

  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.stop()));
  });

  it("runs a job once its transaction is committed, woken without the poll, and keeps nothing of it", async () => {
    const ran: unknown[] = [];
    await work({ task: { run: async (job) => void ran.push(job.payload) } }, await another(), { pollMs: 3_600_000 });
    await db.transaction((tx) => enqueueJob(tx, { kind: "task", key: "a", payload: { number: 1 } }));
    await until(isIdle);
    expect(ran).toEqual([{ number: 1 }]);
    expect(await countJobs(db)).toEqual({ waiting: 0, running: 0, dead: 0 });
  });

  it("forgets a job whose transaction is rolled back", async () => {
    await expect(
      db.transaction(async (tx) => {
        await enqueueJob(tx, { kind: "task", key: "a", payload: {} });
        throw new Error("changed my mind");
      }),
    ).rejects.toThrow("changed my mind");
    expect(await countJobs(db)).toEqual({ waiting: 0, running: 0, dead: 0 });
  });

  it("runs the jobs of one key in order, one at a time, with two workers on one database", async () => {
    const running = new Map<string, number>();
    const ran = new Map<string, number[]>();
    let overlapped = 0; // of different keys: without any, the test would prove nothing
    const task: JobHandler = {
      async run(job) {
        expect(running.has(job.key), `two jobs of ${job.key} at once`).toBe(false);
        running.set(job.key, job.id);
        overlapped = Math.max(overlapped, running.size);
        await new Promise((resolve) => setTimeout(resolve, 2 + (job.id % 5)));
        ran.set(job.key, [...(ran.get(job.key) ?? []), Number(job.payload.number)]);
        running.delete(job.key);
      },
      maxAttempts: 1,
    };
    await work({ task });
    await work({ task }, await another());
    for (let number = 0; number < 60; number++) {
      await enqueueJob(db, { kind: "task", key: `key-${number % 5}`, payload: { number } });
    }
    await until(isIdle);
    expect((await countJobs(db)).dead).toBe(0);
    expect(overlapped).toBeGreaterThan(1);
    expect(ran.size).toBe(5);
    for (const numbers of ran.values()) {
      expect(numbers).toHaveLength(12);
      expect(numbers).toEqual([...numbers].sort((one, other) => one - other));
    }
  });

  it("never lets two claims at the same instant have one key", async () => {
    const other = await another();
    for (let round = 0; round < 20; round++) {
      await enqueueJob(db, { kind: "task", key: "a", payload: {} });
      await enqueueJob(db, { kind: "task", key: "a", payload: {} });
      const claims = (
        await Promise.all([claim("one"), claim("two", other), claim("three"), claim("four", other)])
      ).flat();
      expect(claims).toHaveLength(1);
      await db.query("DELETE FROM jobs");
    }
  });

  it("has the database itself refuse two running jobs of one key", async () => {
    const run = (key: string) =>
      db.query(
        `INSERT INTO jobs (kind, key, payload, status, lease, locked_until) VALUES ('task', $1, '{}', 'running', 'x', now())`,
        [key],
      );
    await run("a");
    await run("b");
    await expect(run("a")).rejects.toMatchObject({ code: "23505" });
  });

  it("tries a failed job again, and holds back the later ones of its key meanwhile", async () => {
    const ran: string[] = [];
    for (const name of ["first", "second"]) await enqueueJob(db, { kind: "task", key: "a", payload: { name } });
    const task: JobHandler = {
      async run(job) {
        ran.push(String(job.payload.name));
        if (job.payload.name === "first" && job.attempts < 3) throw new Error("not yet");
      },
      backoff: quick,
    };
    await work({ task });
    await until(isIdle);
    expect(ran).toEqual(["first", "first", "first", "second"]);
  });

  it("lets later jobs of a key pass one that is planned for another time", async () => {
    const ran: string[] = [];
    await enqueueJob(db, {
      kind: "task",
      key: "a",
      payload: { name: "planned" },
      runAt: new Date(Date.now() + 3_600_000),
    });
    await enqueueJob(db, { kind: "task", key: "a", payload: { name: "now" } });
    await work({ task: { run: async (job) => void ran.push(String(job.payload.name)) } });
    await until(() => ran.length === 1);
    expect(ran).toEqual(["now"]);
    await db.query("UPDATE jobs SET run_at = now()");
    await until(isIdle);
    expect(ran).toEqual(["now", "planned"]);
  });

  it("gives up after the last attempt, keeps the code alone, and tells whoever waits", async () => {
    const told: string[] = [];
    let runs = 0;
    const task: JobHandler = {
      async run() {
        runs++;
        throw new Error("a worker's private words");
      },
      onDead: async (_tx, job, code) => void told.push(`${job.key} ${code}`),
      maxAttempts: 3,
      backoff: quick,
    };
    await work({ task });
    await enqueueJob(db, { kind: "task", key: "a", payload: {} });
    await enqueueJob(db, { kind: "task", key: "b", payload: {} });
    await until(isIdle);
    expect(runs).toBe(6);
    expect(told.sort()).toEqual(["a UNEXPECTED", "b UNEXPECTED"]);
    const { rows } = await db.query("SELECT status, last_error_code AS code FROM jobs");
    expect(rows).toEqual([
      { status: "dead", code: "UNEXPECTED" },
      { status: "dead", code: "UNEXPECTED" },
    ]);
  });

  it("does not try again what was refused for good, and goes on with the next of its key", async () => {
    const ran: string[] = [];
    const task: JobHandler = {
      async run(job) {
        ran.push(String(job.payload.name));
        if (job.payload.name === "refused") throw new SaidNoError();
      },
    };
    for (const name of ["refused", "taken"]) await enqueueJob(db, { kind: "task", key: "a", payload: { name } });
    await work({ task });
    await until(isIdle);
    expect(ran).toEqual(["refused", "taken"]);
    expect((await db.query("SELECT last_error_code AS code FROM jobs")).rows).toEqual([{ code: "SAID_NO" }]);
  });

  it("waits as long as a platform asks", async () => {
    await work({
      task: {
        async run() {
          throw new SlowDownError();
        },
        backoff: quick,
      },
    });
    await enqueueJob(db, { kind: "task", key: "a", payload: {} });
    const isPostponed = async (): Promise<boolean> => {
      const { rows } = await db.query(
        "SELECT 1 FROM jobs WHERE status = 'waiting' AND run_at > now() + interval '50 minutes'",
      );
      return rows.length === 1;
    };
    await until(isPostponed);
  });

  it("takes over the job of a worker that gave no sign of life, and undoes what that one still does", async () => {
    await enqueueJob(db, { kind: "task", key: "a", payload: {} });
    const [held] = await claim("dead-worker");
    expect(held).toBeDefined();
    expect(await claim("living-worker")).toEqual([]);

    await db.query("UPDATE jobs SET locked_until = now() - interval '1 second'");
    expect(await claim("living-worker")).toMatchObject([{ id: held?.id, attempts: 2 }]);

    const late = db.transaction(async (tx) => {
      await enqueueJob(tx, { kind: "other", key: "what the dead worker decided", payload: {} });
      await finishJob(tx, held?.id ?? 0, "dead-worker");
    });
    await expect(late).rejects.toThrow(LeaseLostError);
    expect(await countJobs(db)).toEqual({ waiting: 0, running: 1, dead: 0 });
    await finishJob(db, held?.id ?? 0, "living-worker");
    expect(await countJobs(db)).toEqual({ waiting: 0, running: 0, dead: 0 });
  });

  it("keeps its lease for as long as the work takes", async () => {
    let runs = 0;
    const task: JobHandler = {
      async run() {
        runs++;
        await new Promise((resolve) => setTimeout(resolve, 1_500));
      },
    };
    await work({ task }, db, { leaseMs: 600 });
    await work({ task }, await another(), { leaseMs: 600 });
    await enqueueJob(db, { kind: "task", key: "a", payload: {} });
    await until(isIdle);
    expect(runs).toBe(1);
  });

  it("gives up a job that ends its process at every attempt", async () => {
    let runs = 0;
    await enqueueJob(db, { kind: "task", key: "a", payload: {} });
    await db.query("UPDATE jobs SET attempts = 3");
    await work({ task: { run: async () => void runs++, maxAttempts: 3 } });
    await until(isIdle);
    expect(runs).toBe(0);
    expect((await db.query("SELECT last_error_code AS code FROM jobs")).rows).toEqual([{ code: "JOB_ABANDONED" }]);
  });

  it("stops waiting for a job that hangs, tries it again, and refuses what the hanging one keeps later", async () => {
    const gate = createGate();
    const late: unknown[] = [];
    let runs = 0;
    const task: JobHandler = {
      async run(_job, { finish, signal }) {
        if (++runs > 1) return;
        await gate.opened;
        late.push(signal.aborted, await finish(db).catch((error: unknown) => error));
      },
      timeoutMs: 100,
      backoff: quick,
    };
    await work({ task });
    await enqueueJob(db, { kind: "task", key: "a", payload: {} });
    await until(isIdle);
    expect(runs).toBe(2);
    gate.open();
    await until(() => late.length === 2);
    expect(late).toEqual([true, expect.any(LeaseLostError)]);
  });

  it("finishes the running job before it stops, and leaves the rest for the next worker", async () => {
    const gate = createGate();
    const ran: string[] = [];
    let isRunning = false;
    const task: JobHandler = {
      async run(job) {
        isRunning = true;
        await gate.opened;
        ran.push(String(job.payload.name));
      },
    };
    const worker = await work({ task });
    for (const name of ["running", "waiting"]) await enqueueJob(db, { kind: "task", key: "a", payload: { name } });
    await until(() => isRunning);
    const stopped = worker.stop();
    await new Promise((resolve) => setTimeout(resolve, 50)); // a look already under way ends while the job runs
    gate.open();
    await stopped;
    expect(ran).toEqual(["running"]);
    expect(await countJobs(db)).toEqual({ waiting: 1, running: 0, dead: 0 });

    await work({ task });
    await until(isIdle);
    expect(ran).toEqual(["running", "waiting"]);
  });

  it("leaves alone the jobs it has no handler for", async () => {
    await enqueueJob(db, { kind: "somebody else's", key: "b", payload: {} });
    await enqueueJob(db, { kind: "task", key: "a", payload: {} });
    let runs = 0;
    await work({ task: { run: async () => void runs++ } });
    await until(() => runs === 1);
    await until(async () => (await countJobs(db)).running === 0);
    expect(await countJobs(db)).toEqual({ waiting: 1, running: 0, dead: 0 });
  });
});
