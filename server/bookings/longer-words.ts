/** The words of a booking's time once it has more dates than it began with, or has them elsewhere. */
import type { OccurrenceRow } from '../../db/bookings.ts';
import { type PlacedDate, type SeriesPlace, seriesPlaceOf, timesAt } from '../../shared/bookings/moved-before.ts';
import { whenMoved } from '../../shared/bookings/moved-series.ts';
import { expandWhen } from '../../shared/bookings/recurrence.ts';
import { holdsRoom, type OccurrenceState } from '../../shared/bookings/state.ts';
import type { When } from '../../shared/bookings/when.ts';
import type { LocalText } from '../../shared/i18n/language.ts';
import { ruleTexts } from '../../shared/i18n/rule-text.ts';
import { dateOf, type Instant, type LocalSpan, localMinutesBetween } from '../../shared/time.ts';

/** Whether the booking uses the date, or asks to. */
export const isUsed = ({ state }: { state: OccurrenceState }): boolean => state === 'requested' || holdsRoom(state);

/** A date that is told. */
export interface ToldDate extends PlacedDate {
  /** Whether it has begun. */
  isOver: boolean;
}

const isAt = ({ originalStart, localStart, localEnd }: ToldDate, place: SeriesPlace): boolean => {
  const times = timesAt(place, originalStart);
  return times.localStart === localStart && times.localEnd === localEnd;
};

/** Nominal starts of the dates that the booking's time says. */
const keysOf = (when: When, zone: string): ReadonlySet<string> =>
  new Set(expandWhen(when, { timeZone: when.timeZone ?? zone }).map(({ key }) => key));

/** Where the dates to come of the series are, if that is not where it put them. */
const movedPlace = (when: When, ofSeries: readonly ToldDate[]): SeriesPlace | undefined => {
  const place = seriesPlaceOf(ofSeries);
  if (!place) return undefined;
  const isPlain = place.shift === 0 && place.length === localMinutesBetween(when.start, when.end);
  return !isPlain && ofSeries.some((date) => date.reason === 'moved-time' && isAt(date, place)) ? place : undefined;
};

const spanOf = ({ localStart: start, localEnd: end }: ToldDate): LocalSpan => ({ start, end });

/** Of a series that was moved as a whole: from the first date that is there, and those before it by themselves. */
const movedWords = (
  when: When,
  zone: string,
  coming: readonly ToldDate[],
  keys: ReadonlySet<string>,
  place: SeriesPlace,
): LocalText => {
  const there = coming.filter((date) => keys.has(date.originalStart) && isAt(date, place));
  const [first, ...others] = there.map(spanOf) as [LocalSpan, ...LocalSpan[]];
  const isBefore = (date: ToldDate) => date.localStart < first.start && !isAt(date, place);
  const further = coming.filter((date) => !keys.has(date.originalStart) || isBefore(date)).map(spanOf);
  const moved = whenMoved(when, place, zone);
  if (!moved) return ruleTexts({ ...first, rdates: others.map(({ start }) => start) }, { further });
  const { rdates, exdates, ...rule } = moved;
  const isLater = (each: string): boolean => dateOf(each) >= dateOf(first.start);
  return ruleTexts(
    { ...rule, rdates: rdates?.filter(isLater) ?? [], exdates: exdates?.filter(isLater) ?? [] },
    { dates: expandWhen(rule, { timeZone: zone }).filter(({ key }) => key >= first.start), further },
  );
};

/**
 * The time in words: its rule to the day that it reaches, further dates, and those that it cannot say with their own times.
 * Of a series that was moved as a whole it is the time where it is now; dates that were moved on their own change nothing.
 * @param dates of the booking, those that it uses, in order of time
 */
export const longerWords = (when: When, zone: string, dates: readonly ToldDate[]): LocalText => {
  const keys = keysOf(when, zone);
  const coming = dates.filter(({ isOver }) => !isOver);
  const place = movedPlace(
    when,
    coming.filter(({ originalStart }) => keys.has(originalStart)),
  );
  if (place) return movedWords(when, zone, coming, keys, place);
  const { rdates: _further, exdates: _leftOut, ...rule } = when;
  const further = dates.filter(({ originalStart }) => !keys.has(originalStart)).map(spanOf);
  return ruleTexts(when, { dates: expandWhen(rule, { timeZone: when.timeZone ?? zone }), further });
};

/** Those of a booking's dates that it uses, as they are told. */
export const toldDates = (occurrences: readonly OccurrenceRow[], now: Instant): ToldDate[] =>
  occurrences.filter(isUsed).map((row) => ({ ...row, isOver: row.startAt <= now }));
