/** Which dates that were left out or given up can be had again now. */
import { createMemo } from 'solid-js';
import type { BookingView, OccurrenceView, PreviewView } from '../../../shared/bookings/schemas.ts';
import { createReading } from '../../api/reading.ts';
import { useText } from '../../i18n/language.tsx';
import { lostDates } from '../change-paths.ts';
import { isAskable, type PreviewDate } from '../date-choices.ts';
import { readDatesPreview } from './queries.ts';

/** How a date of the booking stands, by an answer about it. */
export const standingOf = (
  view: Pick<PreviewView, 'occurrences'> | undefined,
  { localStart }: OccurrenceView,
): PreviewDate | undefined => view?.occurrences.find((each) => each.localStart === localStart);

/** Follows how the lost dates of a booking stand; asks nothing where there are none, or where none may be added. */
export const createLostDates = (booking: () => BookingView) => {
  const { language } = useText();
  const lost = createMemo(() => (booking().allowed.change ? lostDates(booking(), Date.now()) : []));
  const reading = createReading(
    () =>
      lost().length > 0 ? { ids: lost().map(({ id }) => id), about: `${booking().version} ${language()}` } : undefined,
    ({ ids }) => readDatesPreview(booking().id, { occurrenceIds: ids }),
  );
  return { lost, reading };
};

/** The ids of those that can be had; none while that is not known. */
export const createFreeAgain = (booking: () => BookingView): (() => ReadonlySet<string>) => {
  const { lost, reading } = createLostDates(booking);
  return createMemo(() => {
    const free = lost().filter((date) => {
      const standing = standingOf(reading.value(), date);
      return standing !== undefined && isAskable(standing);
    });
    return new Set(free.map(({ id }) => id));
  });
};
