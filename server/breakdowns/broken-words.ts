/** What is out of order and when, in words: for mails and for pages that the server writes. */
import { formatMoment } from '../../shared/breakdowns/moments.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { localOf } from '../../shared/wall-clock.ts';
import { textsOf } from '../http/texts.ts';
import type { CatalogueBreakdown, CatalogueSite } from '../rooms/catalogue-types.ts';
import { placeOf } from './breakdown-views.ts';

type Placed = Pick<CatalogueBreakdown, 'device' | 'roomId' | 'entranceId' | 'facilityId'>;

/** `Hissi on epäkunnossa`, and where there are several, which: `Hissi on epäkunnossa: Päähissi`. */
export const brokenWords = (breakdown: Placed, site: CatalogueSite, language: Language): string => {
  const t = textsOf(language);
  const broken = t(`breakdowns.broken.${breakdown.device}`);
  const place = placeOf(breakdown, site)?.[language];
  return place === undefined ? broken : t('breakdowns.at', { broken, place });
};

/** `Hissi`, or `Hissi (Päähissi)`. */
export const deviceWords = (breakdown: Placed, site: CatalogueSite, language: Language): string => {
  const device = textsOf(language)(`breakdowns.device.${breakdown.device}`);
  const place = placeOf(breakdown, site)?.[language];
  return place === undefined ? device : `${device} (${place})`;
};

/** `ma 23.11.2026 klo 8.00 – pe 27.11.2026 klo 16.00`, or that nobody knows the end. */
export const spanWords = (
  { start, end }: Pick<CatalogueBreakdown, 'start' | 'end'>,
  { timeZone }: CatalogueSite,
  language: Language,
): string => {
  const t = textsOf(language);
  const moment = (instant: number) => formatMoment(localOf(instant, timeZone), language);
  return end === null
    ? t('breakdowns.span.open', { start: moment(start) })
    : t('breakdowns.span', { start: moment(start), end: moment(end) });
};

/** All of it in one sentence, without the note. */
export const brokenLine = (breakdown: CatalogueBreakdown, site: CatalogueSite, language: Language): string =>
  `${brokenWords(breakdown, site, language)}, ${spanWords(breakdown, site, language)}`;
