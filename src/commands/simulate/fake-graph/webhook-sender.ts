import { createHmac } from "node:crypto";
import type { Faults } from "./types.ts";

export type WebhookItem = { key: "messaging" | "standby"; item: Record<string, unknown> };

/** Meta's way of writing JSON: everything beyond ASCII as \uXXXX, and slashes escaped. */
export function escapedJson(value: unknown): string {
  const escape = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(value)
    .replace(/[\u0080-\uffff]/gu, (letter) =>
      [...Array(letter.length).keys()].map((at) => escape(letter.charAt(at))).join(""),
    )
    .replaceAll("/", "\\/");
}

export function sign(appSecret: string, body: string | Buffer): string {
  return `sha256=${createHmac("sha256", appSecret).update(body).digest("hex")}`;
}

/**
 * Delivers to the webhook what happens on the platform: signed, one request after the other, again when it was
 * not answered with 200.
 */
export function createWebhookSender({
  appSecret,
  pageId,
  faults,
  now,
  onItem = () => {},
}: {
  appSecret: string;
  pageId: string;
  faults: Faults;
  now: () => number;
  /** Told of everything before it leaves. */
  onItem?: () => void;
}) {
  let url: string | null = null;
  let waiting: WebhookItem[] = [];
  /** What nobody has taken yet. */
  const open = new Set<WebhookItem>();
  let working: Promise<void> = Promise.resolve();
  const deliveries: { status: number; tookMs: number; body: string }[] = [];
  let isStopped = false;

  async function post(body: string): Promise<number> {
    const startedAt = performance.now();
    let status = 0;
    try {
      const response = await fetch(url ?? "", {
        method: "POST",
        headers: { "content-type": "application/json", "x-hub-signature-256": sign(appSecret, body) },
        body,
        signal: AbortSignal.timeout(20_000),
      });
      await response.arrayBuffer();
      status = response.status;
    } catch {
      // not reached: tried again
    }
    deliveries.push({ status, tookMs: performance.now() - startedAt, body });
    return status;
  }

  async function work(): Promise<void> {
    const items = waiting;
    waiting = [];
    if (items.length === 0 || url === null) return;
    const groups = faults.batchReversed
      ? [[...items].reverse()]
      : faults.batched
        ? [items]
        : items.map((item) => [item]);
    for (const group of groups) {
      const body = escapedJson({ object: "page", entry: group.map((each) => entryOf(each)) });
      for (let copy = 0; copy < faults.copies; copy += 1) {
        for (let attempt = 0; attempt < 20 && !isStopped; attempt += 1) {
          const status = await post(body);
          if (status === 200 || (status >= 400 && status < 500)) {
            for (const each of group) open.delete(each);
            break;
          }
          await new Promise((resolve) => setTimeout(resolve, Math.min(1000, 50 * 2 ** attempt)));
        }
      }
    }
  }

  function entryOf({ key, item }: WebhookItem) {
    return { id: pageId, time: now(), [key]: [item] };
  }

  return {
    deliveries,
    listOpen: (): WebhookItem[] => [...open],
    setUrl(next: string | null): void {
      url = next;
    },
    tell(item: Record<string, unknown>, key: WebhookItem["key"] = "messaging"): void {
      const told = { key, item };
      waiting.push(told);
      open.add(told);
      onItem();
      working = working.then(work);
    },
    /** Sends one body as it is, signed unless told otherwise. */
    async raw(body: string | Buffer, headers: Record<string, string> = {}): Promise<number> {
      const response = await fetch(url ?? "", {
        method: "POST",
        headers: { "content-type": "application/json", "x-hub-signature-256": sign(appSecret, body), ...headers },
        body: typeof body === "string" ? body : new Uint8Array(body),
      });
      await response.arrayBuffer();
      return response.status;
    },
    /** Waits until everything that happened so far has been delivered. */
    async settled(): Promise<void> {
      let seen: Promise<void>;
      do {
        seen = working;
        await seen;
      } while (seen !== working);
    },
    stop(): void {
      isStopped = true;
    },
  };
}
export type WebhookSender = ReturnType<typeof createWebhookSender>;
