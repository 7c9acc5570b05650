import { expect, test } from 'vitest';
import { isLanguage, preferredLanguage } from '../../../shared/i18n/language.ts';

test.each([
  [undefined, 'fi'],
  [null, 'fi'],
  ['', 'fi'],
  ['sv', 'sv'],
  ['sv-FI,sv;q=0.9,fi;q=0.8', 'sv'],
  ['de,en;q=0.5', 'en'],
  ['fi;q=0.3,en;q=0.7', 'en'],
  ['EN-gb', 'en'],
  ['sv;q=0,en;q=0.1', 'en'],
  ['de, fr;q=0.9', 'fi'],
  ['*', 'fi'],
  [`${'de,'.repeat(200)}sv`, 'fi'],
  ['sv;q=abc', 'sv'],
])('Accept-Language %j is answered in %s', (header, expected) => {
  expect(preferredLanguage(header)).toBe(expected);
});

test('a language is one of the three', () => {
  expect(['fi', 'sv', 'en'].every(isLanguage)).toBe(true);
  expect(['FI', 'de', '', undefined, 3].some(isLanguage)).toBe(false);
});
