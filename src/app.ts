import { join } from "node:path";
import { createServer, type Server } from "node:http";
import express from "express";
import { findArticleRecord } from "./article-record.ts";
import { createAssistant } from "./assistant.ts";
import { type Acting, caseworkMigrations, recordOfficerRequest, recordOutsideReply } from "./casework/index.ts";
import { consoleMigrations, createSetUpLink } from "./console/links.ts";
import { createCaseDesk } from "./case-desk.ts";
import {
  createReplySignal,
  createWebRouter,
  type HistoryEntry,
  messengerMigrations,
  type WebReply,
  zaloMigrations,
} from "./channels/index.ts";
import {
  attachmentMigrations,
  createFetchAttachments,
  createKeepUpload,
  createSweepAttachments,
  FETCH_ATTACHMENTS,
  recordAttachments,
} from "./channels/attachments/index.ts";
import { countModel } from "./count-model.ts";
import { feedbackMigrations } from "./feedback/index.ts";
import { createForgetPerson, forgetPerson } from "./forget-person.ts";
import { openForgottenList } from "./forgotten-list.ts";
import { createMailer, createSendNotices, noticesMigrations, recordNotice, SEND_NOTICES } from "./notices/index.ts";
import { createLazyConsole } from "./lazy-console.ts";
import { startSweeps } from "./sweeps.ts";
import { type Compose } from "./answering/index.ts";
import { createWorkplaces } from "./workplaces.ts";
import {
  ANSWER_MESSAGE,
  createAnswerMessage,
  createDeliverMessage,
  createReceive,
  createTakeEvents,
  DELIVER_MESSAGE,
  enqueueOutbound,
  intakeMigrations,
  listInbound,
  listOutbound,
  listRecentOutbound,
  type StoredOutbound,
} from "./intake/index.ts";
import { openKnowledge, type KnowledgeStore } from "./knowledge/index.ts";
import { createKeepChange, FORGET_SENDER, REMIND_INTAKE } from "./keep-change.ts";
import { hearingVoices } from "./hear-voice.ts";
import { createModelChain, createVoiceReader } from "./model-chain.ts";
import type { Config } from "./platform/config.ts";
import { type Database, migrate, openDatabase } from "./platform/database/index.ts";
import { errorFields } from "./platform/error-code.ts";
import { jobMigrations, measureQueue, startWorker } from "./platform/jobs/index.ts";
import { createPlatformChannels } from "./platform-channels.ts";
import type { Log } from "./platform/log.ts";
import { createMetrics } from "./platform/metrics.ts";
import { getSecret, secretMigrations } from "./platform/secrets/index.ts";
import { whenIdle } from "./platform/when-idle.ts";
import { createRemindIntake } from "./remind-intake.ts";
import { unionMigrations } from "./union/index.ts";

export const MIGRATIONS = [
  jobMigrations,
  secretMigrations,
  intakeMigrations,
  zaloMigrations,
  messengerMigrations,
  attachmentMigrations,
  unionMigrations,
  caseworkMigrations,
  noticesMigrations,
  consoleMigrations,
  feedbackMigrations,
];
const WEB_REPLIES = "web_replies";

export type App = {
  address: string;
  /** Makes the first administrator; `null` once there is any staff. */
  setUpLink: string | null;
  knowledge: KnowledgeStore;
  stop: () => Promise<void>;
};

