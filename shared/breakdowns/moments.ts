/** When something is out of order, as people read it. Pure; the browser loads it. */
import { formatDate, formatTime, formatTimeRange } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import { dateOf, type LocalDateTime, timeOf } from '../time.ts';

const clock: Record<Language, string> = { fi: 'klo', sv: 'kl.', en: 'at' };

/** `ma 23.11.2026 klo 8.00`, sv `må 23.11.2026 kl. 8.00`, en `Mon 23 Nov 2026 at 08:00`. */
export const formatMoment = (local: LocalDateTime, language: Language): string =>
  `${formatDate(dateOf(local), language)} ${clock[language]} ${formatTime(timeOf(local), language)}`;

/** `ti 24.11.2026 klo 17.00–19.00`: a date of a booking. */
export const formatUse = (
  { localStart, localEnd }: { localStart: LocalDateTime; localEnd: LocalDateTime },
  language: Language,
): string =>
  `${formatDate(dateOf(localStart), language)} ${clock[language]} ${formatTimeRange(timeOf(localStart), timeOf(localEnd), language)}`;
