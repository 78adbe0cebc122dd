import { escapedJson, sign, startFakeGraph } from "../../src/commands/simulate/fake-graph/index.ts";
import { addEntry } from "../../src/commands/simulate/fake-graph/threads.ts";
import { signatureOf, startFakeZalo } from "../../src/commands/simulate/fake-zalo/index.ts";
import { PAYLOADS } from "../../src/channels/messenger/payloads.ts";
import { postEvent } from "../../src/commands/simulate/fake-zalo/post-event.ts";
import { startBalancer } from "../load/balancer.ts";
import type { Deed, Person, Planned } from "../load/plan-traffic.ts";
import type { Acknowledged, FromWorld, Shown, ToWorld } from "../load/world-messages.ts";

/**
 * The world outside the program, as a process of its own: both platforms with everybody's telephone. It signs what
 * people do and brings it to the webhooks at the planned instants, whether earlier events were acknowledged or not;
 * only one person's next message waits for their last one, as platforms do that keep an order.
 */
const CALLS_PER_MINUTE = 100_000;
const MOST_WAIT_MS = 20_000;
const AGAIN_AFTER_MS = 300;

const graph = await startFakeGraph();
graph.faults.callsPerSecond = 100_000;
graph.faults.batched = true;
const retryDelaysMs = [500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000, 8_000];
const zalo = await startFakeZalo({ callsPerMinute: CALLS_PER_MINUTE, retryDelaysMs });
const acknowledged: Acknowledged[] = [];
const lastBody = new Map<string, { send: Send; externalId: string | null }>();
let waiting = 0;
let base = "";

type Send = () => ReturnType<typeof postEvent>;

/** Signs it now, so that a second delivery is the very same bytes. */
function toZalo(event: Record<string, unknown>): Send {
  const body = JSON.stringify(event);
  const { appId, secretKey } = zalo.names;
  const headers = { "X-ZEvent-Signature": `mac=${signatureOf(appId, body, String(event.timestamp), secretKey)}` };
  return () => postEvent(`${base}/webhooks/zalo`, body, headers, MOST_WAIT_MS);
}

function toMessenger(item: Record<string, unknown>): Send {
  const body = escapedJson({
    object: "page",
    entry: [{ id: graph.settings.pageId, time: Date.now(), messaging: [item] }],
  });
  const headers = { "x-hub-signature-256": sign(graph.settings.appSecret, body) };
  return () => postEvent(`${base}/webhooks/messenger`, body, headers, MOST_WAIT_MS);
}

function happenOnZalo(id: string, deed: Deed): { send: Send; externalId: string | null } | null {
  const at = new Date();
  switch (deed.kind) {
    case "say": {
      const line = zalo.talks.add(id, { id: zalo.talks.newId(), from: "user", text: deed.text, at });
      return { send: toZalo(zalo.events.userSend(id, { text: deed.text, msgId: line.id }, at)), externalId: line.id };
    }
    case "follow":
      Object.assign(zalo.talks.person(id), { follows: true, lastInteractionAt: at });
      return { send: toZalo(zalo.events.follow(id, at)), externalId: `follow:${id}:${at.getTime()}` };
    case "seen": {
      const last = zalo.talks.person(id).lines.findLast(({ from }) => from === "oa");
      return last ? { send: toZalo(zalo.events.seen(id, [last.id], at)), externalId: null } : null;
    }
    case "again":
      return lastBody.get(id) ?? null;
  }
}

function happenOnMessenger(id: string, deed: Deed): { send: Send; externalId: string | null } | null {
  const at = Date.now();
  const item = { sender: { id }, recipient: { id: graph.settings.pageId }, timestamp: at };
  const thread = graph.threads.get(id);
  switch (deed.kind) {
    case "say":
    case "follow": {
      const text = deed.kind === "say" ? deed.text : "Bắt đầu";
      const { mid } = addEntry(thread, { from: "person", text, at });
      thread.lastFromPersonAt = at;
      const said =
        deed.kind === "say"
          ? { message: { mid, text } }
          : { postback: { mid, title: text, payload: PAYLOADS.getStarted } };
      return { send: toMessenger({ ...item, ...said }), externalId: mid };
    }
    case "seen":
      return { send: toMessenger({ ...item, read: { watermark: at } }), externalId: null };
    case "again":
      return lastBody.get(id) ?? null;
  }
}

