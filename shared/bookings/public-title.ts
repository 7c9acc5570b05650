/** The one rule for what the public may read of a booking. */
import { holdsRoom, type OccurrenceState } from './state.ts';

/** What decides over a title; null where there is no booking at all. */
export interface TitledUse {
  publicTitle: string | null;
  /** Decided when the booking was written: a sensitive area, or the booker's wish. */
  sensitive: boolean | null;
  state: OccurrenceState | null;
}

/**
 * The title that everybody may read, or null: then only that the time is taken. Told is only what its organisation made
 * public, and only of what is certain to take place.
 */
export const publicTitleOf = ({ publicTitle, sensitive, state }: TitledUse): string | null =>
  sensitive === false && state !== null && holdsRoom(state) ? publicTitle : null;
