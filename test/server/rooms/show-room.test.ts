import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { region } from '../../../db/demo/region.ts';
import { needs } from '../../../shared/rooms/accessibility.ts';
import { type RoomView, roomView } from '../../../shared/rooms/schemas.ts';
import { changeCatalogue, roomOf } from '../../support/held-times.ts';
import { createWorld, type World } from '../../support/world.ts';

describe('a room', () => {
  let world: World;
  const show = async (id: string) => (await (await world.request(`/rooms/${id}`)).json()) as RoomView;

  beforeAll(async () => {
    world = await createWorld({ demo: true });
  });
  afterAll(() => world.close());

  test('is told as the document says, and no more, whatever the room', async () => {
    for (const { code } of region.rooms) {
      const room = await show(code);
      expect(roomView.strict().safeParse(room).error?.issues).toBeUndefined();
      expect(room.code).toBe(code);
    }
  });

  test('answers to its id as to its code', async () => {
    const byCode = await show('R02');
    expect(await show(byCode.id)).toEqual(byCode);
  });

  test('has the verdicts that were worked out by hand', async () => {
    for (const { code, golden } of region.rooms) {
      if (golden) expect([code, (await show(code)).accessibility]).toEqual([code, golden]);
    }
  });

  test('says of each verdict short of suitable what decided it, in words', async () => {
    for (const { code } of region.rooms) {
      const { checks, accessibility } = await show(code);
      for (const need of needs) {
        const { verdict, decidedBy } = checks[need];
        expect(verdict).toBe(accessibility[need]);
        expect(decidedBy === null).toBe(verdict === 'S');
        if (decidedBy) expect(Object.values(decidedBy.text).every((text) => text.length > 5)).toBe(true);
      }
    }
  });

  test('tells its facts in the order of arrival, with who measured and when', async () => {
    const { attributes, scopes } = await show('R01');
    const door = attributes.find(({ key }) => key === 'room.door_width_mm');
    expect(door).toMatchObject({ value: 900, text: { fi: '900 mm' }, source: 'measured', checkedOn: '2026-08-31' });
    const order = scopes.map(({ key }) => key);
    const places = attributes.map(({ scope }) => order.indexOf(scope));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  test('tells what is not known of it as such', async () => {
    const own = await createWorld({ demo: true });
    const { id } = await roomOf(own, 'R01');
    const { facts } = own.db.tables;
    await changeCatalogue(own, (tx) =>
      tx.delete(facts).where(and(eq(facts.subjectId, id), eq(facts.key, 'room.door_width_mm'))),
    );
    const { attributes, checks } = (await (await own.request('/rooms/R01')).json()) as RoomView;
    await own.close();
    expect(checks.wheelchair).toMatchObject({ verdict: 'U', decidedBy: { value: null } });
    const unknown = { value: null, text: { fi: 'ei tietoa', sv: 'uppgift saknas', en: 'not known' }, source: null };
    expect(attributes.find(({ key }) => key === 'room.door_width_mm')).toMatchObject(unknown);
  });

  test('says in how many working days its house answers a request', async () => {
    const own = await createWorld({ demo: true });
    const { sites } = own.db.tables;
    await changeCatalogue(own, (tx) => tx.update(sites).set({ answerWorkingDays: 3 }).where(eq(sites.code, 'JNS-KAN')));
    const daysOf = async (code: string) =>
      ((await (await own.request(`/rooms/${code}`)).json()) as RoomView).answerWorkingDays;
    const days = [await daysOf('R02'), await daysOf('R11')];
    await own.close();
    expect(days).toEqual([3, 5]);
  });

  test('names the rooms that share a space with it', async () => {
    const sharers = async (code: string) => (await show(code)).sharesSpaceWith.map((room) => room.code).sort();
    expect(await sharers('R39')).toEqual(['R37', 'R38']);
    expect(await sharers('R37')).toEqual(['R39']);
    expect(await sharers('R01')).toEqual([]);
  });

  test('that does not exist is not found', async () => {
    for (const id of ['R99', 'nothing']) {
      const response = await world.request(`/rooms/${id}`);
      expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([404, 'room.not-found']);
    }
  });
});
