/** A room in the words of schema.org, for search engines and assistants (https://schema.org/MeetingRoom). */
import type { Language } from '../../shared/i18n/language.ts';
import { attributeOf, factName, formatFact } from '../../shared/rooms/attributes.ts';
import type { RoomKind, WeeklyOpening } from '../../shared/rooms/schemas.ts';
import type { CatalogueRoom, CatalogueSite } from './catalogue-types.ts';
import { roomPath } from './page-paths.ts';

type Json = Record<string, unknown>;

/** Where people sit together; the rest are rooms. */
const meetingKinds: ReadonlySet<RoomKind> = new Set(['meeting', 'group', 'lecture', 'training', 'multi']);

/** UN/CEFACT common codes (recommendation 20). */
const unitCodes: Readonly<Record<string, string>> = { mm: 'MMT', m: 'MTR', '%': 'P1' };

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Midnight at the end of a day belongs to the next one there. */
const closingTime = (end: string): string => (end === '24:00' ? '23:59' : end);

const openings = (hours: readonly WeeklyOpening[], validity: Json = {}): Json[] =>
  hours.map(({ weekday, start, end }) => ({
    '@type': 'OpeningHoursSpecification',
    dayOfWeek: `https://schema.org/${days[weekday - 1]}`,
    opens: start,
    closes: closingTime(end),
    ...validity,
  }));

/** What is known of the room's accessibility; persons, files and free words are left out. */
const features = ({ facts }: CatalogueRoom, language: Language): Json[] =>
  Object.entries(facts).flatMap(([key, value]) => {
    const type = attributeOf(key)?.type ?? 'text';
    if (value === null || value === undefined || ['person', 'media', 'text'].includes(type)) return [];
    const unitCode = unitCodes[type];
    return [
      {
        '@type': 'LocationFeatureSpecification',
        propertyID: key,
        name: factName(key, language),
        value: typeof value === 'string' ? formatFact(key, value, language) : value,
        ...(unitCode && { unitCode }),
      },
    ];
  });

const houseOf = (site: CatalogueSite, language: Language): Json => ({
  '@type': 'Place',
  name: site.name[language],
  address: {
    '@type': 'PostalAddress',
    streetAddress: site.street,
    postalCode: site.postalCode,
    addressLocality: site.municipality.name[language === 'sv' ? 'sv' : 'fi'],
    addressCountry: 'FI',
  },
  ...(site.location && { geo: { '@type': 'GeoCoordinates', ...site.location } }),
});

const typeOf = ({ summary: { kind } }: CatalogueRoom): string => (meetingKinds.has(kind) ? 'MeetingRoom' : 'Room');

/** All that is public of a room and that others understand. Dates with hours of their own come with the seasons. */
export const linkedData = (room: CatalogueRoom, language: Language, publicUrl: string): Json => {
  const { summary, opening } = room;
  const description = room.description[language] || room.description.fi;
  return {
    '@context': 'https://schema.org',
    '@type': typeOf(room),
    '@id': publicUrl + roomPath(room),
    url: publicUrl + roomPath(room),
    name: room.name[language],
    maximumAttendeeCapacity: room.capacity,
    containedInPlace: houseOf(room.site, language),
    ...(description && { description }),
    ...(summary.floor !== null && { floorLevel: String(summary.floor) }),
    ...(summary.areaM2 !== null && {
      floorSize: { '@type': 'QuantitativeValue', value: summary.areaM2, unitCode: 'MTK' },
    }),
    amenityFeature: features(room, language),
    openingHoursSpecification: openings(opening.hours),
    specialOpeningHoursSpecification: opening.seasons.flatMap(({ from, until, hours }) =>
      openings(hours, { validFrom: from, validThrough: until }),
    ),
  };
};
