import { afterEach, expect, it } from "vitest";
import {
  type DeliveryFailure,
  createDeliverMessage,
  createTakeEvents,
  enqueueOutbound,
  findOutbound,
  listOutbound,
  listUndelivered,
  receive,
  releaseChannel,
  resend,
} from "../../../src/intake/index.ts";
import { startWorker, countJobs, type JobRun, type Worker } from "../../../src/platform/jobs/index.ts";
import { claimJobs, finishJob, finishJobWith } from "../../../src/platform/jobs/job-repository.ts";
import { silentLog } from "../../../src/platform/log.ts";
import { AppError } from "../../../src/vocabulary/errors.ts";
import { type Deliver, type DeliveryContext, DeliveryError } from "../../../src/vocabulary/delivery.ts";
import { describeOnEachEngine } from "../../support/engines.ts";
import { anInbound, anOutbound } from "../../support/turns.ts";
import { createGate, until } from "../../support/until.ts";

class RejectedError extends AppError {
  override readonly code = "CHANNEL_REJECTED";
}
class UnreachableError extends AppError {
  override readonly code = "CHANNEL_UNREACHABLE";
  override readonly retryable = true;
}

const recipient = { channel: "zalo", recipientId: "worker-1" } as const;
const worker = { channel: "zalo", senderId: "worker-1" } as const;
const echo = {
  kind: "echo",
  ...recipient,
  platformMessageId: "p-1",
  outboundId: null,
  at: new Date(Date.now() + 3_600_000),
} as const;

