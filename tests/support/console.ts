import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import {
  type CaseNotice,
  caseworkMigrations,
  type Draft,
  openCase,
  planCase,
  type ReadMessages,
} from "../../src/casework/index.ts";
import {
  type ConsoleDependencies,
  consoleMigrations,
  createConsoleRouter,
  createSignInLink,
  type SignInMessage,
} from "../../src/console/index.ts";
import {
  enqueueOutbound,
  intakeMigrations,
  listAnswered,
  listChannelTroubles,
  listInboxMessages,
  listUnanswered,
  listUndelivered,
  readTalk,
  resend,
} from "../../src/intake/index.ts";
import { feedbackMigrations } from "../../src/feedback/index.ts";
import { type KnowledgeText, readKnowledge } from "../../src/knowledge/index.ts";
import { noticesMigrations, recordNotice } from "../../src/notices/index.ts";
import type { Database, MigrationFolder } from "../../src/platform/database/index.ts";
import { jobMigrations } from "../../src/platform/jobs/index.ts";
import { addStaff, type Role, unionMigrations } from "../../src/union/index.ts";
import { openTestDatabase } from "./database.ts";
import { insertUnits, SMALL_UNION } from "./union.ts";

export const consoleTables: readonly MigrationFolder[] = [
  jobMigrations,
  intakeMigrations,
  unionMigrations,
  caseworkMigrations,
  noticesMigrations,
  consoleMigrations,
  feedbackMigrations,
];

const FIXTURE = new URL("../fixtures/knowledge", import.meta.url).pathname;
let smallKnowledge: KnowledgeText | null = null;

/** A Monday morning at work: 09:00 in Việt Nam. */
export const MORNING = new Date("2026-11-23T02:00:00Z");
const HIRED_ON = "2026-01-01";

export type StaffConsole = Awaited<ReturnType<typeof startConsole>>;

/** The console on a free port, over a small union and no staff, with the real rooms behind it and a clock to turn. */
export async function startConsole({
  db,
  more = {},
  config = {},
}: {
  db?: Database;
  more?: Partial<ConsoleDependencies>;
  config?: Partial<ConsoleDependencies["config"]>;
} = {}) {
  const database = db ?? (await openTestDatabase(consoleTables));
  await insertUnits(database, SMALL_UNION);
  const app = express();
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const clock = { now: MORNING };
  const sent: SignInMessage[] = [];
  const errors: unknown[] = [];
  const notices: CaseNotice[] = [];
  const router = createConsoleRouter({
    db: database,
    config: { publicUrl: baseUrl, oidc: null, signInBy: { email: true, zalo: true }, hasHumanAgent: false, ...config },
    say: enqueueOutbound,
    notify: async (tx, notice) => {
      notices.push(notice);
      await recordNotice(tx, notice, clock.now);
    },
    readMessages,
    draftReply: null,
    sendFile: null,
    listUndelivered,
    listChannelTroubles,
    listUnfavourableClauses: () => [],
    listAnswered,
    listUnanswered,
    knowledge: () => (smallKnowledge ??= readKnowledge(FIXTURE)),
    resend,
    writeToStaff: async () => true,
    sendSignIn: async (message) => void sent.push(message),
    onError: (error) => errors.push(error),
    now: () => clock.now,
    signInsPerAddress: 10_000,
    ...more,
  });
  app.use(router);

  let numbered = 0;
  return {
    db: database,
    baseUrl,
    router,
    clock,
    sent,
    notices,
    errors,

    /** Makes somebody staff in a role; answers with their number. */
    async hire(role: Role, unitId: string, name = `${role} ${unitId}`): Promise<number> {
      const email = `${role}.${unitId}.${++numbered}@example.vn`;
      const added = await addStaff(database, { name, email, role, unitId, on: HIRED_ON });
      if (!("staff" in added)) throw new Error(`not hired: ${added.kind}`);
      return added.staff.id;
    },

    /** Opens a case as a worker's report would. */
    async report(told: Partial<Draft> = {}) {
      const person = { channel: "web" as const, senderId: `worker-${++numbered}` };
      const draft: Draft = {
        person,
        topic: "wage-arrears",
        severity: "normal",
        identity: "named",
        name: "Nguyễn Văn Bình",
        phone: "0905000111",
        what: "cty nợ lương 2 tháng rồi",
        where: null,
        unitId: "may",
        employer: "Công ty May Tây Nguyên",
        commune: null,
        since: "tháng 9",
        wants: "được trả đủ lương",
        about: "employer",
        inboundMessageIds: [],
        ...told,
      };
      const plan = await planCase(database, draft, clock.now);
      return database.transaction((tx) =>
        openCase(tx, plan, { now: clock.now, notify: (on, notice) => recordNotice(on, notice, clock.now) }),
      );
    },

    /** Signs in by a link, as a browser would, and answers with what that browser may then do. */
    async signIn(staffId: number) {
      const link = await createSignInLink(database, staffId, { publicUrl: baseUrl, now: clock.now });
      return openVisit(baseUrl, await cookieOf(baseUrl, link));
    },

    async stop(): Promise<void> {
      router.closeStreams();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      if (!db) await database.close();
    },
  };
}

/** Messages as intake keeps them. */
const readMessages: ReadMessages = {
  ...readTalk,
  platformInbox: async (db, person, since) =>
    (await listInboxMessages(db, person)).filter(({ at }) => at >= since).map(({ text, at }) => ({ text, saidAt: at })),
};

async function cookieOf(baseUrl: string, link: string): Promise<string> {
  const response = await fetch(`${baseUrl}/staff/vao`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: baseUrl, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ ma: new URL(link).searchParams.get("ma") ?? "" }),
  });
  return cookiesIn(response);
}

/** The cookies a response sets, as a browser sends them back. */
export function cookiesIn(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0] ?? "")
    .filter((cookie) => !cookie.endsWith("="))
    .join("; ");
}

/** A browser reduced to its cookies and the token of its forms. */
export function openVisit(baseUrl: string, cookie: string) {
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(baseUrl + path, { redirect: "manual", headers: { cookie, ...headers } });
  let token: string | null = null;
  return {
    cookie,
    get,
    text: async (path: string) => (await get(path)).text(),
    async formToken(): Promise<string> {
      token ??= /name="_khoa" value="([^"]+)"/u.exec(await (await get("/staff/tai-khoan")).text())?.[1] ?? "";
      return token;
    },
    async post(path: string, fields: Record<string, string> = {}, headers: Record<string, string> = {}) {
      return fetch(baseUrl + path, {
        method: "POST",
        redirect: "manual",
        headers: { cookie, origin: baseUrl, "content-type": "application/x-www-form-urlencoded", ...headers },
        body: new URLSearchParams({ _khoa: await this.formToken(), ...fields }),
      });
    },
  };
}
export type Visit = ReturnType<typeof openVisit>;
