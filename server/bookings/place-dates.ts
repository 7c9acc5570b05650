/** Carries out what was planned for dates: new places, places asked for, dates given up. All of it, or nothing. */

import type { OccurrenceRow } from '../../db/bookings.ts';
import * as bookings from '../../db/bookings.ts';
import type { Tx } from '../../db/database.ts';
import { otherReason } from '../../shared/bookings/cancel-rules.ts';
import { AppError } from '../../shared/errors.ts';
import type { LocalText } from '../../shared/i18n/language.ts';
import type { Actor } from '../../shared/permissions.ts';
import type { Dependencies } from '../dependencies.ts';
import { textsOf } from '../http/texts.ts';
import { type AskedChange, askChange } from './ask-change.ts';
import type { Move } from './asked-moves.ts';
import { callOff } from './call-off.ts';
import { byHouse, cancellationOf } from './cancellation.ts';
import { askForRooms, claimRooms, type RoomUse, releaseRooms } from './hold-rooms.ts';
import { isCancelledLate } from './in-time.ts';
import type { OpenBooking } from './open-for-writing.ts';
import type { JudgedPlaces } from './plan-change.ts';
import { refuseConflicts } from './refuse-conflicts.ts';

/** What became of the dates: moved, asked of staff while they stay, given up. */
export interface Placed {
  made: readonly Move[];
  asked?: AskedChange & { count: number };
  cancelled: number;
  /** Of those how many were given up later than the region asks. */
  late: number;
}

const storeMoves = async (tx: Tx, moves: readonly Move[]): Promise<void> => {
  const ids = moves.map(({ row }) => row.id);
  await releaseRooms(tx, ids);
  for (const { row, room, localStart, localEnd, start, end } of moves) {
    const sameTime = start === row.startAt && end === row.endAt;
    const reason = !sameTime ? 'moved-time' : room.id !== row.roomId ? 'moved-room' : row.reason;
    await bookings.updateOccurrences(tx, [row.id], {
      roomId: room.id,
      localStart,
      localEnd,
      startAt: start,
      endAt: end,
      reason,
    });
  }
  const useOfMove = ({ row, room, start, end }: Move): RoomUse => ({ occurrenceId: row.id, room, start, end });
  await claimRooms(tx, moves.filter(({ row }) => row.state === 'approved').map(useOfMove));
  await askForRooms(tx, moves.filter(({ row }) => row.state === 'requested').map(useOfMove));
};

const gaveUpWords = (): LocalText => ({
  fi: textsOf('fi')('reasons.could-not-move'),
  sv: textsOf('sv')('reasons.could-not-move'),
  en: textsOf('en')('reasons.could-not-move'),
});

/** As a cancellation, which it is: it gives its rooms back before others move there, and may come late. */
const giveUp = async (
  tx: Tx,
  deps: Pick<Dependencies, 'clock' | 'newId'>,
  actor: Actor,
  { catalogue, booking }: OpenBooking,
  cancelled: readonly OccurrenceRow[],
): Promise<Pick<Placed, 'cancelled' | 'late'>> => {
  const now = deps.clock.now();
  const isByHouse = byHouse(catalogue, actor, booking, otherReason);
  const reasonOf = cancellationOf(catalogue, isByHouse, now);
  await callOff(deps, tx, actor, { booking, dates: cancelled }, { reasonOf, reasonText: gaveUpWords() });
  const late = isByHouse ? 0 : cancelled.filter((row) => isCancelledLate(catalogue, row, now)).length;
  return { cancelled: cancelled.length, late };
};

/**
 * What approved dates may not do at once is asked of staff where the change says so, and those dates stay where they are.
 * What is given up is given up either way: that is for nobody else to decide.
 * @throws AppError `booking.conflict`, `booking.change-needs-approval`, `proposal.open`
 */
export const placeDates = async (
  deps: Dependencies,
  tx: Tx,
  actor: Actor,
  open: OpenBooking,
  { moves, judged, cancelled, asks }: JudgedPlaces,
  { asRequest = false }: { asRequest?: boolean | undefined } = {},
): Promise<Placed> => {
  refuseConflicts(moves, judged);
  if (asks && !asRequest) throw new AppError('booking.change-needs-approval');
  const gone = await giveUp(tx, deps, actor, open, cancelled);
  const made = asks ? moves.filter(({ row }) => row.state !== 'approved') : moves;
  await storeMoves(tx, made);
  if (!asks) return { made, ...gone };
  const given = moves.filter(({ row }) => row.state === 'approved');
  return { made, ...gone, asked: { ...(await askChange(deps, tx, actor, open, given)), count: given.length } };
};
