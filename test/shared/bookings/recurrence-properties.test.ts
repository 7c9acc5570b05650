/** The expansion of a booking's time compared with RFC 5545 read naively, day by day, on seeded random cases. */
import { expect, test } from 'vitest';
import { expandWhen, type PlannedOccurrence } from '../../../shared/bookings/recurrence.ts';
import { formatRrule, type RecurrenceRule } from '../../../shared/bookings/rrule.ts';
import type { When } from '../../../shared/bookings/when.ts';
import { AppError } from '../../../shared/errors.ts';
import { addDays, addLocalMinutes, dateOf, isoWeekOf, timeOf } from '../../../shared/time.ts';
import { instantByTrial, localByIntl, membership, naiveMembers } from '../../support/naive-recurrence.ts';
import { randomFrom } from '../../support/random.ts';
import { randomRule, randomStart } from '../../support/random-rules.ts';

const zones = ['Europe/Helsinki', 'America/Los_Angeles', 'Australia/Lord_Howe', 'Pacific/Kiritimati'];
const minutes = 45;

interface Case {
  when: When;
  rule: RecurrenceRule;
  timeZone: string;
  lastDate: string;
}

const randomCase = (seed: number): Case => {
  const random = randomFrom(seed);
  const start = randomStart(random);
  const rule = randomRule(random, start);
  const near = () => addDays(dateOf(start), random.int(-10, 200));
  const dates = () => Array.from({ length: random.int(1, 6) }, () => (random.chance(0.5) ? near() : `${near()}T09:15`));
  const when: When = {
    start,
    end: addLocalMinutes(start, minutes),
    rrule: formatRrule(rule),
    skipHolidays: random.chance(0.5),
    ...(random.chance(0.3) && { rdates: dates() }),
    ...(random.chance(0.3) && { exdates: dates() }),
    ...(random.chance(0.2) && { isoWeeks: random.pick(['even', 'odd'] as const) }),
  };
  return { when, rule, timeZone: random.pick(zones), lastDate: addDays(dateOf(start), random.int(100, 900)) };
};

/** The nominal starts that the product should find, without any of its code but date arithmetic. */
const naiveStarts = ({ when, rule, timeZone, lastDate }: Case): string[] => {
  const remainder = when.isoWeeks === 'odd' ? 1 : 0;
  const members = naiveMembers(rule, when.start, lastDate, timeZone).filter(
    (member) => when.isoWeeks === undefined || isoWeekOf(dateOf(member)).week % 2 === remainder,
  );
  const further = (when.rdates ?? []).map((date) => (date.includes('T') ? date : `${date}T${timeOf(when.start)}`));
  const excluded = when.exdates ?? [];
  return [...new Set([...members, ...further])]
    .filter((start) => !excluded.includes(start) && !excluded.includes(dateOf(start)))
    .sort();
};

const naiveOccurrence = (key: string, timeZone: string) => {
  const { instant, shifted } = instantByTrial(key, timeZone);
  const end = instantByTrial(addLocalMinutes(key, minutes), timeZone).instant;
  return { key, start: instant, end, shifted, localStart: localByIntl(instant, timeZone) };
};

/** Whether the rule has members beyond the horizon: COUNT is not used up, or a later day before UNTIL is one. */
const goesOn = ({ rule, when, timeZone, lastDate }: Case): boolean => {
  const known = naiveMembers(rule, when.start, lastDate, timeZone).length;
  if (rule.count !== undefined && known > 0) return known < rule.count;
  // Years and centuries apart: too far to look for day by day.
  if (rule.interval > 30) return true;
  const { until } = rule;
  const end = until && (until.kind === 'date' ? until.date : new Date(until.at).toISOString().slice(0, 10));
  const last = end ?? addDays(lastDate, 36_525);
  const isMember = membership(rule, dateOf(when.start));
  for (let day = addDays(lastDate, 1); day <= last; day = addDays(day, 1)) if (isMember(day)) return true;
  return false;
};

/** A refusal is checked by what the naive model knows of the same case; answers whether it is justified. */
const isJustified = (error: AppError, example: Case): boolean => {
  const { timeZone, lastDate } = example;
  const starts = naiveStarts(example);
  const occurrences = starts.map((key) => naiveOccurrence(key, timeZone)).sort((a, b) => a.start - b.start);
  switch (error.code) {
    case 'when.no-occurrence':
      return starts.length === 0;
    case 'when.too-many':
      return starts.length > 400;
    case 'when.beyond-horizon':
      return (
        starts.some((start) => addLocalMinutes(start, minutes) > `${addDays(lastDate, 1)}T00:00`) || goesOn(example)
      );
    case 'when.end-before-start':
      return occurrences.some(({ start, end }) => end <= start);
    case 'when.overlaps-itself':
      return occurrences.some(({ start }, i) => i > 0 && start < (occurrences[i - 1]?.end ?? 0));
    default:
      return false;
  }
};

const summary = ({ key, start, end, shifted, localStart }: PlannedOccurrence) => ({
  key,
  start,
  end,
  shifted,
  localStart,
});

test('random times of bookings give the occurrences of the naive model, or a refusal that it confirms', () => {
  let answered = 0;
  for (let seed = 1; seed <= 300; seed += 1) {
    const example = randomCase(seed);
    try {
      const occurrences = expandWhen(example.when, example).map(summary);
      const naive = naiveStarts(example).map((key) => naiveOccurrence(key, example.timeZone));
      expect({ seed, occurrences }).toEqual({ seed, occurrences: naive.sort((a, b) => a.start - b.start) });
      answered += 1;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      expect([seed, example, error.code, isJustified(error, example)]).toEqual([seed, example, error.code, true]);
    }
  }
  expect(answered).toBeGreaterThan(100);
});

test('occurrences are in order, apart, and as long by the wall clock as asked', () => {
  for (let seed = 1001; seed <= 1300; seed += 1) {
    const example = randomCase(seed);
    try {
      const occurrences = expandWhen(example.when, example);
      occurrences.forEach((each, i) => {
        expect(each.end).toBeGreaterThan(each.start);
        expect(each.start).toBeGreaterThanOrEqual(occurrences[i - 1]?.end ?? each.start);
        expect(each.date).toBe(dateOf(each.key));
      });
      expect(new Set(occurrences.map(({ key }) => key)).size).toBe(occurrences.length);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  }
});

test('any text is answered or refused, never a fault', () => {
  const random = randomFrom(31);
  const pieces = [
    'FREQ=',
    'DAILY',
    'YEARLY',
    ';',
    'BYDAY=',
    'MO',
    '-1',
    ',',
    'COUNT=',
    '5',
    'UNTIL=',
    '20270101',
    'T',
    'Z',
    'BYSETPOS=',
    '=',
    ' ',
    '\u0000',
    'é',
  ];
  for (let i = 0; i < 3000; i += 1) {
    const rrule = Array.from({ length: random.int(1, 12) }, () => random.pick(pieces)).join('');
    const when = { start: '2026-01-05T17:00', end: '2026-01-05T18:00', rrule };
    try {
      expandWhen(when, { timeZone: 'Europe/Helsinki' });
    } catch (error) {
      expect([rrule, error instanceof AppError]).toEqual([rrule, true]);
    }
  }
});
