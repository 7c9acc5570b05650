import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { NewRow } from '../../../db/demo/new-row.ts';
import type { SearchView } from '../../../shared/bookings/search-schemas.ts';
import { engines } from '../../support/engines.ts';
import { changeCatalogue, roomOf } from '../../support/held-times.ts';
import { createWorld, type World } from '../../support/world.ts';

const noText = { fi: '', sv: '', en: '' };
const upstairs = {
  'lift.needed': true,
  'lift.present': true,
  'lift.cabin_width_mm': 1200,
  'lift.cabin_depth_mm': 1500,
};

describe.each(engines)('while something is out of order, on $name', (engine) => {
  let world: World;

  /** R01, on the first floor by a lift. */
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
    const { id } = await roomOf(world, 'R01');
    const facts = Object.entries({ ...upstairs, 'lift.door_width_mm': 900 }).map(
      ([key, value]): NewRow<'facts'> => ({ subjectKind: 'room', subjectId: id, key, value, source: 'measured' }),
    );
    await changeCatalogue(world, async (tx) => {
      for (const fact of facts)
        await tx
          .insert(tx.tables.facts)
          .values(fact)
          .onConflictDoUpdate({
            target: [tx.tables.facts.subjectKind, tx.tables.facts.subjectId, tx.tables.facts.via, tx.tables.facts.key],
            set: { value: fact.value },
          });
    });
  });
  afterEach(() => world.close());

  const breaks = async (breakdown: Partial<NewRow<'breakdowns'>>) => {
    const { site } = await roomOf(world, 'R01');
    await changeCatalogue(world, async (tx) => {
      await tx.insert(tx.tables.breakdowns).values({
        id: world.deps.newId(),
        siteId: site.id,
        device: 'lift',
        startAt: Date.parse('2027-01-18T00:00:00Z'),
        endAt: Date.parse('2027-02-01T00:00:00Z'),
        note: noText,
        reportedAt: world.clock.now(),
        reportedById: 'nobody',
        ...breakdown,
      });
    });
  };

  const search = async (more: object = {}): Promise<SearchView['rooms'][number] | undefined> => {
    const when = { start: '2027-01-12T17:00', end: '2027-01-12T19:00', rrule: 'FREQ=WEEKLY;COUNT=4' };
    const answer = await world.request('/search', { json: { when, needs: ['wheelchair'], ...more } });
    return ((await answer.json()) as SearchView).rooms.find(({ room }) => room.code === 'R01');
  };

  test('a search tells the dates that suffer, and what is broken then', async () => {
    expect(await search()).toMatchObject({ free: 4, blocked: [] });
    await breaks({});
    expect(await search()).toMatchObject({
      free: 2,
      blocked: [
        { date: '2027-01-19', reason: 'broken-lift' },
        { date: '2027-01-26', reason: 'broken-lift' },
      ],
    });
  });

  test('nothing suffers whose needs do not ask for what is broken', async () => {
    await breaks({});
    expect(await search({ needs: ['hearing'] })).toMatchObject({ free: 4, blocked: [] });
    expect(await search({ needs: [] })).toMatchObject({ free: 4, blocked: [] });
  });

  test('an end that nobody knows lasts, and one on the minute of the start does not touch', async () => {
    await breaks({ startAt: Date.parse('2027-01-26T17:00:00Z'), endAt: null });
    // The third date ends at 17.00 UTC, when the lift breaks.
    expect((await search())?.blocked.map(({ date }) => date)).toEqual(['2027-02-02']);
  });

  test('of another room only, or of a lift that does not serve the room, it does not matter', async () => {
    const elsewhere = await roomOf(world, 'R02');
    await breaks({ roomId: elsewhere.id });
    await breaks({ facilityId: 'another-lift' });
    expect(await search()).toMatchObject({ free: 4, blocked: [] });
  });

  test('a door that is heavy for a time leaves the way by the other door', async () => {
    const { site } = await roomOf(world, 'R01');
    const [front, yard] = ['front', 'yard'].map((name, position) => ({
      id: `${name} door`,
      siteId: site.id,
      name: { ...noText, fi: name },
      position: 90 + position,
    }));
    await changeCatalogue(world, async (tx) => {
      const { entrances, facts } = tx.tables;
      const known = (await tx.select().from(facts)).filter(({ subjectId }) => subjectId === site.entrances[0]?.id);
      await tx.delete(entrances);
      await tx.insert(entrances).values([front, yard] as NewRow<'entrances'>[]);
      for (const door of [front, yard])
        await tx.insert(facts).values(known.map((fact) => ({ ...fact, subjectId: door?.id ?? '' })));
    });
    const alone = { minVerdict: 'S' };
    await breaks({ device: 'door', entranceId: 'front door' });
    expect(await search(alone)).toMatchObject({ free: 4, blocked: [] });
    await breaks({ device: 'door', entranceId: 'yard door', endAt: Date.parse('2027-01-20T00:00:00Z') });
    expect((await search(alone))?.blocked).toEqual([{ date: '2027-01-19', reason: 'broken-door' }]);
    // With help the door opens.
    expect(await search()).toMatchObject({ free: 4, blocked: [] });
    // The front door is mended before the yard door fails: each moment has its way in, also of the date between.
    await changeCatalogue(world, async (tx) => {
      await tx.delete(tx.tables.breakdowns);
    });
    await breaks({ device: 'door', entranceId: 'front door', endAt: Date.parse('2027-01-19T16:00:00Z') });
    await breaks({ device: 'door', entranceId: 'yard door', startAt: Date.parse('2027-01-19T16:00:00Z') });
    expect(await search(alone)).toMatchObject({ free: 4, blocked: [] });
    await breaks({ device: 'door', entranceId: 'yard door', startAt: Date.parse('2027-01-19T15:30:00Z') });
    expect((await search(alone))?.blocked).toEqual([{ date: '2027-01-19', reason: 'broken-door' }]);
  });

  test('what has been mended is forgotten', async () => {
    await breaks({ endAt: Date.parse('2027-01-20T00:00:00Z') });
    expect((await search())?.free).toBe(3);
    world.clock.set('2027-01-11T00:00:00Z');
    expect((await world.deps.catalogue(world.db)).room('R01')?.breakdowns).toHaveLength(1);
    world.clock.set('2027-01-21T00:00:00Z');
    expect((await world.deps.catalogue(world.db)).room('R01')?.breakdowns).toEqual([]);
  });
});
