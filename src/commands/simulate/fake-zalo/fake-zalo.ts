import { createHmac } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createEvents, type Sent } from "./events.ts";
import { createFaults } from "./faults.ts";
import { createOAuth } from "./oauth.ts";
import { createOutgoingEvents } from "./outgoing-events.ts";
import { type Answer, createSendMessage, failed } from "./send-message.ts";
import { createTalks, type TalkLine } from "./talks.ts";

export type FakeZaloOptions = {
  port?: number;
  appId?: string;
  appSecret?: string;
  oaId?: string;
  secretKey?: string;
  /** The most calls in a minute before -32. */
  callsPerMinute?: number;
  /** Whether it shows us our own messages, and what became of them, through the webhook. */
  emitsEchoes?: boolean;
  emitsReceipts?: boolean;
  /** Whether calls must prove that they know the application's secret. */
  requiresProof?: boolean;
  /** When an event whose connection could not be opened is brought again. */
  retryDelaysMs?: readonly number[];
  now?: () => Date;
  onChange?: (userId: string) => void;
  /** Told of every event before it leaves. */
  onEvent?: () => void;
};

export type FakeZalo = Awaited<ReturnType<typeof startFakeZalo>>;
type Call = { method: string; path: string; body: unknown; accessToken: string | null };

const MINUTE_MS = 60_000;

/**
 * A Zalo of one's own: an HTTP program with one Official Account and as many people as write to it. It keeps
 * Zalo's rules as documented, refuses what Zalo refuses, and can be told to fail in every way a platform does.
 */
