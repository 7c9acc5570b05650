/**
 * From the time of a booking to its occurrences: RFC 5545 recurrence in wall-clock time, mapped to instants last.
 * Where RFC 5545 contradicts itself on clock times that do not exist, section 3.3.5 is followed: they move forward by
 * the gap, are counted and flagged.
 */
import { type Holiday, holidayOn } from '../calendars/holidays.ts';
import { type ErrorCode, refuse } from '../errors.ts';
import {
  addDays,
  addLocalMinutes,
  addMonths,
  dateOf,
  type Instant,
  isLocalDate,
  isLocalDateTime,
  isoWeekOf,
  type LocalDate,
  type LocalDateTime,
  localMinutesBetween,
  timeOf,
} from '../time.ts';
import { instantOf, localOf } from '../wall-clock.ts';
import { maxOccurrences, parseRrule, type RecurrenceRule } from './rrule.ts';
import { expandRule, memberAfter } from './rrule-members.ts';
import type { When } from './when.ts';

/** One date of a series, not yet tried against any room. */
export interface PlannedOccurrence {
  /** Nominal local date. */
  date: LocalDate;
  /** Nominal local start: the occurrence's identity within its series, whatever is changed later. */
  key: LocalDateTime;
  /** Wall-clock start and end as they really are; not the nominal ones where the clock skips those. */
  localStart: LocalDateTime;
  localEnd: LocalDateTime;
  start: Instant;
  end: Instant;
  /** Whether the nominal start does not exist (the clock skips it) and was moved forward. */
  shifted: boolean;
  /** The holiday on the date, when holidays are to be skipped. The occurrence stays in the list, to be told. */
  holiday?: Holiday;
}

export interface ExpansionLimits {
  timeZone: string;
  /** The booking horizon: the last day an occurrence may touch. Ten years from the start when not given. */
  lastDate?: LocalDate;
  /** The most occurrences; 400 when not given. */
  maxOccurrences?: number;
}

/** The limits with nothing left open. */
interface Horizon {
  timeZone: string;
  lastDate: LocalDate;
  /** The end of that day, at which an occurrence may still end. */
  latestEnd: LocalDateTime;
  max: number;
}

const refuseAt = (code: ErrorCode, path: string): never => refuse(code, { path });

/** Years in which all date arithmetic here stays within four digits and modern offsets. */
const isPlausible = (date: string): boolean => date >= '1900' && date < '9900';

const checkWhen = (when: When): void => {
  for (const field of ['start', 'end'] as const) {
    if (!isLocalDateTime(when[field]) || !isPlausible(when[field])) refuseAt('when.invalid', `when.${field}`);
  }
  for (const field of ['rdates', 'exdates'] as const) {
    const dates = when[field] ?? [];
    if (dates.length > maxOccurrences) refuseAt('when.too-many', `when.${field}`);
    const areDates = dates.every((date) => (isLocalDate(date) || isLocalDateTime(date)) && isPlausible(date));
    if (!areDates) refuseAt('when.invalid', `when.${field}`);
  }
  const { isoWeeks, rrule } = when;
  const knownWeeks = isoWeeks === undefined || isoWeeks === 'even' || isoWeeks === 'odd';
  if (!knownWeeks || (isoWeeks && rrule === undefined)) refuseAt('when.invalid', 'when.isoWeeks');
  if (when.end <= when.start) refuseAt('when.end-before-start', 'when.end');
};

const isWithinUntil = ({ until }: RecurrenceRule, member: LocalDateTime, timeZone: string): boolean =>
  until?.kind !== 'utc' || instantOf(member, timeZone).instant <= until.at;

/** Whether the rule goes on beyond the horizon. A rule that has members has ever more of them, if not ended. */
const reachesBeyond = (rule: RecurrenceRule, when: When, members: LocalDateTime[], horizon: Horizon): boolean => {
  if (rule.count !== undefined && members.length > 0) return members.length < rule.count;
  const next = memberAfter(rule, when.start, horizon.lastDate);
  return next !== undefined && isWithinUntil(rule, next, horizon.timeZone);
};

