import { describe, expect, test } from 'vitest';
import {
  canBeAsked,
  claimSpan,
  type DateFacts,
  judgeDate,
  overlappingThemselves,
} from '../../../shared/bookings/conflicts.ts';
import { holidayOn } from '../../../shared/calendars/holidays.ts';
import { overlaps, type Span } from '../../../shared/time.ts';

const free: DateFacts = { open: true, busy: false, competitors: 0 };
const name = { fi: 'Kevätsiivous', sv: 'Vårstädning', en: 'Spring cleaning' };
const hours = (start: number, end: number): Span => ({ start: start * 3_600_000, end: end * 3_600_000 });

describe('a date is judged by its gravest obstacle', () => {
  const holiday = holidayOn('2026-12-06');
  test.each<[string, Partial<DateFacts>, string, string | undefined]>([
    ['free', {}, 'free', undefined],
    ['others have asked', { competitors: 2 }, 'competing', 'competing'],
    ['held, whoever asks beside', { busy: true, competitors: 2 }, 'busy', 'busy'],
    ['outside hours before held', { open: false, busy: true }, 'outside_hours', 'outside_hours'],
    ['closed before outside hours', { closed: { name }, open: false }, 'closed', 'closed'],
    ['a broken rule before closed', { breach: 'too-long', closed: { name } }, 'policy', 'too-long'],
    ['a holiday before all', { holiday, breach: 'past', busy: true }, 'holiday', 'holiday'],
  ])('%s', (_, facts, status, reason) => {
    const judgement = judgeDate({ ...free, ...facts });
    expect(judgement.status).toBe(status);
    expect(judgement.reason).toBe(reason);
  });

  test('a closure and a holiday keep their names', () => {
    expect(judgeDate({ ...free, closed: { name } }).name).toEqual(name);
    expect(judgeDate({ ...free, holiday }).name?.fi).toBe('Itsenäisyyspäivä');
    expect(judgeDate({ ...free, closed: { name: null } })).not.toHaveProperty('name');
  });

  test('what is free or competed for can be asked for, nothing else', () => {
    expect(canBeAsked(judgeDate(free))).toBe(true);
    expect(canBeAsked(judgeDate({ ...free, competitors: 1 }))).toBe(true);
    expect(canBeAsked(judgeDate({ ...free, busy: true }))).toBe(false);
  });
});

describe('turnaround is the least gap between two bookings', () => {
  // C8 and C9: neighbours share it and never add it up.
  test.each([
    [60, hours(4, 5), hours(6, 7), false],
    [60, hours(4, 6), hours(6, 7), true],
    [60, hours(8, 9), hours(6, 7), false],
    [60, hours(7, 8), hours(6, 7), true],
    [30, hours(5, 5.5), hours(6, 7), false],
    [30, hours(7.5, 8), hours(6, 7), false],
    [0, hours(5, 6), hours(6, 7), false],
  ])('%i minutes', (minutes, held, asked, clashes) => {
    expect(overlaps(claimSpan(held, minutes), claimSpan(asked, minutes))).toBe(clashes);
  });
});

describe('a series stands in its own way', () => {
  const at = (start: number, end: number, ...spaceIds: number[]) => ({ ...hours(start, end), spaceIds });
  test.each([
    ['where two dates meet in a space', [at(1, 3, 1), at(2, 4, 1)], [1]],
    ['not where they touch', [at(1, 2, 1), at(2, 3, 1)], []],
    ['not in different spaces', [at(1, 3, 1), at(2, 4, 2)], []],
    ['where a half meets the whole', [at(1, 3, 1), at(2, 4, 1, 2)], [1]],
    ['whatever their order in the list', [at(2, 4, 1), at(1, 3, 1)], [0]],
    ['where a long one reaches over a short one', [at(1, 9, 1), at(2, 3, 1), at(4, 5, 1)], [1, 2]],
  ])('%s', (_, spans, expected) => {
    expect([...overlappingThemselves(spans)].sort()).toEqual(expected);
  });
});