/** Brings one event to the webhook, again and again until it is acknowledged, as platforms do. */
async function bring({ channel, id }: Person, deed: Deed, dueAt: number): Promise<void> {
  const event = channel === "zalo" ? happenOnZalo(id, deed) : happenOnMessenger(id, deed);
  if (!event) return;
  if (deed.kind === "say") lastBody.set(id, event);
  const externalId = deed.kind === "say" || deed.kind === "follow" ? event.externalId : null;
  for (let unheard = 0, from = dueAt; ; unheard++, from = performance.now()) {
    const { status } = await event.send();
    if (status !== 0 && status < 500) {
      const tookMs = performance.now() - from;
      acknowledged.push({ channel, person: id, externalId, kind: deed.kind, status, tookMs, unheard });
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER_MS));
  }
}

async function drive(plan: readonly Planned[]): Promise<void> {
  const startedAt = performance.now();
  const lines = new Map<string, Promise<void>>();
  for (const { atMs, person, deed } of plan) {
    const wait = startedAt + atMs - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    waiting++;
    const dueAt = startedAt + atMs;
    const before = lines.get(person.id);
    const isFree = before === undefined;
    const line = (before ?? Promise.resolve())
      .then(() => bring(person, deed, isFree ? dueAt : performance.now()))
      .finally(() => {
        waiting--;
        if (lines.get(person.id) === line) lines.delete(person.id);
      });
    lines.set(person.id, line);
  }
  await Promise.all(lines.values());
}

function listShown(): Shown[] {
  const onZalo = zalo.talks.list().flatMap((person) =>
    zalo.talks
      .person(person)
      .lines.filter(({ from }) => from === "oa")
      .map(({ id, text }) => ({ channel: "zalo" as const, person, id, text, mark: null })),
  );
  const onMessenger = graph.accepted.flatMap(({ psid, body, mid }) =>
    "message" in body
      ? [
          {
            channel: "messenger" as const,
            person: psid,
            id: mid,
            text: body.message.text ?? "",
            mark: body.message.metadata ?? null,
          },
        ]
      : [],
  );
  return [...onZalo, ...onMessenger];
}

function setFaults(share: number): void {
  graph.faults.failRate = share;
  zalo.faults.always(
    share,
    { kind: "error", code: -200 },
    { kind: "http", status: 502 },
    { kind: "drop-before" },
    { kind: "drop-after" },
  );
}

const tell = (message: FromWorld): void => void process.send?.(message);

process.on("message", (message: ToWorld) => {
  void hear(message).catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exit(1);
  });
});
process.on("disconnect", () => process.exit(0));

async function hear(message: ToWorld): Promise<void> {
  switch (message.kind) {
    case "connect": {
      const [port] = message.ports;
      base = message.ports.length > 1 ? (await startBalancer(message.ports)).address : `http://127.0.0.1:${port}`;
      if (message.verifies) {
        await graph.connect(`${base}/webhooks/messenger`);
        zalo.outgoing.setWebhook(`${base}/webhooks/zalo`);
      }
      return tell({ kind: "connected" });
    }
    case "drive":
      setFaults(message.fail);
      await drive(message.plan);
      return tell({ kind: "driven" });
    case "report": {
      const echoMs = [...zalo.outgoing.deliveries, ...graph.webhook.deliveries].map(({ tookMs }) => tookMs);
      const { user, system } = process.cpuUsage();
      return tell({
        kind: "report",
        report: { acknowledged, shown: listShown(), echoMs, cpuSeconds: (user + system) / 1e6 },
      });
    }
  }
}

setInterval(() => {
  tell({ kind: "progress", acknowledged: acknowledged.length, waiting, shown: listShown().length });
}, 5_000).unref();
tell({
  kind: "ready",
  settings: {
    ...zalo.settings,
    ZALO_CALLS_PER_MINUTE: String(CALLS_PER_MINUTE),
    MESSENGER_APP_ID: graph.settings.appId,
    MESSENGER_APP_SECRET: graph.settings.appSecret,
    MESSENGER_VERIFY_TOKEN: graph.settings.verifyToken,
    MESSENGER_PAGE_ID: graph.settings.pageId,
    MESSENGER_PAGE_ACCESS_TOKEN: graph.settings.pageAccessToken,
    MESSENGER_GRAPH_URL: graph.graphUrl,
  },
});
