/** Rooms as places of A11yJSON, for maps and guides of others. */
import { a11yAccessibility, a11yEntrance, a11yLift } from '../../shared/facts/a11yjson.ts';
import type { A11yPlacesView, A11yPlaceView } from '../../shared/facts/public-schemas.ts';
import type { LocalText } from '../../shared/i18n/language.ts';
import type { Verdict } from '../../shared/rooms/accessibility.ts';
import { isoInstant, type Span } from '../../shared/time.ts';
import type { Dependencies } from '../dependencies.ts';
import { filledText } from '../premises/filled-text.ts';
import type { CatalogueRoom } from '../rooms/catalogue-types.ts';
import { isPublic } from '../rooms/filter-rooms.ts';
import { roomFactsPath, roomPath } from '../rooms/page-paths.ts';
import { publicSite } from '../rooms/public-site.ts';
import { publicRoom } from '../rooms/show-room.ts';
import { brokenDuring, verdictsDuring } from '../rooms/verdicts-during.ts';

/** The version of the interfaces that the places follow. */
const formatVersion = '31.1.0';

const grades: Readonly<Partial<Record<Verdict, string>>> = { S: 'fully', A: 'partially', N: 'not' };

const filled = (text: LocalText): LocalText | undefined =>
  Object.values(text).some(Boolean) ? filledText(text) : undefined;

/** That it works is not watched by anybody, so only that it does not is told. */
const liftState = (room: CatalogueRoom, now: Span): object => {
  const broken = brokenDuring(room, now).find(({ device }) => device === 'lift');
  if (!broken) return {};
  const reason = filled(broken.note);
  return {
    isWorking: false,
    stateLastUpdate: isoInstant(broken.reportedAt),
    ...(broken.end !== null && { plannedCompletionDate: isoInstant(broken.end) }),
    ...(reason && { outOfOrderReason: reason }),
  };
};

/** By the way that is best on wheels; the ways in are told one by one. */
const accessibilityOf = (room: CatalogueRoom, now: Span): object => {
  const { wheelchair } = verdictsDuring(room, now);
  const grade = grades[wheelchair.verdict];
  const { facts } = room.ways[wheelchair.way] ?? room.ways[0];
  const lift = a11yLift(facts);
  const entrances = room.ways.map((way, index) => ({
    properties: {
      ...(way.entrance && { name: filledText(way.entrance.name) }),
      ...(room.ways.length > 1 && { isMainEntrance: index === 0 }),
      ...a11yEntrance(way.facts),
    },
  }));
  return {
    ...a11yAccessibility(facts),
    entrances,
    ...(grade && { wheelchairAccessibilityGrade: grade }),
    ...(lift && { availableEquipment: [{ ...lift, ...liftState(room, now) }] }),
  };
};

const placeOf = (room: CatalogueRoom, publicUrl: string, now: Span): A11yPlaceView => {
  const { site } = room;
  const description = filled(room.description);
  return {
    type: 'Feature',
    id: room.id,
    formatVersion,
    geometry: site.location && {
      type: 'Point',
      coordinates: [site.location.longitude, site.location.latitude],
    },
    properties: {
      originalId: room.id,
      category: 'room',
      name: room.name,
      address: {
        room: room.name,
        building: site.name,
        street: site.street,
        postalCode: site.postalCode,
        city: { ...site.municipality.name, en: site.municipality.name.fi },
        countryCode: 'FIN',
      },
      ...(description && { description }),
      infoPageUrl: publicUrl + roomFactsPath(room),
      placeWebsiteUrl: publicUrl + roomPath(room),
      accessibility: accessibilityOf(room, now),
    },
  };
};

type Needed = Pick<Dependencies, 'catalogue' | 'clock' | 'config' | 'db'>;

const thisMoment = ({ clock }: Needed): Span => ({ start: clock.now(), end: clock.now() + 1 });

/** @throws AppError `room.not-found` */
export const showA11yPlace = async (deps: Needed, idOrCode: string): Promise<A11yPlaceView> =>
  placeOf(publicRoom(await deps.catalogue(deps.db), idOrCode), deps.config.publicUrl, thisMoment(deps));

/** The rooms of a house. @throws AppError `site.not-found` */
export const showA11yPlaces = async (deps: Needed, siteIdOrCode: string): Promise<A11yPlacesView> => {
  const site = publicSite(await deps.catalogue(deps.db), siteIdOrCode);
  const features = site.rooms.filter(isPublic).map((room) => placeOf(room, deps.config.publicUrl, thisMoment(deps)));
  return { type: 'FeatureCollection', features };
};
