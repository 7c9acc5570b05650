/** Writes what was measured or told in a house: many facts at once, as a form or a survey sends them. */
import type { Tx } from '../../db/database.ts';
import * as facts from '../../db/facts.ts';
import * as revisions from '../../db/revisions.ts';
import { AppError, type ErrorCode, type FieldFault } from '../../shared/errors.ts';
import { factFault } from '../../shared/facts/fact-fault.ts';
import { isKeptAsFact, mayStandOn } from '../../shared/facts/places.ts';
import type { FactsToKeep, KeptFact, KeptFactsView } from '../../shared/facts/schemas.ts';
import { isSame } from '../../shared/history/changes.ts';
import type { Actor } from '../../shared/permissions.ts';
import type { FactValue } from '../../shared/rooms/accessibility.ts';
import { attributeOf } from '../../shared/rooms/attributes.ts';
import { addDays, type LocalDate } from '../../shared/time.ts';
import { dateIn } from '../../shared/wall-clock.ts';
import type { Dependencies } from '../dependencies.ts';
import { recordChange } from '../history/record-change.ts';
import type { CatalogueSite } from '../rooms/catalogue-types.ts';
import { staffSite } from '../sites/staff-site.ts';
import { subjectsIn } from './site-places.ts';

/** A fact that is to be kept, with its place by ids. */
interface Located {
  place: Omit<facts.FactKey, 'key'>;
  entry: KeptFact;
}

interface Changed {
  before: facts.FactRow | null;
  after: facts.FactRow;
}

const missing: Record<KeptFact['subjectKind'], ErrorCode> = {
  site: 'site.not-found',
  entrance: 'entrance.not-found',
  facility: 'facility.not-found',
  room: 'room.not-found',
};

/** The id of what the fact is about; a house and a room answer to their code as well. */
const subjectIn = (site: CatalogueSite, { subjectKind, subjectId }: KeptFact): string | undefined => {
  const answers = ({ id, code }: { id: string; code?: string | null }) => id === subjectId || code === subjectId;
  const things = { site: [site], entrance: site.entrances, facility: site.facilities, room: site.rooms }[subjectKind];
  return things.find(answers)?.id;
};

/** @throws AppError `site.not-found`, `entrance.not-found`, `facility.not-found`, `room.not-found` */
const locate = (site: CatalogueSite, entry: KeptFact, index: number): Located => {
  const { subjectKind, via = '' } = entry;
  const subjectId = subjectIn(site, entry);
  if (subjectId === undefined) throw new AppError(missing[subjectKind], { path: `facts.${index}.subjectId` });
  if (via !== '' && !site.entrances.some(({ id }) => id === via))
    throw new AppError('entrance.not-found', { path: `facts.${index}.via` });
  return { place: { subjectKind, subjectId, via }, entry };
};

const faultsOf = (site: CatalogueSite, { place, entry }: Located, today: LocalDate): Omit<FieldFault, 'values'>[] => {
  const attribute = attributeOf(entry.key);
  if (!attribute || !isKeptAsFact(attribute)) return [{ path: 'key', code: 'fact.unknown' }];
  const facilityKind = site.facilities.find(({ id }) => id === place.subjectId)?.kind;
  if (entry.value !== null && !mayStandOn(attribute, { ...place, facilityKind }))
    return [{ path: 'key', code: 'fact.misplaced' }];
  const fault = factFault(attribute, entry.value);
  // A day's grace: the phone of a measurer may be in another zone.
  const isAhead = entry.checkedOn && entry.checkedOn > addDays(today, 1);
  return [
    ...(fault ? [{ path: 'value', ...fault }] : []),
    ...(isAhead ? [{ path: 'checkedOn', code: 'fact.day-ahead' as const }] : []),
  ];
};

/** @throws AppError `request.invalid` with every fault of every fact */
const check = (site: CatalogueSite, located: readonly Located[], today: LocalDate): void => {
  const fields = located.flatMap((each, index) =>
    faultsOf(site, each, today).map((fault) => ({ ...fault, path: `facts.${index}.${fault.path}` })),
  );
  if (fields.length > 0) throw new AppError('request.invalid', { fields });
};

const nameOf = ({ subjectKind, subjectId, via }: Located['place'], key: string): string =>
  `${subjectKind} ${subjectId} ${via} ${key}`;

