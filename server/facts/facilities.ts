/** The lifts and accessible toilets of a house: listed, added, renamed, given rooms to serve, and taken away. */
import type { Reader, Tx } from '../../db/database.ts';
import * as facilities from '../../db/facilities.ts';
import * as photos from '../../db/photos.ts';
import * as revisions from '../../db/revisions.ts';
import { AppError, refuse } from '../../shared/errors.ts';
import type { FacilitiesView, FacilityChange, FacilityView, NewFacility } from '../../shared/facts/schemas.ts';
import type { Actor } from '../../shared/permissions.ts';
import type { Dependencies } from '../dependencies.ts';
import { checkVersion } from '../history/check-version.ts';
import { recordChange } from '../history/record-change.ts';
import { filledText } from '../premises/filled-text.ts';
import type { CatalogueSite } from '../rooms/catalogue-types.ts';
import { staffSite } from '../sites/staff-site.ts';
import { codeFor } from './code-for.ts';

type Row = facilities.FacilityRow;

const viewsOf = async (reader: Reader, rows: readonly Row[]): Promise<FacilityView[]> => {
  const ids = rows.map(({ id }) => id);
  const [served, used] = [await facilities.rooms(reader, ids), await facilities.used(reader, ids)];
  return rows.map(({ id, code, kind, name, version }) => ({
    id,
    code,
    kind,
    name,
    rooms: served.get(id) ?? [],
    isUsed: used.has(id),
    version,
  }));
};

const viewOf = async (reader: Reader, row: Row): Promise<FacilityView> =>
  (await viewsOf(reader, [row]))[0] as FacilityView;

/** @throws AppError `site.not-found`, `access.forbidden` */
export const listFacilities = (deps: Dependencies, actor: Actor, siteIdOrCode: string): Promise<FacilitiesView> =>
  deps.db.read(async (reader) => {
    const site = staffSite(await deps.catalogue(reader), actor, 'premises.see', siteIdOrCode);
    return { items: await viewsOf(reader, await facilities.ofSite(reader, site.id)) };
  });

/** Ids of the house's rooms. @throws AppError `room.not-found` */
const roomIdsIn = (site: CatalogueSite, idsOrCodes: readonly string[]): string[] =>
  idsOrCodes.map(
    (each) =>
      site.rooms.find(({ id, code }) => id === each || code === each)?.id ??
      refuse('room.not-found', { path: 'rooms' }),
  );

/** What the history of the house tells of it: the name, and the rooms by theirs. */
export const toldFacility = (
  site: CatalogueSite,
  { name, code, rooms }: Pick<FacilityView, 'name' | 'code' | 'rooms'>,
) => ({
  name,
  ...(code && { code }),
  rooms: rooms.flatMap((id) => site.rooms.find((room) => room.id === id)?.name.fi ?? []).join(', '),
});

const record = (deps: Dependencies, tx: Tx, actor: Actor, siteId: string, before: object, after: object) =>
  recordChange(deps, tx, actor, {
    kind: 'site',
    id: siteId,
    did: 'facilities-changed',
    before: { facility: before },
    after: { facility: after },
  });

/** Makes it serve these rooms, in place of any other of its kind. */
const serve = async (tx: Tx, { id, siteId, kind }: Row, roomIds: readonly string[]): Promise<void> => {
  const rivals = (await facilities.ofSite(tx, siteId)).filter((other) => other.kind === kind && other.id !== id);
  await facilities.setRooms(
    tx,
    id,
    roomIds,
    rivals.map((rival) => rival.id),
  );
};

/** @throws AppError `site.not-found`, `access.forbidden`, `room.not-found`, `place.code-taken` */
export const addFacility = (
  deps: Dependencies,
  actor: Actor,
  siteIdOrCode: string,
  { kind, code: asked, name, rooms }: NewFacility,
): Promise<FacilityView> =>
  deps.db.write(async (tx) => {
    const site = staffSite(await deps.catalogue(tx), actor, 'premises.edit', siteIdOrCode);
    const others = await facilities.ofSite(tx, site.id);
    const position = others.reduce((most, row) => Math.max(most, row.position + 1), 0);
    const code = codeFor(kind, others, asked);
    const row = { id: deps.newId(), siteId: site.id, kind, code, name: filledText(name), position, version: 1 };
    await facilities.insert(tx, row);
    await serve(tx, row, roomIdsIn(site, rooms));
    await revisions.bump(tx, 'catalogue');
    const view = await viewOf(tx, row);
    await record(deps, tx, actor, site.id, {}, toldFacility(site, view));
    return view;
  });

const ofSite = async (tx: Tx, siteId: string, id: string): Promise<Row> => {
  const row = await facilities.find(tx, id);
  return row && row.siteId === siteId ? row : refuse('facility.not-found');
};

/**
 * @param expected the version that the writer has read; nothing takes any
 * @throws AppError `site.not-found`, `facility.not-found`, `room.not-found`, `access.forbidden`, `request.stale`, `place.code-taken`
 */
export const changeFacility = (
  deps: Dependencies,
  actor: Actor,
  { siteIdOrCode, id }: { siteIdOrCode: string; id: string },
  { name, code, rooms }: FacilityChange,
  expected: number | undefined,
): Promise<FacilityView> =>
  deps.db.write(async (tx) => {
    const site = staffSite(await deps.catalogue(tx), actor, 'premises.edit', siteIdOrCode);
    const before = await ofSite(tx, site.id, id);
    const present = await viewOf(tx, before);
    checkVersion(before.version, expected, () => present);
    const after = {
      ...before,
      ...(name && { name: filledText(name) }),
      code: codeFor(before.kind, await facilities.ofSite(tx, site.id), code ?? before.code ?? undefined, id),
      version: before.version + 1,
    };
    await facilities.save(tx, after);
    if (rooms) await serve(tx, after, roomIdsIn(site, rooms));
    await revisions.bump(tx, 'catalogue');
    const view = await viewOf(tx, after);
    await record(deps, tx, actor, site.id, toldFacility(site, present), toldFacility(site, view));
    return view;
  });

/** @throws AppError `site.not-found`, `facility.not-found`, `facility.in-use`, `access.forbidden` */
export const removeFacility = (
  deps: Dependencies,
  actor: Actor,
  { siteIdOrCode, id }: { siteIdOrCode: string; id: string },
): Promise<void> =>
  deps.db.write(async (tx) => {
    const site = staffSite(await deps.catalogue(tx), actor, 'premises.edit', siteIdOrCode);
    const row = await ofSite(tx, site.id, id);
    const present = await viewOf(tx, row);
    if (present.isUsed) throw new AppError('facility.in-use');
    await facilities.remove(tx, id);
    await photos.removeOfSubject(tx, { subjectKind: 'facility', subjectId: id });
    await revisions.bump(tx, 'catalogue');
    await record(deps, tx, actor, site.id, toldFacility(site, present), {});
  });
