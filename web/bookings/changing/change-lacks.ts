/** What the new places do not give for certain of what the event needs, beyond what its booker has agreed to. Pure. */
import type { MismatchView } from '../../../shared/bookings/accessibility-schemas.ts';
import type { ChangePreviewView } from '../../../shared/bookings/change-schemas.ts';
import type { BookingView } from '../../../shared/bookings/schemas.ts';
import type { LocalDate } from '../../../shared/time.ts';
import type { ShownDate } from './change-choices.ts';

export interface NewLack {
  /** Absent where it is so on every date. */
  date?: LocalDate;
  mismatch: MismatchView;
}

/** What the booker knows already is about the rooms that the dates are in now. */
const isKnown = ({ acceptsAccessibility, occurrences, parts = [] }: BookingView, { room }: MismatchView): boolean =>
  acceptsAccessibility && [...occurrences, ...parts].some(({ roomId }) => roomId === room.id);

export const newLacks = (
  booking: BookingView,
  view: Pick<ChangePreviewView, 'mismatches'> | undefined,
  dates: readonly ShownDate[] = [],
): NewLack[] => [
  ...(view?.mismatches ?? [])
    .filter((mismatch) => !isKnown(booking, mismatch))
    .map((mismatch): NewLack => ({ mismatch })),
  ...dates
    .filter(({ fate }) => fate === 'moves')
    .flatMap(({ date }) => date.mismatches.map((mismatch): NewLack => ({ date: date.date, mismatch }))),
];

/** What an acknowledgement is about: what comes to be lacked after it is not covered by it. */
export const lackKey = (lacks: readonly NewLack[]): string =>
  JSON.stringify(
    lacks.map(({ mismatch: { room, kind, need, verdict, device } }) => [room.id, kind, need, verdict, device]),
  );