/** The rule's members that remain after UNTIL and the choice of weeks. COUNT counts before that choice. */
const ruleMembers = (when: When, text: string, horizon: Horizon): LocalDateTime[] => {
  const rule = parseRrule(text);
  // Generous, because weeks and dates are yet to be left out; what remains is counted exactly afterwards.
  const max = 2 * horizon.max + maxOccurrences + 31;
  const members = expandRule(rule, when.start, { until: horizon.lastDate, max });
  if (reachesBeyond(rule, when, members, horizon)) refuseAt('when.beyond-horizon', 'when.rrule');
  const remainder = when.isoWeeks === 'odd' ? 1 : 0;
  return members.filter(
    (member) =>
      isWithinUntil(rule, member, horizon.timeZone) &&
      (when.isoWeeks === undefined || isoWeekOf(dateOf(member)).week % 2 === remainder),
  );
};

/** Nominal starts of the whole set: (rule or start) + RDATE - EXDATE, sorted, without duplicates. */
const nominalStarts = (when: When, horizon: Horizon): LocalDateTime[] => {
  const base = when.rrule === undefined ? [when.start] : ruleMembers(when, when.rrule, horizon);
  const time = timeOf(when.start);
  const further = (when.rdates ?? []).map((date) => (date.length === 10 ? `${date}T${time}` : date));
  const excluded = new Set(when.exdates);
  return [...new Set([...base, ...further])]
    .filter((start) => !excluded.has(start) && !excluded.has(dateOf(start)))
    .sort();
};

/** The field to blame for an occurrence: `when.rdates`, or what the first start and the rule come from. */
const pathOf = (when: When, key: LocalDateTime, fallback: string): string => {
  if (when.rdates?.some((date) => date === key || date === dateOf(key))) return 'when.rdates';
  return when.rrule === undefined ? fallback : 'when.rrule';
};

/** @param minutes how long it takes on the clock */
const occurrenceAt = (when: When, key: LocalDateTime, minutes: number, horizon: Horizon): PlannedOccurrence => {
  const { timeZone, latestEnd } = horizon;
  const nominalEnd = addLocalMinutes(key, minutes);
  if (nominalEnd > latestEnd) refuseAt('when.beyond-horizon', pathOf(when, key, 'when.end'));
  const start = instantOf(key, timeZone);
  const end = instantOf(nominalEnd, timeZone);
  // The clock skips the nominal start, and with it all of the time asked for.
  if (end.instant <= start.instant) refuseAt('when.end-before-start', pathOf(when, key, 'when.end'));
  const date = dateOf(key);
  const holiday = when.skipHolidays === false ? undefined : holidayOn(date);
  return {
    date,
    key,
    localStart: start.shifted ? localOf(start.instant, timeZone) : key,
    localEnd: end.shifted ? localOf(end.instant, timeZone) : nominalEnd,
    start: start.instant,
    end: end.instant,
    shifted: start.shifted,
    ...(holiday && { holiday }),
  };
};

/** A series that holds a moment twice would be its own conflict, or silently lose a date. */
const checkOverlaps = (when: When, occurrences: readonly PlannedOccurrence[]): void => {
  let end = Number.NEGATIVE_INFINITY;
  for (const occurrence of occurrences) {
    if (occurrence.start < end) refuseAt('when.overlaps-itself', pathOf(when, occurrence.key, 'when.rdates'));
    end = Math.max(end, occurrence.end);
  }
};

/**
 * The occurrences of a booking's time, in order of their starts.
 * @throws AppError with the path of the field at fault: `when.invalid`, `when.end-before-start`, `when.rrule-syntax`,
 *   `when.rrule-unsupported`, `when.rrule-unbounded`, `when.too-many`, `when.beyond-horizon`, `when.no-occurrence`,
 *   `when.overlaps-itself`
 * @throws RangeError when the zone of the limits does not exist
 */
export const expandWhen = (when: When, limits: ExpansionLimits): PlannedOccurrence[] => {
  checkWhen(when);
  const { timeZone, lastDate = addMonths(dateOf(when.start), 120), maxOccurrences: max = maxOccurrences } = limits;
  const horizon = { timeZone, lastDate, latestEnd: `${addDays(lastDate, 1)}T00:00`, max };
  const mainPath = when.rrule === undefined ? 'when.start' : 'when.rrule';
  const keys = nominalStarts(when, horizon);
  if (keys.length === 0) refuseAt('when.no-occurrence', mainPath);
  if (keys.length > max) refuseAt('when.too-many', when.rrule === undefined ? 'when.rdates' : 'when.rrule');
  const minutes = localMinutesBetween(when.start, when.end);
  const occurrences = keys.map((key) => occurrenceAt(when, key, minutes, horizon)).sort((a, b) => a.start - b.start);
  checkOverlaps(when, occurrences);
  return occurrences;
};
