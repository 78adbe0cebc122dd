import type { MessengerConfig } from "../../platform/config.ts";
import { createMessengerClient, type MessengerClient } from "./messenger-client.ts";

export type Typing = {
  /** Shows a person that their message was seen and that an answer is being written. Never fails. */
  show: (recipientId: string) => Promise<void>;
  /** The same for as long as an answer is being made: Messenger itself forgets it after some twenty seconds. */
  during: <Value>(recipientId: string, making: Promise<Value>) => Promise<Value>;
  /** When nothing more will be shown of what was begun for this person. */
  settled: (recipientId: string) => Promise<void>;
};

/** The small courtesies while an answer is made: whatever goes wrong with them is nobody's concern. */
export function createMessengerTyping({
  config,
  client = createMessengerClient({ config, timeoutMs: 2_000 }),
  againMs = 15_000,
}: {
  config: MessengerConfig;
  client?: MessengerClient;
  againMs?: number;
}): Typing {
  const pending = new Map<string, Promise<void>>();

  async function act(recipientId: string, actions: readonly string[]): Promise<void> {
    for (const sender_action of actions) {
      const body = { recipient: { id: recipientId }, sender_action };
      await client({ method: "POST", path: `${config.pageId}/messages`, body }).catch(() => {});
    }
  }

  async function show(recipientId: string, actions: readonly string[] = ["mark_seen", "typing_on"]): Promise<void> {
    const acting = act(recipientId, actions);
    pending.set(recipientId, acting);
    await acting;
    if (pending.get(recipientId) === acting) pending.delete(recipientId);
  }

  return {
    show: (recipientId) => show(recipientId),
    async during(recipientId, making) {
      void show(recipientId);
      const again = setInterval(() => void show(recipientId, ["typing_on"]), againMs);
      try {
        return await making;
      } finally {
        clearInterval(again);
      }
    },
    settled: async (recipientId) => pending.get(recipientId),
  };
}
