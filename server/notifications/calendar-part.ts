/**
 * The calendar part of mails about a booking (iTIP, RFC 5546): what was given stands in the booker's own calendar, follows
 * every change, and goes away when it is cancelled.
 *
 * It is made when the mail goes out, of the dates as they are then, and never kept: a mail that is sent late or again
 * tells no older times than one before it. `SEQUENCE` is the version of the booking, which rises with every change.
 *
 * A message is about one UID (RFC 5546 section 3.2.2), so it can be a `REQUEST` where the booking is one date or one
 * recurring event. Dates that follow no rule that all programs know are several events: they come as a `PUBLISH` in a
 * file, which programs open and which changes what they had under the same UIDs. A date that is cancelled among others
 * is a `REQUEST` without it (`EXDATE`): that is the whole of the event anew, which programs take more surely than a
 * `CANCEL` of one instance beside it.
 */
import type { AuditRow } from '../../db/audit.ts';
import * as audit from '../../db/audit.ts';
import * as bookings from '../../db/bookings.ts';
import type { Reader } from '../../db/database.ts';
import type { OutboxRow } from '../../db/outbox.ts';
import * as users from '../../db/users.ts';
import { holdsRoom } from '../../shared/bookings/state.ts';
import { type CalendarEvent, type CalendarPerson, calendarFile } from '../../shared/calendars/ics.ts';
import {
  occurrenceUid,
  type Series,
  type SeriesDate,
  seriesComponents,
  seriesUid,
} from '../../shared/calendars/series-file.ts';
import { textIn } from '../../shared/region/rules.ts';
import type { BookingEvent, EventDetails } from '../bookings/history.ts';
import type { Dependencies, MailCalendar } from '../dependencies.ts';
import { bookingSeries } from '../feeds/booking-series.ts';
import { textsOf } from '../http/texts.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';
import { senderAddress } from './mail-sender.ts';

/** Events after whose mail everything in a calendar is as it was. */
const calm: ReadonlySet<BookingEvent> = new Set([
  'requested',
  'info-asked',
  'rooms-changed',
  'change-asked',
  'change-expired',
  'offered',
  'offer-withdrawn',
  'offer-expired',
  'queued',
  'freed',
  'freed-expired',
]);

/** Events whose mails give dates. Where these are gone again by then, the mail that says so takes them away. */
const giving: ReadonlySet<BookingEvent> = new Set(['approved-automatically', 'approved', 'offer-accepted']);

/** Whether any date of it was ever approved, as far as its records tell. */
const wasGiven = (history: readonly AuditRow[]): boolean =>
  history.some(({ action, details }) => {
    const event = action.replace(/^booking\./, '') as BookingEvent;
    return giving.has(event) || (event === 'dates-added' && (details as EventDetails).waits !== true);
  });

/** What waits for a decision stands in no calendar yet. */
const onlyGiven = (series: Series): Series => ({
  ...series,
  dates: series.dates.map((date) => (date.state === 'requested' ? { ...date, state: 'skipped' } : date)),
});

/** As if nothing had been taken away. A date that was made anew, at the same nominal start, counts once. */
const asEverything = (series: Series): Series => {
  const held = new Set(series.dates.filter(({ state }) => holdsRoom(state)).map(({ originalStart }) => originalStart));
  const gone = new Map<string, SeriesDate>();
  for (const date of series.dates) {
    if (!held.has(date.originalStart)) gone.set(`${date.originalStart} ${date.location}`, date);
  }
  const dates = [...series.dates.filter(({ state }) => holdsRoom(state)), ...gone.values()];
  return { ...series, dates: dates.map((date) => ({ ...date, state: 'approved' })) };
};

/** The titles of sensitive groups stay out of mails, as in every other part of them. */
const wordsFor = (series: Series, booking: bookings.BookingRow, catalogue: Catalogue, row: OutboxRow): Series => {
  const t = textsOf(row.language);
  const room = catalogue.room(booking.roomId)?.name[row.language] ?? '';
  return {
    ...series,
    words: {
      ...series.words,
      ...(booking.sensitive && { summary: t('mails.calendar.summary', { room }) }),
      description: t('mails.link', { url: series.words.url ?? '' }),
    },
  };
};

interface Message {
  method: MailCalendar['method'];
  events: readonly CalendarEvent[];
}

