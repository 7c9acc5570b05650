/** What the mail of a cancellation says beside that it was made. */
import type { Language } from '../../shared/i18n/language.ts';
import { cancelWords, type EventDetails } from '../bookings/history.ts';
import { textsOf } from '../http/texts.ts';

/** Where the booking's page offers to look for another time. */
export const anotherTimeAnchor = '#uusi-aika';

/**
 * Why the house took the dates back and where another time is found; or that the cancellation came late, which is better
 * than not at all.
 */
export const cancelNotes = (
  { late = 0, cancelReason }: EventDetails,
  catalogue: Parameters<typeof cancelWords>[0],
  bookingUrl: string,
  language: Language,
): { details?: string; notes: string[] } => {
  const t = textsOf(language);
  if (cancelReason !== undefined)
    return {
      details: t('mails.cancelled.by-house', { reason: cancelWords(catalogue, cancelReason, language) }),
      notes: [t('mails.cancelled.another', { url: `${bookingUrl}${anotherTimeAnchor}` })],
    };
  return { notes: late > 0 ? [t('mails.cancelled.late', { count: late })] : [] };
};
