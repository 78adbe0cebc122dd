import { setImmediate } from "node:timers/promises";

/** Lets the program hear what has come in, when it was last let at least `everyMs` ago; else returns at once. */
export function createBreather(everyMs: number): () => Promise<void> {
  let lastAt = performance.now();
  return async function breathe(): Promise<void> {
    if (performance.now() - lastAt < everyMs) return;
    await setImmediate();
    lastAt = performance.now();
  };
}
