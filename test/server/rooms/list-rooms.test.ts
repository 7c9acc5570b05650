import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Need, needs, type Verdict } from '../../../shared/rooms/accessibility.ts';
import type { RoomSummaryView, SiteView } from '../../../shared/rooms/schemas.ts';
import { engines } from '../../support/engines.ts';
import { changeCatalogue } from '../../support/held-times.ts';
import { createWorld, type World } from '../../support/world.ts';

interface Page<T> {
  items: T[];
  total: number;
  nextCursor: string | null;
}

describe.each(engines)('the lists of rooms and sites on $name', (engine) => {
  let world: World;
  let all: RoomSummaryView[];

  const get = async <T>(path: string): Promise<T> => {
    const response = await world.request(path);
    expect(response.status).toBe(200);
    return (await response.json()) as T;
  };
  const rooms = async (query = ''): Promise<RoomSummaryView[]> =>
    (await get<Page<RoomSummaryView>>(`/rooms?limit=200&${query}`)).items;
  const codes = async (query: string) => (await rooms(query)).map(({ code }) => code).sort();
  const expectedCodes = (passes: (room: RoomSummaryView) => boolean) =>
    all
      .filter(passes)
      .map(({ code }) => code)
      .sort();
  const problem = async (path: string) => {
    const response = await world.request(path);
    return { status: response.status, ...((await response.json()) as { code: string; errors?: { path: string }[] }) };
  };

  beforeAll(async () => {
    world = await createWorld({ engine, demo: true });
    all = await rooms();
  });
  afterAll(() => world.close());

  test('tell every room of the region, by site and name, open to any origin', async () => {
    expect(all).toHaveLength(39);
    const sites = (await get<Page<SiteView>>('/sites?limit=200')).items;
    expect(sites).toHaveLength(18);
    expect(sites.reduce((sum, { roomCount }) => sum + roomCount, 0)).toBe(39);
    expect([...new Set(all.map(({ site }) => site.code))]).toEqual(sites.map(({ code }) => code));
    const response = await world.request('/rooms');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });

  test.each([
    ['a room’s Finnish name', 'q=Mustikka', ['R02']],
    ['a site’s Swedish name', 'q=kanerva%20social', ['R01', 'R02', 'R03']],
    ['a room’s English name', 'q=meeting%20room%20kanerva', ['R01']],
    ['a municipality', 'q=lieksa', ['R25', 'R26']],
    ['words without their marks', 'q=RYHMATILA%20mustikka', ['R02']],
    ['words with marks that the name lacks', 'q=m%C3%BCstikka', ['R02']],
    ['words of room and municipality together', 'q=joensuu%20perhetupa', ['R04']],
    ['what is nowhere', 'q=keilahalli', []],
  ])('find by %s', async (_, query, expected) => {
    expect(await codes(query)).toEqual(expected);
  });

  test('find by municipality, by its code or either of its names', async () => {
    const expected = expectedCodes(({ site }) => site.municipality.name.fi === 'Ilomantsi');
    expect(expected).toEqual(['R29']);
    expect(await codes('municipality=146')).toEqual(expected);
    expect(await codes('municipality=ilomantsi')).toEqual(expected);
    expect(await codes('municipality=Ilomants')).toEqual(expected);
    expect(await codes('municipality=Ilo')).toEqual([]);
  });

  test('find by site, capacity and equipment, all at once', async () => {
    expect(await codes('siteId=JNS-KAN')).toEqual(['R01', 'R02', 'R03']);
    expect(await codes('siteId=nowhere')).toEqual([]);
    expect(await codes('capacity=80')).toEqual(expectedCodes(({ capacity }) => capacity >= 80));
    const both = await codes('equipment=projector,tables_movable');
    expect(both).toEqual(
      expectedCodes(({ equipment }) => equipment.includes('projector') && equipment.includes('tables_movable')),
    );
    expect(both.length).toBeGreaterThan(0);
    expect(await codes('siteId=JNS-KAN&capacity=18&equipment=tables_movable')).toEqual(['R02']);
  });

  test.each([
    ['wheelchair', ''],
    ['wheelchair', 'minVerdict=S'],
    ['wheelchair,hearing', 'minVerdict=A'],
    ['hearing', 'minVerdict=S&includeUnknown=true'],
    [needs.join(','), 'includeUnknown=true'],
    ['hearing', 'includeUnknown'],
    ['hearing', 'includeUnknown=0'],
  ])('with the needs %s (%s) hold only rooms that meet each of them', async (wanted, rest) => {
    const enough = rest.includes('minVerdict=S') ? ['S'] : ['S', 'A'];
    const accepted = /includeUnknown(?!=0)/.test(rest) ? [...enough, 'U'] : enough;
    const verdictsOf = (room: RoomSummaryView): Verdict[] =>
      wanted.split(',').map((need) => room.accessibility[need as Need]);
    const expected = expectedCodes((room) => verdictsOf(room).every((verdict) => accepted.includes(verdict)));
    expect(await codes(`needs=${wanted}&${rest}`)).toEqual(expected);
    expect(expected.length).toBeGreaterThan(0);
  });

  test('put rooms of which a need is not known last', async () => {
    const found = await rooms('needs=hearing,sensory,wheelchair&includeUnknown=true');
    const unknown = found.map(({ accessibility: a }) => [a.hearing, a.sensory, a.wheelchair].includes('U'));
    expect(unknown).toContain(true);
    expect(unknown).toContain(false);
    expect(unknown).toEqual(unknown.toSorted((a, b) => Number(a) - Number(b)));
  });

  test('come in pages that together are the whole', async () => {
    const seen: (string | null)[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Page<RoomSummaryView> = await get(`/rooms?limit=7${cursor && `&cursor=${cursor}`}`);
      expect(page.total).toBe(39);
      seen.push(...page.items.map(({ code }) => code));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(all.map(({ code }) => code));
    const first = await get<Page<SiteView>>('/sites?limit=17');
    const second = await get<Page<SiteView>>(`/sites?limit=17&cursor=${first.nextCursor}`);
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([17, 1, null]);
  });

  test.each([
    ['/rooms?limit=0', 400, 'request.invalid', 'limit'],
    ['/rooms?limit=201', 400, 'request.invalid', 'limit'],
    ['/rooms?needs=flying', 400, 'request.invalid', 'needs.0'],
    ['/rooms?equipment=piano,sauna', 422, 'code.unknown', 'equipment.1'],
    ['/rooms?minVerdict=N', 400, 'request.invalid', 'minVerdict'],
    ['/rooms?colour=red', 400, 'request.invalid', 'colour'],
    ['/rooms?cursor=abc', 400, 'request.cursor-invalid', 'cursor'],
    ['/sites?cursor=WyJ4IiwieSJd', 400, 'request.cursor-invalid', 'cursor'],
  ])('refuse %s', async (path, status, code, field) => {
    const refused = await problem(path);
    expect([refused.status, refused.code, refused.errors?.[0]?.path]).toEqual([status, code, field]);
  });

  test('leave out closed houses, which are for staff', async () => {
    const own = await createWorld({ engine, demo: true });
    try {
      await changeCatalogue(own, (tx) =>
        tx.update(tx.tables.sites).set({ careContext: 'closed' }).where(eq(tx.tables.sites.code, 'JNS-KAN')),
      );
      const read = async <T>(path: string) => (await (await own.request(path)).json()) as T;
      expect((await read<Page<SiteView>>('/sites')).items.map(({ code }) => code)).not.toContain('JNS-KAN');
      expect((await read<Page<RoomSummaryView>>('/rooms')).total).toBe(36);
      for (const path of ['/rooms/R02', '/rooms/R02/availability?from=2027-01-11&to=2027-01-12']) {
        const response = await own.request(path);
        expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([404, 'room.not-found']);
      }
    } finally {
      await own.close();
    }
  });
});
