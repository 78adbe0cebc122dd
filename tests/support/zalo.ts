import express from "express";
import { createServer } from "node:http";
import {
  createZaloDelivery,
  createZaloRouter,
  createZaloTokens,
  zaloMigrations,
  type ZaloTokens,
} from "../../src/channels/index.ts";
import { type FakeZalo, type FakeZaloOptions, startFakeZalo } from "../../src/commands/simulate/fake-zalo/index.ts";
import { loadConfig, type ZaloConfig } from "../../src/platform/config.ts";
import type { Database } from "../../src/platform/database/index.ts";
import { silentLog } from "../../src/platform/log.ts";
import type { ChannelEvent } from "../../src/vocabulary/channel-event.ts";
import type { Deliver, DeliveryContext } from "../../src/vocabulary/delivery.ts";
import { outboundMessage, type OutboundMessage } from "../../src/vocabulary/message.ts";
import { openTestDatabase } from "./database.ts";

export type ZaloChannel = {
  fake: FakeZalo;
  db: Database;
  config: ZaloConfig;
  tokens: ZaloTokens;
  deliver: Deliver;
  /** What the webhook handed on, in order. */
  taken: ChannelEvent[];
  refused: string[];
  /** Makes the next storing of events fail. */
  failNextTake: () => void;
  webhookUrl: string;
  stop: () => Promise<void>;
};

/** The real router, client and tokens, with the fake platform on the other side and a database of their own. */
export async function startZaloChannel(
  options: FakeZaloOptions & { settings?: Record<string, string>; db?: Database } = {},
): Promise<ZaloChannel> {
  const fake = await startFakeZalo(options);
  const { zalo: config } = loadConfig({ ...fake.settings, ...options.settings });
  if (!config) throw new Error("the fake's settings must set up Zalo");
  const db = options.db ?? (await openTestDatabase([zaloMigrations]));
  const now = options.now ?? (() => new Date());
  const taken: ChannelEvent[] = [];
  const refused: string[] = [];
  let failsNext = false;
  const wiring = { db, config, log: silentLog, now };
  const tokens = createZaloTokens({ ...wiring, httpTimeoutMs: 5_000 });
  const router = createZaloRouter({
    ...wiring,
    metrics: { refused: (reason) => refused.push(reason) },
    takeEvents: async (events) => {
      if (failsNext) {
        failsNext = false;
        throw new Error("the database is away");
      }
      taken.push(...events);
    },
  });
  const deliver = createZaloDelivery({
    ...wiring,
    tokens,
    publicUrl: "https://congdoan.example.vn",
    httpTimeoutMs: 500,
  });
  const server = createServer(express().use(router));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const webhookUrl = `http://127.0.0.1:${(server.address() as { port: number }).port}/webhooks/zalo`;
  fake.outgoing.setWebhook(webhookUrl);
  return {
    fake,
    db,
    config,
    tokens,
    deliver,
    taken,
    refused,
    failNextTake: () => (failsNext = true),
    webhookUrl,
    async stop() {
      await fake.outgoing.settled();
      await fake.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      if (!options.db) await db.close();
    },
  };
}

export function toWorker(recipientId: string, fields: Partial<OutboundMessage> = {}): OutboundMessage {
  return outboundMessage({ channel: "zalo", recipientId, text: "Dạ, em nghe.", ...fields });
}

/** As the delivery job tells it: somebody who wrote a moment ago, and nothing sent before. */
export function anOccasion(fields: Partial<DeliveryContext> = {}): DeliveryContext {
  const context: DeliveryContext = {
    outboundId: String(Math.floor(Math.random() * 1e12)),
    lastMessageAt: new Date(),
    lastMessageId: null,
    partsSent: 0,
    recordPart: async (partsSent) => void (context.partsSent = Math.max(context.partsSent, partsSent)),
    findOthers: async () => new Set(),
    signal: new AbortController().signal,
    ...fields,
  };
  return context;
}
