import { expect, test } from 'vitest';
import { usualPolicy, wholePolicy } from '../../../shared/rooms/room-policy.ts';
import { policyView } from '../../../shared/rooms/schemas.ts';

const first = {
  stepMinutes: 30,
  minMinutes: 60,
  maxMinutes: 120,
  leadWorkingDays: 1,
  horizonMonths: 6,
  turnaroundMinutes: 15,
  weeklyQuotaHours: 4,
};

test('a policy that was stored before a rule was thought of asks nothing more than it did', () => {
  const policy = wholePolicy(first);
  expect(policyView.parse(policy)).toEqual({
    ...first,
    seasonQuotaHours: null,
    priorityClasses: null,
    requestsHoldSlot: null,
    automatic: {
      maxParticipants: null,
      maxDates: null,
      maxHoursPerDate: null,
      priorityClasses: null,
      hours: null,
      classLimits: [],
    },
  });
});

test('a condition that is no longer asked is forgotten, whatever was stored', () => {
  const automatic = { maxDates: 5, needsMustSuit: true };
  expect(wholePolicy({ ...first, automatic }).automatic).toEqual({ ...usualPolicy.automatic, maxDates: 5 });
});

test('what was stored stays', () => {
  const policy = wholePolicy({ ...first, seasonQuotaHours: 40, automatic: { maxDates: 5 } });
  expect(policy).toMatchObject({ seasonQuotaHours: 40, automatic: { maxDates: 5, maxParticipants: null } });
  expect(wholePolicy(usualPolicy)).toEqual(usualPolicy);
});
