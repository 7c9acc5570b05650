/** What a booking's time becomes when it gets more dates, so that its words and its rule go on telling the truth. Pure. */
import { dateOf, type LocalDate, localMinutesBetween, timeOf } from '../time.ts';
import type { PlannedOccurrence } from './recurrence.ts';
import { formatRrule, parseRrule } from './rrule.ts';
import type { When } from './when.ts';

/**
 * The same rule until another day, which it may still have a date on. A rule of so many dates becomes one that ends on a
 * day: the dates that it had are among those that it has then.
 * @throws AppError the `when.rrule-*` codes
 */
export const ruleUntil = (rrule: string, until: LocalDate): string => {
  const { count: _count, ...rule } = parseRrule(rrule);
  return formatRrule({ ...rule, until: { kind: 'date', date: until } });
};

/** Whether the series could have had the date itself: as long, and at the same time of day. */
const isAlike = (when: When, { start, end }: Pick<When, 'start' | 'end'>): boolean =>
  timeOf(start) === timeOf(when.start) && localMinutesBetween(start, end) === localMinutesBetween(when.start, when.end);

/**
 * The time with further dates. Only what is as long and at the same time of day as the rest can be said in it; what is not
 * stays a date of the booking beside its rule.
 * @param added on the clock that `when` has
 */
export const whenWithDates = (when: When, added: readonly PlannedOccurrence[]): When => {
  const alike = added.filter(({ key, localStart, localEnd }) => {
    const isPlain = key === localStart;
    return isPlain && isAlike(when, { start: localStart, end: localEnd });
  });
  if (alike.length === 0) return when;
  const dates = new Set(alike.map(({ key }) => dateOf(key)));
  const exdates = when.exdates?.filter((excluded) => !dates.has(dateOf(excluded)));
  const { exdates: _before, ...rest } = when;
  return {
    ...rest,
    rdates: [...new Set([...(when.rdates ?? []), ...dates])].sort(),
    ...(exdates !== undefined && exdates.length > 0 && { exdates }),
  };
};
