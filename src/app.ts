import { createServer, type Server } from "node:http";
import express from "express";
import { findArticleRecord } from "./article-record.ts";
import { createAssistant } from "./assistant.ts";
import { caseworkMigrations, forgetOfficerRequests, OfficerRequest, recordOfficerRequest } from "./casework/index.ts";
import { Feedback, feedbackMigrations, forgetFeedback, recordFeedback } from "./feedback/index.ts";
import { createReplySignal, createWebRouter, type HistoryEntry, type WebReply } from "./channels/index.ts";
import type { Compose } from "./answering/index.ts";
import { countModel } from "./count-model.ts";
import {
  ANSWER_MESSAGE,
  answerKey,
  createAnswerMessage,
  createDeliverMessage,
  createReceive,
  DELIVER_MESSAGE,
  enqueueOutbound,
  forgetSender,
  intakeMigrations,
  listInbound,
  listOutbound,
  listRecentOutbound,
  type ChangeContext,
  type StoredOutbound,
} from "./intake/index.ts";
import { openKnowledge, type KnowledgeStore } from "./knowledge/index.ts";
import { createModelChain } from "./model-chain.ts";
import type { Config } from "./platform/config.ts";
import { type Database, migrate, openDatabase, type Queryable } from "./platform/database/index.ts";
import { errorFields } from "./platform/error-code.ts";
import { enqueueJob, jobMigrations, startWorker } from "./platform/jobs/index.ts";
import type { Log } from "./platform/log.ts";
import { createMetrics } from "./platform/metrics.ts";
import { getSecret, secretMigrations } from "./platform/secrets/index.ts";
import { conversationTexts } from "./texts/conversation.ts";
import { DeliveryError } from "./vocabulary/delivery.ts";
import { outboundMessage } from "./vocabulary/message.ts";
import type { Change } from "./vocabulary/outcome.ts";

export const MIGRATIONS = [jobMigrations, secretMigrations, intakeMigrations, caseworkMigrations, feedbackMigrations];
const FORGET_SENDER = "forget-sender";
const WEB_REPLIES = "web_replies";

export type App = { address: string; knowledge: KnowledgeStore; stop: () => Promise<void> };

