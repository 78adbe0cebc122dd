import { createServer } from "node:http";
import express from "express";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createZaloDelivery, createZaloRouter, createZaloTokens, zaloMigrations } from "../../../src/channels/index.ts";
import { type FakeZalo, startFakeZalo } from "../../../src/commands/simulate/fake-zalo/index.ts";
import {
  createAnswerMessage,
  createDeliverMessage,
  createTakeEvents,
  DELIVER_MESSAGE,
  ANSWER_MESSAGE,
  enqueueOutbound,
} from "../../../src/intake/index.ts";
import { loadConfig } from "../../../src/platform/config.ts";
import type { Database } from "../../../src/platform/database/index.ts";
import { startWorker, type Worker } from "../../../src/platform/jobs/index.ts";
import { silentLog } from "../../../src/platform/log.ts";
import { durableTables, emptyTables, openTestDatabase } from "../../support/database.ts";
import { echoTurn } from "../../support/turns.ts";
import { toWorker } from "../../support/zalo.ts";

const ECHO_WAIT_MS = 600;
let db: Database;
let fake: FakeZalo;
let worker: Worker;
let stopServer: () => Promise<void>;
const never = async (): Promise<never> => Promise.reject(new Error("not on this channel"));

beforeAll(async () => {
  db = await openTestDatabase([...durableTables, zaloMigrations]);
});
afterAll(() => db.close());

/** The program's own path, from webhook to the platform and back, around the channel. */
beforeEach(async () => {
  await emptyTables(db);
  fake = await startFakeZalo({ retryDelaysMs: [20, 20] });
  const { zalo: config } = loadConfig(fake.settings);
  if (!config) throw new Error("the fake's settings must set up Zalo");
  const wiring = { db, config, log: silentLog };
  const tokens = createZaloTokens(wiring);
  const zalo = createZaloDelivery({
    ...wiring,
    tokens,
    publicUrl: "https://congdoan.example.vn",
    httpTimeoutMs: 2_000,
  });
  const deliver = { web: never, zalo, messenger: never, terminal: never };
  worker = await startWorker({
    db,
    log: silentLog,
    pollMs: 50,
    handlers: {
      [ANSWER_MESSAGE]: createAnswerMessage({ db, answerTurn: echoTurn, keepChange: async () => {} }),
      [DELIVER_MESSAGE]: {
        ...createDeliverMessage({ db, deliver, echoing: new Set(["zalo"]), echoWaitMs: ECHO_WAIT_MS }),
        backoff: { firstMs: 20, maxMs: 50 },
      },
    },
  });
  const server = createServer(
    express().use(createZaloRouter({ ...wiring, takeEvents: createTakeEvents({ db, quietHours: 1 }) })),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  fake.outgoing.setWebhook(`http://127.0.0.1:${(server.address() as { port: number }).port}/webhooks/zalo`);
  stopServer = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve()));
  };
});
afterEach(async () => {
  await worker.stop();
  await fake.outgoing.settled();
  await fake.stop();
  await stopServer();
});

const WORKER = "2468458835291979223";
const replies = () => fake.talks.person(WORKER).lines.filter(({ from }) => from === "oa");
const say = (text: string) => db.transaction((tx) => enqueueOutbound(tx, toWorker(WORKER, { text })));

async function statuses(): Promise<string[]> {
  const { rows } = await db.query<{ status: string }>("SELECT status FROM outbound_messages ORDER BY id");
  return rows.map(({ status }) => status);
}
const settled = (count: number) =>
  expect
    .poll(async () => (await statuses()).filter((status) => status !== "waiting"), { timeout: 15_000 })
    .toHaveLength(count);

describe("the way of a message through the program and Zalo", () => {
  it("ends in one answer to each, in order, whatever is delivered twice", async () => {
    for (const text of ["một", "hai", "ba"]) await fake.userSays(WORKER, text);
    const again = fake.outgoing.deliveries.at(-1)?.body ?? "";
    await fake.outgoing.deliver(JSON.parse(again) as never, { headers: { num_retry: "1" } });
    await settled(3);
    expect(replies()).toHaveLength(3);
    expect(await statuses()).toEqual(["delivered", "delivered", "delivered"]);
    const order = ["một", "hai", "ba"].map((text) => replies().findIndex((line) => line.text.includes(text)));
    expect(order).toEqual([0, 1, 2]);
  });

  it.each([["drop-after"], ["drop-before"]] as const)("sends once what was broken off (%s)", async (kind) => {
    await fake.userSays(WORKER, "chào");
    await settled(1);
    fake.faults.plan({ kind }, { path: /cs$/ });
    await say("**Một câu** trả lời **ngắn**.");
    await settled(2);
    expect(replies()).toHaveLength(2);
  });

  it("sends each part once of a long one that was broken off, told by its echoes or by the talk", async () => {
    await fake.userSays(WORKER, "chào");
    await settled(1);
    const text = Array.from({ length: 90 }, (_, index) => `Câu ${index} nói về tiền lương làm thêm giờ.`).join(" ");
    fake.faults.plan({ kind: "pass" }, { path: /cs$/ });
    fake.faults.plan({ kind: "drop-after" }, { path: /cs$/ });
    await say(text);
    await settled(2);
    expect(
      replies()
        .slice(1)
        .map((line) => line.text)
        .join(" "),
    ).toBe(text);
  });

  it("loses and doubles nothing while a fifth of all calls fail", async () => {
    await fake.userSays(WORKER, "chào");
    await settled(1);
    fake.faults.always(0.2, { kind: "http", status: 503 });
    for (let number = 1; number <= 12; number++) await say(`câu trả lời ${number}.`);
    await settled(13);
    fake.faults.clear();
    expect(
      replies()
        .slice(1)
        .map(({ text }) => text),
    ).toEqual(Array.from({ length: 12 }, (_, index) => `câu trả lời ${index + 1}.`));
  });

  it("holds what may not be sent now, and says it after the person's next message", async () => {
    await fake.userSays(WORKER, "chào");
    await settled(1);
    await db.query("UPDATE conversations SET last_message_at = now() - interval '8 days'");
    await say("Đã có kết quả.");
    await settled(2);
    expect(await statuses()).toEqual(["delivered", "held"]);
    await fake.userSays(WORKER, "sao rồi");
    await expect.poll(statuses, { timeout: 5_000 }).toEqual(["delivered", "delivered", "delivered"]);
  });

  it("falls silent when a person of the union answers in Zalo's own inbox", async () => {
    await fake.userSays(WORKER, "chào");
    await settled(1);
    await fake.staffSays(WORKER, "Để chị trả lời.");
    await say("Em là trợ lý.");
    await settled(2);
    expect(await statuses()).toEqual(["delivered", "withheld"]);
  });
});
