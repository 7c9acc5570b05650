/** What a decision does, before it is made: to this request and to the others who asked for the same time. */
import type { ApprovalView } from '../../shared/approvals/schemas.ts';
import type { OccurrenceView } from '../../shared/bookings/schemas.ts';
import type { LocalDate } from '../../shared/time.ts';

/** Dates that another request loses when this one is approved. */
export interface Loss {
  bookingId: string;
  organisation: string;
  dates: LocalDate[];
}

export interface Consequences {
  /** Dates that can be given. */
  granted: OccurrenceView[];
  /** Chosen dates that somebody holds by now; they can only be denied. */
  taken: OccurrenceView[];
  /** Chosen dates that went by while the request waited: the service closes them with the approval. */
  late: OccurrenceView[];
  /** Dates that are not part of the decision and go on waiting. */
  left: number;
  losses: Loss[];
  /** How many dates the others lose in all. */
  lost: number;
}

export const waitingDates = ({ booking }: ApprovalView): OccurrenceView[] =>
  booking.occurrences.filter(({ state }) => state === 'requested');

/** The service names the next date that is still to come; what lies before it has gone by, whatever this device's clock says. */
const hasGoneBy = ({ start }: OccurrenceView, { booking }: ApprovalView): boolean =>
  booking.next === null || start < booking.next.start;

const lossesOf = (approval: ApprovalView, granted: readonly OccurrenceView[]): Loss[] => {
  const ids = new Set(granted.map(({ id }) => id));
  return approval.competitors.flatMap(({ bookingId, organisation, dates }) => {
    const theirs = dates.filter(({ occurrenceId }) => ids.has(occurrenceId));
    // Two of our dates may overlap one of theirs: they lose it once.
    const lost = new Map(theirs.map(({ theirOccurrenceId, date }) => [theirOccurrenceId, date]));
    return lost.size > 0 ? [{ bookingId, organisation: organisation.name, dates: [...lost.values()] }] : [];
  });
};

/** What approving the chosen waiting dates does. */
export const consequencesOf = (approval: ApprovalView, chosenIds: ReadonlySet<string>): Consequences => {
  const waiting = waitingDates(approval);
  const chosen = waiting.filter(({ id }) => chosenIds.has(id));
  const takenIds = new Set(approval.taken.map(({ occurrenceId }) => occurrenceId));
  const late = chosen.filter((each) => hasGoneBy(each, approval));
  const coming = chosen.filter((each) => !hasGoneBy(each, approval));
  const granted = coming.filter(({ id }) => !takenIds.has(id));
  const losses = lossesOf(approval, granted);
  return {
    granted,
    taken: coming.filter(({ id }) => takenIds.has(id)),
    late,
    left: waiting.length - chosen.length,
    losses,
    lost: losses.reduce((sum, { dates }) => sum + dates.length, 0),
  };
};

/** The chosen dates without those that others have asked for too. */
export const undisputed = (approval: ApprovalView, chosenIds: ReadonlySet<string>): Set<string> => {
  const disputed = new Set(approval.competitors.flatMap(({ dates }) => dates.map(({ occurrenceId }) => occurrenceId)));
  return new Set([...chosenIds].filter((id) => !disputed.has(id)));
};
