/**
 * The recurrence rules the product accepts, a small and bounded part of RFC 5545 section 3.3.10: reading and writing them.
 * `rrule-members.ts` expands them.
 */
import { type Instant, isoInstant, type LocalDate, type Weekday } from '../time.ts';
import {
  countOf,
  daysOf,
  formatDay,
  frequencyOf,
  intervalOf,
  malformed,
  numbersOf,
  refuseRule,
  setPosOf,
  unsupported,
  untilOf,
  weekdayCodes,
  weekdayOfCode,
} from './rrule-parts.ts';

/** A weekday, or with MONTHLY and YEARLY its nth one: 1 is the first, -1 the last. */
export interface ByDay {
  weekday: Weekday;
  ordinal?: number;
}

/** The last moment of a rule, inclusive: a whole day, a wall-clock time (`YYYY-MM-DDTHH:mm:ss`) or an instant. */
export type Until = { kind: 'date'; date: LocalDate } | { kind: 'local'; at: string } | { kind: 'utc'; at: Instant };

/** An accepted rule. Lists are sorted and without duplicates; an empty list is a part not given. */
export interface RecurrenceRule {
  freq: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  interval: number;
  count?: number;
  until?: Until;
  byDay: ByDay[];
  bySetPos?: number;
  byMonthDay: number[];
  byMonth: number[];
  weekStart: Weekday;
}

/** The most occurrences of one series. */
export const maxOccurrences = 400;
const maxLength = 500;

const acceptedParts = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYDAY', 'BYSETPOS', 'BYMONTHDAY', 'BYMONTH', 'WKST'];
/** Parts of RFC 5545 and RFC 7529, and a common extension, that the product does not offer. */
const refusedParts = ['BYSECOND', 'BYMINUTE', 'BYHOUR', 'BYYEARDAY', 'BYWEEKNO', 'BYEASTER', 'RSCALE', 'SKIP'];

/** `NAME=VALUE;NAME=VALUE` into a map; each part at most once. */
const partsOf = (text: string): Map<string, string> => {
  if (text.length > maxLength) malformed();
  const parts = new Map<string, string>();
  for (const part of text.split(';')) {
    if (!/^[A-Z-]+=[A-Z\d+,-]+$/i.test(part)) malformed();
    const [name = '', value = ''] = part.toUpperCase().split('=');
    if (refusedParts.includes(name)) unsupported(name);
    if (!acceptedParts.includes(name) || parts.has(name)) malformed();
    parts.set(name, value);
  }
  return parts;
};

/** Combinations of parts that are outside the grammar, by the part to blame. */
const checkCombination = ({ freq, byDay, byMonth, byMonthDay, bySetPos }: RecurrenceRule): void => {
  if (byMonthDay.length > 0 && (freq === 'WEEKLY' || (freq === 'YEARLY' && byMonth.length === 0))) {
    unsupported('BYMONTHDAY');
  }
  if (bySetPos === undefined) return;
  const hasSet = byDay.length + byMonth.length + byMonthDay.length > 0;
  if (!hasSet || freq === 'DAILY' || freq === 'WEEKLY') unsupported('BYSETPOS');
};

/**
 * Reads an RRULE value of the accepted grammar: FREQ DAILY to YEARLY, INTERVAL 1-999, exactly one of COUNT and
 * UNTIL, BYDAY all plain or all ordinal, one BYSETPOS, BYMONTHDAY (with YEARLY beside BYMONTH), BYMONTH, WKST.
 * With `bounded: false` a rule without an end is read too, for describing it.
 * @throws AppError at path `when.rrule`: `when.rrule-syntax`, `when.rrule-unsupported` (values: the `part`),
 *   `when.rrule-unbounded`, `when.too-many`
 */
export const parseRrule = (text: string, { bounded = true }: { bounded?: boolean } = {}): RecurrenceRule => {
  const parts = partsOf(text);
  const freq = frequencyOf(parts.get('FREQ'));
  const [count, until] = [parts.get('COUNT'), parts.get('UNTIL')];
  const bySetPos = setPosOf(parts.get('BYSETPOS'));
  const rule: RecurrenceRule = {
    freq,
    interval: intervalOf(parts.get('INTERVAL')),
    ...(count !== undefined && { count: countOf(count) }),
    ...(until !== undefined && { until: untilOf(until) }),
    byDay: daysOf(parts.get('BYDAY'), freq),
    ...(bySetPos !== undefined && { bySetPos }),
    byMonthDay: numbersOf(parts.get('BYMONTHDAY'), 31, true),
    byMonth: numbersOf(parts.get('BYMONTH'), 12, false),
    weekStart: weekdayOfCode(parts.get('WKST') ?? 'MO'),
  };
  checkCombination(rule);
  const ends = Number(count !== undefined) + Number(until !== undefined);
  if (ends > 1 || (bounded && ends === 0)) refuseRule('when.rrule-unbounded');
  return (rule.count ?? 0) > maxOccurrences ? refuseRule('when.too-many') : rule;
};

const formatUntil = (until: Until): string => {
  const text = until.kind === 'date' ? until.date : until.kind === 'local' ? until.at : isoInstant(until.at);
  return text.replaceAll(/[-:]/g, '');
};

/** The canonical text of a rule; {@link parseRrule} reads it back as the same rule. */
export const formatRrule = (rule: RecurrenceRule): string => {
  const parts: [name: string, value: string | number | undefined][] = [
    ['FREQ', rule.freq],
    ['INTERVAL', rule.interval === 1 ? undefined : rule.interval],
    ['BYMONTH', rule.byMonth.join()],
    ['BYMONTHDAY', rule.byMonthDay.join()],
    ['BYDAY', rule.byDay.map(formatDay).join()],
    ['BYSETPOS', rule.bySetPos],
    ['WKST', rule.weekStart === 1 ? undefined : weekdayCodes[rule.weekStart - 1]],
    ['COUNT', rule.count],
    ['UNTIL', rule.until && formatUntil(rule.until)],
  ];
  return parts.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [`${name}=${value}`])).join(';');
};
