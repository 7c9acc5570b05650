/** The mail that a booker would get if her dates gave way as planned; in her language, as it would be sent. */
import * as bookings from '../../db/bookings.ts';
import type { BookingPart } from '../../shared/bookings/parts.ts';
import type { DisplacementMailRequest, DisplacementMailView } from '../../shared/closures/plan-schemas.ts';
import type { DisplacementDecision } from '../../shared/closures/schemas.ts';
import { AppError } from '../../shared/errors.ts';
import type { Actor } from '../../shared/permissions.ts';
import { addLocalMinutes, localMinutesBetween } from '../../shared/time.ts';
import { dateIn } from '../../shared/wall-clock.ts';
import { knownRoom, useOf } from '../bookings/open-for-writing.ts';
import { languageOfBooking } from '../bookings/told-of-booking.ts';
import type { Dependencies } from '../dependencies.ts';
import { displacedMailText } from '../notifications/displacement-mails.ts';
import { type DisplacedDate, roomsLeft } from '../notifications/displacement-words.ts';
import { filledText } from '../premises/filled-text.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';
import { roomToBook } from '../rooms/room-to-book.ts';
import { siteToClose } from './closure-times.ts';
import { causeTitle } from './site-displacement.ts';

const dateOf = (
  catalogue: Catalogue,
  parts: readonly BookingPart[],
  row: bookings.OccurrenceRow,
  { action, roomId, start, end }: DisplacementDecision,
): DisplacedDate => {
  const from = { room: knownRoom(catalogue, row.roomId), localStart: row.localStart, localEnd: row.localEnd };
  if (action === 'cancel') return { from, to: null };
  const room = roomId === undefined ? from.room : roomToBook(catalogue, roomId, 'displacements');
  const localStart = start ?? row.localStart;
  const localEnd = end ?? addLocalMinutes(localStart, localMinutesBetween(row.localStart, row.localEnd));
  const to = { room, localStart, localEnd };
  return { from, to, leaves: roomsLeft(parts, useOf(catalogue, row), to) };
};

/**
 * @param request decisions about dates of one booking in rooms of the house
 * @throws AppError `site.not-found`, `access.forbidden`, `occurrence.not-found` for a date of another booking or house
 */
export const previewDisplacementMail = (
  deps: Dependencies,
  actor: Actor,
  siteIdOrCode: string,
  request: DisplacementMailRequest,
): Promise<DisplacementMailView> =>
  deps.db.read(async (reader) => {
    const catalogue = await deps.catalogue(reader);
    const site = siteToClose(catalogue, actor, siteIdOrCode);
    const decided = new Map(request.displacements.map((each) => [each.occurrenceId, each]));
    const rows = await bookings.occurrencesByIds(reader, [...decided.keys()]);
    const [first] = rows;
    const isOne = rows.every(
      (row) => row.bookingId === first?.bookingId && knownRoom(catalogue, row.roomId).site.id === site.id,
    );
    const booking = first && (await bookings.find(reader, first.bookingId));
    if (!booking || !isOne || rows.length < decided.size) throw new AppError('occurrence.not-found');
    const dates = rows.map((row) => dateOf(catalogue, booking.parts, row, decided.get(row.id) as DisplacementDecision));
    const { cause, title, start, end } = request;
    const words = title && filledText(title);
    const { subject, body } = await displacedMailText(deps, reader, catalogue, {
      booking,
      dates: dates as [DisplacedDate, ...DisplacedDate[]],
      by: {
        title: words ?? causeTitle(cause === 'closure' ? 'opening-hours' : cause, site),
        span: start && end ? { start, end } : undefined,
      },
      language: await languageOfBooking(reader, booking, dateIn(deps.clock.now(), catalogue.region.timeZone)),
    });
    return { subject, text: body };
  });
