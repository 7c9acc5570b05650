/** A room as its keepers see it, and who they are. */
import type { Reader } from '../../db/database.ts';
import * as formerNames from '../../db/former-names.ts';
import * as roomRows from '../../db/room-settings.ts';
import { AppError } from '../../shared/errors.ts';
import { type Action, type Actor, can } from '../../shared/permissions.ts';
import { wholePolicy } from '../../shared/rooms/room-policy.ts';
import type { OpeningSeason, WeeklyOpening } from '../../shared/rooms/schemas.ts';
import type { RoomSettingsView, SpaceView } from '../../shared/rooms/settings.ts';
import { filledText } from '../premises/filled-text.ts';
import { subjectOf } from '../sites/staff-site.ts';
import type { Catalogue, CatalogueSite } from './catalogue-types.ts';

export interface KeptRoom {
  row: roomRows.RoomRow;
  site: CatalogueSite;
  /** In order. */
  spaceIds: readonly number[];
}

/**
 * The room under an id or code, for an actor who may do this to it.
 * @throws AppError `room.not-found`, also for a draft that the actor may not know of, `access.forbidden`
 */
export const keptRoom = async (
  reader: Reader,
  catalogue: Catalogue,
  actor: Actor,
  action: Action,
  idOrCode: string,
): Promise<KeptRoom> => {
  const row = await roomRows.find(reader, idOrCode);
  const site = row && catalogue.site(row.siteId);
  if (!row || !site) throw new AppError('room.not-found');
  if (!can(actor, action, subjectOf(site)))
    throw new AppError(row.state === 'draft' ? 'room.not-found' : 'access.forbidden');
  return { row, site, spaceIds: await roomRows.spaceIdsOf(reader, row.id) };
};

/** The fields of a room that are changed and whose changes are kept, as they are stored. */
export const settingsOf = ({ row, spaceIds }: Pick<KeptRoom, 'row' | 'spaceIds'>) => ({
  name: row.name,
  kind: row.kind,
  capacity: row.capacity,
  areaM2: row.areaM2,
  floor: row.floor,
  description: row.description,
  rules: row.rules,
  equipment: row.equipment,
  layouts: row.layouts,
  approval: row.approval,
  hourlyPriceCents: row.hourlyPriceCents,
  priceClass: row.priceClass,
  policy: wholePolicy(row.policy),
  openingHours: row.openingHours,
  seasons: row.seasons,
  access: row.access,
  accessSecret: row.accessSecret,
  state: row.state,
  closesOn: row.closesOn,
  spaceIds: [...spaceIds],
});

export type RoomSettings = ReturnType<typeof settingsOf>;

/** What of the settings no history keeps: only that it changed. */
export const secretSettings = ['accessSecret'] as const satisfies readonly (keyof RoomSettings)[];

/** The spaces of a house with the rooms that use them, by name. */
export const spacesOf = async (reader: Reader, siteId: string): Promise<SpaceView[]> => {
  const uses = Map.groupBy(await roomRows.usesOfSpaces(reader, siteId), ({ spaceId }) => spaceId);
  return (await roomRows.spacesOfSite(reader, siteId)).map(({ id, name }) => ({
    id,
    name: filledText(name),
    rooms: (uses.get(id) ?? []).map((use) => ({ id: use.roomId, code: use.code, name: use.name, state: use.state })),
  }));
};

const openingView = ({ weekday, start, end }: WeeklyOpening): WeeklyOpening => ({ weekday, start, end });

const seasonView = ({ name, from, until, hours }: OpeningSeason): OpeningSeason => ({
  name,
  from,
  until,
  hours: hours.map(openingView),
});

const siteView = (site: CatalogueSite, spaces: SpaceView[]): RoomSettingsView['site'] => ({
  id: site.id,
  code: site.code,
  name: site.name,
  timeZone: site.timeZone,
  state: site.state,
  careContext: site.careContext,
  access: site.access,
  requestsHoldSlot: site.requestsHoldSlot,
  openingHours: site.opening.hours.map(openingView),
  seasons: site.opening.seasons.map(seasonView),
  openingExceptions: site.opening.exceptions.map(({ date, open, reason }) => ({ date, open, reason })),
  closedOnHolidays: site.opening.closedOnHolidays,
  closesOn: site.opening.lastDay,
  spaces,
});

/** What the reader sees now of a room, for an actor who may see it. */
export const settingsView = async (reader: Reader, room: KeptRoom): Promise<RoomSettingsView> => {
  const { row, site } = room;
  const names = await formerNames.ofSubject(reader, 'room', row.id);
  return {
    id: row.id,
    code: row.code,
    version: row.version,
    site: siteView(site, await spacesOf(reader, site.id)),
    formerNames: names.map(({ untilDate, name }) => ({ untilDate, name })),
    ...settingsOf(room),
  };
};
