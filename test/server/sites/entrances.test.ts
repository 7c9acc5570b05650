import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { EntrancesView, EntranceView } from '../../../shared/sites/schemas.ts';
import { heard } from '../../support/booking-commands.ts';
import { engines } from '../../support/engines.ts';
import { roomOf } from '../../support/held-times.ts';
import { createWorld, problemOf, type World } from '../../support/world.ts';

describe.each(engines)('the entrances of a house on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  const base = '/sites/JNS-KAN/entrances';
  const list = async () => (await heard<EntrancesView>(world.request(base, { as: 'approver' }))).items;
  const add = (fi: string) =>
    heard<EntranceView>(world.request(base, { as: 'approver', json: { name: { fi, sv: '', en: '' } } }));
  const names = async () => (await list()).map(({ name }) => name.fi);
  const remove = (id: string) => world.request(`${base}/${id}`, { as: 'approver', method: 'DELETE' });

  test('are added at the end, renamed, put in another order and removed', async () => {
    const existing = await names();
    const front = await add('Pääovi');
    const yard = await add('Pihan ovi');
    expect(await names()).toEqual([...existing, 'Pääovi', 'Pihan ovi']);
    const json = { name: { fi: 'Etuovi', sv: 'Huvudingång', en: 'Front door' } };
    await heard(world.request(`${base}/${front.id}`, { as: 'approver', method: 'PATCH', json }));
    const ids = (await list()).map(({ id }) => id);
    const order = { ids: [yard.id, ...ids.filter((id) => id !== yard.id)] };
    await heard(world.request(base, { as: 'approver', method: 'PUT', json: order }));
    expect(await names()).toEqual(['Pihan ovi', ...existing, 'Etuovi']);
    expect((await remove(yard.id)).status).toBe(204);
    expect(await names()).toEqual([...existing, 'Etuovi']);
  });

  test('get a short code of their own, which may be another but never that of a neighbour', async () => {
    const before = (await list()).map(({ code }) => code);
    const front = await add('Pääovi');
    expect(front.code).toBe(`S${before.length + 1}`);
    const path = `${base}/${front.id}`;
    const put = (code: string) => world.request(path, { as: 'approver', method: 'PATCH', json: { code } });
    expect(await heard<EntranceView>(put('ETELA-1'))).toMatchObject({ code: 'ETELA-1', name: front.name });
    expect(await problemOf(await put(String(before[0]).toLowerCase()))).toMatchObject({
      status: 409,
      code: 'place.code-taken',
    });
    expect((await put('ei näin')).status).toBe(400);
    expect((await list()).map(({ code }) => code)).toEqual([...before, 'ETELA-1']);
  });

  test('are not put in an order that leaves some out', async () => {
    const { id } = await add('Pääovi');
    await add('Pihan ovi');
    const answer = await world.request(base, { as: 'approver', method: 'PUT', json: { ids: [id] } });
    expect((await problemOf(answer)).code).toBe('entrance.not-found');
  });

  test('are kept while something is known of them or of the way from them', async () => {
    const { id } = await add('Pääovi');
    const room = await roomOf(world, 'R02');
    const fact = {
      subjectKind: 'room' as const,
      subjectId: room.id,
      via: id,
      key: 'route.indoor_width_mm',
      value: 1200,
    };
    await world.db.write(async (tx) => {
      await tx.insert(tx.tables.facts).values(fact);
    });
    expect((await list()).find((entrance) => entrance.id === id)?.isUsed).toBe(true);
    expect((await problemOf(await remove(id))).code).toBe('entrance.in-use');
    expect(await names()).toContain('Pääovi');
  });

  test('of one house are not reached through another', async () => {
    const { id } = await add('Pääovi');
    const answer = await world.request(`/sites/JNS-PIE/entrances/${id}`, { as: 'coordinator', method: 'DELETE' });
    expect((await problemOf(answer)).code).toBe('entrance.not-found');
  });
});
