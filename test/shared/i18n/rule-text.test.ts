import { describe, expect, test } from 'vitest';
import { expandWhen } from '../../../shared/bookings/recurrence.ts';
import { formatRrule, parseRrule } from '../../../shared/bookings/rrule.ts';
import type { When } from '../../../shared/bookings/when.ts';
import { type Language, languages } from '../../../shared/i18n/language.ts';
import { ruleText, ruleTextOf, ruleTexts, ruleTextsOfSeries } from '../../../shared/i18n/rule-text.ts';
import { addDays, addLocalMinutes } from '../../../shared/time.ts';
import { randomFrom } from '../../support/random.ts';
import { randomRule, randomStart } from '../../support/random-rules.ts';
import rows from '../data/recurrence-text.json' with { type: 'json' };

const timeZone = 'Europe/Helsinki';
const evening = (rrule?: string, more: Partial<When> = {}): When => ({
  start: '2027-01-11T17:00',
  end: '2027-01-11T19:00',
  ...(rrule && { rrule }),
  ...more,
});

/** Even and odd weeks are written as week numbers in the data; here they are a choice beside a weekly rule. */
const rowOf = ({ dtstart, endTime, rrule }: (typeof rows)[number]) => {
  const isoWeeks = /<(even|odd)>/.exec(rrule)?.[1] as When['isoWeeks'];
  const start = dtstart.slice(0, 16);
  const sameDay = `${start.slice(0, 10)}T${endTime}`;
  const end = sameDay > start ? sameDay : `${addDays(start.slice(0, 10), 1)}T${endTime}`;
  return { start, end, isoWeeks, rule: parseRrule(isoWeeks ? 'FREQ=WEEKLY;BYDAY=MO' : rrule, { bounded: false }) };
};

describe.each(languages)('the published sentences in %s', (language) => {
  test.each(rows)('$rrule', (row) => {
    const { rule, start, end, isoWeeks } = rowOf(row);
    expect(ruleTextOf(rule, start, end, language, { isoWeeks, timeZone })).toBe(row[language]);
  });
});

test('the first and last date are told instead of the end of the rule', () => {
  const range = { first: '2027-01-11', last: '2027-05-24' };
  expect(ruleTexts(evening('FREQ=WEEKLY;INTERVAL=2;UNTIL=20270530'), { range })).toEqual({
    fi: 'joka toinen maanantai 17.00–19.00, 11.1.–24.5.2027',
    sv: 'varannan måndag kl. 17.00–19.00, 11.1–24.5.2027',
    en: 'every 2 weeks on Monday 17:00–19:00, 11 January – 24 May 2027',
  });
});

test('a series tells the dates it has', () => {
  const when = evening('FREQ=WEEKLY;COUNT=3');
  expect(ruleTextsOfSeries(when, expandWhen(when, { timeZone })).fi).toBe(
    'joka maanantai 17.00–19.00, 11.1.–25.1.2027',
  );
});

describe('single dates and lists', () => {
  const inAll = (when: When) => languages.map((language) => ruleText(when, language));

  test('one date', () => {
    expect(inAll({ start: '2027-01-12T17:00', end: '2027-01-12T19:00' })).toEqual([
      'ti 12.1.2027 klo 17.00–19.00',
      'ti 12.1.2027 kl. 17.00–19.00',
      'Tue 12 Jan 2027 17:00–19:00',
    ]);
  });

  test('one date that ends at midnight, the next day or days later', () => {
    const until = (end: string) => ruleText({ start: '2027-01-12T17:00', end }, 'fi');
    expect(until('2027-01-13T00:00')).toBe('ti 12.1.2027 klo 17.00–24.00');
    expect(until('2027-01-13T02:00')).toBe('ti 12.1.2027 klo 17.00–2.00 (päättyy seuraavana päivänä)');
    expect(until('2027-01-15T12:00')).toBe('ti 12.1.2027 klo 17.00 – pe 15.1.2027 klo 12.00');
  });

  test('dates picked by hand', () => {
    expect(inAll(evening(undefined, { rdates: ['2027-02-09', '2027-01-26'] }))).toEqual([
      '3 päivää: 11.1., 26.1. ja 9.2.2027 klo 17.00–19.00',
      '3 dagar: 11.1, 26.1 och 9.2.2027 kl. 17.00–19.00',
      '3 days: 11 January, 26 January and 9 February 2027 17:00–19:00',
    ]);
  });

  test('dates over the turn of the year, with exceptions, with different times', () => {
    const list = (more: Partial<When>) => ruleText(evening(undefined, more), 'fi');
    expect(list({ rdates: ['2026-12-14'] })).toBe('2 päivää: 14.12.2026 ja 11.1.2027 klo 17.00–19.00');
    expect(list({ rdates: ['2027-01-12', '2027-01-13'], exdates: ['2027-01-11', '2027-01-12'] })).toBe(
      'ke 13.1.2027 klo 17.00–19.00',
    );
    expect(list({ rdates: ['2027-01-12T09:00'] })).toBe(
      '2 päivää: ma 11.1.2027 klo 17.00–19.00 ja ti 12.1.2027 klo 9.00–11.00',
    );
  });

  test('many dates are shortened', () => {
    const rdates = Array.from({ length: 8 }, (_, i) => addDays('2027-01-12', i));
    expect(ruleText(evening(undefined, { rdates }), 'fi')).toBe(
      '9 päivää: 11.1., 12.1., 13.1., 14.1., … ja 19.1.2027 klo 17.00–19.00',
    );
    const mixed = [...rdates, '2027-02-01T09:00'];
    expect(ruleText(evening(undefined, { rdates: mixed }), 'fi')).toBe(
      '10 päivää: 11.1., 12.1., 13.1., 14.1., … ja 1.2.2027',
    );
  });

  test('added and left-out dates of a rule are told, or counted', () => {
    const rrule = 'FREQ=WEEKLY;COUNT=9';
    const few = evening(rrule, { exdates: ['2027-02-15T17:00', '2027-01-18'], rdates: ['2027-01-20'] });
    expect(ruleText(few, 'fi')).toBe(
      'joka maanantai klo 17.00–19.00, 9 kertaa, lisäksi 20.1.2027, paitsi 18.1. ja 15.2.2027',
    );
    const exdates = Array.from({ length: 4 }, (_, i) => addDays('2027-01-18', 7 * i));
    expect(ruleText(evening(rrule, { exdates }), 'en')).toBe('every Monday 17:00–19:00, 9 times, except 4 days');
  });
});

