/** Open activities in the words of schema.org (https://schema.org/Event), for search engines and guidance services. */
import { type EventView, eventsLicence } from '../../shared/events/schemas.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { type Need, needs } from '../../shared/rooms/accessibility.ts';
import { textsOf } from '../http/texts.ts';
import { townName } from './event-words.ts';

type Json = Record<string, unknown>;

/** Whom the place suits, in words; what is not known is left out. */
const features = ({ accessibility }: EventView, language: Language): Json[] => {
  const t = textsOf(language);
  const known = needs.filter((need: Need) => accessibility[need] !== 'U');
  return known.map((need) => ({
    '@type': 'LocationFeatureSpecification',
    propertyID: need,
    name: t(`words.need.${need}`),
    value: t(`words.verdict.${accessibility[need]}`),
  }));
};

const placeOf = (event: EventView, language: Language): Json => ({
  '@type': 'Place',
  '@id': event.room.url,
  url: event.room.url,
  name: `${event.room.name[language]}, ${event.site.name[language]}`,
  address: {
    '@type': 'PostalAddress',
    streetAddress: event.site.street,
    postalCode: event.site.postalCode,
    addressLocality: townName(event, language),
    addressCountry: 'FI',
  },
  amenityFeature: features(event, language),
});

/** What coming costs, where that is told. */
const costOf = ({ priceCents }: EventView): Json =>
  priceCents === null
    ? {}
    : {
        isAccessibleForFree: priceCents === 0,
        offers: { '@type': 'Offer', price: (priceCents / 100).toFixed(2), priceCurrency: 'EUR' },
      };

const statuses = {
  scheduled: 'https://schema.org/EventScheduled',
  cancelled: 'https://schema.org/EventCancelled',
} as const;

/** One activity. */
export const eventData = (event: EventView, language: Language): Json => ({
  '@type': 'Event',
  '@id': event.url,
  identifier: event.id,
  name: event.title,
  ...(event.description !== null && { description: event.description }),
  startDate: event.start,
  endDate: event.end,
  eventStatus: statuses[event.status],
  eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
  location: placeOf(event, language),
  ...costOf(event),
  organizer: { '@type': 'Organization', name: event.organiser.name },
  ...(event.contentArea && { about: event.contentArea.label[language] }),
  url: event.link ?? event.url,
});

/** As open data: a feed with its licence. */
export const eventsFeedData = (
  events: readonly EventView[],
  { page, region, language }: { page: string; region: string; language: Language },
): Json => ({
  '@context': 'https://schema.org',
  '@type': 'DataFeed',
  name: `${textsOf(language)('events.title')} – ${region}`,
  url: page,
  inLanguage: language,
  license: eventsLicence,
  provider: { '@type': 'Organization', name: region },
  dataFeedElement: events.map((event) => ({ '@type': 'DataFeedItem', item: eventData(event, language) })),
});

/** As a part of the page that lists them. */
export const eventsPageData = (events: readonly EventView[], language: Language): Json => ({
  '@context': 'https://schema.org',
  '@graph': events.map((event) => eventData(event, language)),
});
