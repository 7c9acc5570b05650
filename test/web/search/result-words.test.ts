import { describe, expect, test } from 'vitest';
import { screens as fi } from '../../../shared/i18n/fi/screens.ts';
import { translator } from '../../../shared/i18n/translate.ts';
import {
  atHour,
  blockedWords,
  bookAddress,
  type FoundRoom,
  loosened,
  looseningsOf,
  municipalityName,
  roomAddress,
  sectionsOf,
  sitesByMunicipality,
  stripOf,
  verdictsOf,
} from '../../../web/search/result-words.ts';
import { type Criteria, noWants } from '../../../web/when/criteria.ts';
import { found, mondays, room, sites, view } from './samples.ts';

const t = translator('fi', fi);
const when = { start: '2027-01-11T17:00', end: '2027-01-11T19:00', rrule: 'FREQ=WEEKLY;BYDAY=MO;COUNT=10' };
const criteria: Criteria = { when, wants: noWants };

const blocked = (count: number, reason: FoundRoom['blocked'][number]['reason'] = 'busy'): FoundRoom['blocked'] =>
  mondays.slice(0, count).map((date) => ({ date, reason }));

const codes = (rooms: readonly FoundRoom[]) => rooms.map((each) => each.room.code);

describe('the parts of the results', () => {
  test('a room belongs where its free dates put it', () => {
    const rooms = [
      found({ room: room({ code: 'WHOLE' }) }),
      found({ room: room({ code: 'PART' }), blocked: blocked(3) }),
      found({ room: room({ code: 'TAKEN' }), blocked: blocked(10) }),
    ];
    const { all, some, none } = sectionsOf(view(rooms), []);
    expect([codes(all), codes(some), codes(none)]).toEqual([['WHOLE'], ['PART'], ['TAKEN']]);
  });

  test('a room of which an asked need is not known comes last; of one not asked it keeps its place', () => {
    const unknown = room({ code: 'UNKNOWN', accessibility: { ...room().accessibility, hearing: 'U' } });
    const result = view([found({ room: unknown }), found({ room: room({ code: 'KNOWN' }) })]);
    expect(codes(sectionsOf(result, ['hearing']).all)).toEqual(['KNOWN', 'UNKNOWN']);
    expect(codes(sectionsOf(result, ['wheelchair']).all)).toEqual(['UNKNOWN', 'KNOWN']);
  });

  test('the verdicts are those of the needs that were asked, in their order', () => {
    expect(verdictsOf(room().accessibility, ['hearing', 'wheelchair'])).toEqual([
      { need: 'hearing', verdict: 'A' },
      { need: 'wheelchair', verdict: 'S' },
    ]);
    expect(verdictsOf({}, ['vision'])).toEqual([{ need: 'vision', verdict: 'U' }]);
  });
});

describe('the strip of dates', () => {
  const mixed = found({
    blocked: [
      { date: '2027-01-18', reason: 'busy' },
      { date: '2027-01-25', reason: 'closed' },
      { date: '2027-02-01', reason: 'outside_hours' },
      { date: '2027-02-08', reason: 'too-long' },
    ],
    competing: ['2027-02-15'],
  });
  const strip = stripOf(mixed, mondays, criteria, { t, language: 'fi' });

  test('has every date in its state', () => {
    expect(strip.map(({ state }) => state)).toEqual([
      'free',
      'taken',
      'closed',
      'closed',
      'closed',
      'requested',
      'free',
      'free',
      'free',
      'free',
    ]);
  });

  test('says the date and the state in words', () => {
    expect(strip.slice(0, 3).map(({ text }) => text)).toEqual([
      'ma 11.1.2027, vapaa',
      'ma 18.1.2027, varattu',
      'ma 25.1.2027, suljettu',
    ]);
  });

  test('leads to the week of the date in the room, with the search kept', () => {
    const { pathname, searchParams } = new URL(strip[1]?.href ?? '', 'https://tilava.example');
    expect(pathname).toBe('/tilat/R01');
    expect(Object.fromEntries(searchParams)).toEqual({ week: '2027-01-18', ...when });
  });
});