const cancelled = (events: readonly CalendarEvent[]): CalendarEvent[] =>
  events
    .filter(({ recurrenceId }) => recurrenceId === undefined)
    .map((each): CalendarEvent => ({ ...each, status: 'CANCELLED' }));

const uidsOf = (events: readonly CalendarEvent[]): Set<string> => new Set(events.map(({ uid }) => uid));

/** The recurring event that was told before dates beside its rule made it one event a date. */
const formerSeries = (series: Series, everything: readonly CalendarEvent[], history: readonly AuditRow[]) => {
  const uid = seriesUid(series.bookingId);
  const [first] = everything;
  const hasGrown = history.some(({ action }) => action === 'booking.dates-added');
  if (!first || !hasGrown || series.when.rrule === undefined || uidsOf(everything).has(uid)) return [];
  return [{ ...first, uid }];
};

/** In a file everything that has gone is named, for nothing else takes it out of a calendar. */
const fileOf = (
  series: Series,
  given: readonly CalendarEvent[],
  everything: readonly CalendarEvent[],
  history: readonly AuditRow[],
): Message | undefined => {
  const kept = uidsOf(given);
  const called = new Set(series.dates.filter(({ state }) => state === 'cancelled').map(({ id }) => occurrenceUid(id)));
  const gone = everything.filter(
    ({ uid }) => !kept.has(uid) && (called.has(uid) || uid === seriesUid(series.bookingId)),
  );
  const events = [...given, ...cancelled([...gone, ...formerSeries(series, everything, history)])];
  return events.length > 0 ? { method: 'PUBLISH', events } : undefined;
};

/** Nothing where nothing of it is in anybody's calendar. */
const messageOf = (series: Series, event: BookingEvent, history: readonly AuditRow[]): Message | undefined => {
  const given = seriesComponents(onlyGiven(series));
  if (given.length === 0 && (giving.has(event) || !wasGiven(history))) return undefined;
  const everything = seriesComponents(asEverything(series));
  if (uidsOf([...everything, ...given]).size > 1) return fileOf(series, given, everything, history);
  return given.length > 0 ? { method: 'REQUEST', events: given } : { method: 'CANCEL', events: cancelled(everything) };
};

const organizerOf = ({ region }: Catalogue, publicUrl: string, { language }: OutboxRow): CalendarPerson => ({
  name: textIn(region.name, language, region.languages).text || 'Tilava',
  email: senderAddress(publicUrl),
});

/** The recipient comes: she asked for it, and nobody reads an answer. */
const attendeeOf = (name: string, email: string) => ({ name, email, answer: 'ACCEPTED', asksAnswer: false }) as const;

/** The part for one recipient of a mail; nothing where the mail changes no calendar, or she wants none. */
export const calendarPart = async (
  { config, clock }: Pick<Dependencies, 'config' | 'clock'>,
  reader: Reader,
  catalogue: Catalogue,
  booking: bookings.BookingRow,
  row: OutboxRow,
): Promise<MailCalendar | undefined> => {
  const event = row.kind.replace(/^booking\./, '') as BookingEvent;
  // A change that is asked for moves nothing yet, but what could not go along was given up at once.
  const { gaveUp = 0 } = row.payload as EventDetails;
  if (calm.has(event) && gaveUp === 0) return undefined;
  const user = await users.findByEmail(reader, row.recipient);
  if (user?.unwantedMails.includes('calendar')) return undefined;
  const history = await audit.of(reader, 'booking', booking.id);
  const occurrences = await bookings.occurrencesOf(reader, [booking.id]);
  const { publicUrl } = config;
  const changedAt = history.at(-1)?.at ?? booking.requestedAt;
  const own = bookingSeries(booking, occurrences, { catalogue, publicUrl, language: row.language, changedAt });
  const series = wordsFor(own, booking, catalogue, row);
  const message = messageOf(series, event, history);
  if (!message) return undefined;
  const organizer = organizerOf(catalogue, publicUrl, row);
  const attendees = [attendeeOf(user?.name ?? row.recipient, row.recipient)];
  const events = message.events.map((each) => ({
    ...each,
    organizer,
    ...(message.method !== 'PUBLISH' && { attendees }),
  }));
  return {
    method: message.method,
    text: calendarFile({ method: message.method, madeAt: clock.now(), timeZone: series.timeZone, events }),
  };
};
