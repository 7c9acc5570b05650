/**
 * The one state machine of a booking. Occurrences carry the states; the booking's own is derived
 * from them and from whether staff wait for an answer (domain reference 2.7).
 */
export const bookingStates = [
  'draft',
  'requested',
  'info_needed',
  'approved',
  'denied',
  'cancelled',
  'completed',
] as const;
export type BookingState = (typeof bookingStates)[number];

export const occurrenceStates = [
  'requested',
  'approved',
  'denied',
  'cancelled',
  'skipped',
  'completed',
  'no_show',
] as const;
export type OccurrenceState = (typeof occurrenceStates)[number];

export const occurrenceEvents = ['approve', 'deny', 'cancel', 'complete', 'mark_no_show'] as const;
export type OccurrenceEvent = (typeof occurrenceEvents)[number];

const transitions: Record<OccurrenceEvent, Partial<Record<OccurrenceState, OccurrenceState>>> = {
  approve: { requested: 'approved' },
  deny: { requested: 'denied' },
  cancel: { requested: 'cancelled', approved: 'cancelled' },
  complete: { approved: 'completed', no_show: 'completed' },
  mark_no_show: { approved: 'no_show', completed: 'no_show' },
};

/** The state after the event, or `undefined` when the event does not apply: a second decision, for one. */
export const afterEvent = (state: OccurrenceState, event: OccurrenceEvent): OccurrenceState | undefined =>
  transitions[event][state];

/** States in which an occurrence holds its room. */
export const holdingStates: readonly OccurrenceState[] = ['approved', 'completed', 'no_show'];
export const holdsRoom = (state: OccurrenceState): boolean => holdingStates.includes(state);

/** Whether a date waits in line for its place. */
export const isInLine = ({ state, reason }: { state: OccurrenceState; reason: string | null }): boolean =>
  state === 'skipped' && reason === 'waiting';

/** The state as time passes: what was approved and has ended is completed, without anybody having to say so. */
export const stateAt = (state: OccurrenceState, end: number, now: number): OccurrenceState =>
  state === 'approved' && end <= now ? 'completed' : state;

/**
 * The booking's state. Anything that waits keeps it open; then anything approved makes it approved
 * (completed once nothing approved is left to come); else it was cancelled or denied, whichever
 * happened to any of its dates, cancelled last.
 */
export const bookingStateOf = (states: readonly OccurrenceState[], infoAsked: boolean): BookingState => {
  const has = (...wanted: OccurrenceState[]) => states.some((state) => wanted.includes(state));
  if (has('requested')) return infoAsked ? 'info_needed' : 'requested';
  if (has('approved')) return 'approved';
  if (has('completed', 'no_show')) return 'completed';
  if (has('denied')) return 'denied';
  return has('cancelled') ? 'cancelled' : 'draft';
};
