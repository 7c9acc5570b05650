import { expect, test } from 'vitest';
import { contestsOf } from '../../../web/approvals/contests.ts';
import { approval, days, rival, waiting } from './samples.ts';

test('a contested date shows the request first and the others by their start, on one axis', () => {
  const late = rival('r1', 'Kuulokulma ry', [days[0]]);
  const early = {
    ...rival('r2', 'Perhepesä ry', [days[0]]),
    dates: [{ ...(late.dates[0] as (typeof late.dates)[0]), theirStart: `${days[0]}T13:30:00Z` }],
  };
  const [contest] = contestsOf(approval({ competitors: [late, early] }));
  expect(contest?.lanes.map(({ organisation, isOwn }) => [organisation, isOwn])).toEqual([
    ['Muistipolku ry', true],
    ['Perhepesä ry', false],
    ['Kuulokulma ry', false],
  ]);
  // From 15.30 to 20 by the clock of Helsinki, in whole hours.
  expect(contest).toMatchObject({ dates: [days[0]], firstHour: 15, lastHour: 20 });
  expect(contest?.lanes[1]).toMatchObject({ start: `${days[0]}T15:30`, from: 15.5 * 60 });
});

test('dates on which the same requests meet at the same times are told once', () => {
  const contests = contestsOf(
    approval({
      competitors: [rival('r1', 'Kuulokulma ry', [days[2], days[0]]), rival('r2', 'Perhepesä ry', [days[1]])],
    }),
  );
  expect(contests.map(({ dates }) => dates)).toEqual([[days[0], days[2]], [days[1]]]);
});

test('a date at another time than the others is a contest of its own', () => {
  const moved = waiting(days[1], { localStart: `${days[1]}T18:30`, localEnd: `${days[1]}T20:30` });
  const contests = contestsOf(
    approval({
      occurrences: [waiting(days[0]), moved],
      competitors: [rival('r1', 'Kuulokulma ry', [days[0], days[1]])],
    }),
  );
  expect(contests).toHaveLength(2);
  expect(contests[1]).toMatchObject({ firstHour: 18, lastHour: 21 });
});

test('an evening that goes over midnight keeps its length on the axis', () => {
  const night = waiting(days[0], { localStart: `${days[0]}T22:00`, localEnd: `${days[1]}T02:00` });
  const over = { ...night, localEnd: '2027-01-12T02:00' };
  const [contest] = contestsOf(
    approval({ occurrences: [over], competitors: [rival('r1', 'Kuulokulma ry', [days[0]])] }),
  );
  expect(contest).toMatchObject({ firstHour: 18, lastHour: 26 });
});

test('a request that nobody contests has no contests', () => {
  expect(contestsOf(approval())).toEqual([]);
});
