/** What each language must be able to say of a recurrence rule; `rule-text.ts` puts the pieces in order. */
import type { monthLimit, Provided, RulePattern, Unit } from './rule-pattern.ts';

export interface RuleWords {
  /** A list with "and" before its last item. */
  and: (items: string[]) => string;
  /** Which days: `joka toinen maanantai`. */
  head: (pattern: RulePattern) => string;
  /** A condition on those days: `kun se on perjantai`. */
  provided: (condition: Provided) => string;
  months: (limit: NonNullable<ReturnType<typeof monthLimit>>) => string;
  weeks: (weeks: 'even' | 'odd') => string;
  /** Of the days in each month or year only the nth. */
  pick: (nth: number, unit: Unit) => string;
  /** A range of times of day within a sentence: `klo 17.00–19.00`. */
  clock: (times: string) => string;
  /** The same where a range of dates follows. */
  clockBeforeRange: (times: string) => string;
  endsLater: (days: number) => string;
  until: (date: string) => string;
  times: (count: number) => string;
  dayCount: (count: number) => string;
  also: (dates: string) => string;
  except: (dates: string) => string;
}

/** A yearly rule with more runs of dates than this is told by its months and days instead. */
export const maxDateRuns = 6;

/** `a, b and c`; none of the three languages writes a comma before the conjunction. */
export const joined = (items: string[], conjunction: string): string =>
  items.length < 2 ? items.join() : `${items.slice(0, -1).join(', ')} ${conjunction} ${items.at(-1)}`;
