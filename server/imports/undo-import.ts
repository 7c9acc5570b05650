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
import { wholePolicy } from '../../shared/rooms/room-policy.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import { reclaimRoom } from '../rooms/reclaim-room.ts';
import { importView } from './import-view.ts';
import { removeSeries } from './plan-slots.ts';

const mostReasons = 20;

type Row = Record<string, unknown>;

const keyText = (key: ImportedRow['key']): string => JSON.stringify(Object.entries(key).sort());

/** What the row is called; nothing of people. */
const nameOf = (table: ImportedTable, row: Row): string => {
  if (table === 'contacts' || table === 'bookings') return '';
  const { name } = row;
  return typeof name === 'string' ? name : String((name as { fi?: string } | undefined)?.fi ?? row.key ?? '');
};

/** The rows of a table as they are now, by key: one reading instead of one a row. */
const present = async (
  tx: Tx,
  table: ImportedTable,
  keys: readonly ImportedRow['key'][],
): Promise<Map<string, Row>> => {
  const names = Object.keys(keys[0] ?? {});
  const rows = (await imports.allOf(tx, table)) as Row[];
  return new Map(
    rows.map((row) => [keyText(Object.fromEntries(names.map((name) => [name, row[name] as string]))), row]),
  );
};

const isAsLeft = (now: Row | undefined, { after }: ImportedRow): boolean => {
  const left = after as Row | null;
  if (!left || !now) return !left && !now;
  return Object.entries(left).every(([name, value]) => isSame(now[name], value));
};

/** Rows of other tables that refer to what was made. */
const usesOf = async (tx: Tx, table: ImportedTable, made: readonly string[]): Promise<Set<string>> => {
  const own: Partial<Record<ImportedTable, TableName[]>> = { rooms: ['roomSpaces'], organisations: ['verifications'] };
  const except = own[table] ?? [];
  if (table === 'sites') return imports.referredTo(tx, 'siteId', made, except);
  if (table === 'rooms') {
    const used = await imports.referredTo(tx, 'roomId', made, except);
    const agreed = await imports.roomsOfAgreements(tx);
    return new Set([...used, ...made.filter((id) => agreed.has(id))]);
  }
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
const refuseBuiltUpon = async (tx: Tx, rows: readonly ImportedRow[]): Promise<void> => {
  const reasons: UndoReason[] = [];
  for (const [table, own] of Map.groupBy(rows, (row) => row.table)) {
    const now = await present(
      tx,
      table,
      own.map(({ key }) => key),
    );
    const made = own.flatMap(({ before, key }) => (before === null && typeof key.id === 'string' ? [key.id] : []));
    const used = await usesOf(tx, table, made);
    for (const row of own) {
      const current = now.get(keyText(row.key));
      const name = nameOf(table, { ...(row.before as Row | null), ...current, ...row.key });
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

const takeBack = async (tx: Tx, rows: readonly ImportedRow[]): Promise<void> => {
  const byTable = Map.groupBy(rows, ({ table }) => table);
  const spaces = (byTable.get('spaces') ?? []).flatMap(({ key }) => (typeof key.id === 'number' ? [key.id] : []));
  await claims.removeClosuresOfSpaces(tx, spaces);
  for (const table of order) {
    const own = byTable.get(table) ?? [];
    const made = own.filter(({ before }) => before === null);
    await imports.removeRows(
      tx,
      table,
      made.map(({ key }) => key),
    );
    for (const { key, before, after } of own) {
      if (before === null) continue;
      if (after === null) await imports.insertRows(tx, table, [before as Row]);
      else await imports.replaceRow(tx, table, key, restored(before as Row, after));
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
export const undoImport = async (deps: Dependencies, actor: Actor, id: string): Promise<ImportView> => {
  authorise(actor, 'import.run');
  return deps.db.write(async (tx) => {
    const row = (await imports.find(tx, id)) ?? refuse('import.not-found');
    if (row.undoneAt !== null) throw new AppError('import.undone');
    const rows = row.trace.rows.map(asKeptNow);
    await refuseBuiltUpon(tx, rows);
    const series = rows.flatMap(({ table, key }) => (table === 'bookings' ? [String(key.id)] : []));
    await removeSeries(tx, series);
    await takeBack(tx, rows);
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
    await revisions.bump(tx, 'catalogue');
    return importView({ ...row, undoneAt });
  });
};
