/** The words of a booking's time once it has more dates than it began with. */
import { expandWhen } from '../../shared/bookings/recurrence.ts';
import { holdsRoom, type OccurrenceState } from '../../shared/bookings/state.ts';
import type { When } from '../../shared/bookings/when.ts';
import type { LocalText } from '../../shared/i18n/language.ts';
import { ruleTexts } from '../../shared/i18n/rule-text.ts';
import type { LocalDateTime } from '../../shared/time.ts';

/** Whether the booking uses the date, or asks to. */
export const isUsed = ({ state }: { state: OccurrenceState }): boolean => state === 'requested' || holdsRoom(state);

/** A date that is told. */
export interface ToldDate {
  originalStart: LocalDateTime;
  localStart: LocalDateTime;
  localEnd: LocalDateTime;
}

/**
 * The time in words: its rule to the day that it reaches, further dates, and those that it cannot say with their own times.
 * @param dates of the booking, those that it uses, in order of time
 */
export const longerWords = (when: When, zone: string, dates: readonly ToldDate[]): LocalText => {
  const timeZone = when.timeZone ?? zone;
  const known = new Set(expandWhen(when, { timeZone }).map(({ key }) => key));
  const { rdates: _further, exdates: _leftOut, ...rule } = when;
  const further = dates.filter(({ originalStart }) => !known.has(originalStart));
  return ruleTexts(when, {
    dates: expandWhen(rule, { timeZone }),
    further: further.map(({ localStart, localEnd }) => ({ start: localStart, end: localEnd })),
  });
};
