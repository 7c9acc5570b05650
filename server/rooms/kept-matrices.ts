/**
 * Remembers which spaces were taken in which spans for as long as nobody writes anything: whoever looks for a room asks
 * for the same dates again and again, with other demands. Only spaces that were not asked for before are read.
 */
import * as claims from '../../db/claims.ts';
import type { Database } from '../../db/database.ts';
import type { ReadBusyMatrix } from './judge-rooms.ts';

/** Lists of spans that are remembered at once; a row of each is a byte for each span. */
const mostLists = 50;

/** By space: what it is in each of the spans. */
type Rows = Map<number, Uint8Array>;

/** A reader of busy matrices with a memory of its own. */
export const createKeptMatrices = (db: Database): ReadBusyMatrix => {
  let keptVersion = '';
  let lists = new Map<string, Rows>();

  const rowsAt = (version: string, key: string): Rows => {
    if (version !== keptVersion || lists.size > mostLists) lists = new Map();
    keptVersion = version;
    const rows: Rows = lists.get(key) ?? new Map();
    lists.set(key, rows);
    return rows;
  };

  return async (spaceIds, spans) => {
    // Read first: what is stored afterwards under this version is at least as new.
    const rows = rowsAt(await db.version(), JSON.stringify(spans.map(({ start, end }) => [start, end])));
    const missing = spaceIds.filter((spaceId) => !rows.has(spaceId));
    if (missing.length > 0) {
      const read = await claims.busyMatrix(db, missing, spans);
      missing.forEach((spaceId, index) => {
        rows.set(spaceId, read.subarray(index * spans.length, (index + 1) * spans.length));
      });
    }
    const matrix = new Uint8Array(spaceIds.length * spans.length);
    spaceIds.forEach((spaceId, index) => {
      matrix.set(rows.get(spaceId) as Uint8Array, index * spans.length);
    });
    return matrix;
  };
};
