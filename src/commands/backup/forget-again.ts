import type { Acting } from "../../casework/index.ts";
import { createSweepAttachments } from "../../channels/attachments/index.ts";
import { forgetPerson } from "../../forget-person.ts";
import type { ForgottenList } from "../../forgotten-list.ts";
import { enqueueOutbound } from "../../intake/index.ts";
import type { Database } from "../../platform/database/index.ts";
import { ChannelName } from "../../vocabulary/message.ts";
import { listPeople } from "./table-repository.ts";

/** Deletes once more whoever asked for it after `since`, with their files; answers how many they are. */
export async function forgetAgain(
  db: Database,
  list: ForgottenList,
  { since, attachmentsDir }: { since: Date; attachmentsDir: string },
): Promise<number> {
  const acting: Acting = { now: new Date(), say: enqueueOutbound, notify: async () => {} };
  const asked = list.askedSince(since, await listPeople(db));
  for (const { channel, senderId } of asked) {
    await db.transaction((tx) =>
      forgetPerson(tx, ChannelName.parse(channel), senderId, acting, { add: async () => {} }),
    );
  }
  if (asked.length > 0) await createSweepAttachments({ db, dir: attachmentsDir, now: () => acting.now })();
  return asked.length;
}
