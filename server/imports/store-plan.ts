/** Writes what a plan says, in the transaction in which it was made. */
import * as claims from '../../db/claims.ts';
import * as closures from '../../db/closures.ts';
import type { Tx } from '../../db/database.ts';
import * as imports from '../../db/imports.ts';
import * as revisions from '../../db/revisions.ts';
import type { SpaceRow } from '../../db/room-settings.ts';
import type { ImportedRow, ImportedTable } from '../../shared/imports/schemas.ts';
import type { Actor } from '../../shared/permissions.ts';
import type { Dependencies } from '../dependencies.ts';
import { changeRecord } from '../history/record-change.ts';
import { reclaimRoom } from '../rooms/reclaim-room.ts';
import type { PlannedRow, RowWrite } from './plan.ts';

/** What refers to others comes after them. */
const order: readonly ImportedTable[] = [
  'sites',
  'spaces',
  'rooms',
  'roomSpaces',
  'facts',
  'contacts',
  'organisations',
  'verifications',
  'formerNames',
];

/** Tables whose rows count their versions: the version alone says whether somebody has changed one since. */
const versioned: readonly ImportedTable[] = ['sites', 'rooms', 'contacts', 'organisations', 'bookings'];

const claimsAtOnce = 500;

const traceOf = ({ table, key, before, after }: RowWrite): ImportedRow => ({
  table,
  key,
  before,
  after: after && versioned.includes(table) ? { version: (after as { version: number }).version } : after,
});

/** A name of a house is kept once a day; the first stands. */
const firstNamesOnly = async (tx: Tx, writes: readonly RowWrite[]): Promise<RowWrite[]> => {
  const kept: RowWrite[] = [];
  for (const write of writes) {
    const isKept = write.table === 'formerNames' && (await imports.findRow(tx, 'formerNames', write.key)) !== undefined;
    if (!isKept) kept.push(write);
  }
  return kept;
};

const storeRows = async (tx: Tx, writes: readonly RowWrite[]): Promise<void> => {
  const byTable = Map.groupBy(writes, ({ table }) => table);
  for (const table of order) {
    const own = byTable.get(table) ?? [];
    for (const { key, before, after } of own) {
      if (before && after) await imports.replaceRow(tx, table, key, after);
    }
    const gone = own.filter(({ before, after }) => before && !after);
    await imports.removeRows(
      tx,
      table,
      gone.map(({ key }) => key),
    );
    await imports.insertRows(
      tx,
      table,
      own.flatMap(({ before, after }) => (before === null && after ? [after] : [])),
    );
  }
};

/** Spaces that are new hold nothing yet: what closes their house closes them, in one statement for all. */
const closeNewSpaces = async (tx: Tx, rows: readonly PlannedRow[], now: number): Promise<void> => {
  const made = rows.flatMap(({ writes }) =>
    writes.flatMap(({ table, before, after }) => (table === 'spaces' && before === null ? [after as SpaceRow] : [])),
  );
  for (const [siteId, spaces] of Map.groupBy(made, (space) => space.siteId)) {
    const coming = await closures.ofSite(tx, siteId, { start: now, end: Number.MAX_SAFE_INTEGER });
    const ofHouse = coming.filter(({ roomId }) => roomId === null).sort((a, b) => a.startAt - b.startAt);
    let held = 0;
    const parts = ofHouse.flatMap(({ id, startAt, endAt }) => {
      // Where two closures overlap, the first one holds.
      const start = Math.max(startAt, held);
      held = Math.max(held, endAt);
      return start < endAt ? [{ closureId: id, startAt: start, endAt }] : [];
    });
    const claimed = spaces.flatMap(({ id }) => parts.map((part) => ({ spaceId: id, ...part })));
    for (let start = 0; start < claimed.length; start += claimsAtOnce)
      await claims.add(tx, claimed.slice(start, start + claimsAtOnce));
  }
};

/** Rooms whose spaces or turnaround changed claim anew what they have given. */
const reclaimRooms = async (deps: Dependencies, tx: Tx, rows: readonly PlannedRow[]): Promise<void> => {
  const now = deps.clock.now();
  await closeNewSpaces(tx, rows, now);
  for (const { holding } of rows) if (holding && !holding.isNew) await reclaimRoom(tx, holding, now);
};

/** Answers what was written, for undoing it. @throws AppError `room.spaces-taken` */
export const storePlan = async (
  deps: Dependencies,
  tx: Tx,
  actor: Actor,
  rows: readonly PlannedRow[],
): Promise<ImportedRow[]> => {
  const writes = await firstNamesOnly(
    tx,
    rows.flatMap((row) => row.writes),
  );
  await storeRows(tx, writes);
  await reclaimRooms(deps, tx, rows);
  const records = rows.flatMap(({ change }) => (change && changeRecord(deps, actor, change)) ?? []);
  await imports.insertRows(tx, 'audit', records);
  await revisions.bump(tx, 'catalogue');
  return writes.map(traceOf);
};
