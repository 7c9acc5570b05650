import { describe, expect, test } from 'vitest';
import { factFault } from '../../../shared/facts/fact-fault.ts';
import { languages } from '../../../shared/i18n/language.ts';
import { epidemicLevelCell, locationCell, quietHoursCell } from '../../../shared/imports/care-cells.ts';
import {
  type Cell,
  type CellWords,
  choicesCell,
  codesCell,
  dateOf,
  layoutsCell,
  moneyCell,
  numberOf,
  supportCell,
  yesNoOf,
} from '../../../shared/imports/cells.ts';
import { layoutWords, needWords } from '../../../shared/imports/choice-words.ts';
import { columnsOf, mappingOf } from '../../../shared/imports/columns.ts';
import { attributeNamed, readFact } from '../../../shared/imports/fact-cells.ts';
import { folded, plainCell } from '../../../shared/imports/folded.ts';
import { importKinds } from '../../../shared/imports/kinds.ts';
import { exceptionsCell, hoursOf, hoursText, seasonsCell, timeOf } from '../../../shared/imports/opening-cells.ts';
import { classLimitsCell, spacesCell } from '../../../shared/imports/room-cells.ts';
import { slotRuleOf, slotRuleText } from '../../../shared/imports/rule-words.ts';

const equipment = [
  { code: 'piano', label: { fi: 'Piano', sv: 'Piano', en: 'Piano' } },
  { code: 'screen', label: { fi: 'Näyttö, kookas', sv: 'Skärm', en: 'Screen' } },
];
const words = (language: CellWords['language'] = 'fi'): CellWords => ({ language, list: () => equipment });

const readAs = (read: { value: unknown } | { code: string }): unknown => ('value' in read ? read.value : read.code);

/** What is written is read again as the same, in every language. */
const expectRoundTrip = <T>(cell: Cell<T>, value: T) => {
  for (const language of languages)
    expect(readAs(cell.read(cell.write(value, words(language)), words('fi')))).toEqual(value);
};

test.each([
  ['12', 12],
  ['1 234,5', 1234.5],
  ['2.5', 2.5],
  ['20 hlö', 20],
  ['12 €', 12],
  ['-1', -1],
  ['paljon', undefined],
  ['12/13', undefined],
  ['', undefined],
])('the number of "%s" is %s', (text, number) => {
  expect(numberOf(text)).toBe(number);
});

test.each([
  ['31.8.2027', '2027-08-31'],
  ['01.06.2027', '2027-06-01'],
  ['2027-06-01', '2027-06-01'],
  ['ma 11.1.2027', '2027-01-11'],
  ['2027-06-01 00:00:00', '2027-06-01'],
  ['31.2.2027', undefined],
  ['6/2027', undefined],
])('the day of "%s" is %s', (text, date) => {
  expect(dateOf(text)).toBe(date);
});

test.each([
  ['kyllä', true],
  ['X', true],
  ['ja', true],
  ['1', true],
  ['ei', false],
  ['nej', false],
  ['ehkä', undefined],
])('"%s" is %s', (text, value) => {
  expect(yesNoOf(text)).toBe(value);
});

test('what a spreadsheet does to a text is undone: marks of text, spaces that only look like one, quotes of formulae', () => {
  expect(plainCell('="00123"')).toBe('00123');
  expect(plainCell('\u00a0talo\u202f A ')).toBe('talo  A');
  expect(plainCell("'=1+1")).toBe('=1+1');
  expect(plainCell("'t Hof")).toBe("'t Hof");
  expect(folded('Pinta-ala (m²)')).toBe('pinta ala');
});

test('lists are read by their words or codes, also where a word holds a comma', () => {
  const cell = codesCell('equipment');
  expect(readAs(cell.read('piano; Näyttö, kookas', words()))).toEqual(['piano', 'screen']);
  expect(readAs(cell.read('Piano, screen', words()))).toEqual(['piano', 'screen']);
  expect(readAs(cell.read('kitara', words()))).toBe('field.choice');
  expectRoundTrip(cell, ['screen', 'piano']);
});

