/** Which dates that were left out or given up can be had again now, or waited for. */
import { createMemo } from 'solid-js';
import type { PreviewView } from '../../../shared/bookings/preview-schemas.ts';
import type { BookingView, OccurrenceView } from '../../../shared/bookings/schemas.ts';
import { createReading } from '../../api/reading.ts';
import { useText } from '../../i18n/language.tsx';
import { datesForLine, lostDates } from '../change-paths.ts';
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

/** By their ids: those that can be had, and those that can only be waited for; none while that is not known. */
export interface LostStanding {
  free: ReadonlySet<string>;
  taken: ReadonlySet<string>;
}

const idsOf = (dates: readonly OccurrenceView[]): ReadonlySet<string> => new Set(dates.map(({ id }) => id));

/** Follows what can become of the lost dates of a booking. */
export const createLostStanding = (booking: () => BookingView): (() => LostStanding) => {
  const { lost, reading } = createLostDates(booking);
  const having = (isSo: (standing: PreviewDate) => boolean) => (date: OccurrenceView) => {
    const standing = standingOf(reading.value(), date);
    return standing !== undefined && isSo(standing);
  };
  return createMemo(() => {
    const mayWait = idsOf(datesForLine(booking()));
    const taken = lost().filter(having(({ status }) => status === 'busy'));
    return { free: idsOf(lost().filter(having(isAskable))), taken: idsOf(taken.filter(({ id }) => mayWait.has(id))) };
  });
};
