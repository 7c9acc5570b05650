/** A booking as a file that one's own calendar opens. */
import * as audit from '../../db/audit.ts';
import * as bookings from '../../db/bookings.ts';
import { calendarFile } from '../../shared/calendars/ics.ts';
import { seriesComponents } from '../../shared/calendars/series-file.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { Actor } from '../../shared/permissions.ts';
import { bookingFor } from '../bookings/show-booking.ts';
import type { Dependencies } from '../dependencies.ts';
import { bookingSeries } from './booking-series.ts';

/**
 * Coming and past dates, approved or asked for, as one recurring event where programs know such a rule.
 * @throws AppError `booking.not-found`
 */
export const bookingCalendar = (
  deps: Pick<Dependencies, 'catalogue' | 'config' | 'db'>,
  actor: Actor,
  idOrCode: string,
  language: Language,
): Promise<string> =>
  deps.db.read(async (reader) => {
    const catalogue = await deps.catalogue(reader);
    const booking = await bookingFor(reader, catalogue, actor, 'booking.see', idOrCode);
    const occurrences = await bookings.occurrencesOf(reader, [booking.id]);
    const changes = await audit.of(reader, 'booking', booking.id);
    const { publicUrl } = deps.config;
    const changedAt = changes.at(-1)?.at ?? booking.requestedAt;
    const series = bookingSeries(booking, occurrences, { catalogue, publicUrl, language, changedAt });
    return calendarFile({
      name: booking.internalTitle,
      timeZone: series.timeZone,
      events: seriesComponents(series),
    });
  });
