/** Sentences about bookings and their dates that several pages say. Pure. */
import type { BookingSummaryView } from '../../shared/bookings/schemas.ts';
import { formatDate, formatTimeRange } from '../../shared/i18n/format.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import type { Need } from '../../shared/rooms/accessibility.ts';
import type { Layout } from '../../shared/rooms/kinds.ts';
import { dateOf, type LocalDateTime, timeOf } from '../../shared/time.ts';
import type { Screens } from '../i18n/language.tsx';

export type Say = Translate<Screens>;

/** `17.00–19.00`; over midnight the end has its date, as it would otherwise seem to be before the start. */
export const timesOf = (localStart: LocalDateTime, localEnd: LocalDateTime, language: Language): string => {
  const [start, end] = [timeOf(localStart), timeOf(localEnd)];
  if (dateOf(localStart) === dateOf(localEnd) || end === '00:00') {
    return formatTimeRange(start, end === '00:00' ? '24:00' : end, language);
  }
  return `${formatTimeRange(start, end, language)} (${formatDate(dateOf(localEnd), language)})`;
};

/** `ma 11.1.2027 17.00–19.00` */
export const dateAndTimes = (localStart: LocalDateTime, localEnd: LocalDateTime, language: Language): string =>
  `${formatDate(dateOf(localStart), language)} ${timesOf(localStart, localEnd, language)}`;

/** A rule as the beginning of a line. */
export const asSentence = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** `1 toisessa tilassa tai toisena aikana, 2 jätetty pois`; nothing when all is as asked. */
export const deviationsOf = (
  { moved, waiting = 0, skipped, denied, cancelled }: BookingSummaryView['summary'],
  t: Say,
): string =>
  [
    moved > 0 && t('bookings.count.moved', { count: moved }),
    waiting > 0 && t('bookings.count.waiting', { count: waiting }),
    skipped > 0 && t('bookings.count.skipped', { count: skipped }),
    denied > 0 && t('bookings.count.denied', { count: denied }),
    cancelled > 0 && t('bookings.count.cancelled', { count: cancelled }),
  ]
    .filter(Boolean)
    .join(', ');

/** By when the applicant was promised an answer, in a sentence to either side; that it is late is not kept quiet. */
export const promiseWords = (
  { decideBy, answerIsLate }: Pick<BookingSummaryView, 'decideBy' | 'answerIsLate'>,
  { t, language, staff }: { t: Say; language: Language; staff: boolean },
): string => {
  if (decideBy === null) return '';
  const date = formatDate(decideBy, language);
  if (answerIsLate) return t(staff ? 'bookings.promise.late.staff' : 'bookings.promise.late', { date });
  return t(staff ? 'bookings.promise.staff' : 'bookings.promise', { date });
};

/** `Pyörätuoli (3), Kuuleminen`; nothing where nothing is needed. */
export const needsWords = (needs: readonly Need[], wheelchairUsers: number | null, t: Say): string =>
  needs
    .map((need) => {
      const word = t(`words.need.${need}`);
      return need === 'wheelchair' && wheelchairUsers ? `${word} (${wheelchairUsers})` : word;
    })
    .join(', ');

/** `Pöytäryhmät, 24 paikkaa`; only its name where the room no longer has it. */
export const layoutWords = ({ layout, capacity }: { layout: Layout; capacity: number | null }, t: Say): string => {
  const name = t(`words.layout.${layout}`);
  return capacity === null ? name : t('bookings.layout.places', { layout: name, count: capacity });
};
