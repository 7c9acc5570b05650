/** What a search may demand of a room; the same rules for the list of rooms and for the search of a time. */

import { meetsNeeds, type Need } from '../../shared/rooms/accessibility.ts';
import type { Equipment } from '../../shared/rooms/schemas.ts';
import { checkCodes } from '../codes/check-codes.ts';
import type { Catalogue, CatalogueRoom } from './catalogue-types.ts';
import type { NeedDemands } from './verdicts-during.ts';

export interface RoomDemands {
  /** Words that must all occur in the names of room, site or municipality, in any language. */
  q?: string | undefined;
  /** Code or name. */
  municipality?: string | undefined;
  /** Id or code. */
  siteId?: string | undefined;
  /** Persons. */
  capacity?: number | undefined;
  /** All of it must be there. */
  equipment?: readonly Equipment[] | undefined;
  needs?: readonly Need[] | undefined;
  /** `A` when not said: suitable with assistance is good enough. */
  minVerdict?: 'S' | 'A' | undefined;
  /** Whether rooms of which a needed fact is not known pass too; they come last. */
  includeUnknown?: boolean | undefined;
}

/** Letters without case and marks, so that `hämeenlinna` is found by `HAMEENLINNA`. */
export const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const searchTexts = new WeakMap<CatalogueRoom, string>();

/** All that a room can be found by, folded. */
export const searchTextOf = (room: CatalogueRoom): string => {
  const known = searchTexts.get(room);
  if (known !== undefined) return known;
  const { site } = room;
  const names = [room.code, site.code, site.street, ...Object.values(site.municipality.name)];
  const text = folded([...Object.values(room.name), ...Object.values(site.name), ...names].join('\n'));
  searchTexts.set(room, text);
  return text;
};

/** The words of a question, folded. */
export const wordsOf = (q: string | undefined): string[] =>
  folded(q ?? '')
    .split(/\s+/)
    .filter(Boolean);

/**
 * Whether everybody may know of the room. Rooms of closed houses are for staff only (domain reference 2.6), drafts are
 * not ready; what is archived keeps its page and its calendar.
 */
export const isPublic = (room: CatalogueRoom): boolean => room.state !== 'draft';

/** Whether the public finds the room when it looks for one to book. */
export const isOffered = (room: CatalogueRoom): boolean => room.state === 'published';

/** Whether a needed fact of the room is not known. */
export const isUncertain = (room: CatalogueRoom, needs: readonly Need[]): boolean =>
  needs.some((need) => room.accessibility[need] === 'U');

/** What is demanded of the verdicts, with what is meant where nothing is said. */
export const needDemands = ({ needs = [], minVerdict = 'A', includeUnknown = false }: RoomDemands): NeedDemands => ({
  needs,
  minVerdict,
  includeUnknown,
});

/** Whether it is in the municipality of this code or name; `wanted` is {@link folded}. */
export const isIn = ({ site: { municipality } }: CatalogueRoom, wanted: string): boolean =>
  [municipality.code, municipality.name.fi, municipality.name.sv].some((name) => folded(name) === wanted);

/**
 * The offered rooms that pass every demand, in the order of the catalogue.
 * @throws AppError `code.unknown` at the equipment that no list has ever had
 */
export const roomsThatPass = (catalogue: Catalogue, demands: RoomDemands): CatalogueRoom[] => {
  const { capacity = 0, equipment = [], siteId } = demands;
  const { needs, ...options } = needDemands(demands);
  checkCodes(catalogue.everyCode.equipment, equipment, 'equipment');
  const municipality = demands.municipality === undefined ? undefined : folded(demands.municipality.trim());
  const words = wordsOf(demands.q);
  const site = siteId === undefined ? undefined : catalogue.site(siteId);
  if (siteId !== undefined && site === undefined) return [];
  return (site?.rooms ?? catalogue.rooms).filter(
    (room) =>
      isOffered(room) &&
      room.capacity >= capacity &&
      (municipality === undefined || isIn(room, municipality)) &&
      equipment.every((key) => room.summary.equipment.includes(key)) &&
      meetsNeeds(room.accessibility, needs, options) &&
      (words.length === 0 || words.every((word) => searchTextOf(room).includes(word))),
  );
};