export async function startFakeZalo(options: FakeZaloOptions = {}) {
  const {
    port = 0,
    appId = "360846524940903967",
    appSecret = "fake-app-secret",
    oaId = "388613280878808645",
    secretKey = "fake-oa-secret-key",
    callsPerMinute = 4_000,
    emitsEchoes = true,
    emitsReceipts = true,
    requiresProof = false,
    retryDelaysMs = [30_000, 300_000, 900_000, 1_800_000, 3_600_000],
    now = () => new Date(),
    onChange = () => {},
    onEvent = () => {},
  } = options;
  const events = createEvents({ appId, oaId });
  const outgoing = createOutgoingEvents({ appId, secretKey, retryDelaysMs, onEvent });
  const oauth = createOAuth({ appId, appSecret, now });
  const faults = createFaults();
  const talks = createTalks(onChange);
  const send = createSendMessage({ talks, now });
  const firstTokens = oauth.current();
  const calls: Call[] = [];
  let window = { minute: 0, count: 0 };

  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  const url = `http://127.0.0.1:${await listen(server, port)}`;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://fake");
    const written = await readBody(request);
    const fault = faults.take(pathname);
    if (fault?.kind === "stall") return;
    if (fault?.kind === "drop-before") return void response.destroy();
    if (fault?.kind === "http") return void response.writeHead(fault.status).end("<html>gateway</html>");
    const answer =
      fault?.kind === "error" ? failed(fault.code, "planned") : answerTo(request, pathname, searchParams, written);
    if (fault?.kind === "drop-after") return void response.destroy();
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer));
  }

  function answerTo(
    request: IncomingMessage,
    path: string,
    query: URLSearchParams,
    written: string,
  ): Answer | Record<string, unknown> {
    const header = (name: string): string | undefined => [request.headers[name]].flat()[0];
    if (request.method === "POST" && path === "/v4/oa/access_token") {
      return oauth.refresh(header("secret_key"), new URLSearchParams(written));
    }
    const accessToken = header("access_token") ?? null;
    const body = parseOrNull(request.method === "GET" ? (query.get("data") ?? "null") : written);
    calls.push({ method: request.method ?? "", path, body, accessToken });
    if (isTooFast()) return failed(-32, "Your application reached limit call api");
    const verdict = oauth.verdict(accessToken ?? undefined);
    if (verdict !== "valid") return failed(verdict === "expired" ? -220 : -216, `Access token is ${verdict}`);
    const proof = createHmac("sha256", appSecret)
      .update(accessToken ?? "")
      .digest("hex");
    if (requiresProof && header("appsecret_proof") !== proof) return failed(-242, "appsecret_proof is invalid");
    return answerCall(`${request.method} ${path}`, body);
  }

  function answerCall(call: string, body: unknown): Answer {
    switch (call) {
      case "POST /v3.0/oa/message/cs":
      case "POST /v2.0/oa/message": {
        const { line, userId, ...answer } = send(body, { anonymous: call.includes("v2.0") });
        if (line && userId) announce(userId, line);
        return answer;
      }
      case "GET /v2.0/oa/getoa":
        return {
          error: 0,
          message: "Success",
          data: {
            oaid: oaId,
            name: "Công đoàn thử nghiệm",
            is_verified: true,
            oa_type: 4,
            num_follower: talks.list().length,
            package_name: "Tăng trưởng",
            package_valid_through_date: "31/12/2027",
          },
        };
      case "GET /v2.0/oa/conversation": {
        const userId = (body as { user_id?: string } | null)?.user_id ?? "";
        const lines = talks.find(userId)?.lines.slice(-10).reverse() ?? [];
        return {
          error: 0,
          message: "Success",
          data: lines.map(({ id, from, text, at }) => ({
            message_id: id,
            src: from === "user" ? 1 : 0,
            time: at.getTime(),
            type: "text",
            message: text,
          })),
        };
      }
      default:
        return failed(-212, "App has not registered this API");
    }
  }

  function isTooFast(): boolean {
    const minute = Math.floor(now().getTime() / MINUTE_MS);
    window = window.minute === minute ? { minute, count: window.count + 1 } : { minute, count: 1 };
    return window.count > callsPerMinute;
  }

  /** What Zalo tells us after it took a message of ours. */
  function announce(userId: string, line: TalkLine): void {
    if (emitsEchoes) outgoing.announce(events.oaSend(userId, { text: line.text, msgId: line.id }, now()));
    if (!emitsReceipts) return;
    outgoing.announce(events.received(userId, line.id, now()));
    outgoing.announce(events.seen(userId, [line.id], now()));
  }

  /** A person sends something; returns how the webhook took it. */
  function userSends(userId: string, sent: Omit<Sent, "msgId">, at = now()) {
    const attachment = sent.attachments?.[0]?.payload ?? null;
    const line = talks.add(userId, { id: talks.newId(), from: "user", text: sent.text ?? "", attachment, at });
    return outgoing.deliver(events.userSend(userId, { ...sent, msgId: line.id }, at));
  }

  return {
    url,
    events,
    outgoing,
    oauth,
    faults,
    talks,
    calls,
    firstTokens,
    names: { appId, oaId, appSecret, secretKey },
    /** What a program needs in its settings to have this for its Zalo. */
    settings: {
      ZALO_APP_ID: appId,
      ZALO_APP_SECRET: appSecret,
      ZALO_OA_ID: oaId,
      ZALO_OA_SECRET_KEY: secretKey,
      ZALO_ACCESS_TOKEN: firstTokens.accessToken,
      ZALO_REFRESH_TOKEN: firstTokens.refreshToken,
      ZALO_API_URL: url,
      ZALO_OAUTH_URL: url,
    },
    userSends,
    userSays: (userId: string, text: string) => userSends(userId, { text }),
    /** A button of a message: what it carries comes back as if it were typed; others tell us nothing. */
    async userTaps(userId: string, button: Record<string, unknown>) {
      if (typeof button.payload !== "string") return null;
      return userSends(userId, { text: button.payload });
    },
    userFollows(userId: string) {
      Object.assign(talks.person(userId), { follows: true, lastInteractionAt: now() });
      return outgoing.deliver(events.follow(userId, now()));
    },
    userUnfollows(userId: string) {
      talks.person(userId).follows = false;
      return outgoing.deliver(events.unfollow(userId, now()));
    },
    visitorSays(anonymousId: string, conversationId: string, text: string) {
      const line = talks.add(anonymousId, { id: talks.newId(), from: "user", text, at: now() });
      return outgoing.deliver(events.anonymousSend(anonymousId, conversationId, { text, msgId: line.id }, now()));
    },
    /** A person of the union answers in Zalo's own inbox. */
    staffSays(userId: string, text: string, adminId = "7012345678901234567") {
      const line = talks.add(userId, { id: talks.newId(), from: "staff", text, at: now() });
      return outgoing.deliver(events.oaSend(userId, { text, msgId: line.id }, now(), adminId));
    },
    async stop(): Promise<void> {
      outgoing.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve((server.address() as { port: number }).port));
  });
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

function parseOrNull(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return null;
  }
}
