import { expect, test } from 'vitest';
import { type ClosureForm, closureOf, faultsOf } from '../../../web/calendar/closure-form.ts';

const form: ClosureForm = {
  roomId: '',
  startDate: '2027-05-17',
  startTime: '08:00',
  endDate: '2027-05-18',
  endTime: '24:00',
  repeat: 'never',
  untilDate: undefined,
  kind: 'maintenance',
  fi: ' Kevätsiivous ',
  sv: '',
  en: '',
};

test('a whole form has no faults, and becomes the message: the end of a day is the next midnight', () => {
  expect(faultsOf(form)).toEqual({});
  expect(closureOf('s1', form)).toEqual({
    siteId: 's1',
    start: '2027-05-17T08:00',
    end: '2027-05-19T00:00',
    kind: 'maintenance',
    title: { fi: 'Kevätsiivous' },
  });
});

test('one room and names in other languages are told when they are given', () => {
  expect(closureOf('s1', { ...form, roomId: 'r2', sv: 'Vårstädning' })).toMatchObject({
    roomId: 'r2',
    title: { fi: 'Kevätsiivous', sv: 'Vårstädning' },
  });
});

test('what is missing is named by its field, in the order of the form', () => {
  const empty = { ...form, startDate: undefined, endTime: undefined, fi: '  ' };
  expect(Object.entries(faultsOf(empty))).toEqual([
    ['startDate', 'date'],
    ['endTime', 'time'],
    ['fi', 'name'],
  ]);
});

test('a closure must end after it begins', () => {
  expect(faultsOf({ ...form, endDate: '2027-05-17', endTime: '08:00' })).toEqual({ endTime: 'order' });
  expect(faultsOf({ ...form, endDate: '2027-05-17', endTime: '08:15' })).toEqual({});
});

test.each([
  ['weekly', 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20271231'],
  ['fortnightly', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;UNTIL=20271231'],
  // The third Monday of May.
  ['monthly', 'FREQ=MONTHLY;BYDAY=3MO;UNTIL=20271231'],
  ['monthly-last', 'FREQ=MONTHLY;BYDAY=-1MO;UNTIL=20271231'],
] as const)('a closure that repeats %s is a rule of the bookings’ grammar', (repeat, rrule) => {
  expect(closureOf('s1', { ...form, repeat, untilDate: '2027-12-31' }).when).toEqual({ rrule });
  expect(faultsOf({ ...form, repeat })).toEqual({ untilDate: 'date' });
  expect(faultsOf({ ...form, repeat, untilDate: '2027-01-01' })).toEqual({ untilDate: 'order' });
});
