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
import { type Change, changeRecord } from '../history/record-change.ts';
import { reclaimRoom } from '../rooms/reclaim-room.ts';
import { type Pace, partsOf } from './pace.ts';
import { isRecord, type PlannedRow, type RowWrite } from './plan.ts';

/** What refers to others comes after them. */
const order: readonly ImportedTable[] = [
  'sites',
  'spaces',
  'rooms',
  'roomSpaces',
  'entrances',
  'facilities',
  'roomFacilities',
  'facts',
  'contacts',
  'organisations',
  'verifications',
  'formerNames',
];

/** Tables whose rows count their versions: the version alone says whether somebody has changed one since. */
const versioned: readonly ImportedTable[] = [
  'sites',
  'rooms',
  'entrances',
  'facilities',
  'contacts',
  'organisations',
  'bookings',
];

const claimsAtOnce = 500;

/** The columns of the key stand in the key: said again in both rows, they would double a trace of many thousands. */
const withoutKey = (row: object | null, key: RowWrite['key']): object | null =>
  row && Object.fromEntries(Object.entries(row).filter(([name]) => !(name in key)));

const traceOf = ({ table, key, before, after }: RowWrite): ImportedRow => ({
  table,
  key,
  before: withoutKey(before, key),
  after:
    after && versioned.includes(table) ? { version: (after as { version: number }).version } : withoutKey(after, key),
});

/** A name of a house is kept once a day; the first stands. */
const firstNamesOnly = async (tx: Tx, writes: readonly RowWrite[], pace: Pace): Promise<RowWrite[]> => {
  const kept: RowWrite[] = [];
  for (const write of writes) {
    await pace.advance(0);
    const isKept = write.table === 'formerNames' && (await imports.findRow(tx, 'formerNames', write.key)) !== undefined;
    if (!isKept) kept.push(write);
  }
  return kept;
};

/** Nothing refers to a fact, so a changed one is taken away and put back: some hundred in one statement. */
export const isReplacedWhole = (table: ImportedTable): boolean => table === 'facts';

const storeRows = async (tx: Tx, writes: readonly RowWrite[], pace: Pace): Promise<void> => {
  const byTable = Map.groupBy(writes, ({ table }) => table);
  for (const table of order) {
    const own = byTable.get(table) ?? [];
    const isWhole = isReplacedWhole(table);
    for (const { key, before, after } of own) {
      if (isWhole || !before || !after) continue;
      await imports.replaceRow(tx, table, key, after);
      await pace.advance();
    }
    const gone = own.filter(({ before, after }) => before && (isWhole || !after)).map(({ key }) => key);
    for (const some of partsOf(gone)) {
      await imports.removeRows(tx, table, some);
      await pace.advance(some.length);
    }
    const made = own.flatMap(({ before, after }) => (after && (isWhole || before === null) ? [after] : []));
    for (const some of partsOf(made)) {
      await imports.insertRows(tx, table, some);
      await pace.advance(some.length);
    }
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

type Fields = Change['before'];

/** Members of both; what both have members of is put together in the same way. */
const together = (all: readonly Fields[]): Fields => {
  const joined: Record<string, unknown> = {};
  for (const fields of all)
    for (const [name, value] of Object.entries(fields))
      joined[name] = isRecord(value) ? { ...(joined[name] as object | undefined), ...value } : value;
  return joined;
};

/** Rows of one entry as one change. */
const toldChange = (some: readonly PlannedRow[]): Change | undefined => {
  const changes = some.flatMap(({ change }) => change ?? []);
  const [first, ...others] = changes;
  if (!first || others.length === 0) return first;
  const side = (name: 'before' | 'after') => together(changes.map((change) => change[name]));
  return { ...first, before: side('before'), after: side('after') };
};

/** What is to stand in histories. */
const recordsOf = async (deps: Dependencies, actor: Actor, rows: readonly PlannedRow[], pace: Pace) => {
  const byEntry = Map.groupBy(rows, (row) => row.entry ?? row);
  const records: object[] = [];
  for (const some of byEntry.values()) {
    const change = toldChange(some);
    const record = change && changeRecord(deps, actor, change);
    if (record) records.push(record);
    await pace.advance(0);
  }
  return records;
};

/** Answers what was written, for undoing it. @throws AppError `room.spaces-taken` */
export const storePlan = async (
  deps: Dependencies,
  tx: Tx,
  actor: Actor,
  rows: readonly PlannedRow[],
  pace: Pace,
): Promise<ImportedRow[]> => {
  const planned = rows.flatMap((row) => row.writes);
  pace.begin('writing', planned.length);
  const writes = await firstNamesOnly(tx, planned, pace);
  await storeRows(tx, writes, pace);
  await reclaimRooms(deps, tx, rows);
  const records = await recordsOf(deps, actor, rows, pace);
  for (const some of partsOf(records)) {
    await imports.insertRows(tx, 'audit', some);
    await pace.advance(0);
  }
  await revisions.bump(tx, 'catalogue', 'facts');
  const trace: ImportedRow[] = [];
  for (const write of writes) {
    trace.push(traceOf(write));
    await pace.advance(0);
  }
  return trace;
};