/** Wires the rooms and serves; the only file that knows them all. `overrides` stand in for the outside in tests. */
export async function startApp(
  config: Config,
  log: Log,
  overrides: { db?: Database; knowledgeFolder?: string; compose?: Compose; now?: () => Date } = {},
): Promise<App> {
  const metrics = createMetrics({ processMetrics: true });
  const db = overrides.db ?? (await openDatabase(config.database, log));
  await migrate(db, MIGRATIONS);
  const knowledge = openKnowledge(overrides.knowledgeFolder ?? config.knowledgeDir);
  const signal = createReplySignal();
  const unlisten = await db.listen(WEB_REPLIES, (senderId) =>
    senderId ? signal.notify(senderId) : signal.notifyAll(),
  );
  const answerTurn = createAssistant({
    knowledge: knowledge.current,
    ...(await createModelChain(config, knowledge.current, log, countModel(metrics, config.model?.prices ?? null))),
    ...(overrides.compose ? { compose: overrides.compose } : {}),
    ...(overrides.now ? { now: overrides.now } : {}),
  });

  const worker = await startWorker({
    db,
    log,
    metrics,
    handlers: {
      [ANSWER_MESSAGE]: createAnswerMessage({
        db,
        metrics,
        answerTurn,
        keepChange,
        // A message nobody could answer needs a person.
        keepFailure: (tx, failure) => recordOfficerRequest(tx, failure, { urgent: false, topic: null }),
      }),
      [DELIVER_MESSAGE]: createDeliverMessage({
        db,
        metrics,
        deliver: {
          // The page reads the store itself; delivery is telling it to look, whichever process it is open at.
          web: async ({ recipientId }, { outboundId }) => {
            log.debug("reply ready", { channel: "web", outboundMessageId: outboundId });
            await db.query("SELECT pg_notify($1, $2)", [WEB_REPLIES, recipientId]);
            return { platformMessageId: null };
          },
          terminal: async () => ({ platformMessageId: null }),
          zalo: notSetUp,
          messenger: notSetUp,
        },
      }),
      [FORGET_SENDER]: { run: (job, { finish }) => forgetEverything(db, job.payload, finish), maxAttempts: 10 },
    },
  });

  const receive = createReceive({ db, metrics });
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", "loopback");
  app.get("/healthz", (_request, response) => void response.type("text").send("ok"));
  app.get("/readyz", async (_request, response) => {
    try {
      await db.query("SELECT 1");
      response.type("text").send("ready");
    } catch (error) {
      log.error("the database does not answer", errorFields(error));
      response.status(503).type("text").send("the database does not answer");
    }
  });
  app.get("/metrics", async (_request, response) => {
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
  const web = createWebRouter({
    receive: async (message) => {
      const receipt = await receive(message);
      log.info("message received", { channel: message.channel, receipt });
      return receipt;
    },
    listHistory: (senderId) => listHistory(db, senderId),
    listOutboundAfter: async (senderId, afterId) =>
      (await listOutbound(db, { channel: "web", recipientId: senderId, afterId })).map(asWebReply),
    isAnswering: async (senderId) =>
      (await listInbound(db, { channel: "web", senderId, limit: 1 })).at(-1)?.status === "waiting",
    forget: (senderId) => db.transaction((tx) => forgetPerson(tx, "web", senderId)),
    findArticle: async (law, article, on) => findArticleRecord(knowledge.current(), law, article, on),
    subscribe: (senderId, heard) => signal.subscribe(senderId, heard),
    onError: (error) => log.error("a request failed", errorFields(error)),
    config: {
      publicUrl: config.server.publicUrl,
      sessionSecret: await getSecret(db, "web-session"),
      widgetAllowedOrigins: config.server.widgetAllowedOrigins,
    },
  });
  app.use(web, web.notFound);

  const server = createServer(app);
  await listen(server, config.server.port, config.server.host);
  void answerTurn.warmUp(); // a first message before it is done only waits for it
  const port = (server.address() as { port: number }).port;
  return {
    address: `http://${config.server.host}:${port}`,
    knowledge,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      web.closeStreams();
      server.closeIdleConnections();
      await worker.stop();
      await unlisten();
      await closed;
      if (!overrides.db) await db.close();
    },
  };

  /** What a turn decided to keep, by kind. */
  async function keepChange(tx: Queryable, change: Change, context: ChangeContext): Promise<void> {
    log.info("change kept", { kind: change.kind, inboundMessageId: context.inboundMessageId, turnId: context.turnId });
    switch (change.kind) {
      case "officer-requested":
        return recordOfficerRequest(tx, context, OfficerRequest.parse(change.payload));
      case "feedback-given":
        return recordFeedback(tx, context, Feedback.parse(change.payload));
      case "sender-forgotten": {
        const { channel, senderId } = context;
        await enqueueJob(tx, {
          kind: FORGET_SENDER,
          key: answerKey(channel, senderId),
          payload: { channel, senderId },
        });
        return;
      }
      default:
        throw new Error(`no one keeps a change of kind ${change.kind}`);
    }
  }
}

async function forgetEverything(
  db: Database,
  payload: unknown,
  finish: (tx: Queryable) => Promise<void>,
): Promise<void> {
  const { channel, senderId } = payload as Pick<ChangeContext, "channel" | "senderId">;
  await db.transaction(async (tx) => {
    await finish(tx);
    await forgetPerson(tx, channel, senderId);
    await enqueueOutbound(tx, outboundMessage({ channel, recipientId: senderId, text: conversationTexts.dataDeleted }));
  });
}

async function forgetPerson(tx: Queryable, channel: ChangeContext["channel"], senderId: string): Promise<void> {
  await forgetOfficerRequests(tx, channel, senderId);
  await forgetFeedback(tx, channel, senderId);
  await forgetSender(tx, channel, senderId);
}

async function listHistory(db: Database, senderId: string): Promise<HistoryEntry[]> {
  const sent = (await listInbound(db, { channel: "web", senderId })).map((message) => ({
    from: "worker" as const,
    externalId: message.externalId,
    text: message.text,
    at: message.receivedAt,
  }));
  const replies = (await listRecentOutbound(db, { channel: "web", recipientId: senderId })).map((reply) => ({
    from: "assistant" as const,
    ...asWebReply(reply),
  }));
  return [...sent, ...replies].sort((a, b) => a.at.getTime() - b.at.getTime());
}

function asWebReply({ id, message, createdAt }: StoredOutbound): WebReply {
  return { id, text: message.text, choices: message.choices, sources: message.sources, at: createdAt };
}

async function notSetUp(): Promise<never> {
  throw new DeliveryError("CHANNEL_NOT_SET_UP", { disposition: "misconfigured" });
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve());
  });
}
