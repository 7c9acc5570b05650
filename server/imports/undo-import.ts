/** Takes an import back, exactly, as long as nothing has been built upon it. */
import * as audit from '../../db/audit.ts';
import * as claims from '../../db/claims.ts';
import type { Tx } from '../../db/database.ts';
import * as imports from '../../db/imports.ts';
import * as revisions from '../../db/revisions.ts';
import type { TableName } from '../../db/row-inserts.ts';
import { AppError, refuse } from '../../shared/errors.ts';
import { isSame } from '../../shared/history/changes.ts';
import type { ImportedRow, ImportedTable, ImportView, UndoReason } from '../../shared/imports/schemas.ts';
import type { Actor } from '../../shared/permissions.ts';
import { attributeOf } from '../../shared/rooms/attributes.ts';
import { wholePolicy } from '../../shared/rooms/room-policy.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import { reclaimRoom } from '../rooms/reclaim-room.ts';
import { importView } from './import-view.ts';
import { createPace, type Pace, partsOf } from './pace.ts';
import { removeSeries } from './plan-slots.ts';
import { isReplacedWhole } from './store-plan.ts';

const mostReasons = 20;

type Row = Record<string, unknown>;

const keyText = (key: ImportedRow['key']): string => JSON.stringify(Object.entries(key).sort());

/** What the row is called; nothing of people. */
const nameOf = (table: ImportedTable, row: Row): string => {
  if (table === 'contacts' || table === 'bookings') return '';
  if (table === 'facts') return attributeOf(String(row.key))?.label.fi ?? String(row.key);
  const { name } = row;
  return typeof name === 'string' ? name : String((name as { fi?: string } | undefined)?.fi ?? row.key ?? '');
};

/** The rows of a table as they are now, by key: one reading of it instead of one a row. */
const present = async (
  tx: Tx,
  table: ImportedTable,
  own: readonly ImportedRow[],
  pace: Pace,
): Promise<Map<string, Row>> => {
  const names = Object.keys(own[0]?.key ?? {});
  const rows = new Map<string, Row>();
  for await (const page of imports.pagesOf(tx, table, names)) {
    for (const row of page as Row[])
      rows.set(keyText(Object.fromEntries(names.map((name) => [name, row[name] as string]))), row);
    await pace.advance(0);
  }
  return rows;
};

const isAsLeft = (now: Row | undefined, { after }: ImportedRow): boolean => {
  const left = after as Row | null;
  if (!left || !now) return !left && !now;
  return Object.entries(left).every(([name, value]) => isSame(now[name], value));
};

/** Rows of other tables that refer to what was made. */
const usesOf = async (tx: Tx, table: ImportedTable, made: readonly string[]): Promise<Set<string>> => {
  const own: Partial<Record<ImportedTable, TableName[]>> = {
    rooms: ['roomSpaces'],
    facilities: ['roomFacilities'],
    organisations: ['verifications'],
  };
  const except = own[table] ?? [];
  if (table === 'sites') return imports.referredTo(tx, 'siteId', made, except);
  if (table === 'rooms') {
    const used = await imports.referredTo(tx, 'roomId', made, except);
    const agreed = await imports.roomsOfAgreements(tx);
    return new Set([...used, ...made.filter((id) => agreed.has(id))]);
  }
  if (table === 'entrances') return imports.referredTo(tx, 'entranceId', made, except);
  if (table === 'facilities') return imports.referredTo(tx, 'facilityId', made, except);
  if (table === 'organisations') {
    const others = (await imports.allOf(tx, 'organisations')).filter(({ id }) => !made.includes(id));
    const used = await imports.referredTo(tx, 'organisationId', made, except);
    return new Set([
      ...used,
      ...others.flatMap(({ umbrellaId, mergedIntoId }) => [umbrellaId, mergedIntoId].filter((id) => id !== null)),
    ]);
  }
  if (table === 'contacts') {
    const others = (await imports.allOf(tx, 'contacts')).filter(({ id }) => !made.includes(id));
    return new Set(others.flatMap(({ substituteId }) => substituteId ?? []));
  }
  return new Set();
};

/** @throws AppError `import.built-upon` with `reasons` */
const refuseBuiltUpon = async (tx: Tx, rows: readonly ImportedRow[], pace: Pace): Promise<void> => {
  pace.begin('checking', rows.length);
  const reasons: UndoReason[] = [];
  for (const [table, own] of Map.groupBy(rows, (row) => row.table)) {
    const now = await present(tx, table, own, pace);
    const made = own.flatMap(({ before, key }) => (before === null && typeof key.id === 'string' ? [key.id] : []));
    const used = await usesOf(tx, table, made);
    // A room's use of a lift is called by the lift.
    const lifts = table === 'roomFacilities' ? await imports.allOf(tx, 'facilities') : [];
    const names = new Map(lifts.map(({ id, name }) => [id, { name }]));
    for (const row of own) {
      await pace.advance();
      const current = now.get(keyText(row.key));
      const called = names.get(String(row.key.facilityId));
      const name = nameOf(table, { ...(row.before as Row | null), ...current, ...row.key, ...called });
      if (!isAsLeft(current, row)) reasons.push({ reason: 'changed', name });
      else if (row.before === null && used.has(String(row.key.id))) reasons.push({ reason: 'used', name });
    }
  }
  if (reasons.length > 0)
    throw new AppError('import.built-upon', { extra: { reasons: reasons.slice(0, mostReasons) } });
};

