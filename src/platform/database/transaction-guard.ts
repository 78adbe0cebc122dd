import { AsyncLocalStorage } from "node:async_hooks";

export type TransactionGuard = { run: <T>(work: () => Promise<T>) => Promise<T>; check: () => void };

/**
 * Refuses the database itself inside a transaction on it.
 *
 * On the single embedded connection such a query would wait for the transaction that waits for it; on a
 * server it would quietly see, and keep, something else. Refusing on both makes the mistake loud in tests.
 */
export function createTransactionGuard(): TransactionGuard {
  const inside = new AsyncLocalStorage<boolean>();
  return {
    run: (work) => inside.run(true, work),
    check(): void {
      if (inside.getStore()) throw new Error("use tx, not the database, inside a transaction");
    },
  };
}

/** Guards nothing: before Node 24, following every promise of the program takes a tenth of its time. */
export const NO_GUARD: TransactionGuard = { run: (work) => work(), check: () => {} };