test('layouts, prices and forms of support are written so that they can be read again', () => {
  expect(readAs(layoutsCell(layoutWords).read('luokka 20; Rinki: 12', words()))).toEqual([
    { layout: 'classroom', capacity: 20 },
    { layout: 'circle', capacity: 12 },
  ]);
  expectRoundTrip(layoutsCell(layoutWords), [{ layout: 'theatre', capacity: 60 }]);
  expectRoundTrip(moneyCell, 1250);
  expectRoundTrip(supportCell, [
    { form: 'piano', from: '2026-01-01', until: null },
    { form: 'screen', from: null, until: null },
  ]);
});

describe('opening hours', () => {
  const weekday = { start: '08:00', end: '16:00' };
  test.each([
    ['ma–pe 8–16; la 10–14', 6],
    ['ma-ke 8.00-16.00, pe 9–15', 4],
    ['Maanantaista perjantaihin 8-16', 5],
    ['mån–fre 08:00–16:00', 5],
    ['Mon-Fri 8-16', 5],
    ['arkisin 8–16', 5],
    ['ma: 8–12 ja 13–16', 2],
    ['suljettu', 0],
  ])('"%s" is understood', (text, count) => {
    expect(hoursOf(text)).toHaveLength(count);
  });

  test.each(['aina auki', 'ma', '8–16', 'ma 8', 'pe–ma 8–16', 'ma 25–26', 'ma 8–16 xyz'])(
    '"%s" is not guessed',
    (text) => {
      expect(hoursOf(text)).toBeUndefined();
    },
  );

  test('are written in runs of days and read as the same', () => {
    const hours = ([1, 2, 3, 5] as const).map((day) => ({ weekday: day, ...weekday }));
    expect(hoursText(hours, 'fi')).toBe('ma–ke 8–16; pe 8–16');
    for (const language of languages) expect(hoursOf(hoursText(hours, language))).toEqual(hours);
  });

  test('of seasons and exceptional days come back as they were', () => {
    const name = { fi: 'Kesä', sv: 'Sommar', en: 'Summer' };
    expectRoundTrip(seasonsCell, [
      { name, from: '2027-06-01', until: '2027-08-31', hours: [{ weekday: 1, ...weekday }] },
      { name: { ...name, fi: 'Joulu: hiljaista' }, from: '2027-12-20', until: '2027-12-31', hours: [] },
    ]);
    expectRoundTrip(exceptionsCell, [
      { date: '2026-12-24', open: [], reason: name },
      { date: '2027-06-24', open: [{ start: '08:00', end: '12:30' }], reason: null },
    ]);
  });

  test('a time of day is read in the ways people write it', () => {
    expect(['8', '8.30', 'klo 17', '24', '08:00:00', '25', 'aamu'].map(timeOf)).toEqual([
      '08:00',
      '08:30',
      '17:00',
      '24:00',
      '08:00',
      undefined,
      undefined,
    ]);
  });
});

