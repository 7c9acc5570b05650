import { describe, expect, test } from 'vitest';
import { type CalendarEvent, eventCalendar, freeBusyCalendar } from '../../../shared/calendars/ics.ts';
import { checkIcs, icsValue } from '../../support/ics-checker.ts';
import { randomFrom } from '../../support/random.ts';

const instant = (text: string): number => Date.parse(text);

const event = (given: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'varaus-1@tilava',
  changedAt: instant('2026-11-22T08:00:00Z'),
  sequence: 3,
  when: { span: { start: instant('2027-01-11T15:00:00Z'), end: instant('2027-01-11T17:00:00Z') } },
  status: 'CONFIRMED',
  summary: 'Varattu',
  location: 'Ryhmätila Mustikka, Kanervan sote-keskus',
  ...given,
});

const calendarOf = (...events: CalendarEvent[]): string =>
  eventCalendar({ name: 'Kanerva', url: 'https://tilava.example/tilat/R02', timeZone: 'Europe/Helsinki', events });

const busy = freeBusyCalendar({
  uid: 'vapaat-1@tilava',
  changedAt: instant('2026-11-22T08:00:00Z'),
  name: 'Kanerva',
  url: 'https://tilava.example/tilat/R02',
  span: { start: instant('2027-01-11T00:00:00Z'), end: instant('2027-01-12T00:00:00Z') },
  periods: [
    { type: 'BUSY-UNAVAILABLE', start: instant('2027-01-11T00:00:00Z'), end: instant('2027-01-11T06:00:00Z') },
    { type: 'BUSY', start: instant('2027-01-11T15:00:00Z'), end: instant('2027-01-11T17:00:00Z') },
  ],
});

