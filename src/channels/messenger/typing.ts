import type { MessengerConfig } from "../../platform/config.ts";
import { createMessengerClient, type MessengerClient } from "./messenger-client.ts";

export type Typing = {
  /** Shows a person that their message was seen and that an answer is being written. Never fails. */
  show: (recipientId: string) => Promise<void>;
  /** When nothing more will be shown of what was begun for this person. */
  settled: (recipientId: string) => Promise<void>;
};

/** The small courtesies while an answer is made: whatever goes wrong with them is nobody's concern. */
export function createMessengerTyping({
  config,
  client = createMessengerClient({ config, timeoutMs: 2_000 }),
}: {
  config: MessengerConfig;
  client?: MessengerClient;
}): Typing {
  const pending = new Map<string, Promise<void>>();

  async function act(recipientId: string): Promise<void> {
    for (const sender_action of ["mark_seen", "typing_on"]) {
      const body = { recipient: { id: recipientId }, sender_action };
      await client({ method: "POST", path: `${config.pageId}/messages`, body }).catch(() => {});
    }
  }

  return {
    async show(recipientId) {
      const acting = act(recipientId);
      pending.set(recipientId, acting);
      await acting;
      if (pending.get(recipientId) === acting) pending.delete(recipientId);
    },
    settled: async (recipientId) => pending.get(recipientId),
  };
}
