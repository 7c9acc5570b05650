import { and, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ReadinessView } from '../../../shared/region/schemas.ts';
import type { StaffSiteView } from '../../../shared/sites/schemas.ts';
import { engines } from '../../support/engines.ts';
import { type Account, bodyOf, createWorld, type World } from '../../support/world.ts';

describe.each(engines)('how ready the houses are on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  const read = async (as: Account = 'coordinator') =>
    bodyOf<ReadinessView>(await world.request('/region/readiness', { as }));
  const site = async (code: string) => (await read()).sites.find((each) => each.code === code);

  test('tells of every house what is missing, and sums it up', async () => {
    const { counts, sites, setup } = await read();
    expect(counts.sites).toBe(sites.length);
    expect(counts.rooms).toBe(sites.reduce((sum, { rooms }) => sum + rooms, 0));
    expect(counts.factsWanted).toBe(counts.rooms * 18);
    expect(counts.facts).toBeLessThan(counts.factsWanted);
    expect(counts.pendingOrganisations).toBeGreaterThan(0);
    expect(setup.opened).toBe(true);
    const lacking = sites.map((each) => each.lacks.length);
    expect(lacking).toEqual(lacking.toSorted((a, b) => b - a));
  });

  test('a house is not ready without hours, somebody to ask, terms, rooms and an approver', async () => {
    const { tables } = world.db;
    const [row] = await world.db.select().from(tables.sites).where(eq(tables.sites.code, 'JNS-KAN'));
    const id = row?.id as string;
    await world.db.write(async (tx) => {
      await tx.update(tables.sites).set({ openingHours: [] }).where(eq(tables.sites.id, id));
      await tx.update(tables.rooms).set({ openingHours: null, state: 'draft' }).where(eq(tables.rooms.siteId, id));
      await tx.delete(tables.contacts);
      await tx.update(tables.documents).set({ publishedAt: null });
      await tx.delete(tables.grants).where(eq(tables.grants.role, 'approver'));
      await (await import('../../../db/revisions.ts')).bump(tx, 'catalogue');
    });
    expect((await site('JNS-KAN'))?.lacks).toEqual(
      expect.arrayContaining(['hours', 'contact', 'terms', 'rooms', 'approver']),
    );
    expect((await read()).counts.readySites).toBe(0);
  });

  test('the overview and the list of houses say the same of what a house lacks', async () => {
    const { items } = await bodyOf<{ items: StaffSiteView[] }>(
      await world.request('/staff/sites?limit=200', { as: 'coordinator' }),
    );
    const { sites } = await read();
    for (const { id, lacks } of sites) expect(items.find((item) => item.id === id)?.lacks).toEqual(lacks);
    const wholly = sites.filter(({ rooms, publishedRooms }) => rooms > 0 && rooms === publishedRooms);
    const lacksFacts = wholly.filter(({ lacks }) => lacks.includes('facts'));
    expect(lacksFacts).toEqual(wholly.filter(({ facts, factsWanted }) => facts < factsWanted));
    expect(lacksFacts.length).toBeGreaterThan(0);
    expect(lacksFacts.length).toBeLessThan(wholly.length);
  });

  test('what waits in a house that is closed to others waits all the same', async () => {
    const before = await read();
    const { tables } = world.db;
    await world.db.write(async (tx) => {
      await tx.update(tables.sites).set({ careContext: 'closed' }).where(eq(tables.sites.code, 'JNS-KAN'));
      await (await import('../../../db/revisions.ts')).bump(tx, 'catalogue');
    });
    expect(await site('JNS-KAN')).toBeUndefined();
    expect((await read()).counts).toMatchObject({
      sites: before.counts.sites - 1,
      waitingRequests: before.counts.waitingRequests,
    });
  });

  test('an approver of the municipality is an approver of its houses', async () => {
    const { tables } = world.db;
    await world.db.write(async (tx) => {
      await tx
        .delete(tables.grants)
        .where(and(eq(tables.grants.role, 'approver'), eq(tables.grants.municipalityCode, '167')));
    });
    expect((await site('JNS-KAN'))?.lacks).not.toContain('approver');
    const inJoensuu = (await read()).sites.filter(({ municipality }) => municipality.fi === 'Joensuu');
    expect(inJoensuu.filter(({ lacks }) => !lacks.includes('approver')).map(({ code }) => code)).toEqual(['JNS-KAN']);
  });

  test('an approver is told of her own houses only', async () => {
    const { sites, counts } = await read('approver');
    expect(sites.length).toBeGreaterThan(0);
    expect(new Set(sites.map(({ municipality }) => municipality.fi))).toEqual(new Set(['Joensuu']));
    expect(counts.waitingRequests).toBeLessThanOrEqual((await read()).counts.waitingRequests);
  });
});
