import { describe, expect, test } from 'vitest';
import {
  formatDate,
  formatDateRange,
  formatDateShort,
  formatDuration,
  formatNumber,
  formatPlainDate,
  formatTime,
  formatTimeRange,
  monthName,
  weekdayName,
} from '../../shared/i18n/format.ts';
import { type Language, languages } from '../../shared/i18n/language.ts';

const inAll = (format: (language: Language) => string): string[] => languages.map(format);

describe('dates', () => {
  test('have a weekday, day, month and year', () => {
    expect(inAll((language) => formatDate('2027-01-12', language))).toEqual([
      'ti 12.1.2027',
      'ti 12.1.2027',
      'Tue 12 Jan 2027',
    ]);
  });

  test('are shorter within a list or a sentence', () => {
    expect(inAll((language) => formatDateShort('2027-01-12', language))).toEqual(['12.1.', '12.1', '12 Jan']);
    expect(inAll((language) => formatPlainDate('2027-01-12', language))).toEqual([
      '12.1.2027',
      '12.1.2027',
      '12 January 2027',
    ]);
  });

  test('as a range have the year once when it is one', () => {
    expect(inAll((language) => formatDateRange('2027-01-11', '2027-05-24', language))).toEqual([
      '11.1.–24.5.2027',
      '11.1–24.5.2027',
      '11 January – 24 May 2027',
    ]);
    expect(inAll((language) => formatDateRange('2026-09-07', '2027-05-24', language))).toEqual([
      '7.9.2026–24.5.2027',
      '7.9.2026–24.5.2027',
      '7 September 2026 – 24 May 2027',
    ]);
    expect(inAll((language) => formatDateRange('2027-01-11', '2027-01-11', language))).toEqual([
      '11.1.2027',
      '11.1.2027',
      '11 January 2027',
    ]);
  });

  test('weekdays and months have names', () => {
    expect(inAll((language) => weekdayName(3, language, 'long'))).toEqual(['keskiviikko', 'onsdag', 'Wednesday']);
    expect(inAll((language) => weekdayName(7, language, 'short'))).toEqual(['su', 'sö', 'Sun']);
    expect(inAll((language) => monthName(6, language))).toEqual(['kesäkuu', 'juni', 'June']);
    const months = Array.from({ length: 12 }, (_, i) => i + 1);
    for (const language of languages) expect(new Set(months.map((month) => monthName(month, language))).size).toBe(12);
  });
});

describe('times', () => {
  test('have a point in Finnish and Swedish, a colon in English', () => {
    expect(inAll((language) => formatTime('17:00', language))).toEqual(['17.00', '17.00', '17:00']);
    expect(inAll((language) => formatTime('09:05', language))).toEqual(['9.05', '9.05', '09:05']);
    expect(inAll((language) => formatTime('24:00', language))).toEqual(['24.00', '24.00', '24:00']);
  });

  test('as a range have an en dash', () => {
    expect(inAll((language) => formatTimeRange('17:00', '19:00', language))).toEqual([
      '17.00–19.00',
      '17.00–19.00',
      '17:00–19:00',
    ]);
  });

  test.each([
    [150, '2 t 30 min', '2 tim 30 min', '2 h 30 min'],
    [120, '2 t', '2 tim', '2 h'],
    [45, '45 min', '45 min', '45 min'],
    [0, '0 min', '0 min', '0 min'],
    [1500, '25 t', '25 tim', '25 h'],
  ])('%i minutes in words', (minutes, ...expected) => {
    expect(inAll((language) => formatDuration(minutes, language))).toEqual(expected);
  });
});

test.each([
  [0, '0', '0', '0'],
  [999, '999', '999', '999'],
  [12345, '12\u202f345', '12\u202f345', '12\u202f345'],
  [1234567.5, '1\u202f234\u202f567,5', '1\u202f234\u202f567,5', '1\u202f234\u202f567.5'],
  [-1000.256, '\u22121\u202f000,26', '\u22121\u202f000,26', '\u22121\u202f000.26'],
])('the number %d has thin spaces between its thousands', (number, ...expected) => {
  expect(inAll((language) => formatNumber(number, language))).toEqual(expected);
});
