/** Files from a spreadsheet to the product and back: tried, taken in, taken back. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as imports from '../../../db/imports.ts';
import { exportedTables, withheldTables } from '../../../server/imports/export-everything.ts';
import { largestTable } from '../../../server/imports/read-table.ts';
import { type ImportKind, type ImportView, importKinds } from '../../../shared/imports/schemas.ts';
import { engines } from '../../support/engines.ts';
import { fileOf, sendFile, sendImport, takeIn, tryFile } from '../../support/files.ts';
import { changeCatalogue, roomOf } from '../../support/held-times.ts';
import { bodyOf, createWorld, problemOf, type World } from '../../support/world.ts';

const kinds = importKinds;

const allFiles = async (world: World): Promise<string[]> => {
  const files = [];
  for (const kind of kinds) files.push(await fileOf(world, kind));
  return files;
};

const sites = [
  'Toimipisteen nimi;Kunta;Osoite;Postinumero;Aukioloajat;Huomautus',
  'Ilomantsin hyvinvointiasema;Ilomantsi;Kappalaisentie 1;="82900";ma–pe 8–16;x',
  'Vääränlainen;Timbuktu;Katu 1;82900;;',
  'Toinen;Joensuu;Katu 2;8010;aina auki;',
].join('\r\n');

describe.each(engines)('imports on $name', (engine) => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterAll(() => world.close());

  const undo = (made: ImportView) => world.request(`/imports/${made.id}/undo`, { method: 'POST', as: 'coordinator' });

  test('a dry run tells the fate of every row, and why and in which column, and writes nothing', async () => {
    const before = await allFiles(world);
    const plan = await tryFile(world, 'sites', sites);
    expect(plan.counts).toEqual({ made: 1, changed: 0, unchanged: 0, refused: 2 });
    expect(plan.columns.map(({ field }) => field)).toEqual([
      'name.fi',
      'municipalityCode',
      'street',
      'postalCode',
      'openingHours',
      null,
    ]);
    const refused = plan.rows.filter(({ fate }) => fate === 'refused');
    expect(refused.map(({ line, faults }) => [line, ...faults.map(({ column, code }) => [column, code])])).toEqual([
      [3, ['Kunta', 'field.choice']],
      [4, ['Aukioloajat', 'import.cell-hours']],
    ]);
    expect(refused[1]?.faults[0]?.message).toContain('ma–pe 8–16');
    expect(await allFiles(world)).toEqual(before);
  });

  test('a new house begins as a draft with the answer time and zone of every other, as from the form', async () => {
    const { made } = await takeIn(world, 'sites', sites);
    expect(made).toMatchObject({ kind: 'sites', created: 1, changed: 0, fileName: 'tiedosto.csv', undoneAt: null });
    const rows = await imports.allOf(world.db, 'sites');
    expect(rows.find(({ name }) => name.fi === 'Ilomantsin hyvinvointiasema')).toMatchObject({
      state: 'draft',
      postalCode: '82900',
      timeZone: 'Europe/Helsinki',
      name: { sv: 'Ilomantsin hyvinvointiasema' },
      openingHours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, start: '08:00', end: '16:00' })),
    });
    expect((await undo(made)).status).toBe(200);
  });

  test('a change names its fields from what to what, and is undone exactly', async () => {
    const before = await allFiles(world);
    const file = 'Tunnus;Henkilömäärä;Vaihtoaika, min;Ovikoodi\nR02;77;30;4711';
    const { plan, made } = await takeIn(world, 'rooms', file);
    const [row] = plan.rows;
    expect(row).toMatchObject({ fate: 'changed', line: 2 });
    expect(row?.changes).toContainEqual(expect.objectContaining({ label: 'Henkilömäärä', after: '77' }));
    expect(row?.changes).toContainEqual({ field: 'accessSecret', label: 'Ovikoodi', before: null, after: null });
    expect(JSON.stringify(plan.rows)).not.toContain('4711');
    expect(await allFiles(world)).not.toEqual(before);
    const history = await world.request('/rooms/R02/history', { as: 'coordinator' });
    expect(JSON.stringify(await history.json())).toContain('capacity');
    const answer = await undo(made);
    expect((await bodyOf<ImportView>(answer)).undoneAt).not.toBeNull();
    expect(await allFiles(world)).toEqual(before);
    expect(await problemOf(await undo(made))).toMatchObject({ code: 'import.undone' });
  });

  test('facts are of a house, a way in, a lift or toilet, a room, or the way to it', async () => {
    const { site } = await roomOf(world, 'R02');
    const named = (fi: string) => ({ fi, sv: '', en: '' });
    await changeCatalogue(world, async (tx) => {
      await tx.insert(tx.tables.entrances).values({ id: 'e', siteId: site.id, name: named('Takaovi'), position: 9 });
      const toilet = { id: 't', siteId: site.id, kind: 'toilet' as const, name: named('Aulan wc'), position: 9 };
      await tx.insert(tx.tables.facilities).values(toilet);
    });
    const before = await allFiles(world);
    const file = [
      'Toimipiste;Tila;Sisäänkäynti;Hissi tai wc;Ominaisuus;Arvo;Lähde;Tarkastaja',
      `${site.code};;;;Liikkumisesteisten pysäköintipaikkoja;7;omistajan tieto;`,
      `${site.code};;Takaovi;;Ulko-oven vapaa leveys;91 cm;mitattu;Veera Virta`,
      `${site.code};;;Aulan wc;Wc:n oven vapaa leveys;88 cm;mitattu;Veera Virta`,
      `;R02;Takaovi;;Käytävän kapein kohta;1,4 m;mitattu;`,
      `;R02;;;Tilan oven vapaa leveys;93 cm;mitattu;`,
      `${site.code};;Etuovi;;Ulko-oven vapaa leveys;91 cm;mitattu;`,
      `${site.code};;;;Ulko-oven vapaa leveys;91 cm;mitattu;`,
    ].join('\n');
    const faults = (await tryFile(world, 'facts', file)).rows.flatMap(({ faults: each }) => each);
    expect(faults.map(({ code }) => code)).toEqual(['import.unknown-entrance', 'fact.misplaced']);
    const { made } = await takeIn(world, 'facts', file.split('\n').slice(0, -2).join('\n'));
    const facts = await imports.allOf(world.db, 'facts');
    const kept = (key: string, subjectId: string) =>
      facts.find((fact) => fact.key === key && fact.subjectId === subjectId && fact.value !== 900);
    expect(kept('parking.accessible_count', site.id)).toMatchObject({ subjectKind: 'site', value: 7, source: 'owner' });
    expect(kept('entrance.door_width_mm', 'e')).toMatchObject({ value: 910, checkedBy: 'Veera Virta' });
    expect(kept('wc.door_width_mm', 't')).toMatchObject({ subjectKind: 'facility', value: 880 });
    expect(facts.find(({ via }) => via === 'e')).toMatchObject({ key: 'route.indoor_width_mm', value: 1400 });
    const exported = (await allFiles(world)).join('\n');
    expect(exported).toContain('Takaovi');
    expect(exported).toContain('Veera Virta');
    expect((await undo(made)).status).toBe(200);
    expect(await allFiles(world)).toEqual(before);
  });

  test('houses, rooms, spaces, facts, people and organisations are all taken back, the last first', async () => {
    const before = await allFiles(world);
    const spaces = (await imports.allOf(world.db, 'spaces')).length;
    const taken = [
      await takeIn(world, 'sites', 'Tunnus;Nimi;Kunta;Osoite;Postinumero\nUUSI;Uusi talo;167;Katu 1;80100'),
      await takeIn(
        world,
        'rooms',
        'Toimipiste;Tunnus;Nimi;Tyyppi;Henkilömäärä;Fyysiset tilat\nUUSI;U1;Sali A;sali;20;A\nUUSI;U2;Sali A ja B;sali;40;A + B',
      ),
      await takeIn(
        world,
        'facts',
        'Tila;Tilan oven vapaa leveys;Induktiosilmukka;Lähde\nU1;85 cm;kiinteä;mitattu\nU2;0,9 m;ei;mitattu',
      ),
      await takeIn(
        world,
        'contacts',
        'Taso;Toimipiste;Nimi;Tehtävä;Puhelin\ntoimipiste;UUSI;Aino Aalto;Ohjaaja;040 1234567',
      ),
      await takeIn(
        world,
        'organisations',
        'Nimi;Muoto;Kotikunta;Y-tunnus;Tila\nUusi seura ry;yhdistys;Joensuu;1234567-1;vahvistettu',
      ),
    ];
    expect((await imports.allOf(world.db, 'spaces')).length).toBe(spaces + 2);
    const facts = await imports.allOf(world.db, 'facts');
    expect(
      facts.filter(({ key, value }) => key === 'room.door_width_mm' && [850, 900].includes(Number(value))),
    ).not.toEqual([]);
    expect(facts.find(({ key, value }) => key === 'hearing.loop' && value === 'none')).toBeDefined();
    // The house is built upon: rooms stand in it.
    const [first] = taken;
    const problem = await problemOf(await undo(first?.made as ImportView));
    expect(problem).toMatchObject({ code: 'import.built-upon', reasons: [{ reason: 'used', name: 'Uusi talo' }] });
    for (const { made } of taken.reverse()) expect((await undo(made)).status).toBe(200);
    expect(await allFiles(world)).toEqual(before);
    expect((await imports.allOf(world.db, 'spaces')).length).toBe(spaces);
  });

  test('what somebody has changed since is not undone over their head', async () => {
    const { made } = await takeIn(world, 'rooms', 'Tunnus;Kerros\nR03;9');
    await world.request('/rooms/R03', { method: 'PATCH', json: { floor: 8 }, as: 'coordinator' });
    const problem = await problemOf(await undo(made));
    expect(problem).toMatchObject({ status: 409, code: 'import.built-upon', reasons: [{ reason: 'changed' }] });
  });

  test('data that has changed since the dry run is said, and nothing is written', async () => {
    const file = 'Tunnus;Henkilömäärä\nR04;75';
    const plan = await tryFile(world, 'rooms', file);
    await world.request('/rooms/R04', { method: 'PATCH', json: { capacity: 76 }, as: 'coordinator' });
    const problem = await problemOf(await sendImport(world, 'rooms', file, plan.fingerprint));
    expect(problem).toMatchObject({ status: 409, code: 'import.changed-meanwhile' });
    const row = (await imports.allOf(world.db, 'rooms')).find(({ code }) => code === 'R04');
    expect(row?.capacity).toBe(76);
  });

  test('the rules of the forms hold for files: hours, layouts, numbers of organisations, places', async () => {
    const codesOf = async (kind: ImportKind, file: string) => {
      const { rows } = await tryFile(world, kind, file);
      return rows.toSorted((a, b) => a.line - b.line).map(({ faults, fate }) => faults[0]?.code ?? fate);
    };
    expect(await codesOf('sites', 'Tunnus;Aukiolo\nJNS-KAN;ma 8–16, 12–18\nJNS-KAN;ma 16–8')).toEqual([
      'hours.overlap',
      'hours.end-before-start',
    ]);
    expect(
      await codesOf('rooms', 'Tunnus;Kalustus;Lyhin varaus, min;Pisin varaus, min\nR02;luokka 900;;\nR03;;90;60'),
    ).toEqual(['room.layout-capacity', 'room.lengths']);
    expect(
      await codesOf(
        'organisations',
        'Nimi;Muoto;Kotikunta;Y-tunnus\nA ry;yhdistys;Joensuu;\nB ry;yhdistys;Joensuu;1234567-2\nC ry;yhdistys;;1234567-1\nD ry;yhdistys;Joensuu;1234567-1\nE ry;yhdistys;Joensuu;1234567-1',
      ),
    ).toEqual([
      'organisation.number-required',
      'organisation.business-id-invalid',
      'field.required',
      'made',
      'import.duplicate-row',
    ]);
    expect(await codesOf('contacts', 'Taso;Nimi;Tehtävä\ntoimipiste;Aino;Ohjaaja')).toEqual(['field.required']);
    expect(await codesOf('facts', 'Tila;Tilan oven vapaa leveys\nR02;12 mm\nR02;leveä\nEI-OLE;900')).toEqual([
      'field.too-small',
      'import.cell-unit',
      'import.unknown-room',
    ]);
  });

  test('an organisation that is much like another is pointed out, and taken all the same', async () => {
    const [known] = await imports.allOf(world.db, 'organisations');
    const name = `${known?.name.replace(/ ry$/, '').toUpperCase()} RF`;
    const { rows } = await tryFile(
      world,
      'organisations',
      `Nimi;Muoto;Kotikunta;Y-tunnus\n${name};yhdistys;Joensuu;1234567-1`,
    );
    expect(rows[0]).toMatchObject({ fate: 'made', notes: [{ code: 'import.likely-same' }] });
    expect(rows[0]?.notes[0]?.message).toContain(known?.name);
  });

  test('a column can be said to be another than its heading tells', async () => {
    const file = 'Tunnus;Sarake 2\nR02;71';
    expect((await tryFile(world, 'rooms', file)).counts.unchanged).toBe(1);
    const plan = await tryFile(world, 'rooms', file, { columns: '1:capacity' });
    expect(plan.rows[0]).toMatchObject({ fate: 'changed', changes: [{ field: 'capacity', after: '71' }] });
    for (const columns of ['9:capacity', '1:nothing', '0:capacity,1:capacity']) {
      const response = await sendFile(world, `/imports/dry-run?kind=rooms&columns=${columns}`, file);
      expect(await problemOf(response)).toMatchObject({ code: 'import.mapping' });
    }
  });

  test('an empty cell says nothing, and a dash empties', async () => {
    const { made } = await takeIn(world, 'rooms', 'Tunnus;Pinta-ala;Kerros\nR02;;–');
    const row = (await imports.allOf(world.db, 'rooms')).find(({ code }) => code === 'R02');
    expect(row?.floor).toBeNull();
    expect(row?.areaM2).not.toBeNull();
    expect((await undo(made)).status).toBe(200);
  });

  test('what is no table is refused in words of the asker', async () => {
    const codeOf = async (file: string | Uint8Array, type?: string) =>
      (await problemOf(await sendFile(world, '/imports/dry-run?kind=rooms', file, type ? { type } : {}))).code;
    expect(await codeOf(Buffer.from('PK\u0003\u0004xl'))).toBe('import.workbook');
    expect(await codeOf('a;b\nc\0;d')).toBe('import.binary');
    expect(await codeOf('Tunnus')).toBe('import.empty');
    expect(await codeOf('foo;bar\n1;2')).toBe('import.columns-missing');
    expect(await codeOf(`${';'.repeat(1_000_000)}\n1`)).toBe('import.too-many-columns');
    expect(await codeOf(`Tunnus\n${'x'.repeat(5001)}`)).toBe('import.long-cell');
    expect(await codeOf(`Tunnus\n${'x\n'.repeat(largestTable.rows + 1)}`)).toBe('import.too-many-rows');
    expect(await codeOf('x'.repeat(largestTable.bytes + 1))).toBe('request.file-too-large');
    expect(await codeOf('Tunnus\nR02', 'application/json')).toBe('request.media-type');
    const swedish = await sendFile(world, '/imports/dry-run?kind=rooms', Buffer.from('PK\u0003\u0004'), {
      language: 'sv',
    });
    expect((await problemOf(swedish)).detail).toContain('CSV-format');
  });

  test('everything goes out in one document, without anything that opens a door or an account', async () => {
    await takeIn(world, 'rooms', 'Tunnus;Ovikoodi\nR05;koodi-4711');
    const text = await (await world.request('/exports/everything.json', { as: 'admin' })).text();
    const document = JSON.parse(text) as Record<string, { dates?: unknown[]; details?: unknown }[]>;
    for (const member of [
      'sites',
      'rooms',
      'facts',
      'organisations',
      'contacts',
      'bookings',
      'codes',
      'users',
      'audit',
    ])
      expect(document[member]?.length, member).toBeGreaterThan(0);
    expect(document.bookings?.every(({ dates }) => (dates?.length ?? 0) > 0)).toBe(true);
    // That a code was changed is on record, never what it was or became.
    const acts = document.audit as { details: { changes?: { field: string; before: unknown; after: unknown }[] } }[];
    const traces = acts.flatMap(({ details }) => details.changes ?? []).filter(({ field }) => field === 'accessSecret');
    expect(traces.length).toBeGreaterThan(0);
    for (const trace of traces) expect(trace).toEqual({ field: 'accessSecret', before: null, after: null });
    const withoutTrace = text.replaceAll('"field":"accessSecret"', '');
    expect(withoutTrace).not.toMatch(/passwordHash|tokenHash|recoveryHashes|accessSecret|koodi-4711|scrypt/);
    expect(await (await world.request('/exports/rooms.csv', { as: 'admin' })).text()).not.toContain('koodi-4711');
  });

  test('every table is given out or withheld for a reason, and every member that is promised is there', async () => {
    expect(Object.keys({ ...exportedTables, ...withheldTables }).toSorted()).toEqual(
      Object.keys(world.db.tables).toSorted(),
    );
    const document = (await (await world.request('/exports/everything.json', { as: 'admin' })).json()) as object;
    for (const member of Object.values(exportedTables)) expect(document, member).toHaveProperty(member);
    for (const table of Object.keys(withheldTables)) expect(document, table).not.toHaveProperty(table);
  });

  test('the record of acts goes out whole, once each, however long it is', async () => {
    const { db, deps } = world;
    const act = { actorId: null, actorName: 'Aino', action: 'room.changed', subjectKind: 'room', subjectId: 'x' };
    const rows = Array.from({ length: 2500 }, () => ({ ...act, id: deps.newId(), at: deps.clock.now(), details: {} }));
    await db.write((tx) => tx.insertRows('audit', rows));
    const response = await world.request('/exports/everything.json', { as: 'admin' });
    const { audit } = (await response.json()) as { audit: { id: string; subjectId: string }[] };
    const ids = audit.filter(({ subjectId }) => subjectId === 'x').map(({ id }) => id);
    expect(ids.toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
  });

  test('who sent a correction is not given out, what was said is', async () => {
    const json = { message: 'Luiska on liian jyrkkä', email: 'lahettaja@koti.example' };
    const [room] = (await world.deps.catalogue(world.db)).rooms;
    await world.db.write((tx) =>
      tx.insertRows('corrections', [
        { ...json, id: 'c1', roomId: room?.id ?? '', factKey: null, language: 'fi', sentAt: 1, closedAt: null },
      ]),
    );
    const text = await (await world.request('/exports/everything.json', { as: 'admin' })).text();
    expect(text).toContain(json.message);
    expect(text).not.toContain(json.email);
  });

  test('a file that a spreadsheet would run as a formula is given out as text', async () => {
    await takeIn(world, 'contacts', 'Taso;Nimi;Tehtävä;Puhelin\nhyvinvointialue;=1+1;Ohjaaja;+358 40 1234567');
    const file = await fileOf(world, 'contacts');
    expect(file).toContain("'=1+1");
    expect(file).not.toMatch(/(^|;)=1\+1/m);
    const again = await tryFile(world, 'contacts', file);
    expect(again.counts).toMatchObject({ made: 0, changed: 0, refused: 0 });
  });

  test('templates can be taken in as they are', async () => {
    for (const kind of kinds) {
      const response = await world.request(`/imports/templates/${kind}.csv`, { as: 'coordinator' });
      expect(response.headers.get('content-disposition')).toContain(`${kind}.csv`);
      const plan = await tryFile(world, kind, Buffer.from(await response.arrayBuffer()));
      expect(plan.columns.every(({ field }) => field !== null)).toBe(true);
      const codes = plan.rows.flatMap(({ faults }) => faults.map(({ code }) => code));
      expect(
        codes.filter((code) => code.startsWith('import.cell') || code.startsWith('field.')),
        kind,
      ).toEqual([]);
    }
  });
});
