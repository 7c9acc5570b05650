/**
 * Lifts and toilets that rooms share, from a file: found by their code, else by their kind and Finnish name, in their house; made or changed
 * by the rules of the form. A room is served by one of a kind: it leaves the one that served it before.
 */
import type { FacilityRow } from '../../db/facilities.ts';
import { AppError, type FieldFault } from '../../shared/errors.ts';
import { newFacility } from '../../shared/facts/schemas.ts';
import type { FacilityKind } from '../../shared/facts/subjects.ts';
import { folded } from '../../shared/imports/folded.ts';
import { toldFacility } from '../facts/facilities.ts';
import { filledText } from '../premises/filled-text.ts';
import type { CatalogueRoom, CatalogueSite } from '../rooms/catalogue-types.ts';
import { createKnown, type Identity, keyOf } from './find-known.ts';
import { codedNames, createNamed, findOr } from './find-named.ts';
import { createCodes, wantedPlace } from './place-codes.ts';
import {
  codeIn,
  completeText,
  createOnce,
  type ImportContext,
  messageOf,
  type PlanRow,
  parsed,
  plannedRow,
  type ReadRow,
} from './plan.ts';
import { facilityRecord, referenceTo } from './records.ts';
import { requiredText, siteIn } from './said-in.ts';
import { createService, type FacilitiesOf } from './serving.ts';

const identityOf = ({
  siteId,
  code,
  kind,
  name,
}: Pick<FacilityRow, 'siteId' | 'code' | 'kind' | 'name'>): Identity => ({
  keys: [keyOf(`code ${siteId}`, code)],
  name: `${siteId}|${kind}|${folded(name.fi)}`,
});

/** @throws AppError `import.unknown-room`, `import.ambiguous` */
const roomsIn = (names: readonly string[], site: CatalogueSite): CatalogueRoom[] => {
  const named = createNamed(site.rooms, codedNames);
  const isWhole = (name: string) => !name.includes(',') || site.rooms.some((room) => room.name.fi === name);
  // A comma parts names as well, unless it stands in one.
  const each = names.flatMap((name) => (isWhole(name) ? [name] : name.split(',').map((part) => part.trim())));
  const found = each.filter(Boolean).map((name) => findOr(named, name, 'import.unknown-room', 'rooms'));
  return [...new Set(found)];
};

export const planFacilities = ({ deps, catalogue }: ImportContext, stored: FacilitiesOf): PlanRow => {
  const sites = createNamed(catalogue.sites, codedNames);
  const known = createKnown(stored.facilities, identityOf);
  const service = createService(stored);
  const next = new Map<string, number>();
  const take = ({ siteId, position }: FacilityRow) =>
    void next.set(siteId, Math.max(next.get(siteId) ?? 0, position + 1));
  for (const row of stored.facilities) take(row);
  const codes = createCodes(stored.facilities);
  const once = createOnce();

  /** @throws AppError `request.invalid` */
  const facilityAfter = (row: ReadRow, site: CatalogueSite, kind: FacilityKind, before: FacilityRow | undefined) => {
    const code = codeIn(row);
    const message = messageOf(row, ['site', 'code', 'rooms']);
    completeText(message, 'name', before?.name, true);
    const name = filledText(parsed(newFacility, { name: before?.name, ...message }).name);
    if (before) return { ...before, code: before.code ?? code ?? null, name };
    const fresh = { siteId: site.id, kind, position: next.get(site.id) ?? 0, version: 1 };
    return { ...fresh, id: deps.newId(), code: code ?? codes.next(kind, site.id), name };
  };

  return (row) => {
    const site = siteIn(row, sites);
    const kind = requiredText(row, 'kind') as FacilityKind;
    const code = codeIn(row);
    const identity = (name: FacilityRow['name']) => identityOf({ siteId: site.id, code: code ?? null, kind, name });
    const before = known.find(wantedPlace(row, code, identity));
    // A lift never becomes a toilet: facts and rooms refer to it as what it is.
    if (before && before.kind !== kind) throw new AppError('import.fixed', { path: 'kind' });
    const after = facilityAfter(row, site, kind, before);
    const present = before ? service.roomsOf(before, site) : [];
    const names = row.values.get('rooms') as string[] | null | undefined;
    const rooms = names === undefined ? present : roomsIn(names ?? [], site);
    if (names) service.check(kind, rooms);
    once(after.id, row.line);
    codes.take(after);
    known.add(after);
    take(after);
    const notes = [...service.moving(after, rooms)].map(
      ([from, moved]): FieldFault => ({
        path: 'rooms',
        code: 'import.room-moves',
        values: { from: from?.name.fi ?? '', rooms: moved.map(referenceTo).join(', ') },
      }),
    );
    const told = (facility: FacilityRow, served: readonly CatalogueRoom[]) =>
      toldFacility(site, { ...facility, rooms: served.map(({ id }) => id) });
    return plannedRow({
      kind: 'facilities',
      row,
      name: `${site.name.fi}, ${after.name.fi}`,
      before,
      after,
      records: { before: before && facilityRecord(before, site, present), after: facilityRecord(after, site, rooms) },
      change: {
        kind: 'site',
        id: site.id,
        did: 'facilities-changed',
        before: { facility: before ? told(before, present) : {} },
        after: { facility: told(after, rooms) },
      },
      table: 'facilities',
      more: service.serve(after, rooms, names ? row.line : undefined),
      notes,
    });
  };
};
