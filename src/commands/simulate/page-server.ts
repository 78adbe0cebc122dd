import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { z } from "zod";
import { FaultName, type Phone } from "./phone.ts";
import type { TurnableClock } from "./turnable-clock.ts";

const FILES: Readonly<Record<string, { name: string; type: string }>> = {
  "/": { name: "simulate.html", type: "text/html" },
  "/simulate.css": { name: "simulate.css", type: "text/css" },
  "/simulate.js": { name: "simulate.js", type: "text/javascript" },
};
const LARGEST_BODY = 20 * 1024 * 1024;

const words = z.string().trim().min(1).max(5000);
const Act = z.discriminatedUnion("act", [
  z.object({ act: z.literal("say"), text: words }),
  z.object({ act: z.literal("tap"), title: z.string(), payload: z.string() }),
  z.object({ act: z.literal("photo"), type: z.string().regex(/^image\/[a-z]+$/u), base64: z.string() }),
  z.object({ act: z.enum(["follow", "unfollow", "hand-back", "another"]) }),
  z.object({ act: z.literal("officer"), text: words }),
  z.object({ act: z.literal("fault"), name: FaultName, isOn: z.boolean() }),
]);
type Act = z.infer<typeof Act>;
const Asked = z.union([
  z.object({ channel: z.enum(["zalo", "messenger"]) }).and(Act),
  z.object({
    clockHours: z
      .number()
      .positive()
      .max(24 * 60),
  }),
]);

/** The page with the two telephones, and what its script asks for. */
export async function startPageServer({
  phones,
  clock,
  programAddress,
  port,
  onAct = () => {},
}: {
  phones: Readonly<Record<"zalo" | "messenger", Phone>>;
  clock: TurnableClock;
  programAddress: string;
  port: number;
  /** Told once something was done on a telephone. */
  onAct?: () => void;
}) {
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? "/", "http://page").pathname;
    const file = FILES[path];
    if (request.method === "GET" && file) {
      const bytes = await readFile(new URL(`./public/${file.name}`, import.meta.url));
      response
        .writeHead(200, { "content-type": `${file.type}; charset=utf-8`, "cache-control": "no-store" })
        .end(bytes);
    } else if (request.method === "GET" && path === "/look") {
      const view = {
        now: clock.now().toISOString(),
        programAddress,
        zalo: phones.zalo.look(),
        messenger: phones.messenger.look(),
      };
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(view));
    } else if (request.method === "POST" && path === "/do" && isFromPage(request)) {
      const asked = Asked.safeParse(await readJson(request));
      if (asked.success) {
        perform(asked.data);
        onAct();
      }
      response.writeHead(asked.success ? 204 : 400).end();
    } else response.writeHead(404).end();
  }

  function perform(asked: z.infer<typeof Asked>): void {
    if ("clockHours" in asked) clock.turn(asked.clockHours);
    else performOn(phones[asked.channel], asked);
  }

  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop(): Promise<void> {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function performOn(phone: Phone, asked: Act): void {
  switch (asked.act) {
    case "say":
      return phone.say(asked.text);
    case "tap":
      return phone.tap(asked);
    case "photo":
      return phone.sendPhoto(asked.type, Buffer.from(asked.base64, "base64"));
    case "officer":
      return phone.officerSays(asked.text);
    case "fault":
      return phone.setFault(asked.name, asked.isOn);
    case "follow":
      return phone.follow();
    case "unfollow":
      return phone.unfollow();
    case "hand-back":
      return phone.handBack();
    case "another":
      return phone.takeAnother();
  }
}

/** Another page in the same browser cannot send JSON here without asking first. */
function isFromPage(request: IncomingMessage): boolean {
  return request.headers["content-type"] === "application/json";
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > LARGEST_BODY) throw new Error("too large");
    chunks.push(chunk as Buffer);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8")) as unknown;
  } catch {
    return null;
  }
}