describe('rules in words', () => {
  const inFinnish = (rrule: string, more: Partial<When> = {}) =>
    ruleText(evening(rrule.startsWith('FREQ') ? rrule : `FREQ=${rrule};COUNT=5`, more), 'fi');
  const at = ' klo 17.00–19.00';

  test.each([
    ['MONTHLY;BYDAY=FR;BYMONTHDAY=13', `joka kuukauden 13. päivänä, kun se on perjantai,${at}, 5 kertaa`],
    ['DAILY;INTERVAL=3;BYDAY=MO,TU', `kolmen päivän välein, kun se on maanantai tai tiistai,${at}, 5 kertaa`],
    ['MONTHLY;BYMONTHDAY=1,8,9,10,-1', `joka kuukauden 1., 8.–10. ja viimeisenä päivänä${at}, 5 kertaa`],
    [
      'MONTHLY;BYDAY=1MO,3MO,-1FR',
      `kuukauden ensimmäisenä ja kolmantena maanantaina sekä viimeisenä perjantaina${at}, 5 kertaa`,
    ],
    ['YEARLY;BYMONTH=3,10;BYDAY=-1SU', `joka vuosi maalis- ja lokakuun viimeisenä sunnuntaina${at}, 5 kertaa`],
    ['YEARLY;BYDAY=20MO', `joka vuoden 20. maanantaina${at}, 5 kertaa`],
    [
      'YEARLY;BYMONTH=6;BYMONTHDAY=20,21,22,23,24,25,26;BYDAY=SA',
      `joka vuosi 20.–26.6., kun se on lauantai,${at}, 5 kertaa`,
    ],
    ['WEEKLY;BYMONTH=11,12,1', `joka maanantai${at}, vain marras–tammikuussa, 5 kertaa`],
    ['WEEKLY;INTERVAL=14', `14 viikon välein maanantaisin${at}, 5 kertaa`],
    ['FREQ=WEEKLY;COUNT=1', `joka maanantai${at}, yhden kerran`],
    ['FREQ=WEEKLY;UNTIL=20270531T160000', `joka maanantai${at}, 30.5.2027 asti`],
  ])('%s', (rrule, expected) => {
    expect(inFinnish(rrule)).toBe(expected);
  });

  test('rules that mean the same days have the same sentence', () => {
    const same = (...rules: string[]) => new Set(rules.map((rule) => inFinnish(rule))).size;
    expect(same('DAILY', 'WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU', 'MONTHLY;BYDAY=MO,TU,WE,TH,FR,SA,SU')).toBe(1);
    expect(same('WEEKLY', 'WEEKLY;BYDAY=MO', 'DAILY;BYDAY=MO', 'MONTHLY;BYDAY=MO', 'YEARLY;BYDAY=MO')).toBe(1);
    expect(same('MONTHLY;BYDAY=-1FR', 'MONTHLY;BYDAY=FR;BYSETPOS=-1')).toBe(1);
    expect(same('MONTHLY', 'MONTHLY;BYMONTHDAY=11', 'DAILY;BYMONTHDAY=11')).toBe(1);
    expect(same('YEARLY', 'YEARLY;BYMONTH=1;BYMONTHDAY=11')).toBe(1);
  });

  test('chosen ISO weeks are told within the sentence or after it', () => {
    expect(inFinnish('WEEKLY', { isoWeeks: 'even' })).toBe(`parillisten viikkojen maanantaisin${at}, 5 kertaa`);
    expect(inFinnish('DAILY', { isoWeeks: 'odd' })).toBe(`joka päivä${at}, vain parittomilla viikoilla, 5 kertaa`);
  });
});

/** What a sentence must never hold: traces of code, of the rule's own text, or of pieces that were missing. */
const flaws = /undefined|null|NaN|\[object|[A-Z]{4,}|=|;|\s\s|\s[,.]|,,|^\s|\s$|\(\)/;

test.each(languages)('every accepted rule has a sentence in %s', (language: Language) => {
  const random = randomFrom(41);
  for (let i = 0; i < 1500; i += 1) {
    const start = randomStart(random);
    const when: When = {
      start,
      end: addLocalMinutes(start, random.pick([30, 90, 600, 1500, 4000])),
      rrule: formatRrule(randomRule(random, start)),
      ...(random.chance(0.2) && { isoWeeks: random.pick(['even', 'odd'] as const) }),
      ...(random.chance(0.2) && { exdates: [start.slice(0, 10)] }),
    };
    const text = ruleText(when, language, { timeZone });
    expect([when.rrule, text, flaws.exec(text)?.[0]]).toEqual([when.rrule, text, undefined]);
    expect(text.length).toBeGreaterThan(10);
  }
});
