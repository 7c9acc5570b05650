/** Standing slots from a file: bookings by the rules of every other booking. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ImportView } from '../../../shared/imports/schemas.ts';
import { engines } from '../../support/engines.ts';
import { fileOf, takeIn, tryFile } from '../../support/files.ts';
import { createWorld, type World } from '../../support/world.ts';

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
});