/** What refers to others goes before them. */
const order: readonly ImportedTable[] = [
  'formerNames',
  'verifications',
  'organisations',
  'contacts',
  'facts',
  'roomFacilities',
  'facilities',
  'entrances',
  'roomSpaces',
  'rooms',
  'spaces',
  'sites',
];

/** As it was, but for the version: whoever has read the imported state must not overwrite unawares. */
const restored = (before: Row, after: unknown): Row => {
  const version = (after as { version?: number } | null)?.version;
  return version === undefined ? before : { ...before, version: version + 1 };
};

const takeBack = async (tx: Tx, rows: readonly ImportedRow[], pace: Pace): Promise<void> => {
  pace.begin('writing', rows.length);
  const byTable = Map.groupBy(rows, ({ table }) => table);
  const spaces = (byTable.get('spaces') ?? []).flatMap(({ key }) => (typeof key.id === 'number' ? [key.id] : []));
  await claims.removeClosuresOfSpaces(tx, spaces);
  for (const table of order) {
    const own = byTable.get(table) ?? [];
    const isWhole = isReplacedWhole(table);
    const gone = own.filter(({ before, after }) => before === null || (isWhole && after !== null));
    for (const some of partsOf(gone.map(({ key }) => key))) {
      await imports.removeRows(tx, table, some);
      await pace.advance(some.length);
    }
    const back = own.filter(({ before, after }) => before !== null && (isWhole || after === null));
    for (const some of partsOf(back)) {
      await imports.insertRows(
        tx,
        table,
        some.map(({ key, before, after }) => ({ ...restored(before as Row, after), ...key })),
      );
      await pace.advance(some.length);
    }
    for (const { key, before, after } of own) {
      if (isWhole || before === null || after === null) continue;
      await imports.replaceRow(tx, table, key, restored(before as Row, after));
      await pace.advance();
    }
  }
};

/** Rooms that are there still, with what they claim by the spaces and turnaround that they have again. */
const reclaimRooms = async (deps: Dependencies, tx: Tx, rows: readonly ImportedRow[]): Promise<void> => {
  const ids = new Set(
    rows.flatMap(({ table, key, before }) => (table === 'rooms' && before !== null ? [String(key.id)] : [])),
  );
  if (ids.size === 0) return;
  const uses = Map.groupBy(await imports.allOf(tx, 'roomSpaces'), ({ roomId }) => roomId);
  for (const room of await imports.allOf(tx, 'rooms')) {
    if (!ids.has(room.id)) continue;
    const spaceIds = (uses.get(room.id) ?? []).map(({ spaceId }) => spaceId).sort((a, b) => a - b);
    const { turnaroundMinutes } = wholePolicy(room.policy);
    await reclaimRoom(tx, { roomId: room.id, siteId: room.siteId, spaceIds, turnaroundMinutes }, deps.clock.now());
  }
};

/** Facts once were kept by room, in a table of their own. */
type TracedRow = ImportedRow | (Omit<ImportedRow, 'table'> & { table: 'roomFacts' });

const factKept = (row: unknown): unknown => {
  if (row === null || row === undefined) return row;
  const { roomId, ...said } = row as { roomId: string };
  return { subjectKind: 'room', subjectId: roomId, via: '', checkedBy: null, ...said };
};

/** A row of an old import as it is kept today. */
const asKeptNow = (row: TracedRow): ImportedRow => {
  if (row.table !== 'roomFacts') return row as ImportedRow;
  const { roomId = '', key = '' } = row.key;
  return {
    table: 'facts',
    key: { subjectKind: 'room', subjectId: roomId, via: '', key },
    before: factKept(row.before),
    after: factKept(row.after),
  };
};

/**
 * What it made is removed, what it changed is as before.
 * @throws AppError `access.forbidden`, `import.not-found`, `import.undone`, `import.built-upon`, `room.spaces-taken`
 */
export const undoImport = async (
  deps: Dependencies,
  actor: Actor,
  id: string,
  pace: Pace = createPace(),
): Promise<ImportView> => {
  authorise(actor, 'import.run');
  return deps.db.write(async (tx) => {
    const row = (await imports.find(tx, id)) ?? refuse('import.not-found');
    if (row.undoneAt !== null) throw new AppError('import.undone');
    const rows = row.trace.rows.map(asKeptNow);
    await refuseBuiltUpon(tx, rows, pace);
    const series = rows.flatMap(({ table, key }) => (table === 'bookings' ? [String(key.id)] : []));
    await removeSeries(tx, series);
    await takeBack(tx, rows, pace);
    await reclaimRooms(deps, tx, rows);
    const undoneAt = deps.clock.now();
    await imports.markUndone(tx, id, undoneAt);
    await audit.record(tx, {
      id: deps.newId(),
      at: undoneAt,
      actorId: actor.userId,
      actorName: actor.name,
      action: 'import.undone',
      subjectKind: 'import',
      subjectId: id,
      details: { kind: row.kind, created: row.created, changed: row.changed },
    });
    await revisions.bump(tx, 'catalogue', 'facts');
    return importView({ ...row, undoneAt });
  });
};
