/** What is to be told to listeners, each once: a channel, and what is said on it. */
export type Announcements = ReadonlyMap<string, ReadonlySet<string>>;

/** Keeps what a transaction says until it is committed. */
export function collectAnnouncements(): { all: Announcements; add: (channel: string, payload: string) => void } {
  const all = new Map<string, Set<string>>();
  return {
    all,
    add: (channel, payload) => void all.set(channel, (all.get(channel) ?? new Set()).add(payload)),
  };
}

/** Listeners in this very process. */
export function createListeners(): {
  listen: (channel: string, heard: (payload: string) => void) => () => void;
  tell: (announcements: Announcements) => void;
} {
  const listeners = new Map<string, Set<(payload: string) => void>>();
  return {
    listen(channel, heard) {
      const own = listeners.get(channel) ?? new Set();
      const call = (payload: string) => heard(payload);
      listeners.set(channel, own.add(call));
      return () => own.delete(call);
    },
    tell(announcements) {
      for (const [channel, payloads] of announcements) {
        for (const heard of listeners.get(channel) ?? [])
          for (const payload of payloads) queueMicrotask(() => heard(payload));
      }
    },
  };
}
