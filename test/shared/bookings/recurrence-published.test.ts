/** The expansion of a booking's time against the published cases: vectors, durations and pairs of series that meet. */
import { describe, expect, test } from 'vitest';
import { type ExpansionLimits, expandWhen, type PlannedOccurrence } from '../../../shared/bookings/recurrence.ts';
import type { When } from '../../../shared/bookings/when.ts';
import { addDays, isoInstant, MINUTE, overlaps } from '../../../shared/time.ts';
import conflicts from '../data/recurrence-conflicts.json' with { type: 'json' };
import durations from '../data/recurrence-durations.json' with { type: 'json' };
import vectors from '../data/recurrence-vectors.json' with { type: 'json' };

const helsinki = 'Europe/Helsinki';
/** The cases reach into the next century and do not know of holidays. */
const wide: ExpansionLimits = { timeZone: helsinki, lastDate: '2110-12-31' };

const toMinutes = (text: string): string => (text.length === 10 ? `${text}T00:00` : text.slice(0, 16));

interface Vector {
  id: string;
  dtstart: string;
  tzid: string | null;
  rrule: string;
  rdate?: string[];
  exdate?: string[];
  expected: string[];
  expectedUtc?: string[];
}

const whenOf = ({ dtstart, rrule, rdate, exdate }: Vector): When => {
  const start = toMinutes(dtstart);
  const lists = { ...(rdate && { rdates: rdate.map(toMinutes) }), ...(exdate && { exdates: exdate.map(toMinutes) }) };
  // A length that reaches from before a gap to after it, and not to the next day's start.
  return { start, end: `${addDays(start.slice(0, 10), 1)}T00:00`, rrule, skipHolidays: false, ...lists };
};

/** The parts for which the grammar has no room; ISO weeks are `isoWeeks` instead. */
const outside = /BYWEEKNO|BYYEARDAY|BYHOUR/;
const all: Vector[] = vectors;

describe('the published cases', () => {
  test.each(all.filter(({ rrule, expected }) => !outside.test(rrule) && expected.length > 0))('$id', (vector) => {
    const occurrences = expandWhen(whenOf(vector), { ...wide, timeZone: vector.tzid ?? 'UTC' });
    expect(occurrences.map(({ localStart }) => localStart)).toEqual(vector.expected.map(toMinutes));
    if (vector.expectedUtc) expect(occurrences.map(({ start }) => isoInstant(start))).toEqual(vector.expectedUtc);
  });

  test.each(all.filter(({ rrule }) => outside.test(rrule)))('$id is outside the grammar', (vector) => {
    const part = outside.exec(vector.rrule)?.[0];
    expect(() => expandWhen(whenOf(vector), wide)).toThrow(
      expect.objectContaining({ code: 'when.rrule-unsupported', details: { path: 'when.rrule', values: { part } } }),
    );
  });

  test.each(all.filter(({ expected }) => expected.length === 0))('$id leaves nothing', (vector) => {
    expect(() => expandWhen(whenOf(vector), wide)).toThrow(
      expect.objectContaining({ code: 'when.no-occurrence', details: { path: 'when.rrule' } }),
    );
  });

  test.each([
    ['fi-evenweeks-2026', 'even'],
    ['fi-oddweeks-2026', 'odd'],
  ] as const)('%s is every Monday of %s ISO weeks', (id, isoWeeks) => {
    const { dtstart, expected } = all.find((vector) => vector.id === id) as Vector;
    const start = toMinutes(dtstart);
    const until = expected.at(-1)?.slice(0, 10).replaceAll('-', '');
    const when = { start, end: `${start.slice(0, 10)}T20:00`, rrule: `FREQ=WEEKLY;UNTIL=${until}`, isoWeeks };
    const occurrences = expandWhen({ ...when, skipHolidays: false }, wide);
    expect(occurrences.map(({ localStart }) => localStart)).toEqual(expected.map(toMinutes));
  });
});

describe('the end is wall-clock time', () => {
  test.each(durations)('$id: $note', ({ dtstart, dtend, rrule, timezone, expected }) => {
    const when = { start: toMinutes(dtstart), end: toMinutes(dtend), rrule, skipHolidays: false };
    const occurrences = expandWhen(when, { ...wide, timeZone: timezone });
    const ours = occurrences.map(({ start, end }) => [isoInstant(start), isoInstant(end), (end - start) / MINUTE]);
    expect(ours).toEqual(expected.map((row) => [row.startUtc, row.endUtc_wallclock, row.minutes]));
  });
});

interface Side {
  dtstart: string;
  end: string;
  rrule?: string;
  exdate?: string[];
  rdate?: string[];
  before?: number;
  after?: number;
}

/** The one side that is outside the grammar, said with `isoWeeks`: COUNT=4 even weeks from 7 December 2026. */
const inGrammar = ({ rrule, ...side }: Side): Pick<When, 'rrule' | 'isoWeeks'> & Side =>
  rrule?.includes('BYWEEKNO')
    ? { ...side, rrule: 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20270125', isoWeeks: 'even' }
    : { ...side, ...(rrule && { rrule }) };

const expandSide = (side: Side, timeZone: string): PlannedOccurrence[] => {
  const { dtstart, end, rrule, isoWeeks, exdate, rdate } = inGrammar(side);
  const when: When = {
    start: toMinutes(dtstart),
    end: toMinutes(end),
    skipHolidays: false,
    ...(rrule && { rrule }),
    ...(isoWeeks && { isoWeeks }),
    ...(exdate && { exdates: exdate.map(toMinutes) }),
    ...(rdate && { rdates: rdate.map(toMinutes) }),
  };
  return expandWhen(when, { ...wide, timeZone });
};

const widened = ({ start, end }: PlannedOccurrence, { before = 0, after = 0 }: Side) => ({
  start: start - before * MINUTE,
  end: end + after * MINUTE,
});

describe('two series meet where they should and nowhere else', () => {
  const refused = ['self-series-daily-long', 'dst-gap-night'];

  test.each(conflicts.filter(({ id }) => !refused.includes(id)))('$id', ({ a, b, timezone, expected }) => {
    const [as, bs] = [expandSide(a, timezone), expandSide(b, timezone)];
    const pairs = as.flatMap((one) =>
      bs.filter((other) => overlaps(widened(one, a), widened(other, b))).map((other) => [one.key, other.key]),
    );
    expect(pairs).toEqual(expected.map((pair) => pair.map(toMinutes)));
  });

  test('a series that collides with itself is refused before it meets another', () => {
    const { a } = conflicts.find(({ id }) => id === 'self-series-daily-long') as (typeof conflicts)[number];
    expect(() => expandSide(a, helsinki)).toThrow('when.overlaps-itself');
  });

  test('a booking whose start is skipped by the clock beyond its end is refused', () => {
    const { b } = conflicts.find(({ id }) => id === 'dst-gap-night') as (typeof conflicts)[number];
    expect(() => expandSide(b, helsinki)).toThrow('when.end-before-start');
  });
});
