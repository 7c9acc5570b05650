import { describe, expect, test } from 'vitest';
import { lastMoment } from '../../../shared/proposals/last-moment.ts';
import { usualBookingRules } from '../../../shared/region/booking-rules.ts';
import { HOUR } from '../../../shared/time.ts';
import { answerLimit, type InLine, placeInLine } from '../../../shared/waiting/wait.ts';

describe('how long a freed place is held', () => {
  test.each([
    ['two days, for a date far away', 240, 48],
    ['not into the last day before the date', 60, 36],
    ['until a day before, to the hour', 49, 25],
    ['two hours, when the last day has begun', 24, 2],
    ['two hours, when the last day is about to begin', 25, 2],
    ['two hours at the least', 3, 2],
    ['two hours, when the date begins then', 2, 2],
    ['not at all, when it begins before', 1.99, undefined],
    ['not at all, when it has begun', -1, undefined],
  ])('%s', (_, hoursToStart, hoursHeld) => {
    const limit = answerLimit(1000 * HOUR, (1000 + hoursToStart) * HOUR, usualBookingRules);
    expect(limit).toBe(hoursHeld === undefined ? undefined : (1000 + hoursHeld) * HOUR);
  });
});

describe('the place in line', () => {
  const own: InLine = { id: 'b', since: 5, start: 10, end: 20, spaceIds: [1, 2] };
  const other = (changes: Partial<InLine>): InLine => ({ ...own, id: 'a', since: 4, ...changes });

  test.each([
    ['whoever came before', other({}), 2],
    ['who came at once and was made before', other({ since: 5 }), 2],
    ['who wants a part of the hall', other({ spaceIds: [2] }), 2],
    ['who wants some of the time', other({ start: 19, end: 30 }), 2],
    ['nobody who came later', other({ since: 6 }), 1],
    ['nobody who came at once and was made later', other({ id: 'c', since: 5 }), 1],
    ['nobody who wants another room', other({ spaceIds: [3] }), 1],
    ['nobody whose time only touches', other({ start: 20, end: 30 }), 1],
  ])('counts %s', (_, before, place) => {
    expect(placeInLine(own, [before, own])).toBe(place);
  });
});

test.each([
  ['2026-11-30T00:00', { date: '2026-11-29', time: null }],
  ['2027-01-01T00:00', { date: '2026-12-31', time: null }],
  ['2026-11-30T10:00', { date: '2026-11-30', time: '10:00' }],
])('a limit at %s is told as %o', (until, told) => {
  expect(lastMoment(until)).toEqual(told);
});
