import { latestEventId, listChangedCaseIds } from "../../casework/index.ts";
import type { Queryable } from "../../platform/database/index.ts";

type Heard = (caseIds: readonly number[]) => void;

/**
 * Notices that something happened to some case, whichever process it happened in. Looks only while somebody
 * listens, at one number that an index keeps ready.
 */
export function createChangeWatch({
  db,
  onError,
  everyMs = 1_500,
}: {
  db: Queryable;
  onError: (error: unknown) => void;
  everyMs?: number;
}) {
  const listeners = new Set<Heard>();
  let seen: number | null = null;
  let timer: NodeJS.Timeout | null = null;

  async function look(): Promise<void> {
    try {
      const latest = await latestEventId(db);
      if (seen !== null && latest > seen) {
        const ids = await listChangedCaseIds(db, seen);
        for (const heard of [...listeners]) heard(ids);
      }
      seen = latest;
    } catch (error) {
      onError(error);
    }
    timer = listeners.size > 0 ? setTimeout(() => void look(), everyMs) : null;
  }

  return {
    /** From when this is done on, `heard` is told of everything. Answers with how to stop. */
    async subscribe(heard: Heard): Promise<() => void> {
      if (listeners.size === 0) seen = await latestEventId(db);
      listeners.add(heard);
      timer ??= setTimeout(() => void look(), everyMs);
      return () => {
        listeners.delete(heard);
        if (listeners.size > 0 || timer === null) return;
        clearTimeout(timer);
        timer = null;
      };
    },
  };
}
export type ChangeWatch = ReturnType<typeof createChangeWatch>;
