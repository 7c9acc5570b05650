/** What a house still lacks before it serves its visitors well (domain reference, row 74). */
import type { ContactRow } from '../../db/contacts.ts';
import { type SiteLack, siteLacks } from '../../shared/sites/schemas.ts';
import type { CatalogueSite } from '../rooms/catalogue-types.ts';

const isLacking: Record<SiteLack, (site: CatalogueSite, contacts: readonly ContactRow[]) => boolean> = {
  rooms: ({ rooms }) => rooms.every(({ state }) => state !== 'published'),
  hours: ({ opening, rooms }) => opening.hours.length === 0 && rooms.every((room) => room.opening.hours.length === 0),
  arrival: ({ arrival }) => arrival.fi === '',
  // Somebody of the house itself: a question should not travel to the county.
  contact: ({ id }, contacts) => !contacts.some(({ level, siteId }) => level === 'site' && siteId === id),
  facts: ({ rooms }) => rooms.some(({ state, facts }) => state !== 'archived' && Object.keys(facts).length === 0),
};

export const lacksOf = (site: CatalogueSite, contacts: readonly ContactRow[]): SiteLack[] =>
  siteLacks.filter((lack) => isLacking[lack](site, contacts));
