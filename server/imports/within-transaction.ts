/** Use cases write in transactions of their own; here several of them become one. */
import type { Database, Tx } from '../../db/database.ts';
import type { Dependencies } from '../dependencies.ts';

/** The same dependencies, but every write is part of the transaction at hand, and every read sees it. */
export const within = (deps: Dependencies, tx: Tx): Dependencies => {
  const joined: Pick<Database, 'write' | 'read'> = { write: (work) => work(tx), read: (work) => work(tx) };
  return { ...deps, db: joined as Database, catalogue: () => deps.catalogue(tx) };
};
