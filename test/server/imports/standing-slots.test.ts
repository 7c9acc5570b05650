/** Standing slots from a file: bookings by the rules of every other booking. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ImportView } from '../../../shared/imports/schemas.ts';
import { engines } from '../../support/engines.ts';
import { fileOf, sendFile, takeIn, tryFile } from '../../support/files.ts';
import { createWorld, problemOf, type World } from '../../support/world.ts';

const heading =
  'Järjestö;Tila;Vuoro;Alkaa klo;Päättyy klo;Alkupäivä;Loppupäivä;Ryhmä;Toiminnan tyyppi;Sisältöalue;Osallistujia';
const slot = (rule: string, from = '9', to = '11', more = '') =>
  `O01;R02;${rule};${from};${to};11.1.2027;28.3.2027;Vertaisryhmä;T1;A1;5${more}`;
const fileWith = (...rows: string[]) => [heading, ...rows].join('\n');

describe.each(engines)('standing slots on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true, now: '2026-11-22T08:00:00Z' });
  });
  afterEach(() => world.close());

  const counts = async () => {
    const { bookings, occurrences, claims, outbox, decisions } = world.db.tables;
    const each = [];
    for (const table of [bookings, occurrences, claims, outbox, decisions]) each.push(await world.db.$count(table));
    return each;
  };

  test('a rule in words becomes approved dates that hold the room, and undoing frees them', async () => {
    const before = await counts();
    const free = await tryFile(world, 'standing_slots', fileWith(slot('joka maanantai', '6', '7')));
    expect(await counts()).toEqual(before);
    expect(free.rows[0]?.faults[0]).toMatchObject({ code: 'import.slot-conflict', column: 'Vuoro' });
    const { plan, made } = await takeIn(world, 'standing_slots', fileWith(slot('parilliset viikot pe', '12', '13')));
    expect(plan.counts).toEqual({ made: 1, changed: 0, unchanged: 0, refused: 0 });
    const after = await counts();
    expect(after[0]).toBe((before[0] ?? 0) + 1);
    // Fridays of even weeks between 11 January and 28 March 2027: 15 and 29 January, 12 and 26 February, 12 and 26 March.
    expect((after[1] ?? 0) - (before[1] ?? 0)).toBe(6);
    expect(after[2]).toBeGreaterThan(before[2] ?? 0);
    const exported = await fileOf(world, 'standing_slots');
    expect(exported).toContain('parilliset viikot perjantai;12.00;13.00;11.1.2027;26.3.2027');
    const again = await tryFile(world, 'standing_slots', fileWith(slot('parilliset viikot pe', '12', '13')));
    expect(again.counts).toMatchObject({ unchanged: 1, made: 0 });
    const undone = await world.request(`/imports/${(made as ImportView).id}/undo`, {
      method: 'POST',
      as: 'coordinator',
    });
    expect(undone.status).toBe(200);
    expect(await counts()).toEqual(before);
  });

  test('two slots of one file for the same time are told apart: the second is refused with its dates', async () => {
    const { counts: fates, rows } = await tryFile(
      world,
      'standing_slots',
      fileWith(
        slot('joka perjantai', '12', '13'),
        slot('ensimmäinen perjantai kuukauden', '12.30', '13.30').replace('O01', 'O02'),
      ),
    );
    expect(fates).toMatchObject({ made: 1, refused: 1 });
    const fault = rows.find(({ fate }) => fate === 'refused')?.faults[0];
    expect(fault?.code).toBe('import.slot-conflict');
    expect(fault?.message).toContain('5.2.2027 varattu');
  });

  test('a rule that cannot be read for certain is refused rather than guessed', async () => {
    const { rows } = await tryFile(
      world,
      'standing_slots',
      fileWith(slot('silloin tällöin'), slot('parilliset viikot')),
    );
    expect(rows.map(({ faults }) => faults[0]?.code)).toEqual(['import.cell-rule', 'import.cell-rule']);
  });

  test('an organisation or a room that nobody knows is named', async () => {
    const { rows } = await tryFile(
      world,
      'standing_slots',
      fileWith(slot('ma').replace('O01', 'Olematon ry'), slot('ma').replace('R02', 'R99')),
    );
    expect(rows.map(({ faults }) => faults[0]?.code)).toEqual(['import.unknown-organisation', 'import.unknown-room']);
    expect(rows[0]?.faults[0]?.message).toContain('Olematon ry');
  });

  const all = 'room=R02&organisation=O01&activityType=T1&contentArea=A1&participants=5&lastDate=2027-03-31';
  /** A calendar of Outlook, which calls the zone by a name of its own. */
  const calendar = (...events: string[][]) =>
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Someone//Else//EN',
      'BEGIN:VTIMEZONE',
      'TZID:FLE Standard Time',
      'BEGIN:STANDARD',
      'DTSTART:16010101T040000',
      'TZOFFSETFROM:+0300',
      'TZOFFSETTO:+0200',
      'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:16010101T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0300',
      'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
      ...events.flatMap((lines, index) => [
        'BEGIN:VEVENT',
        ...(lines.some((line) => line.startsWith('UID')) ? [] : [`UID:e${index}`]),
        ...lines,
        'END:VEVENT',
      ]),
      'END:VCALENDAR',
      '',
    ].join('\r\n');
  const at = (name: string, time: string) => `${name};TZID=FLE Standard Time:${time}`;
  const series = [
    'SUMMARY:Kuntokerho',
    'LOCATION:Neuvottelu 2. krs',
    at('DTSTART', '20250103T120000'),
    at('DTEND', '20250103T130000'),
  ];

  test('a calendar of another program becomes bookings from today on, as its rules and exceptions say', async () => {
    const file = calendar(
      ['UID:a', ...series, 'RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=FR', at('EXDATE', '20270122T120000')],
      [
        'UID:a',
        at('RECURRENCE-ID', '20270205T120000'),
        'SUMMARY:Kuntokerho',
        at('DTSTART', '20270206T100000'),
        at('DTEND', '20270206T110000'),
      ],
      ['SUMMARY:Kerran', 'DTSTART:20270113T100000Z', 'DTEND:20270113T110000Z'],
      ['SUMMARY:Mennyt', 'DTSTART:20250113T100000Z', 'DTEND:20250113T110000Z'],
      ['SUMMARY:Peruttu', 'STATUS:CANCELLED', 'DTSTART:20270113T120000Z', 'DTEND:20270113T130000Z'],
      ['SUMMARY:Vapaata', 'TRANSP:TRANSPARENT', 'DTSTART:20270113T120000Z', 'DTEND:20270113T130000Z'],
      ['SUMMARY:UTC-sarja', 'DTSTART:20270113T120000Z', 'DTEND:20270113T130000Z', 'RRULE:FREQ=WEEKLY'],
      [
        'SUMMARY:Outo',
        at('DTSTART', '20240513T120000'),
        at('DTEND', '20240513T130000'),
        'RRULE:FREQ=YEARLY;BYWEEKNO=20',
      ],
    );
    const options = { fixed: all, type: 'text/calendar' };
    const { rows, counts: fates } = await tryFile(world, 'standing_slots', file, options);
    const told = rows.map(({ line, name, fate, faults }) => [line, name.split(',')[0], fate, faults[0]?.code]).sort();
    expect(told).toEqual([
      [1, 'Kuntokerho', 'made', undefined],
      [2, 'Kuntokerho', 'refused', 'import.slot-conflict'],
      [3, 'Kerran', 'made', undefined],
      [7, 'UTC-sarja', 'refused', 'import.cell-rule'],
      [8, 'Outo', 'refused', 'when.rrule-unsupported'],
    ]);
    expect(fates).toMatchObject({ made: 2, refused: 3 });
    const before = await world.db.$count(world.db.tables.bookings);
    await takeIn(world, 'standing_slots', file, options);
    expect(await world.db.$count(world.db.tables.bookings)).toBe(before + 2);
    const made = (await world.db.select().from(world.db.tables.occurrences)).filter(
      ({ localStart, localEnd }) => localStart.endsWith('T12:00') && localEnd.endsWith('T13:00'),
    );
    const dates = made.map(({ localStart }) => localStart.slice(0, 10)).sort();
    // Every other Friday since January 2025, without the excepted and the moved one; the last date is the importer's.
    expect(dates.slice(0, 2)).toEqual(['2026-12-04', '2026-12-18']);
    expect(dates).not.toContain('2027-01-22');
    expect(dates.at(-1)).toBe('2027-03-26');
    const again = await tryFile(world, 'standing_slots', file, options);
    expect(again.counts).toMatchObject({ made: 0, unchanged: 2 });
  });

  test('what is no calendar, and what all rows cannot say, is refused whole', async () => {
    const coming = [...series, 'RRULE:FREQ=WEEKLY'];
    const refusedFor = async (file: string, fixed: string) => {
      const response = await sendFile(
        world,
        `/imports/dry-run?kind=standing_slots&${new URLSearchParams({ fixed })}`,
        file,
      );
      return problemOf(response);
    };
    const broken = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
    expect((await refusedFor(broken, all)).code).toBe('import.calendar');
    expect((await refusedFor(calendar(), all)).code).toBe('import.empty');
    expect((await refusedFor(calendar(coming), 'nothing=1')).code).toBe('import.mapping');
    expect((await refusedFor(calendar(coming), 'participants=monta')).errors?.[0]).toMatchObject({
      path: 'fixed.participants',
      code: 'import.cell-number',
    });
  });
});
