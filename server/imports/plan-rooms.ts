/** Rooms from a file: found by their code, else by name in their house; made or changed by the rules of the form. */
import type { RoomRow, SpaceRow } from '../../db/room-settings.ts';
import { AppError } from '../../shared/errors.ts';
import type { LocalText } from '../../shared/i18n/language.ts';
import { folded } from '../../shared/imports/folded.ts';
import { newRoom, roomChange } from '../../shared/rooms/settings.ts';
import { usualRoom } from '../../shared/rooms/usual-room.ts';
import { filledText } from '../premises/filled-text.ts';
import type { CatalogueSite } from '../rooms/catalogue-types.ts';
import { claimsOtherwise } from '../rooms/change-room.ts';
import { longestSpaceName, spaceNameOf } from '../rooms/change-spaces.ts';
import { checkSettingsAmong, settingsWith } from '../rooms/changed-settings.ts';
import { takenWith } from '../rooms/reclaim-room.ts';
import { type RoomSettings, secretSettings, settingsOf } from '../rooms/room-settings.ts';
import { createKnown, type Identity, keyOf, type Wanted } from './find-known.ts';
import { createNamed, findOr } from './find-named.ts';
import {
  codeIn,
  completeText,
  createOnce,
  emptyLists,
  type ImportContext,
  messageOf,
  type PlannedRow,
  type PlanRow,
  parsed,
  plannedRow,
  type ReadRow,
  type RowWrite,
} from './plan.ts';
import { formerName } from './plan-sites.ts';
import { roomRecord } from './records.ts';

export interface RoomsOf {
  rooms: readonly RoomRow[];
  spaces: readonly SpaceRow[];
  roomSpaces: readonly { roomId: string; spaceId: number }[];
}

const siteKeys = (site: CatalogueSite) => [[site.id, site.code ?? ''], Object.values(site.name)];

/** The spaces of houses while rooms are being planned: new ones get the numbers that follow. */
const createSpaces = ({ spaces, roomSpaces }: RoomsOf) => {
  const bySite = new Map<string, { ids: Set<number>; byName: Map<string, SpaceRow> }>();
  const names = new Map<number, LocalText>();
  const inSite = (siteId: string) => {
    const known = bySite.get(siteId) ?? { ids: new Set<number>(), byName: new Map<string, SpaceRow>() };
    bySite.set(siteId, known);
    return known;
  };
  const keep = (space: SpaceRow): SpaceRow => {
    const { ids, byName } = inSite(space.siteId);
    ids.add(space.id);
    // By its first name before all, so that another's name in another language never takes it away.
    const first = folded(space.name.fi);
    if (byName.get(first)?.name.fi !== space.name.fi) byName.set(first, space);
    for (const name of [space.name.sv, space.name.en].map(folded).filter(Boolean))
      if (!byName.has(name)) byName.set(name, space);
    names.set(space.id, space.name);
    return space;
  };
  for (const space of spaces) keep(space);
  const ofRoom = Map.groupBy(roomSpaces, ({ roomId }) => roomId);
  let last = spaces.reduce((most, { id }) => Math.max(most, id), 0);
  const add = (siteId: string, name: LocalText): SpaceRow => {
    last += 1;
    return keep({ id: last, siteId, name });
  };
  return {
    idsOf: (roomId: string) => (ofRoom.get(roomId) ?? []).map(({ spaceId }) => spaceId).sort((a, b) => a - b),
    namesOf: (ids: readonly number[]) => ids.flatMap((id) => names.get(id) ?? []),
    idsIn: (siteId: string): ReadonlySet<number> => inSite(siteId).ids,
    add,
    /**
     * Those of the names, and which of them are new. One that is there keeps its names, for it may be of several rooms.
     * @throws AppError `import.fixed` where the file has another name for it in a further language
     */
    named: (siteId: string, wanted: readonly LocalText[]) => {
      const made: SpaceRow[] = [];
      const ids = wanted.map((name) => {
        const known = inSite(siteId).byName.get(folded(name.fi));
        if (!known) {
          made.push(add(siteId, filledText(name)));
          return last;
        }
        const isOther = (language: 'sv' | 'en') => name[language] !== '' && name[language] !== known.name[language];
        if (isOther('sv') || isOther('en')) throw new AppError('import.fixed', { path: 'spaces' });
        return known.id;
      });
      return { ids: [...new Set(ids)].sort((a, b) => a - b), made };
    },
  };
};

const nameKey = (siteId: string | undefined, name: string): string => `${siteId}|${folded(name)}`;

const identityOf = ({ code, name, siteId }: RoomRow): Identity => ({
  keys: [keyOf('code', code)],
  name: nameKey(siteId, name.fi),
});

const wantedIn = (code: string | undefined, siteId: string | undefined, name: string): Wanted<RoomRow> => ({
  keys: [keyOf('code', code)],
  name: nameKey(siteId, name),
  fits: (each) => code === undefined || each.code === null,
  path: 'name.fi',
  said: name,
});

interface Room {
  row: RoomRow;
  settings: RoomSettings;
  /** New spaces of its house. */
  made: readonly SpaceRow[];
}

const columnsOf = ({ spaceIds: _, ...columns }: RoomSettings) => columns;

const spaceWrites = (
  roomId: string,
  before: readonly number[],
  after: readonly number[],
  made: readonly SpaceRow[],
) => [
  ...made.map((space): RowWrite => ({ table: 'spaces', key: { id: space.id }, before: null, after: space })),
  ...before
    .filter((id) => !after.includes(id))
    .map((spaceId): RowWrite => {
      const key = { roomId, spaceId };
      return { table: 'roomSpaces', key, before: key, after: null };
    }),
];