/** What is left out is as it was while the value stays the same; of a new value, it is the writer's word of today. */
const rowOf = (
  { place, entry }: Located,
  before: facts.FactRow | null,
  { name }: Actor,
  today: LocalDate,
): facts.FactRow => {
  const isSameValue = before !== null && isSame(before.value, entry.value);
  const or = <T>(said: T | undefined, earlier: T | undefined, fresh: T): T =>
    said !== undefined ? said : isSameValue ? (earlier as T) : fresh;
  return {
    ...place,
    key: entry.key,
    value: entry.value,
    source: or(entry.source, before?.source, null),
    checkedOn: or(entry.checkedOn, before?.checkedOn, today),
    checkedBy: or(entry.checkedBy, before?.checkedBy, name),
  };
};

const storedValue = (row: facts.FactRow | null | undefined): FactValue => row?.value ?? null;

/** Whether somebody has changed the fact since its writer saw it, to something else than what she writes. */
const isOvertaken = ({ seen, value }: KeptFact, stored: FactValue): boolean =>
  seen !== undefined && !isSame(seen, stored) && !isSame(value, stored);

const store = async (tx: Tx, { before, after }: Changed): Promise<void> => {
  if (after.value === null) return before ? facts.remove(tx, after) : undefined;
  return facts.save(tx, after);
};

/**
 * The way in, lift or toilet that a change is about, or from which a way to the room begins: histories of houses and
 * rooms name it. Nothing for the house or room as a whole.
 */
export const partOf = ({ entrances, facilities }: CatalogueSite, { subjectKind, subjectId, via }: Located['place']) =>
  subjectKind === 'facility'
    ? facilities.find(({ id }) => id === subjectId)
    : entrances.find(({ id }) => id === (subjectKind === 'entrance' ? subjectId : via));

/** The history of a room tells of its facts; that of the house tells of everything else in it. */
const record = async (deps: Dependencies, tx: Tx, actor: Actor, site: CatalogueSite, changed: readonly Changed[]) => {
  const byPlace = Map.groupBy(changed, ({ after: { subjectKind, subjectId, via } }) =>
    [subjectKind, subjectId, via].join(' '),
  );
  for (const some of byPlace.values()) {
    const { subjectKind, subjectId, via } = (some[0] as Changed).after;
    const place = partOf(site, { subjectKind, subjectId, via })?.name;
    const fields = (side: 'before' | 'after') => ({
      ...(place && side === 'after' && { place }),
      facts: Object.fromEntries(some.map((each) => [each.after.key, storedValue(each[side])])),
    });
    await recordChange(deps, tx, actor, {
      ...(subjectKind === 'room' ? { kind: 'room', id: subjectId } : { kind: 'site', id: site.id }),
      did: 'facts-changed',
      before: fields('before'),
      after: fields('after'),
    });
  }
};

/**
 * Stores what has not been overtaken. Sent again, the same facts change nothing. Of one fact that is named twice the
 * later stands.
 * @throws AppError `site.not-found`, `access.forbidden`, `entrance.not-found`, `facility.not-found`, `room.not-found`,
 * `request.invalid` with what is wrong with each fact: a `field.*`, `fact.unknown`, `fact.misplaced`, `fact.day-ahead`
 */
export const keepFacts = (
  deps: Dependencies,
  actor: Actor,
  siteIdOrCode: string,
  { facts: entries }: FactsToKeep,
): Promise<KeptFactsView> =>
  deps.db.write(async (tx) => {
    const site = staffSite(await deps.catalogue(tx), actor, 'premises.edit', siteIdOrCode);
    const today = dateIn(deps.clock.now(), site.timeZone);
    const located = entries.map((entry, index) => locate(site, entry, index));
    check(site, located, today);
    const stored = new Map((await facts.of(tx, subjectsIn(site))).map((row) => [nameOf(row, row.key), row]));
    const changed = new Map<string, Changed>();
    const overtaken: KeptFactsView['overtaken'] = [];
    for (const each of located) {
      const { place, entry } = each;
      const name = nameOf(place, entry.key);
      const before = stored.get(name) ?? null;
      const theirs = storedValue(before);
      if (isOvertaken(entry, theirs)) {
        overtaken.push({ ...place, key: entry.key, theirs, yours: entry.value });
        continue;
      }
      const after = rowOf(each, before, actor, today);
      const isNothing = before === null && after.value === null;
      if (isNothing || isSame(before, after)) changed.delete(name);
      else changed.set(name, { before, after });
    }
    const all = [...changed.values()];
    for (const change of all) await store(tx, change);
    if (all.length > 0) {
      await record(deps, tx, actor, site, all);
      await revisions.bump(tx, 'catalogue');
    }
    return { saved: all.length, overtaken };
  });
