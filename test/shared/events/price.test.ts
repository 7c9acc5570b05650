import { expect, test } from 'vitest';
import { centsIn, formatEuros } from '../../../shared/events/price.ts';

test.each([
  ['5', 500],
  [' 2,50 ', 250],
  ['2.5', 250],
  ['7,05 €', 705],
  ['3 e', 300],
  ['1000', 100_000],
  ['1000,01', undefined],
  ['0', undefined],
  ['-5', undefined],
  ['2,505', undefined],
  ['viisi', undefined],
  ['', undefined],
])('a price that is written as "%s" is read', (text, cents) => {
  expect(centsIn(text)).toBe(cents);
});

test('a price is written as each language has it', () => {
  expect([formatEuros(250, 'fi'), formatEuros(500, 'sv'), formatEuros(1205, 'en')]).toEqual([
    '2,50\u00a0€',
    '5\u00a0€',
    '€12.05',
  ]);
});
