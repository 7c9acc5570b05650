import type { Tables } from '../tables.ts';

/** A row to be written, as its table wants it. */
export type NewRow<T extends keyof Tables> = Tables[T]['$inferInsert'];
