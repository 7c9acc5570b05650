/** The places of a house on which accessibility facts stand. */
import type { FactSubjects } from '../../db/facts.ts';
import type { FactPlace } from '../../shared/facts/places.ts';
import type { SiteFactsView } from '../../shared/facts/schemas.ts';
import type { FactSubject } from '../../shared/facts/subjects.ts';
import type { LocalText } from '../../shared/i18n/language.ts';
import type { CatalogueRoom, CatalogueSite } from '../rooms/catalogue-types.ts';

type PlaceView = SiteFactsView['places'][number];
/** What says which place it is. */
export type PlaceKey = Pick<FactPlace, 'subjectKind' | 'via'> & { subjectId: string };

/** Rooms that are still in use or will be. */
export const roomsInUse = ({ rooms }: CatalogueSite): CatalogueRoom[] =>
  rooms.filter(({ state }) => state !== 'archived');

const place = (subjectKind: FactSubject, { id, name }: { id: string; name: LocalText }): PlaceView => ({
  subjectKind,
  subjectId: id,
  via: '',
  facilityKind: null,
  name,
});

/** The house, its ways in, its lifts and toilets, its rooms, and the ways from each entrance to each room. */
export const placesOf = (site: CatalogueSite): PlaceView[] => {
  const rooms = roomsInUse(site);
  return [
    place('site', site),
    ...site.entrances.map((entrance) => place('entrance', entrance)),
    ...site.facilities.map((facility) => ({ ...place('facility', facility), facilityKind: facility.kind })),
    ...rooms.map((room) => place('room', room)),
    ...rooms.flatMap((room) => site.entrances.map(({ id }) => ({ ...place('room', room), via: id }))),
  ];
};

/** Everything in the house of which a fact may speak, rooms that are no longer used too. */
export const subjectsIn = (site: CatalogueSite): FactSubjects => ({
  site: [site.id],
  entrance: site.entrances.map(({ id }) => id),
  facility: site.facilities.map(({ id }) => id),
  room: site.rooms.map(({ id }) => id),
});
