import { expect, test } from 'vitest';
import { isOrientedOn, usualLastDay } from '../../../shared/certificates/certificate.ts';
import { usualBookingRules } from '../../../shared/region/booking-rules.ts';

const marja = { personName: 'Marja  Lehtinen', issuedOn: '2026-01-15', validUntil: '2028-01-14' };

test('an orientation holds for two years, the day before the anniversary being the last', () => {
  expect(usualLastDay('2026-01-15', usualBookingRules)).toBe('2028-01-14');
  expect(usualLastDay('2024-02-29', usualBookingRules)).toBe('2026-02-27');
});

test.each([
  ['marja lehtinen', ['2027-02-01', '2028-01-14'], true],
  ['Marja Lehtinen', ['2028-01-14', '2028-01-15'], false],
  ['Marja Lehtinen', ['2026-01-14'], false],
  ['Maija Lehtinen', ['2027-02-01'], false],
  ['Marja Lehtinen', [], true],
])('%s on %j is oriented: %s', (name, days, expected) => {
  expect(isOrientedOn([marja], name, days)).toBe(expected);
});

test('one after the other may hold for the days of a series', () => {
  const next = { ...marja, issuedOn: '2028-01-10', validUntil: '2030-01-09' };
  expect(isOrientedOn([next, marja], 'Marja Lehtinen', ['2027-12-01', '2028-02-01'])).toBe(true);
});