describe('why dates fail', () => {
  test('each reason is said once with its dates', () => {
    const words = blockedWords(found({ blocked: [...blocked(2), { date: '2027-02-01', reason: 'closed' }] }), t, 'fi');
    expect(words).toEqual(['Varattu: ma 11.1., ma 18.1.', 'Suljettu: ma 1.2.']);
  });

  test('six dates are named and the rest counted', () => {
    expect(blockedWords(found({ blocked: blocked(6) }), t, 'fi')).toEqual([
      'Varattu: ma 11.1., ma 18.1., ma 25.1., ma 1.2., ma 8.2., ma 15.2.',
    ]);
    expect(blockedWords(found({ blocked: blocked(9) }), t, 'fi')).toEqual([
      'Varattu: ma 11.1., ma 18.1., ma 25.1., ma 1.2., ma 8.2., ma 15.2. ja 3 muuta',
    ]);
  });

  test('one reason for all of the dates needs no dates', () => {
    expect(blockedWords(found({ blocked: blocked(10, 'outside_hours') }), t, 'fi')).toEqual([
      'Kaikki kerrat: aukiolon ulkopuolella',
    ]);
    expect(blockedWords(found({ blocked: blocked(1, 'closed'), free: 0 }), t, 'fi')).toEqual(['Suljettu']);
  });
});

describe('the ways on', () => {
  test('booking takes the room, the time, the people and their needs along, and nothing else', () => {
    const wants = { ...noWants, people: 12, place: '167', needs: ['wheelchair' as const] };
    const { pathname, searchParams } = new URL(bookAddress(room(), { when, wants }), 'https://tilava.example');
    expect(pathname).toBe('/varaa');
    expect(Object.fromEntries(searchParams)).toEqual({ room: 'R01', ...when, people: '12', needs: 'wheelchair' });
  });

  test('a room without a code goes by its id, and without a date to its page as such', () => {
    expect(roomAddress({ id: 'abc', code: null }, { when: undefined, wants: noWants })).toBe('/tilat/abc');
  });

  test.each([
    ['14:00', '16:00', '2027-01-11T14:00', '2027-01-11T16:00'],
    ['22:00', '00:00', '2027-01-11T22:00', '2027-01-12T00:00'],
  ])('another hour, %s to %s, keeps the dates and their rule', (start, end, localStart, localEnd) => {
    expect(atHour(when, start, end)).toEqual({ ...when, start: localStart, end: localEnd });
  });

  test('only what has been asked for can be asked less of, and the rest stays', () => {
    const wants = {
      ...noWants,
      people: 900,
      place: '167',
      needs: ['vision' as const],
      min: 'S' as const,
      unknown: false,
    };
    expect(looseningsOf({ when, wants: noWants })).toEqual([]);
    expect(looseningsOf({ when, wants })).toEqual(['place', 'people', 'min', 'unknown']);
    expect(loosened({ when, wants }, 'place')).toEqual({ when, wants: { ...wants, place: undefined } });
    expect(loosened({ when, wants }, 'unknown').wants).toEqual({ ...wants, unknown: true });
  });
});

describe('municipalities', () => {
  test('come by name in the language of the reader, each with its houses', () => {
    const groups = sitesByMunicipality([...sites].reverse(), 'sv');
    expect(groups.map(({ municipality }) => municipalityName(municipality, 'sv'))).toEqual(['Joensuu', 'Kides']);
    expect(groups.map((group) => group.sites.length)).toEqual([1, 1]);
  });

  test('have in English their Finnish names', () => {
    expect(municipalityName({ code: '260', name: { fi: 'Kitee', sv: 'Kides' } }, 'en')).toBe('Kitee');
  });
});
