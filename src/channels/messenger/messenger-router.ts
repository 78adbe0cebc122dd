import { Router } from "express";
import type { MessengerConfig } from "../../platform/config.ts";
import { createDataDeletion, type DataDeletion } from "./data-deletion.ts";
import { createMessengerClient, type MessengerClient } from "./messenger-client.ts";
import { createMessengerWebhook, type MessengerWebhook } from "./webhook.ts";

export type MessengerRouterOptions = Omit<MessengerWebhook, "config"> &
  Omit<DataDeletion, "config" | "client" | "onRefused"> & { config: MessengerConfig; client?: MessengerClient };

/** What Meta calls: the webhook, and the deletion of a person's data. Mount it before anything that reads bodies. */
export function createMessengerRouter(options: MessengerRouterOptions): Router {
  const client = options.client ?? createMessengerClient({ config: options.config, timeoutMs: 3_000 });
  const router = Router();
  router.use(createMessengerWebhook(options));
  router.use(createDataDeletion({ ...options, client }));
  return router;
}
