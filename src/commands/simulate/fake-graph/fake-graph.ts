import { createHmac, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createPeople } from "./people.ts";
import { createProfileApi } from "./profile-api.ts";
import { createSendApi } from "./send-api.ts";
import { createThreads } from "./threads.ts";
import { FAILURES, FAKE_SETTINGS, type FakeGraphSettings, type GraphFailure, noFaults } from "./types.ts";
import { createWebhookSender } from "./webhook-sender.ts";

export type GraphCallRecord = { method: string; path: string; token: string | null; body: unknown; status: number };

/**
 * Messenger's side of the talk, as a program: checks every call as the Graph API does, keeps everybody's chat,
 * and delivers signed webhooks. Its clock can be turned, its faults switched on.
 */
export async function startFakeGraph(
  given: Partial<FakeGraphSettings> & { port?: number; now?: () => number; onItem?: () => void } = {},
) {
  const { port = 0, now: clock = Date.now, onItem = () => {}, ...changed } = given;
  const settings: FakeGraphSettings = { ...FAKE_SETTINGS, ...changed };
  const faults = noFaults();
  let aheadMs = 0;
  const now = () => clock() + aheadMs;
  const threads = createThreads();
  const webhook = createWebhookSender({ ...settings, faults, now, onItem });
  const sendApi = createSendApi({ settings, threads, faults, webhook, now });
  const profileApi = createProfileApi({ settings, now });
  const files = new Map<string, { type: string; bytes: Buffer }>();
  const calls: GraphCallRecord[] = [];

  const server = createServer((request, response) => {
    void handle(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", origin);
    const file = files.get(url.pathname);
    if (file) return void response.writeHead(200, { "content-type": file.type }).end(file.bytes);
    const body = await readBody(request);
    const [, version = "", ...rest] = url.pathname.split("/");
    const path = rest.join("/");
    const method = request.method ?? "GET";
    const token = tokenOf(request, url, body);
    const answer = (status: number, json: unknown) => {
      calls.push({ method, path, token, body, status });
      response.writeHead(status, { "content-type": "application/json; charset=UTF-8" }).end(JSON.stringify(json));
    };
    const refuse = (failure: GraphFailure) => answer(failure.status, errorOf(failure));

    const unauthorised = checkAccess(token, url, version);
    if (unauthorised) return refuse(unauthorised);
    if (method === "POST" && /^(me|\d+)\/messages$/u.test(path)) {
      const pageId = path.split("/")[0] ?? "";
      if (pageId !== "me" && pageId !== settings.pageId) return refuse(FAILURES.notApproved);
      const outcome = sendApi.send(body);
      if (outcome.kind === "answered") return answer(200, outcome.json);
      if (outcome.kind === "refused") return refuse(outcome.failure);
      calls.push({ method, path, token, body, status: 0 });
      if (outcome.fault === "drop") return void response.destroy();
      if (outcome.fault === "stall") return; // the caller gives up, or never does
      return void response.writeHead(502, { "content-type": "text/html" }).end("<html>502 Bad Gateway</html>");
    }
    const answered = profileApi.answer(method, path, url.searchParams, body);
    if ("failure" in answered) refuse(answered.failure);
    else answer(200, answered.json);
  }

  function checkAccess(token: string | null, url: URL, version: string): GraphFailure | null {
    if (!/^v2[2-6]\.0$/u.test(version)) return { status: 400, code: 2635, message: "a version that is no more" };
    const known = [settings.pageAccessToken, `${settings.appId}|${settings.appSecret}`];
    if (token === null || !known.includes(token)) return FAILURES.badToken;
    const proof = createHmac("sha256", settings.appSecret).update(token).digest("hex");
    if (url.searchParams.get("appsecret_proof") === proof) return null;
    return { status: 400, code: 100, message: "API calls from the server require an appsecret_proof argument" };
  }

  return {
    settings,
    faults,
    calls,
    threads,
    webhook,
    profile: profileApi,
    accepted: sendApi.accepted,
    people: createPeople({ settings, threads, webhook, now }),
    origin,
    /** What MESSENGER_GRAPH_URL is set to. */
    graphUrl: `${origin}/v26.0`,
    now,
    turnClock(hours: number): void {
      aheadMs += hours * 3600_000;
    },
    /** Where the platform would serve what a person sent. */
    serve(type: string, bytes: Buffer): string {
      const path = `/files/${randomUUID()}`;
      files.set(path, { type, bytes });
      return `${origin}${path}`;
    },
    /** Asks the webhook for its challenge, as Meta does when an address is entered; throws when it fails. */
    async connect(url: string): Promise<void> {
      const challenge = String(Math.floor(Math.random() * 1e9));
      const query = { "hub.mode": "subscribe", "hub.verify_token": settings.verifyToken, "hub.challenge": challenge };
      const response = await fetch(`${url}?${new URLSearchParams(query).toString()}`);
      if (response.status !== 200 || (await response.text()) !== challenge)
        throw new Error("the webhook was not verified");
      webhook.setUrl(url);
      profileApi.setCallbackUrl(url);
    },
    async stop(): Promise<void> {
      webhook.stop();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
export type FakeGraph = Awaited<ReturnType<typeof startFakeGraph>>;

function errorOf({ code, subcode, message }: GraphFailure) {
  const error = { message, type: "OAuthException", code, ...(subcode ? { error_subcode: subcode } : {}) };
  return { error: { ...error, fbtrace_id: "Fake" } };
}

function tokenOf(request: IncomingMessage, url: URL, body: unknown): string | null {
  const bearer = /^Bearer (.+)$/u.exec(request.headers.authorization ?? "")?.[1];
  const inBody = typeof body === "object" && body !== null && "access_token" in body ? body.access_token : null;
  return bearer ?? url.searchParams.get("access_token") ?? (typeof inBody === "string" ? inBody : null);
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString("utf8");
  try {
    return text === "" ? {} : (JSON.parse(text) as unknown);
  } catch {
    return null;
  }
}
