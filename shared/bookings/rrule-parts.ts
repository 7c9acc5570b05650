/**
 * The values of an RRULE's parts (RFC 5545 section 3.3.10), one reader for each. Every list is bounded by the values
 * it may hold, since duplicates fall away. Refusals are AppErrors at path `when.rrule`: `when.rrule-syntax` for what
 * is no such value, `when.rrule-unsupported` for what is one but outside the product's grammar.
 */
import { type ErrorCode, refuse } from '../errors.ts';
import { isLocalDate, parseInstant, type Weekday } from '../time.ts';
import type { ByDay, RecurrenceRule, Until } from './rrule.ts';

const path = 'when.rrule';
const maxInterval = 999;
const frequencies = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
const refusedFrequencies = ['SECONDLY', 'MINUTELY', 'HOURLY'];
/** RFC 5545's codes, Monday first. */
export const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Refuses the rule as a whole. @throws AppError always */
export const refuseRule = (code: ErrorCode): never => refuse(code, { path });
export const malformed = (): never => refuseRule('when.rrule-syntax');
/** Refuses a legal part that the product does not offer. @throws AppError `when.rrule-unsupported` with the part */
export const unsupported = (part: string): never => refuse('when.rrule-unsupported', { path, values: { part } });

/** `MO`, `1MO`, `-1FR`. */
export const formatDay = ({ weekday, ordinal }: ByDay): string => `${ordinal ?? ''}${weekdayCodes[weekday - 1]}`;

/** A comma list of whole numbers, sorted, without duplicates; each `1..limit` or, where signed, `-limit..-1` too. */
export const numbersOf = (value: string | undefined, limit: number, signed: boolean): number[] => {
  if (value === undefined) return [];
  const numbers = value.split(',').map((item) => {
    if (!(signed ? /^[+-]?\d{1,3}$/ : /^\d{1,3}$/).test(item)) malformed();
    const number = Number(item);
    return number !== 0 && Math.abs(number) <= limit ? number : malformed();
  });
  return [...new Set(numbers)].sort((a, b) => a - b);
};

export const weekdayOfCode = (code: string): Weekday => {
  const index = weekdayCodes.indexOf(code);
  return index < 0 ? malformed() : ((index + 1) as Weekday);
};

const dayOf = (item: string): ByDay => {
  const [, sign, digits, code = ''] = /^([+-]?)(\d{1,2})?([A-Z]{2})$/.exec(item) ?? malformed();
  const weekday = weekdayOfCode(code);
  if (digits === undefined) return sign ? malformed() : { weekday };
  const ordinal = sign === '-' ? -Number(digits) : Number(digits);
  // RFC 5545: ordwk is 1 to 53.
  return ordinal === 0 || Math.abs(ordinal) > 53 ? malformed() : { weekday, ordinal };
};

/** BYDAY: all plain, or all ordinal. Mixed lists are legal, but the library finds nothing for them. */
export const daysOf = (value: string | undefined, freq: RecurrenceRule['freq']): ByDay[] => {
  const days = new Map((value?.split(',') ?? []).map(dayOf).map((day) => [formatDay(day), day]));
  const list = [...days.values()].sort((a, b) => a.weekday - b.weekday || (a.ordinal ?? 0) - (b.ordinal ?? 0));
  const ordinals = list.flatMap(({ ordinal }) => (ordinal === undefined ? [] : [Math.abs(ordinal)]));
  if (ordinals.length === 0) return list;
  const largest = freq === 'YEARLY' ? 53 : freq === 'MONTHLY' ? 5 : 0;
  return ordinals.length < list.length || Math.max(...ordinals) > largest ? unsupported('BYDAY') : list;
};

export const untilOf = (value: string): Until => {
  const [, year, month, day, time, utc] = /^(\d{4})(\d\d)(\d\d)(?:T(\d{6})(Z?))?$/.exec(value) ?? malformed();
  const date = `${year}-${month}-${day}`;
  if (!isLocalDate(date)) malformed();
  if (time === undefined) return { kind: 'date', date };
  if (!/^([01]\d|2[0-3])[0-5]\d[0-5]\d$/.test(time)) malformed();
  const at = `${date}T${time.slice(0, 2)}:${time.slice(2, 4)}:${time.slice(4)}`;
  return utc ? { kind: 'utc', at: parseInstant(`${at}Z`) ?? malformed() } : { kind: 'local', at };
};

export const frequencyOf = (value: string | undefined): RecurrenceRule['freq'] => {
  if (value !== undefined && refusedFrequencies.includes(value)) unsupported('FREQ');
  return frequencies.find((freq) => freq === value) ?? malformed();
};

export const intervalOf = (value: string | undefined): number => {
  if (value === undefined) return 1;
  if (!/^\d{1,9}$/.test(value) || Number(value) === 0) malformed();
  return Number(value) > maxInterval ? unsupported('INTERVAL') : Number(value);
};

export const countOf = (value: string): number =>
  /^\d{1,9}$/.test(value) && Number(value) > 0 ? Number(value) : malformed();

export const setPosOf = (value: string | undefined): number | undefined => {
  const positions = numbersOf(value, 366, true);
  // A list of positions is legal, but the library counts a day twice that has two positions.
  return positions.length > 1 ? unsupported('BYSETPOS') : positions[0];
};
