/**
 * Zalo: what our Official Account is told, and what it says. Knows Zalo's signatures, events, tokens, windows,
 * limits and errors; nothing of what is said. Its tokens and the progress of its sendings are its own tables.
 */
import type { Router } from "express";
import type { Database, MigrationFolder } from "../../platform/database/index.ts";
import type { Deliver } from "../../vocabulary/delivery.ts";
import type { TakeEvents } from "../../vocabulary/channel-event.ts";
import { createDeliver } from "./deliver.ts";
import { digestOf } from "./digest.ts";
import { createPace } from "./pace.ts";
import { findPart } from "./part-digest-repository.ts";
import type { ZaloTokens } from "./token.ts";
import type { ZaloConfig, ZaloDependencies } from "./types.ts";
import { createWebhook } from "./webhook.ts";
import { createZaloClient } from "./zalo-client.ts";

export { checkZalo, type ZaloCheck } from "./check-zalo.ts";
export { forgetZaloPerson } from "./part-digest-repository.ts";
export { createZaloTokens, type ZaloTokens } from "./token.ts";
export type { ZaloTokenState } from "./token-state.ts";
export { countZalo } from "./count-zalo.ts";
export type { ZaloMetrics } from "./types.ts";

export const zaloMigrations: MigrationFolder = { room: "zalo", folder: new URL("./migrations/", import.meta.url) };

type Wiring = ZaloDependencies & { db: Database; config: ZaloConfig };

/** Where Zalo's console is told to send events. */
export { ZALO_WEBHOOK } from "./webhook.ts";

/** Serves `/webhooks/zalo`. Mount it before anything that reads bodies: signatures are made of raw bytes. */
export function createZaloRouter(wiring: Wiring & { takeEvents: TakeEvents }): Router {
  return createWebhook({
    ...wiring,
    recogniseEcho: ({ recipientId, text, at }) => findPart(wiring.db, { recipientId, digest: digestOf(text), at }),
  });
}

/** Sends through Zalo at the pace its settings allow. One for each process. */
export function createZaloDelivery(
  wiring: Wiring & {
    tokens: Pick<ZaloTokens, "getAccessToken" | "replaceToken" | "getState">;
    publicUrl: string;
    httpTimeoutMs?: number;
  },
): Deliver {
  const { httpTimeoutMs: timeoutMs, config } = wiring;
  const client = createZaloClient({ ...wiring, ...(timeoutMs === undefined ? {} : { timeoutMs }) });
  return createDeliver({ ...wiring, client, pace: createPace(config.callsPerMinute) });
}