await describeOnEachEngine("delivering a message", ({ db, another }) => {
  const workers: Worker[] = [];
  const takeEvents = createTakeEvents({ db, quietHours: 12 });
  const delivered: { text: string; id: string; context: DeliveryContext }[] = [];
  const failures: DeliveryFailure[] = [];
  /** A platform that does with each message what its text says. */
  const platform = new Map<string, () => void>();

  const obeying: Deliver = async ({ text }, context) => {
    platform.get(text)?.();
    delivered.push({ text, id: context.outboundId, context });
    return { platformMessageId: `p-${context.outboundId}` };
  };
  const delivering = async (maxAttempts = 10, deliver = obeying, echoWaitMs = 150): Promise<void> => {
    const handler = createDeliverMessage({
      db,
      deliver: { zalo: deliver, messenger: deliver, web: deliver, terminal: deliver },
      keepFailure: async (_tx, failure) => void failures.push(failure),
      echoing: new Set(["zalo"]),
      echoWaitMs,
      maxAttempts,
    });
    const quick = { ...handler, backoff: { firstMs: 5, maxMs: 10 } };
    workers.push(await startWorker({ db, handlers: { "deliver-message": quick }, log: silentLog, pollMs: 50 }));
  };
  const say = (text: string) => db.transaction((tx) => enqueueOutbound(tx, anOutbound({ text })));
  const isIdle = async (): Promise<boolean> => {
    const { waiting, running } = await countJobs(db);
    return waiting + running === 0;
  };
  const statuses = async () => (await listOutbound(db, recipient)).map(({ status }) => status);

  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.stop()));
    delivered.length = failures.length = 0;
    platform.clear();
  });

  it("delivers what was said to a person in order, also when the first needs several attempts", async () => {
    let refusals = 3;
    platform.set("một", () => {
      if (refusals-- > 0) throw new UnreachableError();
    });
    const ids = [await say("một"), await say("hai"), await say("ba")];
    await delivering();
    await until(isIdle);
    expect(delivered.map(({ text }) => text)).toEqual(["một", "hai", "ba"]);
    expect(delivered.map(({ id }) => id)).toEqual(ids.map(String));
    expect(await statuses()).toEqual(["delivered", "delivered", "delivered"]);
  });

  it("records a message that the platform rejects, tells staff, does not try again, and delivers the next", async () => {
    let attempts = 0;
    platform.set("một", () => {
      attempts++;
      throw new RejectedError();
    });
    await say("một");
    await say("hai");
    await delivering();
    await until(isIdle);
    expect(attempts).toBe(1);
    expect(await statuses()).toEqual(["rejected", "delivered"]);
    expect(failures).toMatchObject([
      { outcome: "rejected", errorCode: "CHANNEL_REJECTED", outbound: { message: { text: "một" } } },
    ]);
  });

  it("gives a message up after the last attempt, and says why", async () => {
    platform.set("một", () => {
      throw new UnreachableError();
    });
    await say("một");
    await delivering(3);
    await until(isIdle);
    expect(await statuses()).toEqual(["failed"]);
    expect(failures).toMatchObject([{ outcome: "failed", errorCode: "CHANNEL_UNREACHABLE" }]);
  });

  it("holds what the platform's rules forbid now, and says it before the answer when the person next writes", async () => {
    platform.set("một", () => {
      throw new DeliveryError("WINDOW_CLOSED", { disposition: "held", platformCode: "-230" });
    });
    await say("một");
    await delivering();
    await until(isIdle);
    expect(await statuses()).toEqual(["held"]);
    expect(await listUndelivered(db)).toMatchObject([
      { status: "held", errorCode: "WINDOW_CLOSED", platformCode: "-230" },
    ]);
    platform.clear();
    await receive(db, anInbound({ channel: "zalo", senderId: "worker-1" }));
    await say("hai");
    await until(async () => (await statuses()).join() === "delivered,delivered");
    expect(delivered.map(({ text }) => text)).toEqual(["một", "hai"]);
    expect(await listUndelivered(db)).toEqual([]);
  });

  it("keeps what cannot be said while the channel is broken, and says it once it works again", async () => {
    platform.set("một", () => {
      throw new DeliveryError("TOKEN_DEAD", { disposition: "misconfigured" });
    });
    await say("một");
    await delivering();
    await until(isIdle);
    expect(await statuses()).toEqual(["held"]);
    platform.clear();
    expect(await releaseChannel(db, "zalo", ["WINDOW_CLOSED"])).toBe(0);
    expect(await releaseChannel(db, "zalo", ["TOKEN_DEAD"])).toBe(1);
    await until(async () => (await statuses()).join() === "delivered");
  });

  it("tries a message again at an officer's wish, and only one that did not arrive", async () => {
    platform.set("một", () => {
      throw new RejectedError();
    });
    const id = await say("một");
    await delivering();
    await until(isIdle);
    platform.clear();
    expect(await resend(db, id)).toBe(true);
    await until(async () => (await statuses()).join() === "delivered");
    expect(await resend(db, id)).toBe(false);
  });

  it("does not talk over a person who took the conversation over, but says what is about a case", async () => {
    await takeEvents([{ kind: "takeover", ...worker, externalId: "inbox-1", text: "Chào anh", at: new Date() }]);
    await say("một");
    await db.transaction((tx) => enqueueOutbound(tx, anOutbound({ text: "hai", caseId: 7 })));
    const author = { kind: "officer", name: "Chị Lan" } as const;
    await db.transaction((tx) => enqueueOutbound(tx, anOutbound({ text: "ba", author })));
    await delivering();
    await until(isIdle);
    expect(await statuses()).toEqual(["withheld", "delivered", "delivered"]);
    await takeEvents([{ kind: "handback", ...worker, at: new Date() }]);
    await say("bốn");
    await until(isIdle);
    expect(delivered.map(({ text }) => text)).toEqual(["hai", "ba", "bốn"]);
  });

  it("sends nothing twice whose echo came although no answer was heard, and sends again when none comes", async () => {
    let unheard = 1;
    const lose = () => {
      if (unheard-- > 0) throw new DeliveryError("TIMEOUT", { disposition: "retry", mayHaveArrived: true });
    };
    platform.set("một", lose);
    const id = await say("một");
    await delivering();
    await until(async () => unheard === 0);
    await takeEvents([{ ...echo, outboundId: String(id), text: "một" }]);
    await until(async () => (await statuses()).join() === "delivered");
    expect(delivered).toEqual([]);

    unheard = 1;
    platform.set("hai", lose);
    await say("hai");
    await until(async () => (await statuses()).join() === "delivered,delivered");
    expect(delivered.map(({ text }) => text)).toEqual(["hai"]);
  });

  it.each<[by: string, words: string, ours: boolean]>([
    ["our own id", "", true],
    ["its words", "một", false],
  ])("goes on to the next message as soon as the echo is there, known by %s", async (_by, text, isOurs) => {
    platform.set("một", () => {
      throw new DeliveryError("TIMEOUT", { disposition: "retry", mayHaveArrived: true });
    });
    const id = await say("một");
    await say("hai");
    await delivering(10, obeying, 600_000);
    const isAwaited = async () =>
      (await db.query("SELECT 1 FROM jobs WHERE last_error_code = 'ECHO_AWAITED' AND status = 'waiting'")).rowCount > 0;
    await until(isAwaited);
    await takeEvents([{ ...echo, outboundId: isOurs ? String(id) : null, text }]);
    await until(async () => (await statuses()).join() === "delivered,delivered");
    expect(delivered.map(({ text: shown }) => shown)).toEqual(["hai"]);
  });

  it("recognises an echo without our id by its words, once, and never a split message by one part", async () => {
    let unheard = 3;
    const lose = () => {
      if (unheard-- > 0) throw new DeliveryError("TIMEOUT", { disposition: "retry", mayHaveArrived: true });
    };
    const long = `dài ${"x".repeat(1_600)}`;
    for (const text of ["**Ít nhất**  300%.", long]) platform.set(text, lose);
    await say("**Ít nhất**  300%.");
    await say(long);
    await delivering();
    await until(async () => unheard === 2);
    await takeEvents([{ ...echo, text: "Ít nhất 300%.\n\nCăn cứ: Điều 98" }]);
    await takeEvents([{ ...echo, text: "Ít nhất 300%.\n\nCăn cứ: Điều 98" }]);
    await until(async () => (await statuses())[0] === "delivered" && unheard < 2);
    await takeEvents([{ ...echo, platformMessageId: "p-9", text: long.slice(0, 1_000) }]);
    await until(async () => (await statuses()).join() === "delivered,delivered");
    expect(delivered.map(({ text }) => text)).toEqual([long]);
  });

  it("takes no late echo for the echo of the same words said again", async () => {
    let unheard = 1;
    const first = await say("vâng ạ");
    await delivering();
    await until(isIdle);
    const shownAt = new Date();
    await db.query("UPDATE outbound_messages SET platform_message_id = NULL WHERE id = $1", [first]);
    platform.set("vâng ạ", () => {
      if (unheard-- > 0) throw new DeliveryError("TIMEOUT", { disposition: "retry", mayHaveArrived: true });
    });
    await say("vâng ạ");
    await until(async () => unheard === 0);
    await takeEvents([{ ...echo, text: "vâng ạ", at: shownAt }]);
    await until(isIdle);
    expect(delivered.map(({ text }) => text)).toEqual(["vâng ạ", "vâng ạ"]);
  });

  it("keeps no end of a delivery whose job another worker has taken over meanwhile", async () => {
    await say("một");
    const [job] = await claimJobs(db, { kinds: ["deliver-message"], lease: "mine", leaseMs: 0, running: [], limit: 1 });
    if (!job) throw new Error("the job must be there for this test to mean anything");
    const { run } = createDeliverMessage({
      db,
      deliver: { zalo: obeying, messenger: obeying, web: obeying, terminal: obeying },
    });
    const held = (lease: string): JobRun => ({
      finish: (tx) => finishJob(tx, job.id, lease),
      finishWith: (tx, work) => finishJobWith(tx, job.id, lease, work),
      signal: new AbortController().signal,
    });

    await expect(run(job, held("another worker's"))).rejects.toMatchObject({ code: "JOB_LEASE_LOST" });
    expect([await statuses(), await isIdle()]).toEqual([["waiting"], false]);
    await run(job, held("mine"));
    expect([await statuses(), await isIdle()]).toEqual([["delivered"], true]);
  });

  it("goes on after the parts of a long message that were taken", async () => {
    const seen: number[] = [];
    let once = true;
    const id = await say("một");
    await delivering(10, async (_message, { partsSent, recordPart }) => {
      seen.push(partsSent);
      if (!once) return { platformMessageId: "p" };
      once = false;
      await recordPart(2);
      throw new DeliveryError("TIMEOUT", { disposition: "retry" });
    });
    await until(isIdle);
    expect(seen).toEqual([0, 2]);
    expect((await findOutbound(db, id))?.status).toBe("delivered");
  });

  it("says nothing of a transaction that is rolled back", async () => {
    const refused = db.transaction(async (tx) => {
      await enqueueOutbound(tx, anOutbound({ text: "không" }));
      throw new Error("no");
    });
    await expect(refused).rejects.toThrow("no");
    await say("có");
    await delivering();
    await until(isIdle);
    expect(delivered.map(({ text }) => text)).toEqual(["có"]);
  });

  it("lists what a chat page has not seen yet, and never a smaller number later", async () => {
    const first = await say("một");
    const [written, gate] = [createGate(), createGate()];
    const committed: string[] = [];
    const slow = db.transaction(async (tx) => {
      await enqueueOutbound(tx, anOutbound({ text: "hai" }));
      written.open();
      await gate.opened;
    });
    await written.opened;
    const other = await another();
    const quick = other.transaction((tx) => enqueueOutbound(tx, anOutbound({ text: "ba" })));
    setTimeout(gate.open, 100); // time enough for the quick one to overtake, were it not held back
    await Promise.all([slow.then(() => committed.push("hai")), quick.then(() => committed.push("ba"))]);
    expect(committed).toEqual(["hai", "ba"]);
    const unseen = await listOutbound(db, { ...recipient, afterId: first });
    expect(unseen.map(({ message }) => message.text)).toEqual(["hai", "ba"]);
    expect(await listOutbound(db, { ...recipient, afterId: unseen.at(-1)?.id ?? 0 })).toEqual([]);
    expect(await listOutbound(db, { ...recipient, recipientId: "worker-2" })).toEqual([]);
  });
});
