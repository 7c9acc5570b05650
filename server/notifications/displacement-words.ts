/** The mail to a booker whose dates gave way: what was in the way, where each date went, which were cancelled. */
import type { BookingPart } from '../../shared/bookings/parts.ts';
import { formatUse } from '../../shared/breakdowns/moments.ts';
import { formatDateRange } from '../../shared/i18n/format.ts';
import type { Language, LocalText } from '../../shared/i18n/language.ts';
import { addDays, dateOf, type LocalDateTime, timeOf } from '../../shared/time.ts';
import { changesWords } from '../bookings/history.ts';
import { partUsesOf } from '../bookings/part-uses.ts';
import { textsOf } from '../http/texts.ts';
import { addressOf } from '../rooms/address.ts';
import type { CatalogueRoom, CatalogueSite } from '../rooms/catalogue-types.ts';
import { listOf } from './breakdown-words.ts';
import type { MailValues } from './mail-words.ts';

interface Place {
  room: Pick<CatalogueRoom, 'name'> & {
    site: Pick<CatalogueSite, 'id' | 'name' | 'street' | 'postalCode' | 'municipality'>;
  };
  localStart: LocalDateTime;
  localEnd: LocalDateTime;
}

/** A date that gave way; cancelled where it went nowhere. */
export interface DisplacedDate {
  from: Place;
  to: Place | null;
  /** The rooms that it had beside the first and has no longer, for it goes to another house alone. */
  leaves?: readonly LocalText[];
}

/** The rooms that a date gives back, which goes to that place with the first alone. */
export const roomsLeft = (
  parts: readonly BookingPart[],
  from: Parameters<typeof partUsesOf>[1],
  to: Place | null,
): LocalText[] =>
  to === null || to.room.site.id === from.room.site.id ? [] : partUsesOf(parts, from).map(({ room }) => room.name);

/** What stood in the way: its public name, and its days where it has any. */
export interface DisplacedBy {
  title: LocalText;
  span?: { start: LocalDateTime; end: LocalDateTime } | undefined;
}

/** `Remontti 3.–7.2.2027`; midnight as an end belongs to the day before. */
export const causeWords = ({ title, span }: DisplacedBy, language: Language): string => {
  if (!span) return title[language];
  const last = timeOf(span.end) === '00:00' ? addDays(dateOf(span.end), -1) : dateOf(span.end);
  const dates = formatDateRange(dateOf(span.start), last, language);
  return textsOf(language)('mails.displaced.cause', { title: title[language], dates });
};

/** With the address where it is in another house. */
const targetWords = (to: Place, from: Place, language: Language): string => {
  const words = `${formatUse(to, language)}, ${to.room.name[language]}`;
  const { site } = to.room;
  return site.id === from.room.site.id ? words : `${words}, ${site.name[language]}, ${addressOf(site, language)}`;
};

/** What stands below the opening. */
export const displacedDetails = (dates: readonly DisplacedDate[], language: Language): string => {
  const t = textsOf(language);
  const fromWords = (from: Place) => `${formatUse(from, language)}, ${from.room.name[language]}`;
  const moveWords = ({ from, leaves = [] }: DisplacedDate, to: Place): string => {
    const words = t('mails.displaced.move', { from: fromWords(from), to: targetWords(to, from, language) });
    if (leaves.length === 0) return words;
    return `${words}. ${t('mails.displaced.leaves', { rooms: leaves.map((name) => name[language]).join(', ') })}`;
  };
  const moved = dates.flatMap((date) => (date.to ? moveWords(date, date.to) : []));
  const cancelled = dates.filter(({ to }) => to === null).map(({ from }) => fromWords(from));
  return [
    moved.length > 0 && listOf(t('mails.displaced.moved'), moved),
    cancelled.length > 0 && listOf(t('mails.displaced.cancelled'), cancelled),
    moved.length > 0 && t('mails.displaced.next'),
  ]
    .filter(Boolean)
    .join('\n\n');
};

/** What the opening can name, beside the names of place and region. */
export const displacedValues = (dates: readonly DisplacedDate[], by: DisplacedBy, language: Language): MailValues => {
  const moved = dates.filter(({ to }) => to !== null).length;
  const changes = changesWords({ moved, cancelled: dates.length - moved }, language);
  return { count: dates.length, cause: causeWords(by, language), changes };
};
