import { closeSync, fsync, fsyncSync, openSync } from "node:fs";

export type LateSync = ReturnType<typeof createLateSync>;

/**
 * Waits for the disk beside the program instead of within it: the engine writes its log and goes on, and whoever
 * committed waits here. Everything that is written while one wait lasts shares the next one, so that many commits at
 * once cost one. How far the log has got is told in the engine's own count of its bytes.
 */
export function createLateSync() {
  const dirty = new Set<string>();
  let underWay: { paths: readonly string[]; ended: Promise<void> } | null = null;
  let next: Promise<void> | null = null;
  let writtenUpTo = 0;
  let durableUpTo = 0;
  let deferrals = 0;
  /** After the disk refused once, no later answer of it proves anything: nothing more is believed until the next start. */
  let refusal: { error: unknown } | null = null;

  async function settle(): Promise<void> {
    next = null;
    const paths = [...dirty];
    const upTo = writtenUpTo;
    dirty.clear();
    if (paths.length === 0) return;
    const mine = { paths, ended: syncAll(paths) };
    underWay = mine;
    try {
      await mine.ended;
      durableUpTo = Math.max(durableUpTo, upTo);
    } catch (error) {
      if (underWay !== mine) return; // somebody did it in our place meanwhile
      refusal = { error };
      throw error;
    } finally {
      if (underWay === mine) underWay = null;
    }
  }

  return {
    /** The log file `path` was written, up to there, and is not on the disk yet. */
    defer(path: string, upTo: number): void {
      deferrals++;
      dirty.add(path);
      writtenUpTo = Math.max(writtenUpTo, upTo);
    },
    /** How often the engine asked for the log to be put on the disk: whoever made it rise has something to wait for. */
    deferrals: (): number => deferrals,
    /** True when the log is on the disk up to there. */
    isDurable: (upTo: number): boolean =>
      upTo <= durableUpTo || (dirty.size === 0 && underWay === null && refusal === null),
    /** Puts all of it on the disk before it returns. */
    settleNow(): void {
      if (refusal) throw new Error("the disk refused the log before", { cause: refusal.error });
      for (const path of new Set([...dirty, ...(underWay?.paths ?? [])])) syncNow(path);
      dirty.clear();
      underWay = null;
      durableUpTo = writtenUpTo;
    },
    /** Resolves once everything written up to now is on the disk. */
    durable(): Promise<void> {
      if (refusal) return Promise.reject(new Error("the disk refused the log before", { cause: refusal.error }));
      if (dirty.size === 0) return underWay?.ended ?? Promise.resolve();
      next ??= (underWay?.ended ?? Promise.resolve()).then(settle, settle);
      return next;
    },
  };
}

async function syncAll(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const descriptor = openSync(path, "r+");
    try {
      await new Promise<void>((resolve, reject) => fsync(descriptor, (error) => (error ? reject(error) : resolve())));
    } finally {
      closeSync(descriptor);
    }
  }
}

function syncNow(path: string): void {
  const descriptor = openSync(path, "r+");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
