/** What has happened to a booking, from its audit rows, in words. */
import type { AuditRow } from '../../db/audit.ts';
import type { DenyReason } from '../../shared/approvals/schemas.ts';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { Need } from '../../shared/rooms/accessibility.ts';
import { isoInstant, type LocalDate } from '../../shared/time.ts';
import { wordsOfCode } from '../codes/code-words.ts';
import { textsOf } from '../http/texts.ts';
import { needWords } from './mismatch-words.ts';

/** What a booking's audit rows record. `message` is what staff or booker wrote to the other. */
export const bookingEvents = [
  'requested',
  'approved-automatically',
  'approved',
  'denied',
  'info-asked',
  'answered',
  'changed',
  'moved',
  'cancelled',
] as const;
export type BookingEvent = (typeof bookingEvents)[number];

/** The events that the booker is told of by mail. */
export const mailedEvents = [
  'requested',
  'approved-automatically',
  'approved',
  'denied',
  'info-asked',
  'cancelled',
  'moved',
] as const satisfies readonly BookingEvent[];

/** What an event's row keeps beside who and when. */
export interface EventDetails {
  count?: number;
  /** The answer day that was promised; the booking forgets it once it is decided. */
  decideBy?: LocalDate;
  reasonCode?: DenyReason;
  message?: string;
  /** Needs of the event that its rooms were certain to meet. */
  met?: readonly Need[];
  /** Needs of the event that its rooms were not certain to meet, and whether the booker knew of it. */
  unmet?: readonly Need[];
  known?: boolean;
  /** The numbers of the terms of their own that the houses of its dates had: accepted beside the region's. */
  houseTerms?: readonly { siteId: string; number: number }[];
}

type Words = Parameters<typeof wordsOfCode>[0];

const isBookingEvent = (action: string): action is BookingEvent => bookingEvents.includes(action as BookingEvent);

const eventWords = (event: BookingEvent, details: EventDetails, catalogue: Words, language: Language): string => {
  const t = textsOf(language);
  const count = details.count ?? 0;
  switch (event) {
    case 'denied':
      return t('reasons.history.denied', {
        count,
        reason: wordsOfCode(catalogue, 'denyReason', details.reasonCode ?? 'OTHER')[language],
      });
    case 'info-asked':
    case 'answered':
    case 'changed':
      return t(`reasons.history.${event}`);
    default:
      return t(`reasons.history.${event}`, { count });
  }
};

/** What was known of accessibility when it happened; nothing where nothing was needed. */
const accessWords = (event: BookingEvent, { met = [], unmet = [], known }: EventDetails, language: Language) => {
  const t = textsOf(language);
  if (met.length > 0) return t('reasons.history.needs-met', { needs: needWords(met, 0, language) });
  if (unmet.length === 0) return undefined;
  const needs = needWords(unmet, 0, language);
  if (event === 'approved') return t('reasons.history.needs-unmet', { needs });
  return t(known ? 'reasons.history.needs-unmet-known' : 'reasons.history.needs-unmet-unknown', { needs });
};

/** The history for people, oldest first. Rows of other kinds (technical ones) are left out. */
export const historyViews = (rows: readonly AuditRow[], catalogue: Words, language: Language): BookingView['history'] =>
  rows.flatMap((row) => {
    const event = row.action.replace(/^booking\./, '');
    if (!isBookingEvent(event)) return [];
    const details = row.details as EventDetails;
    return {
      at: isoInstant(row.at),
      actor: row.actorName,
      action: event,
      text: [eventWords(event, details, catalogue, language), accessWords(event, details, language)]
        .filter(Boolean)
        .join(' '),
      message: details.message ?? null,
    };
  });