/** Wires the rooms and serves; the only file that knows them all. `overrides` stand in for the outside in tests. */
export async function startApp(
  config: Config,
  log: Log,
  overrides: { db?: Database; knowledgeFolder?: string; compose?: Compose; now?: () => Date } = {},
): Promise<App> {
  const { now = () => new Date() } = overrides;
  const metrics = createMetrics({ processMetrics: true });
  const db = overrides.db ?? (await openDatabase(config.database, { log, beginsWith: MIGRATIONS }));
  await migrate(db, MIGRATIONS);
  const knowledge = openKnowledge(overrides.knowledgeFolder ?? config.knowledgeDir);
  const signal = createReplySignal();
  const unlisten = await db.listen(WEB_REPLIES, (senderId) =>
    senderId ? signal.notify(senderId) : signal.notifyAll(),
  );
  const model = {
    ...(await createModelChain(config, knowledge.current, log, countModel(metrics, config.model?.prices ?? null))),
    ...(overrides.compose ? { compose: overrides.compose } : {}),
  };
  const transcribe = await createVoiceReader(config);
  const assistant = createAssistant({
    knowledge: knowledge.current,
    ...model,
    now,
    desk: createCaseDesk(db, now),
    workplaces: createWorkplaces(db),
    numbers: config.emergencyNumbers,
  });
  const acting = (): Acting => ({
    now: now(),
    say: enqueueOutbound,
    notify: (tx, notice) => recordNotice(tx, notice, now()),
  });

  const attachmentsDir = join(config.dataDir, "attachments");
  const forgotten = openForgottenList(config.dataDir);
  const answerTurn = transcribe ? hearingVoices(assistant, { db, dir: attachmentsDir, transcribe }) : assistant;
  const sweepAttachments = createSweepAttachments({ db, dir: attachmentsDir, now });
  const takeEvents = createTakeEvents({
    db,
    metrics,
    quietHours: config.takeoverQuietHours,
    keepAttachments: recordAttachments,
    onTakeover: recordOutsideReply,
    now,
  });
  const platforms = createPlatformChannels({ config, db, log, metrics, takeEvents, now });

  const worker = await startWorker({
    db,
    log,
    metrics,
    handlers: {
      [ANSWER_MESSAGE]: createAnswerMessage({
        db,
        metrics,
        answerTurn: async (message, state, circumstances) => {
          const turn = answerTurn(message, state, circumstances);
          const isShown = message.channel === "messenger" && !circumstances?.isTakenOver;
          return isShown ? platforms.messenger.whileTyping(message.senderId, turn) : turn;
        },
        keepChange: createKeepChange({ log, acting }),
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
            await db.notify(WEB_REPLIES, recipientId);
            return { platformMessageId: null };
          },
          terminal: async () => ({ platformMessageId: null }),
          zalo: platforms.zalo.deliver,
          messenger: platforms.messenger.deliver,
        },
        echoing: new Set(["zalo", "messenger"]),
      }),
      [REMIND_INTAKE]: createRemindIntake(db),
      [FETCH_ATTACHMENTS]: createFetchAttachments({ db, dir: attachmentsDir, extraHosts: config.attachmentHosts }),
      [SEND_NOTICES]: createSendNotices({
        db,
        sendMail: config.smtpUrl ? createMailer({ smtpUrl: config.smtpUrl, publicUrl: config.server.publicUrl }) : null,
        say: enqueueOutbound,
        caseUrl: (caseId) => `${config.server.publicUrl}/staff/vu-viec/${caseId}`,
        now,
      }),
      [FORGET_SENDER]: createForgetPerson({ db, acting, forgotten, sweepAttachments }),
    },
  });

  const receive = createReceive({ db, metrics, keepAttachments: recordAttachments });
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
    await measureQueue(db, metrics).catch((error: unknown) => log.error("queue not measured", errorFields(error)));
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
  for (const { router } of Object.values(platforms)) if (router) app.use(router);
  const web = createWebRouter({
    receive: async (message) => {
      const receipt = await receive(message);
      log.info("message received", { channel: message.channel, receipt });
      return receipt;
    },
    keepUpload: createKeepUpload({ db, dir: attachmentsDir }),
    listHistory: (senderId) => listHistory(db, senderId),
    listOutboundAfter: async (senderId, afterId) =>
      (await listOutbound(db, { channel: "web", recipientId: senderId, afterId })).map(asWebReply),
    isAnswering: async (senderId) =>
      (await listInbound(db, { channel: "web", senderId, limit: 1 })).at(-1)?.status === "waiting",
    forget: async (senderId) => {
      await db.transaction((tx) => forgetPerson(tx, "web", senderId, acting(), forgotten));
      await sweepAttachments();
    },
    findArticle: async (law, article, on) => findArticleRecord(knowledge.current(), law, article, on),
    subscribe: (senderId, heard) => signal.subscribe(senderId, heard),
    onError: (error) => log.error("a request failed", errorFields(error)),
    config: {
      publicUrl: config.server.publicUrl,
      sessionSecret: await getSecret(db, "web-session"),
      widgetAllowedOrigins: config.server.widgetAllowedOrigins,
    },
  });
  const { notify } = acting();
  const wiring = { config, db, log, knowledge, model, notify, attachmentDir: attachmentsDir, now };
  const staffConsole = createLazyConsole(wiring);
  app.use("/staff", staffConsole.serve);
  app.use(web, web.notFound);

  await assistant.warmUp(); // half a second in one piece, for which no platform should wait
  const server = createServer(app);
  await listen(server, config.server.port, config.server.host);
  const running = [
    ...Object.values(platforms).map((platform) => platform.start()),
    startSweeps({ db, log, acting, sweepAttachments }),
  ];
  const callOff = whenIdle(() => void staffConsole.warmUp());
  const port = (server.address() as { port: number }).port;
  const address = `http://${config.server.host}:${port}`;
  const publicUrl = config.server.port === 0 ? address : config.server.publicUrl;
  return {
    address,
    setUpLink: await createSetUpLink(db, { publicUrl, now: now() }),
    knowledge,
    async stop() {
      callOff();
      const closed = new Promise((resolve) => server.close(resolve));
      web.closeStreams();
      staffConsole.closeStreams();
      server.closeIdleConnections();
      await worker.stop();
      for (const each of running) await each.stop();
      await unlisten();
      await closed;
      if (!overrides.db) await db.close();
    },
  };
}

async function listHistory(db: Database, senderId: string): Promise<HistoryEntry[]> {
  const sent = (await listInbound(db, { channel: "web", senderId })).map((message) => ({
    from: "worker" as const,
    externalId: message.externalId,
    text: message.text,
    files: message.attachments.map(({ kind }) => kind),
    at: message.receivedAt,
  }));
  const replies = (await listRecentOutbound(db, { channel: "web", recipientId: senderId })).map((reply) => ({
    from: "assistant" as const,
    ...asWebReply(reply),
  }));
  return [...sent, ...replies].sort((a, b) => a.at.getTime() - b.at.getTime());
}

function asWebReply({ id, message, createdAt }: StoredOutbound): WebReply {
  return {
    id,
    author: message.author,
    text: message.text,
    choices: message.choices,
    sources: message.sources,
    at: createdAt,
  };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve());
  });
}
