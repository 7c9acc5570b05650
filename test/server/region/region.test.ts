import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { HistoryView } from '../../../shared/history/schemas.ts';
import { neutralRegion } from '../../../shared/region/rules.ts';
import type { RegionChange, RegionSettingsView, RegionView, TightenableView } from '../../../shared/region/schemas.ts';
import { bookingMessage, once } from '../../support/booking-messages.ts';
import { engines } from '../../support/engines.ts';
import { bodyOf, createWorld, problemOf, type World } from '../../support/world.ts';

describe.each(engines)('the region on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  const read = async () => bodyOf<RegionView>(await world.request('/region'));
  const settings = async () => bodyOf<RegionSettingsView>(await world.request('/region/settings', { as: 'admin' }));
  const patch = (json: RegionChange, headers: Record<string, string> = {}) =>
    world.request('/region', { method: 'PATCH', as: 'admin', json, headers });

  test('is called by its name, with its languages and its published texts', async () => {
    expect(await read()).toEqual({
      name: expect.objectContaining({ fi: 'Pohjoisrannan hyvinvointialue' }),
      languages: ['fi', 'sv', 'en'],
      accent: null,
      contact: { name: '', email: '', phone: '' },
      opened: true,
      texts: ['appeal', 'denial-grounds', 'legal_basis', 'privacy', 'terms'],
      houseTerms: [],
      bookingRules: neutralRegion.bookingRules,
    });
  });

  test('what an administrator changes is seen by everybody at once', async () => {
    const contact = { name: 'Maija Virtanen', email: 'maija@alue.example', phone: '013 123' };
    const response = await patch({ accent: '#7a1f3d', languages: ['sv', 'fi'], contact });
    expect(response.status).toBe(200);
    expect(await read()).toMatchObject({ accent: '#7a1f3d', languages: ['sv', 'fi'], contact });
    expect(response.headers.get('etag')).toBe('"2"');
  });

  test('a limit that it tightens decides over every room at once, and is told with where it comes from', async () => {
    const suitable = async () =>
      (await world.deps.catalogue(world.db)).rooms.filter(({ accessibility }) => accessibility.wheelchair === 'S');
    expect((await suitable()).length).toBeGreaterThan(0);
    const limits = { 'entrance.door_width': { wheelchair: 2900 } };
    expect(await bodyOf<RegionSettingsView>(await patch({ limits }))).toMatchObject({ limits });
    expect(await suitable()).toEqual([]);
    const { items } = await bodyOf<TightenableView>(await world.request('/region/limits', { as: 'admin' }));
    const door = items.find(({ check, need }) => check === 'entrance.door_width' && need === 'wheelchair');
    expect(door).toMatchObject({ unit: 'mm', limit: 850, better: 'more', label: { fi: 'Ulko-oven vapaa leveys' } });
    expect(door?.sourceText.fi).toContain('241/2017');
    await patch({ limits: {} });
    expect((await suitable()).length).toBeGreaterThan(0);
  });

  test.each([
    [{ 'entrance.door_width': { wheelchair: 849 } }, 'limits.entrance.door_width.wheelchair', 'region.limit-looser'],
    [{ 'entrance.door_threshold': { walker: 25 } }, 'limits.entrance.door_threshold.walker', 'region.limit-looser'],
    [{ 'room.turning': { hearing: 2000 } }, 'limits.room.turning.hearing', 'field.unknown'],
    [{ 'room.turning': { wheelchair: 20_000 } }, 'limits.room.turning.wheelchair', 'field.too-big'],
  ])('a limit %j that is looser, unknown or beyond measure is refused at its field', async (limits, path, code) => {
    const problem = await problemOf(await patch({ limits }));
    expect(problem.errors?.map((error) => [error.path, error.code])).toEqual([[path, code]]);
    expect((await settings()).limits).toEqual({});
  });

  test('of two who change it at once the second gets what the first one made of it', async () => {
    const { version } = await settings();
    await patch({ accent: '#333333' }, { 'If-Match': `"${version}"` });
    const late = await patch({ accent: '#000000' }, { 'If-Match': `"${version}"` });
    expect(late.status).toBe(412);
    expect(await problemOf(late)).toMatchObject({ code: 'request.stale', version: 2, current: { accent: '#333333' } });
    expect((await settings()).accent).toBe('#333333');
  });

  test('a colour in which text cannot be read is refused with its measure', async () => {
    const response = await patch({ accent: '#ffcc00' });
    expect(response.status).toBe(422);
    const problem = await problemOf(response);
    expect(problem.code).toBe('region.accent-contrast');
    expect(problem.errors).toEqual([
      { path: 'accent', code: 'region.accent-contrast', message: expect.stringContaining('1.4:1') },
    ]);
    expect((await read()).accent).toBeNull();
  });

  test.each([
    [{ name: { fi: '', sv: 'Norra', en: 'North' } }, 'request.invalid', 'name.fi'],
    [{ municipalities: ['999'] }, 'code.unknown', 'municipalities'],
    [{ timeZone: 'Europe/Nowhere' }, 'request.invalid', 'timeZone'],
    [{ languages: ['fi', 'fi'] }, 'request.invalid', 'languages'],
    [{ languages: [] }, 'request.invalid', 'languages'],
  ] as [RegionChange, string, string][])('%j is refused at its field', async (change, code, path) => {
    const problem = await problemOf(await patch(change));
    expect(problem.code).toBe(code);
    expect(problem.errors?.map((error) => error.path)).toEqual([path]);
    expect((await settings()).version).toBe(1);
  });

  test('a name is needed in the first language only', async () => {
    const name = { fi: '', sv: 'Österbottens välfärdsområde', en: '' };
    expect((await patch({ languages: ['sv', 'fi'], name })).status).toBe(200);
    expect((await read()).name).toEqual(name);
  });

  test('its history tells what changed and who did it, but not whom to call', async () => {
    await patch({ closedOnHolidays: true });
    await patch({ contact: { name: 'Maija Virtanen', email: '', phone: '' } });
    const { items } = await bodyOf<HistoryView>(await world.request('/region/history', { as: 'admin' }));
    expect(items.map(({ by, action, changes }) => ({ by, action, changes }))).toEqual([
      {
        by: 'Jaana Pesonen',
        action: 'region.changed',
        changes: [{ field: 'contact.name', before: null, after: null }],
      },
      {
        by: 'Jaana Pesonen',
        action: 'region.changed',
        changes: [{ field: 'closedOnHolidays', before: false, after: true }],
      },
    ]);
  });

  test('a change that changes nothing leaves no trace', async () => {
    const before = await settings();
    await patch({ closedOnHolidays: before.closedOnHolidays });
    expect(await settings()).toEqual(before);
  });

  test('its name stands in the credit of an embedded calendar', async () => {
    const page = async () => (await world.request('//embed/rooms/R37')).text();
    expect(await page()).toContain('Tilava</a>, Pohjoisrannan hyvinvointialue');
    await patch({ name: { fi: 'Uusi alue', sv: '', en: '' } });
    expect(await page()).toContain('Tilava</a>, Uusi alue');
  });

  test('its doors are opened once and can be closed again', async () => {
    const { openedAt } = await settings();
    await patch({ opened: true });
    expect((await settings()).openedAt).toBe(openedAt);
    await patch({ opened: false });
    expect((await read()).opened).toBe(false);
    await patch({ opened: true });
    expect((await settings()).openedAt).toBe('2026-11-22T08:00:00Z');
  });

  test('while its doors are closed organisations are refused, and staff mark what was agreed on before', async () => {
    const ask = (as: 'ngo' | 'coordinator') =>
      world.request('/bookings', {
        as,
        json: bookingMessage({ organisationId: 'O01', when: once('2027-02-02', '10:00', '12:00') }),
      });
    await patch({ opened: false });
    const refused = await ask('ngo');
    expect(refused.status).toBe(409);
    expect(await problemOf(refused)).toMatchObject({ code: 'region.not-open', title: 'Palvelua ei ole vielä avattu' });
    expect((await ask('coordinator')).status).toBe(201);
    await patch({ opened: true });
    const json = bookingMessage({ organisationId: 'O01', when: once('2027-02-03', '10:00', '12:00') });
    expect((await world.request('/bookings', { as: 'ngo', json })).status).toBe(201);
  });

  test('an administrator makes a municipality known, once', async () => {
    const json = { code: '999', name: { fi: 'Uusikunta', sv: 'Nykommun' } };
    const first = await world.request('/municipalities', { as: 'admin', json });
    expect(first.status).toBe(201);
    expect((await patch({ municipalities: ['167', '999'] })).status).toBe(200);
    const codes = await bodyOf<{ municipality: unknown[] }>(await world.request('/codes'));
    expect(codes.municipality).toContainEqual(json);
    expect(await problemOf(await world.request('/municipalities', { as: 'admin', json }))).toMatchObject({
      status: 409,
      code: 'municipality.exists',
    });
  });
});

describe('a database without a region', () => {
  test('has neutral values, and no doors that are open', async () => {
    const world = await createWorld();
    expect(await bodyOf<RegionView>(await world.request('/region'))).toEqual({
      name: neutralRegion.name,
      languages: ['fi', 'sv', 'en'],
      accent: null,
      contact: { name: '', email: '', phone: '' },
      opened: false,
      texts: [],
      houseTerms: [],
      bookingRules: neutralRegion.bookingRules,
    });
    await world.close();
  });

  test('that has houses already keeps its doors open', async () => {
    const world = await createWorld({ demo: true });
    await world.db.write((tx) => tx.delete(tx.tables.region));
    await world.db.write(async (tx) => (await import('../../../db/revisions.ts')).bump(tx, 'catalogue'));
    expect((await bodyOf<RegionView>(await world.request('/region'))).opened).toBe(true);
    await world.close();
  });
});
