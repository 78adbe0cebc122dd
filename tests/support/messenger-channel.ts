import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { createMessengerDelivery, createMessengerRouter, messengerMigrations } from "../../src/channels/index.ts";
import { type FakeGraph, startFakeGraph } from "../../src/commands/simulate/fake-graph/index.ts";
import type { MessengerConfig } from "../../src/platform/config.ts";
import type { Database } from "../../src/platform/database/index.ts";
import { createTakeEvents, findOutbound } from "../../src/intake/index.ts";
import type { ChannelEvent } from "../../src/vocabulary/channel-event.ts";
import type { Deliver, DeliveryReceipt } from "../../src/vocabulary/delivery.ts";
import { outboundMessage, type InboundMessage, type OutboundMessage } from "../../src/vocabulary/message.ts";
import { durableTables, openTestDatabase } from "./database.ts";

export type MessengerChannel = Awaited<ReturnType<typeof startMessengerChannel>>;

/** The Messenger channel against a fake Messenger, over real HTTP both ways; what is stored is also listed. */
export async function startMessengerChannel(overrides: Partial<MessengerConfig> = {}) {
  const db = await openTestDatabase([...durableTables, messengerMigrations]);
  const graph = await startFakeGraph();
  const config: MessengerConfig = { ...configFor(graph), ...overrides };
  const events: ChannelEvent[] = [];
  const known = new Set<string>();
  const refused: string[] = [];
  const tokens: boolean[] = [];
  const switches = { failStoring: false, failStoringOnce: false };

  const store = createTakeEvents({ db, quietHours: 12 });
  const takeEvents = async (given: readonly ChannelEvent[]): Promise<void> => {
    if (switches.failStoring || switches.failStoringOnce) {
      switches.failStoringOnce = false;
      throw new Error("the database is away");
    }
    await store(given);
    events.push(...given);
  };

  const app = express();
  app.use(
    createMessengerRouter({
      config,
      publicUrl: "https://congdoan.example.vn",
      db,
      takeEvents,
      isKnown: async (senderId) => known.has(senderId),
      onRefused: (reason) => void refused.push(reason),
      now: () => new Date(graph.now()),
    }),
  );
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await graph.connect(`${baseUrl}/webhooks/messenger`);

  const send = createMessengerDelivery({
    config,
    takeEvents,
    onToken: (isAlive) => void tokens.push(isAlive),
    now: () => new Date(graph.now()),
  });

  return {
    db,
    graph,
    config,
    baseUrl,
    events,
    known,
    refused,
    tokens,
    switches,
    /** What workers are known to have said. */
    said: (): InboundMessage[] => events.flatMap((event) => (event.kind === "message" ? [event.message] : [])),
    /** Keeps a message of ours as intake does, and gives its id. */
    keep: (message: OutboundMessage) => keepOutbound(db, message),
    deliver: deliverWith(send, db, graph),
    async stop() {
      await stopServer(server);
      await graph.stop();
      await db.close();
    },
  };
}

export function configFor({ settings, graphUrl }: Pick<FakeGraph, "settings" | "graphUrl">): MessengerConfig {
  const { appId, appSecret, verifyToken, pageId, pageAccessToken, humanAgentGranted } = settings;
  return { appId, appSecret, verifyToken, pageId, pageAccessToken, graphUrl, humanAgent: humanAgentGranted };
}

/** A message of ours to one person on Messenger. */
export function toWorker(recipientId: string, fields: Partial<OutboundMessage> & { text: string }): OutboundMessage {
  return outboundMessage({ channel: "messenger", recipientId, ...fields });
}

async function keepOutbound(db: Database, message: OutboundMessage): Promise<string> {
  const { rows } = await db.query<{ id: number }>(
    "INSERT INTO outbound_messages (channel, recipient_id, message) VALUES ($1, $2, $3::jsonb) RETURNING id",
    [message.channel, message.recipientId, JSON.stringify(message)],
  );
  return String(rows[0]?.id);
}

type Sending = { outboundId?: string; lastMessageAt?: Date | null };

/** Sends one message as the delivery job does; with the id of an earlier try it is a retry after what was taken. */
function deliverWith(send: Deliver, db: Database, graph: FakeGraph) {
  return async (message: OutboundMessage, given: Sending = {}): Promise<DeliveryReceipt> => {
    const lastAt = graph.threads.find(message.recipientId)?.lastFromPersonAt ?? null;
    const outboundId = given.outboundId ?? (await keepOutbound(db, message));
    return send(message, {
      outboundId,
      lastMessageAt:
        given.lastMessageAt === undefined ? (lastAt === null ? null : new Date(lastAt)) : given.lastMessageAt,
      lastMessageId: null,
      partsSent: (await findOutbound(db, Number(outboundId)))?.partsSent ?? 0,
      findOthers: async () => new Set<string>(),
      recordPart: async (partsSent) => {
        await db.query("UPDATE outbound_messages SET parts_sent = $2 WHERE id = $1", [Number(outboundId), partsSent]);
      },
      signal: new AbortController().signal,
    });
  };
}

function stopServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
