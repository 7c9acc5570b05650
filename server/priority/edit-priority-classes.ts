/** Makes, changes, orders and takes away the classes of organisations that decide who may book, and before whom. */
import type { Tx } from '../../db/database.ts';
import * as classes from '../../db/priority-classes.ts';
import * as revisions from '../../db/revisions.ts';
import { AppError, refuse } from '../../shared/errors.ts';
import type { HistoryView } from '../../shared/history/schemas.ts';
import type {
  PriorityClassChange,
  PriorityClassRequest,
  PriorityClassView,
} from '../../shared/organisations/priority-schemas.ts';
import type { Actor } from '../../shared/permissions.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import { checkVersion } from '../history/check-version.ts';
import { historyOf } from '../history/history-of.ts';
import { recordChange } from '../history/record-change.ts';
import { priorityClassViewOf } from './priority-class-views.ts';

/** The whole order has one history: a change of one class changes what the others mean. */
const subject = { kind: 'priority', id: 'priority' };

const recorded = (row: classes.PriorityClassRow): Record<string, unknown> => {
  const { version: _, code: __, ...fields } = priorityClassViewOf(row);
  return { [row.code]: fields };
};

const find = (rows: readonly classes.PriorityClassRow[], code: string): classes.PriorityClassRow =>
  rows.find((row) => row.code === code) ?? refuse('priority-class.not-found');

/** @throws AppError `priority-class.not-found` */
const found = async (tx: Tx, code: string): Promise<classes.PriorityClassRow> => find(await classes.all(tx), code);

/** @throws AppError `access.forbidden`, `priority-class.not-found` */
export const showPriorityClass = async (
  { db }: Dependencies,
  actor: Actor,
  code: string,
): Promise<PriorityClassView> => {
  authorise(actor, 'codes.manage');
  return priorityClassViewOf(find(await classes.all(db), code));
};

/** The new class is the last in precedence. @throws AppError `access.forbidden`, `priority-class.exists` */
export const addPriorityClass = (
  deps: Dependencies,
  actor: Actor,
  request: PriorityClassRequest,
): Promise<PriorityClassView> => {
  authorise(actor, 'codes.manage');
  return deps.db.write(async (tx) => {
    const rows = await classes.all(tx);
    const { code } = request;
    if (rows.some((row) => row.code === code))
      throw new AppError('priority-class.exists', { path: 'code', values: { code } });
    const row = { ...request, position: Math.max(0, ...rows.map(({ position }) => position)) + 1, version: 1 };
    await classes.insert(tx, [row]);
    await revisions.bump(tx, 'catalogue');
    await recordChange(deps, tx, actor, { ...subject, did: 'added', before: {}, after: recorded(row) });
    return priorityClassViewOf(row);
  });
};

/** @throws AppError `access.forbidden`, `priority-class.not-found`, `request.stale` */
export const changePriorityClass = (
  deps: Dependencies,
  actor: Actor,
  code: string,
  { change, expected }: { change: PriorityClassChange; expected: number | undefined },
): Promise<PriorityClassView> => {
  authorise(actor, 'codes.manage');
  return deps.db.write(async (tx) => {
    const before = await found(tx, code);
    checkVersion(before.version, expected, () => priorityClassViewOf(before));
    const after = { ...before, ...change, version: before.version + 1 };
    const differs = await recordChange(deps, tx, actor, {
      ...subject,
      did: 'changed',
      before: recorded(before),
      after: recorded(after),
    });
    if (!differs) return priorityClassViewOf(before);
    await classes.update(tx, code, { ...change, version: after.version });
    await revisions.bump(tx, 'catalogue');
    return priorityClassViewOf(after);
  });
};

/** @param codes of all classes, the first in precedence first. @throws AppError `access.forbidden`, `priority-class.order-incomplete` */
export const orderPriorityClasses = (
  deps: Dependencies,
  actor: Actor,
  codes: readonly string[],
): Promise<PriorityClassView[]> => {
  authorise(actor, 'codes.manage');
  return deps.db.write(async (tx) => {
    const rows = await classes.all(tx);
    const isWhole = codes.length === rows.length && rows.every(({ code }) => codes.includes(code));
    if (!isWhole) throw new AppError('priority-class.order-incomplete', { path: 'codes' });
    for (const [index, code] of codes.entries()) await classes.update(tx, code, { position: index + 1 });
    await revisions.bump(tx, 'catalogue');
    const before = { order: rows.map(({ code }) => code) };
    await recordChange(deps, tx, actor, { ...subject, did: 'changed', before, after: { order: [...codes] } });
    return (await classes.all(tx)).map(priorityClassViewOf);
  });
};

/** A class that staff gave to somebody stays. @throws AppError `access.forbidden`, `priority-class.not-found`, `priority-class.in-use` */
export const removePriorityClass = (deps: Dependencies, actor: Actor, code: string): Promise<void> => {
  authorise(actor, 'codes.manage');
  return deps.db.write(async (tx) => {
    const row = await found(tx, code);
    const count = await classes.countOfGiven(tx, code);
    if (count > 0) throw new AppError('priority-class.in-use', { values: { count } });
    await classes.remove(tx, code);
    await revisions.bump(tx, 'catalogue');
    await recordChange(deps, tx, actor, { ...subject, did: 'removed', before: recorded(row), after: {} });
  });
};

/** @throws AppError `access.forbidden` */
export const showPriorityHistory = async ({ db }: Dependencies, actor: Actor): Promise<HistoryView> => {
  authorise(actor, 'codes.manage');
  return historyOf(db, subject.kind, subject.id);
};
