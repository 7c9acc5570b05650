import { AsyncLocalStorage } from 'node:async_hooks';

/** Knows whether the code that runs was called from within a transaction. */
export interface Scope {
  /** Runs the work of one transaction. */
  enter<T>(work: () => Promise<T>): Promise<T>;
  /** @throws Error when called, however indirectly, from such work that still goes on */
  assertOutside(): void;
}

/**
 * A new scope, one for each database. Using the database itself within its own transaction waits for ever on SQLite,
 * where writers queue, and takes a second connection on PostgreSQL, until there is none left; and what it reads is not
 * what the transaction has written. So it is refused at once, on both.
 */
export const createScope = (): Scope => {
  const storage = new AsyncLocalStorage<{ open: boolean }>();
  return {
    enter: async (work) => {
      const state = { open: true };
      try {
        return await storage.run(state, work);
      } finally {
        // What was started in the transaction and runs on after it is outside again.
        state.open = false;
      }
    },
    assertOutside: () => {
      if (storage.getStore()?.open) {
        throw new Error('The database was used within its own transaction: use the reader or tx that was handed in.');
      }
    },
  };
};