const newUses = (roomId: string, before: readonly number[], after: readonly number[]): RowWrite[] =>
  after
    .filter((id) => !before.includes(id))
    .map((spaceId) => {
      const key = { roomId, spaceId };
      return { table: 'roomSpaces', key, before: null, after: key };
    });

export const planRooms = (context: ImportContext, stored: RoomsOf): PlanRow => {
  const { deps, reader, catalogue } = context;
  const known = createKnown(stored.rooms, identityOf);
  const spaces = createSpaces(stored);
  const once = createOnce();
  const sites = createNamed(catalogue.sites, siteKeys);

  const siteOf = (row: ReadRow, before: RoomRow | undefined): CatalogueSite => {
    const name = row.values.get('site');
    if (typeof name === 'string') return findOr(sites, name, 'import.unknown-site', 'site');
    const site = before && catalogue.site(before.siteId);
    if (!site) throw new AppError('request.invalid', { fields: [{ path: 'site', code: 'field.required' }] });
    return site;
  };

  const spacesIn = (row: ReadRow, site: CatalogueSite, present: readonly number[] | undefined, name: LocalText) => {
    const names = row.values.get('spaces') as LocalText[] | null | undefined;
    if (names?.some((each) => Object.values(each).some((name) => name.length > longestSpaceName)))
      throw new AppError('request.invalid', {
        fields: [{ path: 'spaces', code: 'field.too-long', values: { max: longestSpaceName } }],
      });
    if (names && names.length > 0) return spaces.named(site.id, names);
    if (present) return { ids: present, made: [] };
    const space = spaces.add(site.id, spaceNameOf(name));
    return { ids: [space.id], made: [space] };
  };

  const roomAfter = (row: ReadRow, site: CatalogueSite, before: RoomRow | undefined): Room => {
    const message = messageOf(row, ['code', 'site', 'spaces']);
    completeText(message, 'name', before?.name, true);
    for (const field of ['description', 'rules'] as const) completeText(message, field, before?.[field], false);
    emptyLists(message, ['equipment', 'layouts', 'policy.automatic.classLimits']);
    if (before) {
      const present = settingsOf({ row: before, spaceIds: spaces.idsOf(before.id) });
      const { ids, made } = spacesIn(row, site, present.spaceIds, before.name);
      const settings = settingsWith(present, { ...parsed(roomChange, message), spaceIds: [...ids] });
      checkSettingsAmong(catalogue, settings, { spaces: spaces.idsIn(site.id), before: before.equipment });
      return { row: { ...before, ...columnsOf(settings) }, settings, made };
    }
    const { siteId: _, ...request } = parsed(newRoom, { ...message, siteId: site.id });
    const { name, kind, capacity } = request;
    const { ids, made } = spacesIn(row, site, undefined, name);
    const settings = settingsWith({ ...usualRoom(), name, kind, capacity }, { ...request, spaceIds: [...ids] });
    checkSettingsAmong(catalogue, settings, { spaces: spaces.idsIn(site.id), before: [] });
    const identity = { id: deps.newId(), code: null, siteId: site.id, priceClass: null, version: 1 };
    return { row: { ...identity, ...columnsOf(settings) }, settings, made };
  };

  /** @throws AppError `room.spaces-taken` */
  const holdingOf = async (
    before: RoomRow | undefined,
    present: RoomSettings | undefined,
    { row, settings }: Room,
  ): Promise<PlannedRow['holding']> => {
    const { turnaroundMinutes } = settings.policy;
    const holding = { roomId: row.id, siteId: row.siteId, spaceIds: settings.spaceIds, turnaroundMinutes };
    if (!before || !present) return { ...holding, isNew: true };
    if (!claimsOtherwise(present, settings)) return undefined;
    const taken = await takenWith(reader, holding, deps.clock.now());
    if (taken.length > 0) throw new AppError('room.spaces-taken', { path: 'spaces', values: { count: taken.length } });
    return { ...holding, isNew: false };
  };

  return async (row) => {
    const code = codeIn(row);
    const name = String(row.values.get('name.fi') ?? '');
    const siteName = row.values.get('site');
    const named = typeof siteName === 'string' ? findOr(sites, siteName, 'import.unknown-site', 'site') : undefined;
    const before = known.find(wantedIn(code, named?.id, name));
    const site = siteOf(row, before);
    if (before && before.siteId !== site.id) throw new AppError('import.fixed', { path: 'site' });
    const room = roomAfter(row, site, before);
    const after = { ...room.row, ...(code !== undefined && { code: before?.code ?? code }) };
    once(after.id, row.line);
    known.add(after);
    const oldSpaces = before ? spaces.idsOf(before.id) : [];
    const present = before && settingsOf({ row: before, spaceIds: oldSpaces });
    const holding = await holdingOf(before, present, room);
    const planned = plannedRow({
      kind: 'rooms',
      row,
      name: after.name.fi,
      before,
      after,
      records: {
        before: before && roomRecord(before, site, spaces.namesOf(oldSpaces)),
        after: roomRecord(after, site, spaces.namesOf(room.settings.spaceIds)),
      },
      change: { kind: 'room', before: present ?? {}, after: room.settings, personal: secretSettings },
      table: 'rooms',
      more: [
        ...newUses(after.id, oldSpaces, room.settings.spaceIds),
        ...formerName('room', before, after, { now: deps.clock.now(), timeZone: site.timeZone }),
      ],
    });
    const spaceRows = spaceWrites(after.id, oldSpaces, room.settings.spaceIds, room.made);
    const isWritten = planned.writes.length > 0;
    return {
      ...planned,
      ...(isWritten && { writes: [...spaceRows, ...planned.writes] }),
      ...(isWritten && holding && { holding }),
    };
  };
};
