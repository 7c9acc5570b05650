/** Ways in, lifts and toilets from a file, and what histories tell of the facts that are measured there. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as imports from '../../../db/imports.ts';
import type { FacilitiesView } from '../../../shared/facts/schemas.ts';
import type { HistoryView } from '../../../shared/history/schemas.ts';
import type { ImportKind, ImportView } from '../../../shared/imports/schemas.ts';
import { engines } from '../../support/engines.ts';
import { fileOf, takeIn, tryFile } from '../../support/files.ts';
import { bodyOf, createWorld, problemOf, type World } from '../../support/world.ts';

/** A house of the demo region with rooms R01 to R03. */
const house = 'JNS-KAN';

describe.each(engines)('places on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  const ask = async <T>(path: string) => bodyOf<T>(await world.request(path, { as: 'coordinator' }));
  const undo = ({ id }: ImportView) => world.request(`/imports/${id}/undo`, { method: 'POST', as: 'coordinator' });
  const places = async () => [await fileOf(world, 'entrances'), await fileOf(world, 'facilities')];
  const roomsOf = async (fi: string) => {
    const { items } = await ask<FacilitiesView>(`/sites/${house}/facilities`);
    const found = items.find(({ name }) => name.fi === fi);
    const codes = new Map((await imports.allOf(world.db, 'rooms')).map(({ id, code }) => [id, code]));
    return found?.rooms.map((id) => codes.get(id)).sort();
  };
  const faultsIn = async (kind: ImportKind, rows: readonly string[]) =>
    (await tryFile(world, kind, rows.join('\n'))).rows
      .toSorted((a, b) => a.line - b.line)
      .map(({ fate, faults }) => faults.map(({ column, code }) => `${column}: ${code}`).join() || fate);

  test('entrances come in the order of the file after those that are there, and keep the names that a file leaves out', async () => {
    const known = (await imports.allOf(world.db, 'entrances')).length;
    const file = `Toimipiste;Nimi;Nimi ruotsiksi\n${house};Sivuovi;Sidodörren\n${house};Lastauslaituri;`;
    const { plan, made } = await takeIn(world, 'entrances', file);
    expect(plan.rows.map(({ name, fate }) => [name, fate])).toEqual([
      [expect.stringContaining(', Sivuovi'), 'made'],
      [expect.stringContaining(', Lastauslaituri'), 'made'],
    ]);
    const rows = await imports.allOf(world.db, 'entrances');
    expect(rows).toHaveLength(known + 2);
    const [side, dock] = ['Sivuovi', 'Lastauslaituri'].map((fi) => rows.find(({ name }) => name.fi === fi));
    expect(side?.name).toEqual({ fi: 'Sivuovi', sv: 'Sidodörren', en: 'Sivuovi' });
    expect(side?.siteId).toBe((await imports.allOf(world.db, 'sites')).find(({ code }) => code === house)?.id);
    expect(dock?.position).toBe((side?.position ?? 0) + 1);

    const renamed = await takeIn(world, 'entrances', `Talo;Ovi;Name in English\n${house};sivuovi;Side door`);
    expect(renamed.plan.rows[0]?.changes).toEqual([
      expect.objectContaining({ before: 'Sivuovi', after: 'sivuovi' }),
      expect.objectContaining({ before: 'Sivuovi', after: 'Side door' }),
    ]);
    const { items } = await ask<HistoryView>(`/sites/${house}/history`);
    expect(items[0]).toMatchObject({ action: 'site.entrances-changed' });
    expect(items[0]?.changes).toContainEqual({ field: 'entrance.en', before: 'Sivuovi', after: 'Side door' });
    expect((await undo(renamed.made)).status).toBe(200);
    expect((await imports.allOf(world.db, 'entrances')).find(({ id }) => id === side?.id)?.name).toEqual(side?.name);
    // Whoever has read what the second import made must not write over it unawares: the first is not what it was.
    expect((await problemOf(await undo(made))).code).toBe('import.built-upon');
  });

  test('an entrance and a toilet are found by their code, so that a file gives them another name', async () => {
    const codesOf = async (kind: 'entrances' | 'facilities') => {
      const siteId = (await imports.allOf(world.db, 'sites')).find(({ code }) => code === house)?.id;
      const rows = (await imports.allOf(world.db, kind)).filter((row) => row.siteId === siteId);
      return rows.map(({ code, name }) => `${code} ${name.fi}`);
    };
    const doors = await codesOf('entrances');
    const next = `S${doors.length + 1}`;
    await takeIn(world, 'entrances', `Toimipiste;Tunnus;Nimi\n${house};;Pihaovi\n${house};ETELA;Eteläovi`);
    expect(await codesOf('entrances')).toEqual([...doors, `${next} Pihaovi`, 'ETELA Eteläovi']);
    const { plan } = await takeIn(
      world,
      'entrances',
      `Verksamhetsställe;Kod;Namn\n${house};etela;Kahvion ovi\n${house};${next};`,
    );
    expect(plan.rows.map(({ fate }) => fate).sort()).toEqual(['changed', 'unchanged']);
    expect(await codesOf('entrances')).toEqual([...doors, `${next} Pihaovi`, 'ETELA Kahvion ovi']);

    // Two of one name: without codes nobody could say which is meant.
    const file = `Site;Code;Kind;Name\n${house};WC-A;toilet;Inva-wc\n${house};WC-B;toilet;Inva-wc`;
    await takeIn(world, 'facilities', file);
    expect((await takeIn(world, 'facilities', `${file}in aula`)).plan.rows.map(({ fate }) => fate).sort()).toEqual([
      'changed',
      'unchanged',
    ]);
    expect(await codesOf('facilities')).toEqual(expect.arrayContaining(['WC-A Inva-wc', 'WC-B Inva-wcin aula']));
    expect(await faultsIn('facilities', ['Toimipiste;Tunnus;Laji;Nimi', `${house};WC-A;hissi;Inva-wc`])).toEqual([
      'Laji: import.fixed',
    ]);
    const fact = `Toimipiste;Hissi tai wc;Ominaisuus;Arvo\n${house};WC-B;wc.alarm;kyllä`;
    expect((await tryFile(world, 'facts', fact)).rows[0]).toMatchObject({ fate: 'made' });
  });

  test('what cannot be an entrance, lift or toilet is said by its column, and nothing is written', async () => {
    const before = await places();
    expect(
      await faultsIn('entrances', [
        'Toimipiste;Nimi',
        'EI-OLE;Ovi',
        `${house};`,
        ';Ovi',
        `${house};${'x'.repeat(121)}`,
        `${house};Takaovi`,
        `${house};TAKAOVI`,
      ]),
    ).toEqual([
      'Toimipiste: import.unknown-site',
      'Nimi: field.required',
      'Toimipiste: field.required',
      'Nimi: field.too-long',
      'made',
      'null: import.duplicate-row',
    ]);
    expect(
      await faultsIn('facilities', [
        'Toimipiste;Laji;Nimi;Palvelee tiloja',
        `${house};rulla;Hissi X;`,
        `${house};;Hissi X;`,
        `${house};hissi;Hissi X;R02; R99`.replace('R02; R99', '"R02; R99"'),
        `${house};hissi;Hissi Y;R02`,
        `${house};hissi;Hissi Z;"R03; R02"`,
        `${house};wc;Hissi Y;R02`,
      ]),
    ).toEqual([
      'Laji: field.choice',
      'Laji: field.required',
      'Palvelee tiloja: import.unknown-room',
      'made',
      'Palvelee tiloja: import.served-twice',
      'made',
    ]);
    expect(await places()).toEqual(before);
  });

  test('a room leaves the lift that served it, as the dry run says, and comes back when the import is undone', async () => {
    await takeIn(
      world,
      'facilities',
      `Toimipiste;Laji;Nimi;Tilat\n${house};hissi;Aulan hissi;R02, R03\n${house};wc;Aulan wc;R02`,
    );
    const before = await places();
    const file = `Toimipiste;Laji;Nimi;Tilat\n${house};hissi;Uusi hissi;"R03; R01"\n${house};wc;Aulan wc;–`;
    const { plan, made } = await takeIn(world, 'facilities', file);
    const [changed, fresh] = plan.rows;
    expect(fresh?.notes.map(({ column, message }) => [column, message])).toEqual([
      ['Tilat', 'Aulan hissi ei enää palvele näitä tiloja: R03.'],
    ]);
    expect(changed).toMatchObject({ fate: 'changed', changes: [{ field: 'rooms', before: 'R02', after: '' }] });
    expect(await roomsOf('Aulan hissi')).toEqual(['R02']);
    expect(await roomsOf('Uusi hissi')).toEqual(['R01', 'R03']);
    expect(await roomsOf('Aulan wc')).toEqual([]);
    const { items } = await ask<HistoryView>(`/sites/${house}/history`);
    expect(items[0]).toMatchObject({ action: 'site.facilities-changed' });
    expect((await undo(made)).status).toBe(200);
    expect(await roomsOf('Aulan hissi')).toEqual(['R02', 'R03']);
    expect(await places()).toEqual(before);
  });

  test('two lifts can change rooms in one file, whichever comes first', async () => {
    const lifts = (a: string, b: string) =>
      `Toimipiste;Laji;Nimi;Tilat\n${house};hissi;Hissi A;${a}\n${house};hissi;Hissi B;${b}`;
    await takeIn(world, 'facilities', lifts('R02', 'R03'));
    const { made } = await takeIn(world, 'facilities', lifts('R03', 'R02'));
    expect([await roomsOf('Hissi A'), await roomsOf('Hissi B')]).toEqual([['R03'], ['R02']]);
    expect((await undo(made)).status).toBe(200);
    expect([await roomsOf('Hissi A'), await roomsOf('Hissi B')]).toEqual([['R02'], ['R03']]);
  });

  test('what has been measured at a place keeps it: the import of the place is undone after that of the facts', async () => {
    const door = await takeIn(world, 'entrances', `Toimipiste;Nimi\n${house};Takaovi`);
    const lift = await takeIn(world, 'facilities', `Toimipiste;Laji;Nimi;Tilat\n${house};hissi;Takahissi;R02`);
    const facts = await takeIn(
      world,
      'facts',
      `Toimipiste;Tila;Sisäänkäynti;Hissi tai wc;Ominaisuus;Arvo\n;R02;Takaovi;;Käytävän kapein kohta;1,4 m\n${house};;;Takahissi;Hissin oven leveys;90 cm`,
    );
    for (const { made, plan } of [door, lift])
      expect(await problemOf(await undo(made))).toMatchObject({
        code: 'import.built-upon',
        reasons: [{ reason: 'used', name: plan.rows[0]?.name.split(', ')[1] }],
      });
    for (const { made } of [facts, lift, door]) expect((await undo(made)).status).toBe(200);
  });

  test('a lift and a toilet of one name are told apart by what is said of them', async () => {
    await takeIn(world, 'facilities', `Toimipiste;Laji;Nimi\n${house};hissi;1. kerros\n${house};wc;1. kerros`);
    await takeIn(
      world,
      'facts',
      `Toimipiste;Hissi tai wc;Ominaisuus;Arvo\n${house};1. kerros;Hissin oven leveys;90 cm\n${house};1. kerros;Wc:n oven vapaa leveys;88 cm`,
    );
    const floor = (await imports.allOf(world.db, 'facilities')).filter(({ name }) => name.fi === '1. kerros');
    const facts = await imports.allOf(world.db, 'facts');
    const kept = floor.map(({ id, kind }) => {
      const own = facts.filter(({ subjectId }) => subjectId === id);
      return [kind, ...own.map(({ key, value }) => `${key} ${value}`)];
    });
    expect(kept.toSorted()).toEqual([
      ['lift', 'lift.door_width_mm 900'],
      ['toilet', 'wc.door_width_mm 880'],
    ]);
    const again = await tryFile(world, 'facts', await fileOf(world, 'facts'));
    expect(again.counts).toMatchObject({ made: 0, changed: 0, refused: 0 });
  });

  test('histories name the place of imported facts, one entry a place however many rows', async () => {
    await takeIn(world, 'entrances', `Toimipiste;Nimi;Nimi ruotsiksi\n${house};Takaovi;Bakdörren`);
    await takeIn(
      world,
      'facts',
      [
        'Toimipiste;Tila;Sisäänkäynti;Ominaisuus;Arvo',
        `${house};;Takaovi;Ulko-oven vapaa leveys;91 cm`,
        `${house};;Takaovi;Ulko-oven kynnys;15 mm`,
        `${house};;;Liikkumisesteisten pysäköintipaikkoja;7`,
        ';R02;Takaovi;Käytävän kapein kohta;1,4 m',
        ';R02;;Tilan oven vapaa leveys;93 cm',
      ].join('\n'),
    );
    const factsIn = async (path: string) =>
      (await ask<HistoryView>(path)).items
        .filter(({ action }) => action.endsWith('.facts-changed'))
        .map(({ changes }) => Object.fromEntries(changes.map(({ field, after }) => [field, after])))
        .toSorted((a, b) => Object.keys(b).length - Object.keys(a).length);
    const name = { fi: 'Takaovi', sv: 'Bakdörren', en: 'Takaovi' };
    expect((await factsIn(`/sites/${house}/history`)).slice(0, 2)).toEqual([
      { place: name, 'facts.entrance.door_width_mm': 910, 'facts.entrance.door_threshold_mm': 15 },
      { 'facts.parking.accessible_count': 7 },
    ]);
    expect((await factsIn('/rooms/R02/history')).slice(0, 2)).toEqual([
      { place: name, 'facts.route.indoor_width_mm': 1400 },
      { 'facts.room.door_width_mm': 930 },
    ]);
  });
});
