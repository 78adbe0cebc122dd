/** Tells the open pages of one person that there may be something new for them. In this process only. */
export function createReplySignal() {
  const listeners = new Map<string, Set<() => void>>();
  return {
    subscribe: (senderId: string, heard: () => void): (() => void) => {
      const own = listeners.get(senderId) ?? new Set();
      listeners.set(senderId, own.add(heard));
      return () => {
        own.delete(heard);
        if (own.size === 0 && listeners.get(senderId) === own) listeners.delete(senderId);
      };
    },
    notify: (senderId: string): void => {
      for (const heard of [...(listeners.get(senderId) ?? [])]) heard();
    },
    notifyAll: (): void => {
      for (const own of [...listeners.values()]) for (const heard of [...own]) heard();
    },
  };
}
export type ReplySignal = ReturnType<typeof createReplySignal>;
