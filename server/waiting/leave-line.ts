/** A date leaves the line; what is held for it is free for the next. */

import * as bookings from '../../db/bookings.ts';
import type { Tx } from '../../db/database.ts';
import * as proposals from '../../db/proposals.ts';
import * as waits from '../../db/waits.ts';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import { AppError, refuse } from '../../shared/errors.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { Actor } from '../../shared/permissions.ts';
import { can } from '../../shared/permissions.ts';
import { releaseRooms } from '../bookings/hold-rooms.ts';
import { saveBooking } from '../bookings/open-for-writing.ts';
import { recordEvent } from '../bookings/record-event.ts';
import { subjectOf, viewOf } from '../bookings/show-booking.ts';
import type { Dependencies } from '../dependencies.ts';
import { endWaits } from './end-waits.ts';

const isActive = ({ state }: waits.WaitRow): boolean => state === 'waiting' || state === 'offered';

/** Of what is held for several dates only this one's place is given back; with the last of them the offer is over. */
const giveBack = async (tx: Tx, { proposalId, occurrenceId, state }: waits.WaitRow): Promise<void> => {
  if (proposalId === null || state !== 'offered') return;
  const standIns = await proposals.standInsOf(tx, proposalId);
  const ids = standIns.filter(({ standsForId }) => standsForId === occurrenceId).map(({ id }) => id);
  await releaseRooms(tx, ids);
  await proposals.removeStandIns(tx, ids);
  if (ids.length === standIns.length) await proposals.update(tx, proposalId, { state: 'overtaken' });
};

/** @throws AppError `wait.not-found` for what is not there, not to be known or over, `access.forbidden` */
export const leaveLine = (deps: Dependencies, actor: Actor, id: string, language: Language): Promise<BookingView> =>
  deps.db.write(async (tx) => {
    const catalogue = await deps.catalogue(tx);
    const wait = (await waits.find(tx, id)) ?? refuse('wait.not-found');
    const booking = (await bookings.find(tx, wait.bookingId)) ?? refuse('wait.not-found');
    const subject = subjectOf(booking, catalogue);
    if (!can(actor, 'booking.see', subject)) throw new AppError('wait.not-found');
    if (!can(actor, 'booking.change', subject)) throw new AppError('access.forbidden');
    if (!isActive(wait)) throw new AppError('wait.not-found');
    await giveBack(tx, wait);
    await endWaits(tx, [wait], 'withdrawn');
    const saved = await saveBooking(tx, booking);
    await recordEvent(deps, tx, actor, saved, 'unqueued', { count: 1 });
    return viewOf(deps, tx, saved, actor, language);
  });
