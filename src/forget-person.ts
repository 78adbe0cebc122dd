import { z } from "zod";
import { type Acting, forgetOfficerRequests, forgetWorker } from "./casework/index.ts";
import { forgetZaloPerson } from "./channels/index.ts";
import { forgetFeedback } from "./feedback/index.ts";
import type { ForgottenList } from "./forgotten-list.ts";
import { enqueueOutbound, forgetSender, listIdentities } from "./intake/index.ts";
import type { Database, Queryable } from "./platform/database/index.ts";
import type { JobHandler } from "./platform/jobs/index.ts";
import { conversationTexts } from "./texts/conversation.ts";
import { ChannelName, outboundMessage } from "./vocabulary/message.ts";

/** `isQuiet`: asked for on the platform itself, where nothing more is to be said. */
const Payload = z.object({ channel: ChannelName, senderId: z.string(), isQuiet: z.boolean().default(false) });

/**
 * Deletes everything the program keeps of one person on one channel, and on those they joined to it; their cases stay
 * as facts without content. That they asked is noted first: a note too many only deletes again what was to be deleted.
 */
export async function forgetPerson(
  tx: Queryable,
  channel: ChannelName,
  senderId: string,
  acting: Acting,
  forgotten: Pick<ForgottenList, "add">,
): Promise<void> {
  for (const person of await listIdentities(tx, { channel, senderId })) {
    await forgotten.add(person, acting.now);
    if (person.channel === "zalo") await forgetZaloPerson(tx, person.senderId);
    await forgetWorker(tx, person, acting);
    await forgetOfficerRequests(tx, person.channel, person.senderId);
    await forgetFeedback(tx, person.channel, person.senderId);
    await forgetSender(tx, person.channel, person.senderId);
  }
}

/** The job that forgets a person who asked for it in the talk, and says so as the last thing. */
export function createForgetPerson({
  db,
  acting,
  forgotten,
  sweepAttachments,
}: {
  db: Database;
  acting: () => Acting;
  forgotten: ForgottenList;
  sweepAttachments: () => Promise<number>;
}): JobHandler {
  return {
    async run(job, { finish }) {
      const { channel, senderId, isQuiet } = Payload.parse(job.payload);
      await db.transaction(async (tx) => {
        await finish(tx);
        await forgetPerson(tx, channel, senderId, acting(), forgotten);
        if (isQuiet) return;
        await enqueueOutbound(
          tx,
          outboundMessage({ channel, recipientId: senderId, text: conversationTexts.dataDeleted }),
        );
      });
      await sweepAttachments();
    },
    maxAttempts: 10,
  };
}
