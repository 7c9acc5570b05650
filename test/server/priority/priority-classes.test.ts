import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { HistoryView } from '../../../shared/history/schemas.ts';
import type { PriorityClassView } from '../../../shared/organisations/priority-schemas.ts';
import { engines } from '../../support/engines.ts';
import { bodyOf, createWorld, problemOf, type World } from '../../support/world.ts';

const words = (fi: string) => ({ fi, sv: `${fi} sv`, en: `${fi} en` });
const schools = {
  code: 'schools',
  label: words('Koulut'),
  description: words('Alueen koulut'),
  rule: { kinds: ['education_provider'], ofRegion: true },
  mayBook: true,
  priceClass: 'free',
};

describe.each(engines)('the order of precedence on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  const list = async () =>
    (await bodyOf<{ items: PriorityClassView[] }>(await world.request('/priority-classes'))).items;
  const codes = async () => (await list()).map(({ code }) => code);
  const as = 'coordinator' as const;

  test('is public, the first in precedence first', async () => {
    expect(await codes()).toEqual([
      'own',
      'structures',
      'agreement',
      'supported',
      'registered',
      'groups',
      'authorities',
      'others',
    ]);
  });

  test('a new class comes last, and its code is its own', async () => {
    expect((await world.request('/priority-classes', { as, json: schools })).status).toBe(201);
    expect((await list()).at(-1)).toEqual({ ...schools, version: 1 });
    expect(await problemOf(await world.request('/priority-classes', { as, json: schools }))).toMatchObject({
      status: 409,
      code: 'priority-class.exists',
    });
  });

  test('of two who change a class at once the second is told', async () => {
    const change = (json: object) =>
      world.request('/priority-classes/others', { method: 'PATCH', as, json, headers: { 'If-Match': '"1"' } });
    expect((await change({ mayBook: true })).status).toBe(200);
    expect(await problemOf(await change({ priceClass: 'cost' }))).toMatchObject({
      status: 412,
      current: { mayBook: true, priceClass: 'full' },
      version: 2,
    });
  });

  test('is put in another order as a whole', async () => {
    const turned = (await codes()).reverse();
    const order = (json: object) => world.request('/priority-classes/order', { as, json });
    expect((await order({ codes: turned })).status).toBe(200);
    expect(await codes()).toEqual(turned);
    for (const wrong of [turned.slice(1), [...turned.slice(1), 'own', 'own'], [...turned.slice(1), 'nobody']]) {
      expect(await problemOf(await order({ codes: wrong }))).toMatchObject({ code: 'priority-class.order-incomplete' });
    }
    expect(await codes()).toEqual(turned);
  });

  test('a class that staff gave to somebody stays; another one goes', async () => {
    const remove = (code: string) => world.request(`/priority-classes/${code}`, { method: 'DELETE', as });
    const { organisations } = world.db.tables;
    await world.db.write(async (tx) => {
      await tx.update(organisations).set({ priorityClass: 'structures' }).where(eq(organisations.code, 'O01'));
    });
    expect(await problemOf(await remove('structures'))).toMatchObject({ status: 409, code: 'priority-class.in-use' });
    expect((await remove('authorities')).status).toBe(204);
    expect(await codes()).not.toContain('authorities');
    expect((await remove('authorities')).status).toBe(404);
  });

  test('has one history, for each class changes what the others mean', async () => {
    await world.request('/priority-classes', { as, json: schools });
    await world.request('/priority-classes/schools', { method: 'PATCH', as, json: { mayBook: false } });
    const { items } = await bodyOf<HistoryView>(await world.request('/priority-classes/history', { as }));
    expect(items.map(({ action }) => action)).toEqual(['priority.changed', 'priority.added']);
    expect(items[0]?.changes).toEqual([{ field: 'schools.mayBook', before: true, after: false }]);
  });
});
