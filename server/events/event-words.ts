/** An activity in the words of one language, for feeds and for programs that read linked data. */
import { formatEuros } from '../../shared/events/price.ts';
import type { EventView } from '../../shared/events/schemas.ts';
import { formatDate, formatTime, formatTimeRange } from '../../shared/i18n/format.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { dateOf, timeOf } from '../../shared/time.ts';
import { textsOf } from '../http/texts.ts';

/** `ti 12.1.2027 17.00–19.00`; what ends on another day tells that day too. */
export const whenWords = ({ localStart, localEnd }: EventView, language: Language): string => {
  const [first, last] = [dateOf(localStart), dateOf(localEnd)];
  const [start, end] = [timeOf(localStart), timeOf(localEnd)];
  if (first === last) return `${formatDate(first, language)} ${formatTimeRange(start, end, language)}`;
  const [from, until] = [formatTime(start, language), formatTime(end, language)];
  return `${formatDate(first, language)} ${from} – ${formatDate(last, language)} ${until}`;
};

/** Municipalities have Finnish and Swedish names only. */
export const townName = ({ site: { municipality } }: EventView, language: Language): string =>
  municipality.name[language === 'sv' ? 'sv' : 'fi'];

/** `Ryhmätila Koivu, Kanervan sote-keskus, Kanervalankatu 12, 80200 Joensuu` */
export const whereWords = (event: EventView, language: Language): string => {
  const { room, site } = event;
  return `${room.name[language]}, ${site.name[language]}, ${site.street}, ${site.postalCode} ${townName(event, language)}`;
};

/** What coming costs, in words; nothing where that is not told. */
export const priceWords = ({ priceCents }: EventView, language: Language): string | undefined => {
  if (priceCents === null) return undefined;
  const t = textsOf(language);
  return priceCents === 0 ? t('events.free') : t('events.price', { price: formatEuros(priceCents, language) });
};
