import { expect, test } from 'vitest';
import { type StandingRules, type StandingUse, strainOf } from '../../../shared/premises/strains.ts';
import { instantOf } from '../../../shared/wall-clock.ts';

const zone = 'Europe/Helsinki';
const use = (localStart: string, localEnd: string, participants = 10): StandingUse => ({
  localStart,
  localEnd,
  start: instantOf(localStart, zone).instant,
  end: instantOf(localEnd, zone).instant,
  participants,
});

const rules: StandingRules = {
  state: 'published',
  opening: {
    hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, start: '08:00', end: '20:00' })),
    seasons: [],
    exceptions: [{ date: '2027-05-12', open: [], reason: null }],
    closedOnHolidays: true,
    lastDay: '2027-05-31',
    zone,
  },
  capacity: 12,
  policy: { stepMinutes: 15, minMinutes: 30, maxMinutes: 240 },
};

const tuesday = use('2027-05-11T17:00', '2027-05-11T19:00');

const shutUntil = (until: string | null): Partial<StandingRules> => ({
  opening: { ...rules.opening, shut: { until, name: { fi: 'Suljettu', sv: 'Stängt', en: 'Closed' } } },
});

test.each<[string, StandingUse, Partial<StandingRules>, string | undefined]>([
  ['all is well', tuesday, {}, undefined],
  ['the room is archived', tuesday, { state: 'archived' }, 'not-in-use'],
  ['the house has closed for good', use('2027-06-01T10:00', '2027-06-01T11:00'), {}, 'after-last-day'],
  ['a dated exception closes the day', use('2027-05-12T10:00', '2027-05-12T11:00'), {}, 'closed'],
  ['it is a holiday', use('2027-05-06T10:00', '2027-05-06T11:00'), {}, 'closed'],
  ['the house is closed to those from outside', tuesday, shutUntil(null), 'epidemic'],
  ['it is its last closed day', tuesday, shutUntil('2027-05-11'), 'epidemic'],
  ['the house is open to those from outside again', tuesday, shutUntil('2027-05-10'), undefined],
  ['the evening is too late', use('2027-05-11T19:00', '2027-05-11T20:30'), {}, 'outside-hours'],
  ['the people are too many', { ...tuesday, participants: 13 }, {}, 'capacity'],
  ['it is too short', use('2027-05-11T17:00', '2027-05-11T17:15'), {}, 'too-short'],
  ['it is too long', use('2027-05-11T10:00', '2027-05-11T14:15'), {}, 'too-long'],
  ['it is off the grid', use('2027-05-11T17:10', '2027-05-11T18:10'), {}, 'step'],
])('a date where %s', (_, date, change, expected) => {
  expect(strainOf(date, { ...rules, ...change })).toBe(expected);
});
