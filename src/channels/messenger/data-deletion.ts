import { randomBytes } from "node:crypto";
import express, { Router } from "express";
import { z } from "zod";
import type { Clock } from "../../platform/clock.ts";
import type { MessengerConfig } from "../../platform/config.ts";
import type { Database } from "../../platform/database/index.ts";
import { messengerTexts } from "../../texts/messenger.ts";
import type { TakeEvents } from "../../vocabulary/channel-event.ts";
import { inboundMessage } from "../../vocabulary/message.ts";
import { renderPlainPage } from "../plain-page.ts";
import {
  type DeletionRequest,
  findDeletionRequest,
  recordDeletionRequest,
  recordDeletionSender,
} from "./deletion-request-repository.ts";
import type { MessengerClient } from "./messenger-client.ts";
import { readSignedRequest } from "./signature.ts";

export type DataDeletion = {
  config: MessengerConfig;
  publicUrl: string;
  db: Database;
  takeEvents: TakeEvents;
  client: MessengerClient;
  /** True while anything of this person is still kept. */
  isKnown: (senderId: string) => Promise<boolean>;
  onRefused?: (reason: "signature") => void;
  now?: Clock;
};

const Asked = z.looseObject({ user_id: z.union([z.string(), z.number()]).transform(String) });
const Matched = z.looseObject({
  data: z.array(z.looseObject({ id: z.union([z.string(), z.number()]).transform(String) })),
});
const texts = messengerTexts.deletion;

/**
 * Deletion asked of Facebook instead of us: Facebook calls us with a signed request, we keep it, delete, and
 * show the person how far it is. Facebook names the person by the application's id of them; the Page's id,
 * under which we know them, is asked of Facebook, now and again whenever the page is looked at.
 */
export function createDataDeletion(options: DataDeletion): Router {
  const { config, publicUrl, db, takeEvents, client, isKnown, onRefused = () => {}, now = () => new Date() } = options;
  const router = Router();

  router.post(
    "/webhooks/messenger/data-deletion",
    express.urlencoded({ extended: false, limit: "16kb" }),
    async (request, response) => {
      const form = z.looseObject({ signed_request: z.string() }).safeParse(request.body);
      const asked = Asked.safeParse(
        form.success ? readSignedRequest(config.appSecret, form.data.signed_request) : null,
      );
      if (!asked.success) {
        onRefused("signature");
        response.sendStatus(403);
        return;
      }
      const code = randomBytes(12).toString("hex");
      const deletion = await recordDeletionRequest(db, { code, facebookUserId: asked.data.user_id });
      await begin(deletion);
      const url = `${publicUrl}/webhooks/messenger/data-deletion/${deletion.code}`;
      response.json({ url, confirmation_code: deletion.code });
    },
  );

  router.get("/webhooks/messenger/data-deletion/:code", async (request, response) => {
    const deletion = await findDeletionRequest(db, request.params.code);
    if (!deletion) {
      response
        .status(404)
        .type("html")
        .send(renderPlainPage(texts.title, [texts.unknown]));
      return;
    }
    const senderId = deletion.senderId ?? (await begin(deletion));
    const state = senderId === null ? texts.unmatched : (await isKnown(senderId)) ? texts.deleting : texts.deleted;
    const lines = [texts.requested(deletion.requestedAt), state, texts.code(deletion.code)];
    response.set("Cache-Control", "no-store").type("html").send(renderPlainPage(texts.title, lines));
  });

  /** Has everything of the person deleted, if we can tell who it is. */
  async function begin(deletion: DeletionRequest): Promise<string | null> {
    const senderId = await findSender(deletion.facebookUserId);
    if (senderId === null) return null;
    const message = inboundMessage({
      channel: "messenger",
      externalId: `deletion:${deletion.code}:${deletion.requestedAt.getTime()}`,
      senderId,
      text: "",
      kind: "deletion-request",
      sentAt: now(),
    });
    await takeEvents([{ kind: "message", message }]);
    await recordDeletionSender(db, deletion.code, senderId);
    return senderId;
  }

  async function findSender(facebookUserId: string): Promise<string | null> {
    if (!/^\d{1,30}$/u.test(facebookUserId)) return null;
    if (await isKnown(facebookUserId)) return facebookUserId;
    try {
      const path = `${facebookUserId}/ids_for_pages`;
      const answer = Matched.safeParse(await client({ path, query: { page: config.pageId }, asApp: true }));
      return answer.data?.data[0]?.id ?? null;
    } catch {
      return null; // looked up again when the person looks at the page
    }
  }

  return router;
}