describe('a calendar of events', () => {
  test('is written line for line as RFC 5545 says', () => {
    expect(calendarOf(event()).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Tilava//Tilava 1//FI',
      'CALSCALE:GREGORIAN',
      'NAME:Kanerva',
      'X-WR-CALNAME:Kanerva',
      'URL:https://tilava.example/tilat/R02',
      'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
      'X-PUBLISHED-TTL:PT1H',
      'X-WR-TIMEZONE:Europe/Helsinki',
      'BEGIN:VEVENT',
      'UID:varaus-1@tilava',
      'DTSTAMP:20261122T080000Z',
      'LAST-MODIFIED:20261122T080000Z',
      'SEQUENCE:3',
      'DTSTART:20270111T150000Z',
      'DTEND:20270111T170000Z',
      'SUMMARY:Varattu',
      'LOCATION:Ryhmätila Mustikka\\, Kanervan sote-keskus',
      'STATUS:CONFIRMED',
      'TRANSP:OPAQUE',
      'CLASS:PUBLIC',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  test('tells whole days as days, the last one not included', () => {
    const [closure] = checkIcs(
      calendarOf(event({ when: { days: { start: '2027-05-13', end: '2027-05-14' } } })),
    ).components;
    expect(closure?.properties.filter(({ name }) => name.startsWith('DT')).slice(1)).toEqual([
      { name: 'DTSTART', parameters: { VALUE: 'DATE' }, value: '20270513' },
      { name: 'DTEND', parameters: { VALUE: 'DATE' }, value: '20270514' },
    ]);
  });

  test('marks what is held but not decided as tentative', () => {
    expect(icsValue(checkIcs(calendarOf(event({ status: 'TENTATIVE' }))).components[0], 'STATUS')).toBe('TENTATIVE');
  });

  test.each([
    ['a comma, a semicolon; a backslash \\ and a colon: in one', undefined],
    ['two\nlines', undefined],
    ['two\r\nlines', 'two\nlines'],
    ['END:VEVENT\r\nBEGIN:VALARM', 'END:VEVENT\nBEGIN:VALARM'],
    ['a bell\u0007 and a tab\t', 'a bell and a tab'],
    ['quotes "here"', undefined],
  ])('carries %j as one text', (summary, read = summary) => {
    const { faults, components } = checkIcs(calendarOf(event({ summary })));
    expect(faults).toEqual([]);
    expect(components).toHaveLength(1);
    expect(icsValue(components[0], 'SUMMARY')).toBe(read);
  });

  test('folds at 75 octets and never inside a character, whatever the text', () => {
    const random = randomFrom(5545);
    const alphabet = ['a', 'ä', '€', '😀', ' ', ',', '\\', ';', 'Å', '👩‍🦽', '\n'];
    for (let round = 0; round < 300; round += 1) {
      const letters = Array.from({ length: random.int(0, 200) }, () => random.pick(alphabet));
      const summary = letters.join('');
      const { faults, components } = checkIcs(calendarOf(event({ summary })));
      expect(faults).toEqual([]);
      expect(icsValue(components[0], 'SUMMARY')).toBe(summary);
    }
  });

  test('without events is a calendar all the same', () => {
    expect(checkIcs(calendarOf())).toMatchObject({ faults: [], components: [] });
  });
});

test('a free/busy time has one period a line', () => {
  const { faults, components } = checkIcs(busy);
  expect(faults).toEqual([]);
  expect(components[0]?.properties.filter(({ name }) => name === 'FREEBUSY')).toEqual([
    { name: 'FREEBUSY', parameters: { FBTYPE: 'BUSY-UNAVAILABLE' }, value: '20270111T000000Z/20270111T060000Z' },
    { name: 'FREEBUSY', parameters: { FBTYPE: 'BUSY' }, value: '20270111T150000Z/20270111T170000Z' },
  ]);
});

describe('the checker', () => {
  const right = calendarOf(event());

  test.each<[string, (text: string) => string]>([
    ['a bare line feed', (text) => text.replace('\r\nUID', '\nUID')],
    ['a missing last break', (text) => text.slice(0, -2)],
    ['a line of 76 octets', (text) => text.replace('SUMMARY:Varattu', `SUMMARY:${'ä'.repeat(34)}`)],
    ['a control character', (text) => text.replace('Varattu', 'Vara\u0007ttu')],
    ['a byte order mark', (text) => `\ufeff${text}`],
    ['an unescaped comma', (text) => text.replace('\\,', ',')],
    ['a lost escape', (text) => text.replace('\\,', '\\x')],
    ['a missing UID', (text) => text.replace('UID:varaus-1@tilava\r\n', '')],
    ['two DTSTAMP', (text) => text.replace('DTSTAMP:', 'DTSTAMP:20261122T080000Z\r\nDTSTAMP:')],
    ['a local time', (text) => text.replace('DTSTART:20270111T150000Z', 'DTSTART:20270111T150000')],
    ['a day that does not exist', (text) => text.replace('DTSTART:20270111', 'DTSTART:20270231')],
    ['an end before the start', (text) => text.replace('DTEND:20270111', 'DTEND:20270110')],
    ['an end of another type', (text) => text.replace('DTEND:20270111T170000Z', 'DTEND;VALUE=DATE:20270112')],
    ['a rule', (text) => text.replace('CLASS:', 'RRULE:FREQ=WEEKLY\r\nCLASS:')],
    ['an organiser', (text) => text.replace('CLASS:', 'ORGANIZER:mailto:a@example.org\r\nCLASS:')],
    ['a description', (text) => text.replace('CLASS:', 'DESCRIPTION:Diabetes\r\nCLASS:')],
    ['an alarm', (text) => text.replace('END:VEVENT', 'BEGIN:VALARM\r\nEND:VALARM\r\nEND:VEVENT')],
    ['an event that is not ended', (text) => text.replace('END:VEVENT\r\n', '')],
    ['a wrong status', (text) => text.replace('CONFIRMED', 'DONE')],
    ['a missing version', (text) => text.replace('VERSION:2.0\r\n', '')],
    ['a line that is none', (text) => text.replace('SUMMARY:', 'SUMMARY ')],
  ])('sees %s', (_, plant) => {
    expect(plant(right)).not.toBe(right);
    expect(checkIcs(plant(right)).faults).not.toEqual([]);
  });

  test('sees a fold within a character', () => {
    const bytes = [...new TextEncoder().encode(right)];
    const inside = bytes.indexOf(0xc3) + 1;
    expect(
      checkIcs(Uint8Array.from([...bytes.slice(0, inside), 13, 10, 32, ...bytes.slice(inside)])).faults,
    ).not.toEqual([]);
  });

  test('sees one UID twice', () => {
    expect(checkIcs(calendarOf(event(), event())).faults).toEqual(['UID varaus-1@tilava twice']);
  });

  test.each<[string, (text: string) => string]>([
    ['a duration instead of an end', (text) => text.replace('/20270111T170000Z', '/PT2H')],
    [
      'two periods in a line',
      (text) => text.replace('/20270111T060000Z', '/20270111T060000Z,20270111T070000Z/20270111T080000Z'),
    ],
    ['periods out of order', (text) => text.replace('20270111T150000Z/', '20270111T050000Z/')],
    ['a period beyond the end', (text) => text.replace('/20270111T170000Z', '/20270113T170000Z')],
    ['an unknown kind', (text) => text.replace('FBTYPE=BUSY:', 'FBTYPE=TAKEN:')],
  ])('sees %s of a free/busy time', (_, plant) => {
    expect(plant(busy)).not.toBe(busy);
    expect(checkIcs(plant(busy)).faults).not.toEqual([]);
  });
});
