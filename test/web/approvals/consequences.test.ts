import { expect, test } from 'vitest';
import { consequencesOf, undisputed, waitingDates } from '../../../web/approvals/consequences.ts';
import { approvalSteps, denialStep } from '../../../web/approvals/decision-steps.ts';
import { approval, days, rival, waiting } from './samples.ts';

const all = (request: ReturnType<typeof approval>) => new Set(waitingDates(request).map(({ id }) => id));
const datesOf = (dates: readonly { date: string }[]) => dates.map(({ date }) => date);

test('approving gives every chosen date that nobody else holds', () => {
  const request = approval();
  const effects = consequencesOf(request, all(request));
  expect(datesOf(effects.granted)).toEqual(days);
  expect(effects).toMatchObject({ taken: [], late: [], left: 0, losses: [], lost: 0 });
});

test('a date that somebody was given meanwhile is not given but denied', () => {
  const request = approval({ taken: [{ date: days[1], occurrenceId: `occ-${days[1]}`, reasonText: 'Varattu.' }] });
  const effects = consequencesOf(request, all(request));
  expect(datesOf(effects.granted)).toEqual([days[0], days[2], days[3]]);
  expect(datesOf(effects.taken)).toEqual([days[1]]);
});

test('dates that are not chosen stay waiting', () => {
  const request = approval();
  const effects = consequencesOf(request, new Set([`occ-${days[0]}`]));
  expect(effects.granted).toHaveLength(1);
  expect(effects.left).toBe(3);
});

test('a date that is already decided is no part of the decision', () => {
  const request = approval({ occurrences: [waiting(days[0]), waiting(days[1], { state: 'approved' })] });
  const effects = consequencesOf(request, new Set([`occ-${days[0]}`, `occ-${days[1]}`]));
  expect(datesOf(effects.granted)).toEqual([days[0]]);
});

test('others lose only what overlaps the chosen dates, each of their dates once', () => {
  const twice = rival('r1', 'Kuulokulma ry', [days[0], days[1]]);
  const overTwoOfOurs = { ...twice, dates: twice.dates.map((date) => ({ ...date, theirOccurrenceId: 'same' })) };
  const request = approval({ competitors: [overTwoOfOurs, rival('r2', 'Perhepesä ry', [days[3]])] });
  expect(consequencesOf(request, all(request))).toMatchObject({
    losses: [
      { bookingId: 'r1', organisation: 'Kuulokulma ry' },
      { bookingId: 'r2', organisation: 'Perhepesä ry', dates: [days[3]] },
    ],
    lost: 2,
  });
  expect(consequencesOf(request, new Set([`occ-${days[3]}`]))).toMatchObject({
    losses: [{ bookingId: 'r2' }],
    lost: 1,
  });
  expect(consequencesOf(request, new Set([`occ-${days[2]}`]))).toMatchObject({ losses: [], lost: 0 });
});

test('nobody loses anything to a date that cannot be given', () => {
  const request = approval({
    competitors: [rival('r1', 'Kuulokulma ry', [days[0]])],
    taken: [{ date: days[0], occurrenceId: `occ-${days[0]}`, reasonText: 'Varattu.' }],
  });
  expect(consequencesOf(request, all(request)).losses).toEqual([]);
});

test('dates that went by while the request waited are told apart by the service’s clock', () => {
  const next = waiting(days[2]);
  const request = approval({ booking: { next } });
  const effects = consequencesOf(request, all(request));
  expect(datesOf(effects.late)).toEqual([days[0], days[1]]);
  expect(datesOf(effects.granted)).toEqual([days[2], days[3]]);
  expect(consequencesOf(approval({ booking: { next: null } }), all(request)).granted).toEqual([]);
});

test('the undisputed dates are those that no other wants', () => {
  const request = approval({ competitors: [rival('r1', 'Kuulokulma ry', [days[1]])] });
  expect([...undisputed(request, all(request))]).toEqual([`occ-${days[0]}`, `occ-${days[2]}`, `occ-${days[3]}`]);
});

test('an approval names its dates, and denies others only when they lose something', () => {
  const request = approval({ competitors: [rival('r1', 'Kuulokulma ry', [days[1]])] });
  expect(approvalSteps(consequencesOf(request, all(request)), '')).toEqual([
    { decision: 'approve', occurrenceIds: days.map((day) => `occ-${day}`), denyCompeting: true },
  ]);
  expect(approvalSteps(consequencesOf(request, undisputed(request, all(request))), 'Avain aulasta.')).toEqual([
    {
      decision: 'approve',
      occurrenceIds: [`occ-${days[0]}`, `occ-${days[2]}`, `occ-${days[3]}`],
      denyCompeting: false,
      message: 'Avain aulasta.',
    },
  ]);
});

test('what others hold is denied with the approval, as booked by another', () => {
  const request = approval({ taken: [{ date: days[1], occurrenceId: `occ-${days[1]}`, reasonText: 'Varattu.' }] });
  const [, denial] = approvalSteps(consequencesOf(request, all(request)), '');
  expect(denial).toEqual(denialStep([`occ-${days[1]}`], 'CONFLICT', ''));
});
