/** When what opens a door is shown (domain reference 2.6). Pure. */
import { DAY, type Instant, type Span } from '../time.ts';
import type { OccurrenceState } from './state.ts';

/** From a day before the start. */
export const entryShownFrom = ({ start }: Span): Instant => start - DAY;

/** Whether an approved date is so near that its responsible person is told how to get in. */
export const isEntryTime = (date: Span & { state: OccurrenceState }, now: Instant): boolean =>
  date.state === 'approved' && entryShownFrom(date) <= now && now < date.end;
