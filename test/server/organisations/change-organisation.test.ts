import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { HistoryView } from '../../../shared/history/schemas.ts';
import type { OrganisationSettings } from '../../../shared/organisations/details-schemas.ts';
import { engines } from '../../support/engines.ts';
import { newAssociation, organisationNamed, show } from '../../support/organisations.ts';
import { type Account, bodyOf, createWorld, problemOf, type World } from '../../support/world.ts';

describe.each(engines)('changing an organisation on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  const change = (json: unknown, as: Account = 'ngo', id = 'O01', headers = {}) =>
    world.request(`/organisations/${id}`, { as, method: 'PATCH', json, headers });
  const settings = async (id = 'O01', as: Account = 'ngo') => {
    const response = await world.request(`/organisations/${id}/settings`, { as });
    return { etag: response.headers.get('etag'), ...(await bodyOf<OrganisationSettings>(response)) };
  };
  const faultOf = async (response: Response) => {
    const { code, errors } = await problemOf(response);
    return [code, errors?.map(({ path }) => path).join()];
  };

  test('a representative keeps what is said of it, and the person who answers for it', async () => {
    const response = await change({
      purpose: 'Vertaistukea ja neuvontaa.',
      responsibleName: 'Eila Puhakka',
      responsiblePhone: '050 123 4567',
      responsibleEmail: 'eila@kanerva.example',
      otherContentAreas: ['A1'],
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('etag')).toBe('"2"');
    expect(await show(world, 'O01', 'ngo')).toMatchObject({
      purpose: 'Vertaistukea ja neuvontaa.',
      responsible: { name: 'Eila Puhakka', phone: '050 123 4567', email: 'eila@kanerva.example' },
      otherContentAreas: [{ code: 'A1' }],
      version: 2,
    });
  });

  test('what its events usually need is kept by its people, each need once; others may not read it', async () => {
    expect((await settings()).usualNeeds).toEqual([]);
    expect((await change({ usualNeeds: ['hearing', 'wheelchair', 'hearing'] })).status).toBe(200);
    expect((await show(world, 'O01', 'ngo')).usualNeeds).toEqual(['wheelchair', 'hearing']);
    expect((await change({ usualNeeds: ['walker'] }, 'coordinator')).status).toBe(200);
    expect((await settings()).usualNeeds).toEqual(['walker']);
    expect((await change({ usualNeeds: ['tea'] })).status).toBe(400);
    expect((await world.request('/organisations/O01', { as: 'ngo2' })).status).toBe(404);
  });

  test('what staff have verified only staff change', async () => {
    const wanted = { name: 'Uusi nimi ry', businessId: '3221317-4', kind: 'foundation', servesRegion: true };
    expect(await faultOf(await change(wanted))).toEqual(['organisation.locked', 'name,kind,businessId,servesRegion']);
    expect((await change(wanted, 'coordinator')).status).toBe(200);
    expect(await settings()).toMatchObject(wanted);
  });

  test('saying again what is verified is no change of it', async () => {
    const { name, businessId } = await settings();
    expect((await change({ name, businessId, purpose: 'Uusi' })).status).toBe(200);
  });

  test('before it is verified its people correct everything but what staff decide', async () => {
    await world.request('/organisations', { as: 'ngo', json: newAssociation });
    const { id } = await organisationNamed(world, 'Lumikello ry');
    expect((await change({ name: 'Lumikellot ry', businessId: '3221317-4' }, 'ngo', id)).status).toBe(200);
    expect(
      await faultOf(await change({ priorityClass: 'own', umbrellaId: 'O27', field: 'health' }, 'ngo', id)),
    ).toEqual(['organisation.locked', 'field,priorityClass,umbrellaId']);
  });

  test('support has its days, and decides the class of precedence on them', async () => {
    const classOf = async () => (await show(world, 'O03')).priorityClass?.code;
    expect(await classOf()).toBe('registered');
    const support = (until: string | null) => ({ supportForms: [{ form: 'toiminta', from: '2026-01-01', until }] });
    await change(support('2026-11-21'), 'coordinator', 'O03');
    expect(await classOf()).toBe('registered');
    await change(support('2026-11-22'), 'coordinator', 'O03');
    expect(await classOf()).toBe('supported');
    expect(await faultOf(await change(support('2025-12-31'), 'coordinator', 'O03'))).toEqual([
      'organisation.period',
      'supportForms.0.until',
    ]);
  });

  test('staff give a class by hand, with a reason that stays in the history', async () => {
    expect(await faultOf(await change({ priorityClass: 'structures' }, 'coordinator'))).toEqual([
      'organisation.reason-required',
      'priorityReason',
    ]);
    await change({ priorityClass: 'structures', priorityReason: 'Neuvottelukunta' }, 'coordinator');
    expect(await show(world, 'O01', 'ngo')).toMatchObject({
      priorityClass: { code: 'structures' },
      priorityIsGiven: true,
    });
    const history = await bodyOf<HistoryView>(await world.request('/organisations/O01/history', { as: 'ngo' }));
    expect(history.items[0]?.changes).toContainEqual({
      field: 'priorityReason',
      before: null,
      after: 'Neuvottelukunta',
    });
  });

  test('an umbrella organisation is one, and not oneself', async () => {
    expect((await change({ umbrellaId: 'O27' }, 'coordinator')).status).toBe(200);
    expect(await show(world, 'O01', 'ngo')).toMatchObject({
      umbrella: { name: expect.stringContaining('Järjestökatto') },
    });
    for (const umbrellaId of ['O02', 'O01', 'nobody'])
      expect(await faultOf(await change({ umbrellaId }, 'coordinator'))).toEqual([
        'organisation.umbrella',
        'umbrellaId',
      ]);
    expect((await change({ umbrellaId: 'O27' }, 'coordinator', 'O27')).status).toBe(422);
  });

  test('a change does not take away the only number', async () => {
    expect((await change({ businessId: null }, 'coordinator')).status).toBe(200);
    expect(await faultOf(await change({ associationNumber: null }, 'coordinator'))).toEqual([
      'organisation.number-required',
      'businessId',
    ]);
  });

  test('a number belongs to one organisation', async () => {
    expect(await faultOf(await change({ businessId: '9000003-8' }, 'coordinator'))).toEqual([
      'organisation.exists',
      'businessId',
    ]);
  });

  test('of two who change it at once the second is told, and gets what the first made of it', async () => {
    const { etag } = await settings();
    const headers = { 'If-Match': etag };
    expect((await change({ purpose: 'Ensin' }, 'ngo', 'O01', headers)).status).toBe(200);
    const late = await change({ purpose: 'Sitten' }, 'coordinator', 'O01', headers);
    expect(late.status).toBe(412);
    expect(await problemOf(late)).toMatchObject({ code: 'request.stale', version: 2, current: { purpose: 'Ensin' } });
  });

  test('the history tells that people changed, not who they are', async () => {
    await change({ responsibleName: 'Eila Puhakka', phone: '050 1234567' });
    const text = await (await world.request('/organisations/O01/history', { as: 'ngo' })).text();
    expect(text).toContain('responsibleName');
    expect(text).not.toMatch(/Eila|050 123/);
  });

  test('it is seen by its members and by staff, and by nobody else', async () => {
    const status = async (as: Account) => (await world.request('/organisations/O01', { as })).status;
    expect(await Promise.all((['ngo', 'approver', 'coordinator', 'admin'] as const).map(status))).toEqual([
      200, 200, 200, 200,
    ]);
    expect(await Promise.all((['ngo2', 'board'] as const).map(status))).toEqual([404, 404]);
    expect((await change({ purpose: 'x' }, 'approver')).status).toBe(403);
  });

  test('its use of rooms is told in short', async () => {
    const { use } = await show(world, 'O01', 'ngo');
    expect(use.upcoming).toBeGreaterThan(0);
    expect(use.hoursThisYear).toBe(0);
    world.travelTo('2027-02-01T08:00:00Z');
    expect((await show(world, 'O01', 'ngo')).use.hoursThisYear).toBeGreaterThan(10);
  });
});
