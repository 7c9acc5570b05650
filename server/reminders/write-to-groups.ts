/**
 * Mails about a week's dates of a booking, before and after them. A job looks around every hour; what has been queued
 * for a person and a week is not queued again, whatever becomes of its dates.
 */
import * as attendances from '../../db/attendances.ts';
import type { BookingRow, OccurrenceRow } from '../../db/bookings.ts';
import * as bookings from '../../db/bookings.ts';
import type { Reader } from '../../db/database.ts';
import * as outbox from '../../db/outbox.ts';
import { byWeek, questionTime, reminderTime } from '../../shared/attendance/week-mails.ts';
import { DAY, type Instant, type LocalDate } from '../../shared/time.ts';
import type { OptionalMail } from '../../shared/users/optional-mails.ts';
import { dateIn, instantOf } from '../../shared/wall-clock.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';
import { peopleOfBooking } from './people-of-booking.ts';

/** What a row about a week's dates holds. */
export interface WeekPayload {
  bookingId: string;
  userId: string;
  occurrenceIds: string[];
}

/** How long after a date it is still asked how many came. */
export const askedFor = 14 * DAY;

type WeekMail = Extract<OptionalMail, 'reminder' | 'attendance'>;
type Dates = readonly [OccurrenceRow, ...OccurrenceRow[]];

/** One week of one booking that is to be written about now. */
interface Due {
  booking: BookingRow;
  monday: LocalDate;
  dates: readonly OccurrenceRow[];
  today: LocalDate;
}

interface Moment {
  booking: BookingRow;
  zone: string;
  now: Instant;
}

/** The first of the dates is near; whoever asked for it so late that this time was over needs no reminder. */
const isReminderDue = ([first]: Dates, { booking, zone, now }: Moment): boolean => {
  const time = instantOf(reminderTime(first), zone).instant;
  return time <= now && booking.requestedAt < time;
};

/** All of the week's dates are over, and the night after them. */
const isQuestionDue = (dates: Dates, { zone, now }: Moment): boolean =>
  instantOf(questionTime(dates.at(-1) as OccurrenceRow), zone).instant <= now;

const isOn = ({ state }: OccurrenceRow): boolean => state === 'approved' || state === 'completed';

/** Which of a booking's dates the mail may be about, and which rooms' dates to look for. */
const kinds: Record<
  WeekMail,
  {
    from: (now: Instant) => Instant;
    to: (now: Instant) => Instant;
    concerns: (row: OccurrenceRow, now: Instant) => boolean;
    isDue: (dates: Dates, moment: Moment) => boolean;
  }
> = {
  reminder: {
    from: (now) => now,
    to: (now) => now + 3 * DAY,
    concerns: ({ startAt, state }, now) => state === 'approved' && startAt > now,
    isDue: isReminderDue,
  },
  attendance: {
    from: (now) => now - askedFor,
    to: (now) => now,
    // Of a week's dates that are not over yet too: the mail waits for the last of them.
    concerns: (row, now) => isOn(row) && row.startAt > now - askedFor,
    isDue: isQuestionDue,
  },
};

const dueOf = async (reader: Reader, catalogue: Catalogue, mail: WeekMail, now: Instant): Promise<Due[]> => {
  const { from, to, concerns, isDue } = kinds[mail];
  const roomIds = catalogue.sites.flatMap(({ rooms }) => rooms.map(({ id }) => id));
  const ids = await attendances.bookingsWithDates(reader, roomIds, from(now), to(now));
  const rows = await bookings.byIds(reader, ids);
  const dates = (await bookings.occurrencesOf(reader, ids)).filter((row) => concerns(row, now));
  const told = await attendances.of(
    reader,
    dates.map(({ id }) => id),
  );
  return [...rows.values()].flatMap((booking) => {
    const zone = catalogue.site(booking.siteId)?.timeZone ?? catalogue.region.timeZone;
    const own = dates.filter(({ bookingId }) => bookingId === booking.id);
    return [...byWeek(own)]
      .filter(([, week]) => isDue(week, { booking, zone, now }))
      .map(([monday, week]) => ({
        booking,
        monday,
        dates: week.filter(({ id }) => !told.has(id)),
        today: dateIn(now, zone),
      }))
      .filter((due) => due.dates.length > 0);
  });
};

const messagesFor = async (
  { newId }: Pick<Dependencies, 'newId'>,
  reader: Reader,
  mail: WeekMail,
  { booking, monday, dates, today }: Due,
  now: Instant,
): Promise<outbox.NewMessage[]> => {
  const people = await peopleOfBooking(reader, booking, today, mail);
  return people.map(({ id: userId, email, language }) => {
    const payload: WeekPayload = { bookingId: booking.id, userId, occurrenceIds: dates.map(({ id }) => id) };
    return {
      id: newId(),
      kind: `booking.${mail}`,
      recipient: email,
      language,
      payload: { ...payload },
      createdAt: now,
      dueAt: now,
      attempts: 0,
      // By person, not by address: who changes her address has been told all the same.
      eventKey: outbox.eventKeyOf(`${mail}:${booking.id}:${monday}`, userId),
    };
  });
};

/** Those that are not queued yet, so that nothing is written where there is nothing new. */
const unqueued = async (reader: Reader, messages: readonly outbox.NewMessage[]): Promise<outbox.NewMessage[]> => {
  const known = await outbox.queuedKeys(
    reader,
    messages.flatMap(({ eventKey }) => eventKey ?? []),
  );
  return messages.filter(({ eventKey }) => !known.has(eventKey ?? ''));
};

/** Queues whatever is due; done again, it does nothing more. */
export const writeToGroups = async (deps: Dependencies, mail: WeekMail): Promise<void> => {
  const now = deps.clock.now();
  const messages = await deps.db.read(async (reader) => {
    const due = await dueOf(reader, await deps.catalogue(reader), mail, now);
    const found: outbox.NewMessage[] = [];
    for (const each of due) found.push(...(await messagesFor(deps, reader, mail, each, now)));
    return unqueued(reader, found);
  });
  // What changed in between is seen when the mail is put into words.
  if (messages.length > 0) await deps.db.write((tx) => outbox.add(tx, messages));
};
