import { z } from "zod";
import { IntakeStage, remindIntake } from "./conversation/index.ts";
import { enqueueOutbound, getState, keepState } from "./intake/index.ts";
import type { Database } from "./platform/database/index.ts";
import type { JobHandler } from "./platform/jobs/index.ts";
import { ChannelName, outboundMessage } from "./vocabulary/message.ts";

const Payload = z.object({ channel: ChannelName, senderId: z.string(), begunAt: z.number(), stage: IntakeStage });

/** The job that asks once after a case left half told; it runs between the turns of its person. */
export function createRemindIntake(db: Database): JobHandler {
  return {
    async run(job, { finish }) {
      const { channel, senderId, ...form } = Payload.parse(job.payload);
      const person = { channel, senderId };
      const due = remindIntake(await getState(db, person), form);
      await db.transaction(async (tx) => {
        await finish(tx);
        if (!due) return;
        await keepState(tx, person, due.state);
        const { text, choices = [] } = due.reply;
        await enqueueOutbound(tx, outboundMessage({ channel, recipientId: senderId, text, choices: [...choices] }));
      });
    },
  };
}