describe('rules in words', () => {
  test.each([
    ['joka maanantai', 'FREQ=WEEKLY;BYDAY=MO', undefined],
    ['keskiviikkoisin', 'FREQ=WEEKLY;BYDAY=WE', undefined],
    ['ma ja to', 'FREQ=WEEKLY;BYDAY=MO,TH', undefined],
    ['joka toinen tiistai', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', undefined],
    ['parilliset viikot ti', 'FREQ=WEEKLY;BYDAY=TU', 'even'],
    ['parittomien viikkojen keskiviikko', 'FREQ=WEEKLY;BYDAY=WE', 'odd'],
    ['kuukauden ensimmäinen torstai', 'FREQ=MONTHLY;BYDAY=1TH', undefined],
    ['kuukauden viimeinen perjantai', 'FREQ=MONTHLY;BYDAY=-1FR', undefined],
    ['varannan tisdag', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', undefined],
    ['första torsdagen i månaden', 'FREQ=MONTHLY;BYDAY=1TH', undefined],
    ['every other Monday', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', undefined],
    ['arkisin', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', undefined],
  ])('"%s" is %s', (text, rrule, isoWeeks) => {
    const rule = slotRuleOf(text);
    expect(rule).toEqual({ rrule, ...(isoWeeks && { isoWeeks }) });
    for (const language of languages) expect(slotRuleOf(slotRuleText(rule ?? {}, language))).toEqual(rule);
  });

  test.each([
    'silloin tällöin',
    'parilliset viikot',
    'kuukauden torstai',
    'joka toinen parillinen viikko ti',
    'toinen tiistai',
    '',
  ])('"%s" is not guessed', (text) => {
    expect(slotRuleOf(text)).toBeUndefined();
  });
});

test('measures are brought to the unit of their attribute, and held against its range', () => {
  const door = attributeNamed('Ulko-oven vapaa leveys (mm)');
  if (!door) throw new Error('the attribute is gone');
  const read = (text: string) => readAs(readFact(door, text, words()));
  expect(['85 cm', '850 mm', '0,85 m', '850', 'leveä', '85 %'].map(read)).toEqual([
    850,
    850,
    850,
    850,
    'import.cell-unit',
    'import.cell-unit',
  ]);
  expect(factFault(door, 12)).toEqual({ code: 'field.too-small', values: { min: 400 } });
  expect(factFault(door, 850)).toBeUndefined();
  expect(attributeNamed('hearing.loop')?.key).toBe('hearing.loop');
  expect(attributeNamed('Olematon ominaisuus')).toBeUndefined();
});

test('every column is found by its own heading in every language, and by none of another column', () => {
  for (const kind of importKinds)
    for (const language of languages) {
      const columns = columnsOf(kind);
      expect(
        mappingOf(
          kind,
          columns.map(({ label }) => label[language]),
        ),
      ).toEqual(columns.map(({ field }) => field));
    }
});

test('headings are read without case, accents, units and punctuation, and a field is given once', () => {
  expect(mappingOf('rooms', ['TOIMIPISTE', 'Tila', 'Hlö', 'Pinta-ala (m2)', 'krs.', 'Henkilomaara', 'Muuta'])).toEqual([
    'site',
    'name.fi',
    null,
    'areaM2',
    'floor',
    'capacity',
    null,
  ]);
  expect(
    mappingOf(
      'rooms',
      ['Tila', 'Hlö'],
      new Map([
        [0, null],
        [1, 'code'],
      ]),
    ),
  ).toEqual([null, 'code']);
});

test('several of the product’s own choices are read in any language, each once', () => {
  const needs = choicesCell(needWords);
  expect(readAs(needs.read('Pyörätuoli, hörsel; wheelchair', words()))).toEqual(['wheelchair', 'hearing']);
  expect(readAs(needs.read('pyörätuoli, lentokone', words()))).toBe('field.choice');
  expectRoundTrip(needs, ['walker', 'sensory']);
});

describe('of houses where people are treated', () => {
  test.each([
    [
      '12–13; 20–7',
      [
        { start: '12:00', end: '13:00' },
        { start: '20:00', end: '07:00' },
      ],
    ],
    ['klo 12.30 - 13.15', [{ start: '12:30', end: '13:15' }]],
    ['21–24', [{ start: '21:00', end: '00:00' }]],
  ])('the quiet hours %s are read, and come back as they were', (text, hours) => {
    expect(quietHoursCell.read(text, words())).toEqual({ value: hours });
    expect(quietHoursCell.read(quietHoursCell.write(hours, words()), words())).toEqual({ value: hours });
  });

  test.each(['12', '12–12', 'yö', '12–13–14'])('%s are no quiet hours', (text) => {
    expect(quietHoursCell.read(text, words())).toMatchObject({ code: 'import.cell-parts' });
  });

  test('the level is read in words or as its number', () => {
    expect(['rajoitettu', 'stängt för utomstående', '0'].map((text) => epidemicLevelCell.read(text, words()))).toEqual([
      { value: 1 },
      { value: 2 },
      { value: 0 },
    ]);
    expect(epidemicLevelCell.read('paha', words())).toMatchObject({ code: 'field.choice' });
    expect(epidemicLevelCell.write(1, words())).toBe('rajoitettu');
  });
});

test.each([
  ['62.601, 29.763', [62.601, 29.763]],
  ['62,601 29,763', [62.601, 29.763]],
  ['62,601; 29,763', [62.601, 29.763]],
  ['62,601, 29,763', [62.601, 29.763]],
  ['62.601° N, 29.763° E', [62.601, 29.763]],
  ['N 62.6010001234 E 29.763', [62.601, 29.763]],
  ['62, 29', [62, 29]],
])('the location %s is understood', (text, [latitude, longitude]) => {
  expect(locationCell.read(text, words())).toEqual({ value: { latitude, longitude } });
});

test.each(['29.763, 62.601', '62.601', '62° 36′ 4″ N', 'Joensuu', '48.85, 2.35', '62.601, 29.763, 1', '-62.6, 29.7'])(
  '%s is no location in Finland',
  (text) => {
    expect(locationCell.read(text, words())).toEqual({ code: 'import.cell-location' });
  },
);

describe('the spaces of a room', () => {
  test.each([
    ['Sali A', [{ fi: 'Sali A', sv: '', en: '' }]],
    [
      'Sali A + Sali B',
      [
        { fi: 'Sali A', sv: '', en: '' },
        { fi: 'Sali B', sv: '', en: '' },
      ],
    ],
    ['Sali A = Sal A = Hall A; Sali A', [{ fi: 'Sali A', sv: 'Sal A', en: 'Hall A' }]],
    ['Sali A = Sal A', [{ fi: 'Sali A', sv: 'Sal A', en: '' }]],
    ['', []],
    ['= Sal A', 'import.cell-parts'],
    ['A = B = C = D', 'import.cell-parts'],
  ])('%j', (text, value) => {
    expect(readAs(spacesCell.read(text, words()))).toEqual(value);
  });

  test('are written with their names in other languages only where these are others', () => {
    const same = { fi: 'Sali A', sv: 'Sali A', en: 'Sali A' };
    expect(spacesCell.write([same], words())).toBe('Sali A');
    expectRoundTrip(spacesCell, [
      { fi: 'Sali A', sv: 'Sal A', en: 'Hall A' },
      { fi: 'Sali B', sv: 'Sal B', en: 'Hall B' },
    ]);
  });
});

describe('limits of classes', () => {
  const limits = (part: object) => ({ maxParticipants: null, maxDates: null, maxHoursPerDate: null, ...part });

  test.each([
    ['Piano: 10 hlö', [limits({ priorityClass: 'piano', maxParticipants: 10 })]],
    ['piano: 4 krt / 2,5 tuntia', [limits({ priorityClass: 'piano', maxDates: 4, maxHoursPerDate: 2.5 })]],
    [
      'Piano: 3 ggr/1 tim; Skärm: 5 pers.',
      [
        limits({ priorityClass: 'piano', maxDates: 3, maxHoursPerDate: 1 }),
        limits({ priorityClass: 'screen', maxParticipants: 5 }),
      ],
    ],
    ['Piano', 'import.cell-parts'],
    ['Piano: paljon', 'import.cell-parts'],
    ['Piano: 10', 'import.cell-parts'],
    ['Viulu: 10 hlö', 'field.choice'],
  ])('%j', (text, value) => {
    expect(readAs(classLimitsCell.read(text, words()))).toEqual(value);
  });

  test('are read again as they were written', () => {
    expectRoundTrip(classLimitsCell, [
      limits({ priorityClass: 'piano', maxParticipants: 10, maxDates: 4, maxHoursPerDate: 2.5 }),
      limits({ priorityClass: 'screen', maxHoursPerDate: 1 }),
    ] as never);
  });
});
