/** What is told apart of cancellations: whose they are, and until when a date is free to cancel. Pure, without zones. */
import { addWorkingDays } from '../calendars/holidays.ts';
import type { CancelDeadline } from '../region/rules.ts';
import { dateOf, type LocalDateTime } from '../time.ts';

/** A code of the list `cancelReason`. */
export type CancelReason = string;

/** Of the reasons with which a region begins, those that only the one side has; all others both can give. */
export const organisersOwn: readonly CancelReason[] = ['organiser', 'illness', 'too-few'];
export const ownersOwn: readonly CancelReason[] = ['owner-need', 'maintenance', 'epidemic', 'emergency'];

/** The reason that says nothing by itself. */
export const otherReason: CancelReason = 'other';

/**
 * Whether the house takes the date back. Staff who were called and cancel for the organisation's own reason do so in
 * its name: then it is the organisation's cancellation, late or not.
 */
export const isCancelledByHouse = (speaksForOrganisation: boolean, reason: CancelReason): boolean =>
  !speaksForOrganisation && !organisersOwn.includes(reason);

/**
 * The last wall-clock minute at which a date is cancelled in time (domain reference 2.4: noon of the working day before),
 * never after its beginning.
 */
export const cancelUntil = (localStart: LocalDateTime, { workingDays, time }: CancelDeadline): LocalDateTime => {
  const until = `${addWorkingDays(dateOf(localStart), -workingDays)}T${time}`;
  return until < localStart ? until : localStart;
};
