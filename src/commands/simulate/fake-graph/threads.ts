import { randomBytes } from "node:crypto";
import type { Thread, ThreadEntry } from "./types.ts";

/** Everybody's chat with the Page. */
export function createThreads() {
  const threads = new Map<string, Thread>();
  return {
    find: (psid: string): Thread | null => threads.get(psid) ?? null,
    get(psid: string): Thread {
      const known = threads.get(psid);
      if (known) return known;
      const made: Thread = {
        psid,
        entries: [],
        lastFromPersonAt: null,
        typingUntil: 0,
        isBlocked: false,
        ownerAppId: null,
      };
      threads.set(psid, made);
      return made;
    },
    list: (): Thread[] => [...threads.values()],
    restore(kept: readonly Thread[]): void {
      for (const thread of kept) threads.set(thread.psid, thread);
    },
  };
}
export type Threads = ReturnType<typeof createThreads>;

/** Adds to a chat what is named, and nothing else. */
export function addEntry(
  thread: Thread,
  fields: Pick<ThreadEntry, "from" | "text" | "at"> & Partial<ThreadEntry>,
): ThreadEntry {
  const entry: ThreadEntry = {
    mid: `m_${randomBytes(12).toString("base64url")}`,
    quickReplies: [],
    buttons: [],
    attachment: null,
    tag: null,
    ...fields,
  };
  thread.entries.push(entry);
  return entry;
}
