/** What staff could offer for some waiting dates at once: rooms of the house at the same times, then other hours. */

import * as bookings from '../../db/bookings.ts';
import type { OrganisationRow } from '../../db/organisations.ts';
import * as organisations from '../../db/organisations.ts';
import { eventNeedsOf } from '../../shared/bookings/accessibility-mismatch.ts';
import { AppError, refuse } from '../../shared/errors.ts';
import type { Actor } from '../../shared/permissions.ts';
import { answerDeadline, usualAnswerDay } from '../../shared/proposals/answer-time.ts';
import type { OfferSuggestions } from '../../shared/proposals/schemas.ts';
import { addLocalMinutes, timeOf } from '../../shared/time.ts';
import { dateIn } from '../../shared/wall-clock.ts';
import { knownRoom } from '../bookings/open-for-writing.ts';
import { bookingFor } from '../bookings/show-booking.ts';
import type { Dependencies } from '../dependencies.ts';
import { standingOf } from '../region/standing-of.ts';
import { roomsFreeOn, shiftsForAll } from '../rooms/find-alternatives.ts';
import type { AskedDate } from '../rooms/judge-rooms.ts';

/** More would have to be compared instead of taken. */
const mostRooms = 5;

/** The waiting dates yet to come that were named. @throws AppError `occurrence.not-found`, `booking.already-decided` */
const chosenOf = (occurrences: readonly bookings.OccurrenceRow[], ids: readonly string[], now: number) =>
  [...new Set(ids)]
    .map((id) => occurrences.find((row) => row.id === id) ?? refuse('occurrence.not-found', { path: 'occurrenceIds' }))
    .map((row) => {
      if (row.state !== 'requested') throw new AppError('booking.already-decided', { path: 'occurrenceIds' });
      if (row.startAt <= now) throw new AppError('booking.past', { path: 'occurrenceIds' });
      return row;
    })
    .sort((a, b) => a.startAt - b.startAt);

/**
 * What others have asked for is not suggested. Other hours are for dates of one room and one time of day: others would
 * each need their own.
 * @throws AppError `booking.not-found`, `access.forbidden`, `occurrence.not-found`, `booking.already-decided`,
 *   `booking.past`
 */
export const suggestOffers = (
  deps: Dependencies,
  actor: Actor,
  idOrCode: string,
  occurrenceIds: readonly string[],
): Promise<OfferSuggestions> =>
  deps.db.read(async (reader) => {
    const catalogue = await deps.catalogue(reader);
    const booking = await bookingFor(reader, catalogue, actor, 'booking.decide', idOrCode);
    const now = deps.clock.now();
    const rows = chosenOf(await bookings.occurrencesOf(reader, [booking.id]), occurrenceIds, now);
    const first = rows[0] ?? refuse('occurrence.not-found', { path: 'occurrenceIds' });
    const room = knownRoom(catalogue, first.roomId);
    const dates = rows.map(
      ({ localStart, localEnd, startAt, endAt }): AskedDate => ({ localStart, localEnd, start: startAt, end: endAt }),
    );
    const organisation = (await organisations.find(reader, booking.organisationId)) as OrganisationRow;
    const standing = await standingOf(reader, catalogue.region, organisation, now);
    const event = eventNeedsOf(booking.needs, booking.wheelchairUsers);
    const fit = {
      participants: booking.participants,
      needs: event.needs,
      wheelchairUsers: event.wheelchairUsers,
      priorityClass: standing.priorityClass?.code ?? null,
    };
    const used = new Set(rows.map(({ roomId }) => roomId));
    const others = room.site.rooms.filter(({ id }) => !used.has(id));
    const rooms = await roomsFreeOn(reader, room, others, dates, fit, now);
    const isOneSeries = rows.every(
      (row) => row.roomId === first.roomId && timeOf(row.localStart) === timeOf(first.localStart),
    );
    const shifts = isOneSeries ? await shiftsForAll(reader, room, dates, now) : [];
    const { timeZone } = room.site;
    const usual = usualAnswerDay(now, timeZone, catalogue.region.bookingRules);
    const latest = dateIn(first.startAt - 1, timeZone);
    return {
      rooms: rooms.slice(0, mostRooms).map(({ id, name, capacity }) => ({ roomId: id, roomName: name, capacity })),
      times: shifts.map((minutes) => ({
        minutes,
        localStart: addLocalMinutes(first.localStart, minutes),
        localEnd: addLocalMinutes(first.localEnd, minutes),
      })),
      answerUntil: dateIn(answerDeadline(usual, [first.startAt], timeZone) - 1, timeZone),
      latestAnswer: latest,
    };
  });
