import { Agent, createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { createWebRouter, type WebConfig, type WebDependencies } from "../../src/channels/index.ts";
import { createFakeWebRooms, type FakeWebRooms } from "./fake-web-rooms.ts";

type Options = { rooms?: FakeWebRooms; config?: Partial<WebConfig>; more?: Partial<WebDependencies> };

/** The web chat on a free port, with the given rooms behind it. */
export async function startWebChat({ rooms = createFakeWebRooms(), config = {}, more = {} }: Options = {}) {
  const app = express();
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const errors: unknown[] = [];
  const refusals: string[] = [];
  const router = createWebRouter({
    ...rooms.functions,
    onError: (error) => errors.push(error),
    metrics: { refused: (reason) => refusals.push(reason) },
    now: () => new Date("2026-11-23T02:00:00Z"),
    config: { publicUrl: baseUrl, sessionSecret: "a-secret-for-tests-of-32-letters!", ...config },
    ...more,
  });
  app.use(router);
  app.get("/other-room", (_request, response) => void response.send("another room"));
  app.use(router.notFound);

  return {
    baseUrl,
    rooms,
    errors,
    refusals,
    async stop(): Promise<void> {
      router.closeStreams();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
export type WebChat = Awaited<ReturnType<typeof startWebChat>>;

/** A browser reduced to its cookie: it opens the page and then talks as the page's script does. */
export async function openPage(chat: Pick<WebChat, "baseUrl">, path = "/") {
  const page = await fetch(chat.baseUrl + path);
  const cookie = (page.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  const ownHeaders = { cookie, "x-tro-ly": "1", origin: chat.baseUrl };

  return {
    page,
    cookie,
    post: (body: unknown, headers: Record<string, string> = {}) =>
      fetch(`${chat.baseUrl}/web/messages`, {
        method: "POST",
        headers: { "content-type": "application/json", ...ownHeaders, ...headers },
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
    postFast: (body: unknown) =>
      postOverKeptConnections(`${chat.baseUrl}/web/messages`, ownHeaders, JSON.stringify(body)),
    list: (query = "") => fetch(`${chat.baseUrl}/web/messages${query}`, { headers: { cookie } }),
    forget: () => fetch(`${chat.baseUrl}/web/session`, { method: "DELETE", headers: ownHeaders }),
    events: (query = "", headers: Record<string, string> = {}) =>
      openEvents(`${chat.baseUrl}/web/events${query}`, { cookie, ...headers }),
  };
}

const kept = new Agent({ keepAlive: true, maxSockets: 64 });

/** As `fetch`, at a fraction of its cost: for tests that send by the thousand. */
function postOverKeptConnections(url: string, headers: Record<string, string>, body: string) {
  const { promise, resolve, reject } = withResolvers<{ status: number; retryAfter: number; message: string }>();
  const sent = request(
    url,
    { method: "POST", agent: kept, headers: { ...headers, "content-type": "application/json" } },
    (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => (text += part));
      response.on("end", () => {
        const { message = "" } = JSON.parse(text) as { message?: string };
        resolve({
          status: response.statusCode ?? 0,
          retryAfter: Number(response.headers["retry-after"] ?? 0),
          message,
        });
      });
    },
  );
  sent.on("error", reject).end(body);
  return promise;
}

function withResolvers<T>() {
  let resolve: (value: T) => void = () => {};
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<T>((keep, refuse) => {
    resolve = keep;
    reject = refuse;
  });
  return { promise, resolve, reject };
}

export type StreamEvent = { event: string; id: string | null; data: unknown };

/** Reads a stream of server-sent events one by one. */
export async function openEvents(url: string, headers: Record<string, string>) {
  const stop = new AbortController();
  const response = await fetch(url, { headers, signal: stop.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let unread = "";

  async function next(): Promise<StreamEvent | null> {
    for (;;) {
      const end = unread.indexOf("\n\n");
      if (end >= 0) {
        const block = unread.slice(0, end).split("\n");
        unread = unread.slice(end + 2);
        const field = (name: string) =>
          block.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? null;
        const event = field("event");
        if (event !== null) return { event, id: field("id"), data: JSON.parse(field("data") ?? "null") as unknown };
        continue;
      }
      const chunk = await reader?.read();
      if (!chunk || chunk.done) return null;
      unread += chunk.value;
    }
  }

  return {
    response,
    next,
    /** The next event of one kind; the others are passed over. */
    async nextOf(kind: string): Promise<StreamEvent | null> {
      for (;;) {
        const event = await next();
        if (event === null || event.event === kind) return event;
      }
    },
    close: () => stop.abort(),
  };
}
