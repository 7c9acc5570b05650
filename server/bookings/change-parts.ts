/** Changes the rooms that a booking takes beside the first, on all dates to come. */
import type { Tx } from '../../db/database.ts';
import type { PartsRequest } from '../../shared/bookings/change-schemas.ts';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import { holdsRoom } from '../../shared/bookings/state.ts';
import { AppError } from '../../shared/errors.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { Actor } from '../../shared/permissions.ts';
import type { Dependencies } from '../dependencies.ts';
import { neededColumns } from './change-needs.ts';
import { askForRooms, claimRooms, releaseRooms } from './hold-rooms.ts';
import { openForWriting, saveBooking, useOf } from './open-for-writing.ts';
import { type PartsPlan, planParts } from './plan-parts.ts';
import { recordEvent } from './record-event.ts';
import { refuseConflicts } from './refuse-conflicts.ts';
import { needsKnown } from './room-mismatches.ts';
import { viewOf } from './show-booking.ts';

/** All of them first give back what they have: one date may take what another leaves. */
const holdAnew = async (tx: Tx, { parts, dates }: PartsPlan, catalogue: Parameters<typeof useOf>[0]): Promise<void> => {
  await releaseRooms(
    tx,
    dates.map(({ row }) => row.id),
  );
  const usesOf = (isGiven: boolean) =>
    dates.filter(({ row }) => holdsRoom(row.state) === isGiven).map(({ row }) => useOf(catalogue, row));
  await claimRooms(tx, usesOf(true), parts);
  await askForRooms(tx, usesOf(false), parts);
};

/**
 * All of it, or nothing; dates that have begun keep what they have. Approved dates get what staff must look at only from
 * them: a change request proposes other places for dates, and cannot carry other rooms beside them.
 * @throws AppError `booking.not-found`, `access.forbidden`, `request.stale`, `booking.past`, `booking.not-open`,
 *   `room.not-found`, `resolution.other-site`, `proposal.open`, `booking.conflict`, `booking.rooms-need-approval`
 */
export const changeParts = (
  deps: Dependencies,
  actor: Actor,
  idOrCode: string,
  request: PartsRequest,
  options: { ifVersion?: number | undefined; language: Language },
): Promise<BookingView> =>
  deps.db.write(async (tx) => {
    const open = await openForWriting(deps, tx, actor, 'booking.change', idOrCode);
    const { booking, catalogue } = open;
    if (options.ifVersion !== undefined && options.ifVersion !== booking.version) throw new AppError('request.stale');
    const plan = await planParts(tx, actor, open, request.parts, deps.clock.now());
    const { dates, needs } = plan;
    refuseConflicts(
      dates.map(({ use }) => use),
      dates.map(({ judgement }) => judgement),
    );
    if (plan.reasons.length > 0) throw new AppError('booking.rooms-need-approval');
    if (!dates.some(({ changes }) => changes)) return viewOf(deps, tx, booking, actor, options.language);
    await holdAnew(tx, plan, catalogue);
    const saved = await saveBooking(tx, booking, {
      parts: plan.parts,
      ...neededColumns(booking, request, needs),
    });
    await recordEvent(deps, tx, actor, saved, 'rooms-changed', {
      count: dates.filter(({ changes }) => changes).length,
      ...(needs.created.length > 0 && needsKnown(saved, needs.mismatches)),
    });
    return viewOf(deps, tx, saved, actor, options.language);
  });
