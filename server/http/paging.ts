/** One page of a list that is held in memory. */
import { cursorOf, positionOf } from './cursors.ts';

export interface Page<T> {
  items: T[];
  total: number;
  nextCursor: string | null;
}

/**
 * Cuts the page that the cursor asks for. The cursor names the last item of the page before; when that one has
 * gone meanwhile, the page begins where it would have been.
 * @throws AppError `request.cursor-invalid`
 */
export const pageOf = <T extends { id: string }>(
  all: readonly T[],
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Page<T> => {
  const after = positionOf(cursor, 'number');
  const known = after === undefined ? -1 : all.findIndex(({ id }) => id === after.id);
  const begin = known >= 0 ? known + 1 : Math.max(0, after?.at ?? 0);
  const items = all.slice(begin, begin + limit);
  const last = items.at(-1);
  const nextCursor = last && begin + limit < all.length ? cursorOf([begin + items.length - 1, last.id]) : null;
  return { items, total: all.length, nextCursor };
};
