/**
 * The browser's own database, as far as a survey needs it: what is too large for small choices (`device-memory.ts`), such
 * as pictures. Where the browser has none, or forbids it, everything lasts until the page is left.
 */

/** `facts`: what is known of a house. `photos`: pictures that wait to be sent. */
export type Shelf = 'facts' | 'photos';

const shelves: readonly Shelf[] = ['facts', 'photos'];

const inMemory: Record<Shelf, Map<string, unknown>> = { facts: new Map(), photos: new Map() };

const open = (): Promise<IDBDatabase | undefined> =>
  new Promise((resolve) => {
    if (typeof indexedDB === 'undefined') return resolve(undefined);
    try {
      const request = indexedDB.open('tilava-kartoitus', 1);
      request.onupgradeneeded = () => {
        for (const shelf of shelves) request.result.createObjectStore(shelf);
      };
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => resolve(undefined);
      request.onblocked = () => resolve(undefined);
    } catch {
      resolve(undefined);
    }
  });

let opened: Promise<IDBDatabase | undefined> | undefined;

const run = async <T>(
  shelf: Shelf,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
  otherwise: (memory: Map<string, unknown>) => T,
): Promise<T> => {
  opened ??= open();
  const database = await opened;
  if (!database) return otherwise(inMemory[shelf]);
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(shelf, mode);
    const request = work(transaction.objectStore(shelf));
    // Only when the transaction is complete is it on the device.
    transaction.oncomplete = () => resolve(request.result);
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });
};

export const readShelf = <T>(shelf: Shelf, key: string): Promise<T | undefined> =>
  run<T | undefined>(
    shelf,
    'readonly',
    (store) => store.get(key),
    (memory) => memory.get(key) as T | undefined,
  );

/** Everything whose key begins so. */
export const listShelf = <T>(shelf: Shelf, prefix: string): Promise<T[]> =>
  run<T[]>(
    shelf,
    'readonly',
    (store) => store.getAll(IDBKeyRange.bound(prefix, `${prefix}\uffff`)),
    (memory) => [...memory].filter(([key]) => key.startsWith(prefix)).map(([, value]) => value as T),
  );

/** @throws when the device has no room for it */
export const putOnShelf = async (shelf: Shelf, key: string, value: unknown): Promise<void> => {
  await run<IDBValidKey>(
    shelf,
    'readwrite',
    (store) => store.put(value, key),
    (memory) => {
      memory.set(key, value);
      return key;
    },
  );
};

export const takeOffShelf = async (shelf: Shelf, key: string): Promise<void> => {
  await run<undefined>(
    shelf,
    'readwrite',
    (store) => store.delete(key),
    (memory) => void memory.delete(key),
  );
};
