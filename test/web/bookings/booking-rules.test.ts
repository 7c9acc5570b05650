import { expect, test } from 'vitest';
import { timesOf } from '../../../web/bookings/booking-words.ts';
import { progressOf, soonest, viewOfWord, viewPath } from '../../../web/bookings/bookings-views.ts';
import { datesInScope, reasonSent, reasonsFor, scopesFor } from '../../../web/bookings/cancel-scope.ts';
import { changesOf, emptyFields, formOf, rebased } from '../../../web/bookings/change-form.ts';
import { lostDates } from '../../../web/bookings/change-paths.ts';
import { booking, mondays, occurrence } from './samples.ts';

const days = mondays(4);
const held = occurrence(days[0] ?? '', { state: 'completed' });
const coming = days.slice(1).map((day) => occurrence(day));
const occurrences = [held, ...coming];
const daysOf = (dates: readonly { date: string }[]) => dates.map(({ date }) => date);

test('a cancellation never means a date that was held', () => {
  expect(daysOf(datesInScope(occurrences, 'all', undefined))).toEqual(days.slice(1));
});

test('a cancellation means the one date, or it and those after it', () => {
  expect(daysOf(datesInScope(occurrences, 'occurrence', coming[1]))).toEqual([days[2]]);
  expect(daysOf(datesInScope(occurrences, 'following', coming[1]))).toEqual(days.slice(2));
});

test('only scopes that mean different dates are offered', () => {
  expect(scopesFor(occurrences, undefined)).toEqual(['all']);
  expect(scopesFor(occurrences, coming[1])).toEqual(['occurrence', 'following', 'all']);
  // From the first on is all there is.
  expect(scopesFor(occurrences, coming[0])).toEqual(['occurrence', 'following']);
  expect(scopesFor(occurrences, coming[2])).toEqual(['occurrence', 'all']);
});

test('bookers and owners cancel for reasons of their own', () => {
  const all = ['organiser', 'illness', 'maintenance', 'storm', 'other'];
  expect(reasonsFor(all, false)).toEqual(['organiser', 'illness', 'storm', 'other']);
  // Who was called cancels for the organisation.
  expect(reasonsFor(all, true)).toEqual(['organiser', 'maintenance', 'storm', 'other']);
});

test('own words are sent instead of "other", and only instead of it', () => {
  expect(reasonSent('other', ' Sali vaihtui ')).toBe('Sali vaihtui');
  expect(reasonSent('other', '  ')).toBe('other');
  expect(reasonSent('illness', 'Sali vaihtui')).toBe('illness');
});

test('a change tells only what was changed', () => {
  const before = booking();
  const form = { ...formOf(before), participants: 16, personPhone: '040 999' };
  expect(changesOf(form, before)).toEqual({
    participants: 16,
    responsiblePerson: { name: 'Marja Lehtinen', phone: '040 999' },
  });
  expect(changesOf(formOf(before), before)).toBeUndefined();
});

test('a title taken out of the public is sent as none', () => {
  const before = booking({ publicTitle: 'Avoin ryhmä' });
  expect(changesOf({ ...formOf(before), visibility: 'hidden' }, before)).toEqual({ publicTitle: null });
});

test('what somebody else changed comes into the form where its writer has not touched it', () => {
  const before = booking();
  const now = booking({ participants: 20, note: 'Pöydät rinkiin' });
  const form = { ...formOf(before), participants: 16 };
  expect(rebased(form, formOf(before), formOf(now))).toMatchObject({ participants: 16, note: 'Pöydät rinkiin' });
});

test('fields that must not be empty are named', () => {
  expect(emptyFields({ ...formOf(booking()), internalTitle: ' ', visibility: 'shown' })).toEqual([
    'internalTitle',
    'publicTitle',
  ]);
});

test('the view is a word of the address, and a word that is none shows what is coming', () => {
  expect(viewOfWord('menneet')).toBe('past');
  expect(viewOfWord('muuta')).toBe('coming');
  expect(viewPath('coming', undefined)).toBe('/varaukset');
  expect(viewPath('past', 'o1')).toBe('/varaukset?nayta=menneet&jarjesto=o1');
});

test('the next date of all bookings is found whatever their order', () => {
  const next = (start: string) => ({ start, localStart: start.slice(0, 16), localEnd: start.slice(0, 16) });
  const later = booking({ id: 'later', next: next('2027-02-01T15:00:00Z') });
  const sooner = booking({ id: 'sooner', next: next('2027-01-11T15:00:00Z') });
  expect(soonest([later, booking({ next: null }), sooner])?.id).toBe('sooner');
  expect(soonest([booking({ next: null })])).toBeUndefined();
});

test('a series is as far as its held dates, and dates that are not held do not count', () => {
  const { summary } = booking();
  const series = booking({ summary: { ...summary, total: 12, past: 7, approved: 9, skipped: 2, cancelled: 1 } });
  expect(progressOf(series)).toEqual({ held: 7, of: 9 });
  expect(
    progressOf(booking({ state: 'requested', summary: { ...summary, approved: 0, requested: 3 } })),
  ).toBeUndefined();
  expect(progressOf(booking({ summary: { ...summary, total: 1, approved: 1 } }))).toBeUndefined();
});

test('a time that ends on the next day says so, and midnight is the end of its day', () => {
  expect(timesOf('2027-01-11T17:00', '2027-01-11T19:00', 'fi')).toBe('17.00–19.00');
  expect(timesOf('2027-01-11T20:00', '2027-01-12T00:00', 'fi')).toBe('20.00–24.00');
  expect(timesOf('2027-01-11T22:00', '2027-01-12T06:00', 'fi')).toBe('22.00–6.00 (ti 12.1.2027)');
});

test('dates can be asked for again that were left out, given up in any time, or wait at the head of the line', () => {
  const [first = '', second = '', third = '', fourth = ''] = days;
  const waiting = (day: string, place: number | null) =>
    occurrence(day, { state: 'skipped', reason: 'waiting', wait: { id: `w-${day}`, place } });
  const dates = [
    occurrence(first, { state: 'cancelled', reason: 'cancelled-late' }),
    waiting(second, 1),
    waiting(third, 2),
    waiting(fourth, null),
  ];
  expect(daysOf(lostDates({ occurrences: dates }, 0))).toEqual([first, second]);
});
