import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { NewRow } from '../../../db/demo/new-row.ts';
import { region } from '../../../db/demo/region.ts';
import {
  type A11yPlacesView,
  type A11yPlaceView,
  type AccessibilityLimitsView,
  accessibilityLimitsView,
  type RoomAccessibilityView,
  type RoomFactView,
  roomAccessibilityView,
} from '../../../shared/facts/public-schemas.ts';
import { type Need, needs } from '../../../shared/rooms/accessibility.ts';
import { changeCatalogue, roomOf } from '../../support/held-times.ts';
import { bodyOf, createWorld, problemOf, type World } from '../../support/world.ts';
import { faultsIn } from './a11yjson-shape.ts';

const name = (text: string) => ({ fi: text, sv: text, en: text });
const noText = name('');

let world: World;
beforeAll(async () => {
  world = await createWorld({ demo: true });
});
afterAll(() => world.close());

const show = async (code: string, of = world): Promise<RoomAccessibilityView> =>
  bodyOf(await of.request(`/rooms/${code}/accessibility`));

const everyFact = ({ sections }: RoomAccessibilityView): RoomFactView[] =>
  sections.flatMap(({ facts, ways }) => [...facts, ...ways.flatMap((way) => way.facts)]);

const factOf = (view: RoomAccessibilityView, key: string) => everyFact(view).filter((fact) => fact.key === key);

const put = (of: World, facts: Partial<NewRow<'facts'>>[]) =>
  changeCatalogue(of, async (tx) => {
    const { facts: table } = tx.tables;
    for (const fact of facts) {
      const row = {
        via: '',
        source: 'measured',
        checkedOn: '2026-08-31',
        checkedBy: 'Maija Mittaaja',
        ...fact,
      } as NewRow<'facts'>;
      await tx
        .insert(table)
        .values(row)
        .onConflictDoUpdate({ target: [table.subjectKind, table.subjectId, table.via, table.key], set: row });
    }
  });

describe('the accessibility of a room', () => {
  test('is told as the document says, whatever the room, and never who measured', async () => {
    await put(world, [
      { subjectKind: 'room', subjectId: (await roomOf(world, 'R01')).id, key: 'room.quiet', value: true },
    ]);
    for (const { code } of region.rooms) {
      const view = await show(code);
      expect(roomAccessibilityView.strict().safeParse(view).error?.issues).toBeUndefined();
      expect(JSON.stringify(view)).not.toMatch(/checkedBy|Mittaaja/);
    }
  });

  test('has the verdicts of the room, each with all its checks, and names the one that decided', async () => {
    for (const { code, golden } of region.rooms) {
      const { needs: views } = await show(code);
      for (const { need, verdict, decidedBy, checks } of views) {
        if (golden) expect([code, need, verdict]).toEqual([code, need, golden[need]]);
        expect(checks.length).toBeGreaterThan(0);
        const deciding = checks.find(({ check }) => check === decidedBy);
        expect(deciding?.verdict ?? 'S').toBe(verdict);
        for (const check of checks) {
          expect(check.sourceText.fi.length).toBeGreaterThan(3);
          if (check.verdict !== 'U') expect(check.demand.fi, `${code} ${need} ${check.check}`).not.toBe('');
        }
      }
    }
  });

  test('is in the order of arrival, and tells what is not known as such', async () => {
    const view = await show('R02');
    expect(view.sections.map(({ key }) => key)).toEqual([
      'arrival',
      'outdoor',
      'entrance',
      'indoor',
      'room',
      'hearing',
      'wc',
      'safety',
    ]);
    const unknown = everyFact(view).filter(({ value }) => value === null);
    expect(unknown.length).toBeGreaterThan(0);
    for (const fact of unknown) {
      expect(fact).toMatchObject({
        text: { fi: 'ei tietoa' },
        source: null,
        checkedOn: null,
        isStale: false,
        place: null,
      });
    }
    const asked = view.needs.flatMap(({ checks }) => checks.map(({ fact }) => fact));
    const told = new Set(everyFact(view).map(({ key }) => key));
    expect(asked.filter((key) => !told.has(key) && key !== 'capacity')).toEqual([]);
    expect(view.leastFacts.of).toBe(18);
  });

  test('does not exist for drafts, closed houses and wrong names', async () => {
    const own = await createWorld({ demo: true });
    await changeCatalogue(own, async (tx) => {
      const { rooms, sites } = tx.tables;
      await tx.update(rooms).set({ state: 'draft' }).where(eq(rooms.code, 'R02'));
      await tx.update(sites).set({ careContext: 'closed' }).where(eq(sites.code, 'JNS-KAN'));
    });
    const paths = [
      '/rooms/R02/accessibility',
      '/rooms/R01/accessibility',
      '/rooms/R99/accessibility',
      '/rooms/R02/a11y.json',
    ];
    const codes = [];
    for (const path of paths) codes.push((await problemOf(await own.request(path))).code);
    expect(codes).toEqual(paths.map(() => 'room.not-found'));
    expect((await problemOf(await own.request('/sites/JNS-KAN/a11y.json'))).code).toBe('site.not-found');
    await own.close();
  });

  test('is open to every site, not for search engines, and sent again only when something has changed', async () => {
    const first = await world.request('/rooms/R03/accessibility');
    expect(first.headers.get('access-control-allow-origin')).toBe('*');
    expect(first.headers.get('x-robots-tag')).toBe('noindex');
    const etag = first.headers.get('etag') ?? '';
    const ask = () => world.request('/rooms/R03/accessibility', { headers: { 'If-None-Match': etag } });
    expect((await ask()).status).toBe(304);
    const { id } = await roomOf(world, 'R03');
    await put(world, [{ subjectKind: 'room', subjectId: id, key: 'room.turning_mm', value: 1234 }]);
    expect((await ask()).status).toBe(200);
  });
});

describe('a house with two ways in', () => {
  let own: World;
  let roomId: string;
  let siteId: string;

  /** Three steps at the front, none at the back, where the door is narrow. */
  beforeAll(async () => {
    own = await createWorld({ demo: true });
    const room = await roomOf(own, 'R01');
    roomId = room.id;
    siteId = room.site.id;
    await changeCatalogue(own, async (tx) => {
      const { entrances, facts } = tx.tables;
      await tx.delete(entrances).where(eq(entrances.siteId, siteId));
      await tx.delete(facts).where(and(eq(facts.subjectKind, 'room'), eq(facts.subjectId, roomId), eq(facts.via, '')));
      await tx.insert(entrances).values([
        { id: 'front', siteId, name: name('Pääovi'), position: 0 },
        { id: 'yard', siteId, name: name('Pihaovi'), position: 1 },
      ]);
    });
    await put(own, [
      { subjectKind: 'entrance', subjectId: 'front', key: 'entrance.steps_count', value: 3, checkedOn: '2023-11-21' },
      {
        subjectKind: 'entrance',
        subjectId: 'front',
        key: 'entrance.steps_handrail',
        value: 'one_side',
        source: 'owner',
      },
      { subjectKind: 'entrance', subjectId: 'front', key: 'entrance.ramp', value: 'none' },
      { subjectKind: 'entrance', subjectId: 'front', key: 'entrance.platform_lift', value: false },
      { subjectKind: 'entrance', subjectId: 'yard', key: 'entrance.steps_count', value: 0, checkedOn: '2023-11-22' },
      { subjectKind: 'site', subjectId: siteId, key: 'route.outdoor_slope_pct', value: 3 },
      { subjectKind: 'room', subjectId: roomId, via: 'yard', key: 'route.indoor_width_mm', value: 1300 },
    ]);
  });
  afterAll(() => own.close());

  test('is told way by way, with what is the same for both told once', async () => {
    const { sections, ways } = await show('R01', own);
    expect(ways.map(({ entrance }) => entrance?.name.fi)).toEqual(['Pääovi', 'Pihaovi']);
    const entrance = sections.find(({ key }) => key === 'entrance');
    const stepsOf = (index: number) => entrance?.ways[index]?.facts.find(({ key }) => key === 'entrance.steps_count');
    expect([stepsOf(0)?.value, stepsOf(1)?.value]).toEqual([3, 0]);
    const indoor = sections.find(({ key }) => key === 'indoor');
    expect(indoor?.ways.map(({ facts }) => facts.map(({ key, value }) => [key, value]))).toEqual([
      [['route.indoor_width_mm', null]],
      [['route.indoor_width_mm', 1300]],
    ]);
    const slope = sections.find(({ key }) => key === 'outdoor')?.facts.find(({ key }) => key.endsWith('slope_pct'));
    expect(slope).toMatchObject({ value: 3, place: { kind: 'site', id: siteId } });
  });

  test('says for each need which way is best, and recommends none that is not known', async () => {
    const view = await show('R01', own);
    const wayOf = (need: Need) => view.needs.find((each) => each.need === need)?.way;
    expect([wayOf('wheelchair'), wayOf('mobility')]).toEqual([1, 0]);
    for (const { need, way, verdict } of view.needs) expect(view.ways[way]?.verdicts[need]).toBe(verdict);
    expect(view.ways.map(({ verdicts }) => verdicts.wheelchair)).toEqual(['N', 'U']);
    expect(view.ways.map(({ bestFor }) => bestFor)).toEqual([[], []]);
    // In the demo, one walks with a rollator over the ramp of the main entrance, and with help over the yard's threshold.
    const house = await show('R17');
    expect(house.ways.map(({ verdicts }) => verdicts.walker)).toEqual(['S', 'A']);
    expect(house.ways.map(({ bestFor }) => bestFor)).toEqual([['walker'], []]);
  });

  test('tells of each fact who says so, where it stands, and whether it is over three years old', async () => {
    const [front, yard] = factOf(await show('R01', own), 'entrance.steps_count');
    expect(front).toMatchObject({
      text: { fi: '3' },
      sourceText: { fi: 'mitattu', sv: 'mätt', en: 'measured' },
      checkedOn: '2023-11-21',
      isStale: true,
      place: { kind: 'entrance', id: 'front', name: { fi: 'Pääovi' } },
    });
    expect(yard?.isStale).toBe(false);
  });

  test('shows the pictures of a fact beside it, and none of another way in', async () => {
    await changeCatalogue(own, (tx) =>
      tx.insert(tx.tables.photos).values({
        id: 'picture',
        subjectKind: 'entrance',
        subjectId: 'yard',
        factKey: 'entrance.steps_count',
        alt: name('Pihaovi maan tasalla'),
        width: 600,
        height: 400,
        position: 0,
        addedAt: own.clock.now(),
        addedById: 'nobody',
      } as NewRow<'photos'>),
    );
    const steps = factOf(await show('R01', own), 'entrance.steps_count');
    expect(steps.map(({ photos }) => photos.map(({ id }) => id))).toEqual([[], ['picture']]);
  });

  test('tells what is out of order now and later, with the verdicts of that time, until it is over', async () => {
    await put(own, [
      { subjectKind: 'room', subjectId: roomId, key: 'hearing.loop', value: 'fixed' },
      { subjectKind: 'room', subjectId: roomId, key: 'hearing.loop_tested_on', value: '2026-06-01' },
      { subjectKind: 'room', subjectId: roomId, key: 'room.acoustics_good', value: false },
    ]);
    await changeCatalogue(own, (tx) =>
      tx.insert(tx.tables.breakdowns).values({
        id: 'loop',
        siteId,
        roomId,
        device: 'loop',
        startAt: Date.parse('2026-11-22T06:00:00Z'),
        endAt: Date.parse('2026-11-22T12:00:00Z'),
        note: noText,
        reportedAt: own.clock.now(),
        reportedById: 'nobody',
      }),
    );
    const { breakdowns, needs: views } = await show('R01', own);
    expect(views.find(({ need }) => need === 'hearing')?.verdict).toBe('S');
    expect(breakdowns).toMatchObject([
      { device: 'loop', localStart: '2026-11-22T08:00', end: '2026-11-22T12:00:00Z', verdicts: { hearing: 'N' } },
    ]);
    own.travelTo('2026-11-22T12:00:00Z');
    expect((await show('R01', own)).breakdowns).toEqual([]);
  });
});

describe('the limits', () => {
  const limits = async (of = world) => bodyOf<AccessibilityLimitsView>(await of.request('/accessibility-limits'));
  const doorOf = (view: AccessibilityLimitsView) =>
    view.needs.find(({ need }) => need === 'wheelchair')?.checks.find(({ check }) => check === 'entrance.door_width');

  test('are told for every need in words, with where each comes from', async () => {
    const view = await limits();
    expect(accessibilityLimitsView.strict().safeParse(view).error?.issues).toBeUndefined();
    expect(view.needs.map(({ need }) => need)).toEqual([...needs]);
    expect(view.isTightened).toBe(false);
    expect(doorOf(view)?.limits.map(({ verdict, conditions, source }) => [verdict, conditions[0]?.fi, source])).toEqual(
      [
        ['S', 'vähintään 850 mm', 'decree-241-2017'],
        ['A', 'vähintään 800 mm', 'dwelling-guide'],
      ],
    );
  });

  test('of several facts together name each of them', async () => {
    const wheels = (await limits()).needs.find(({ need }) => need === 'wheelchair');
    const wayIn = wheels?.checks.find(({ check }) => check === 'entrance.way_in');
    expect(wayIn?.label.fi).toBe('Kulku ovelle');
    expect(wayIn?.limits.map(({ conditions }) => conditions.map(({ fi }) => fi))).toContainEqual([
      'Luiska: kiinteä',
      'Luiskan kaltevuus enintään 5 %',
    ]);
    expect(wheels?.checks.find(({ check }) => check === 'lift.present')?.unless?.fi).toBe('Tilaan tarvitaan hissi: ei');
  });

  test('of the region stand in place of the product’s, which is told beside them', async () => {
    const own = await createWorld({ demo: true });
    await changeCatalogue(own, (tx) =>
      tx.update(tx.tables.region).set({ limits: { 'entrance.door_width': { wheelchair: 900 } } }),
    );
    const view = await limits(own);
    await own.close();
    expect(view.isTightened).toBe(true);
    expect(doorOf(view)?.limits[0]).toMatchObject({
      conditions: [{ fi: 'vähintään 900 mm' }],
      source: 'region',
      instead: { fi: 'vähintään 850 mm' },
    });
  });
});

describe('a room as a place of A11yJSON', () => {
  test('has only what the interfaces know, whatever the room', async () => {
    for (const { code } of region.rooms) {
      const response = await world.request(`/rooms/${code}/a11y.json`);
      expect(response.headers.get('content-type')).toBe('application/json');
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
      expect([code, faultsIn(await bodyOf<A11yPlaceView>(response))]).toEqual([code, []]);
    }
  });

  test('names itself, its house and its pages, and grades as the verdict on wheels does', async () => {
    const place = await bodyOf<A11yPlaceView>(await world.request('/rooms/R02/a11y.json'));
    const verdict = (await show('R02')).needs.find(({ need }) => need === 'wheelchair')?.verdict ?? 'U';
    const grade = { S: 'fully', A: 'partially', N: 'not', U: undefined }[verdict];
    expect(place).toMatchObject({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [29.763, 62.601] },
      properties: {
        category: 'room',
        placeWebsiteUrl: 'http://localhost:3000/tilat/R02',
        infoPageUrl: 'http://localhost:3000/tilat/R02/esteettomyys',
        address: { countryCode: 'FIN' },
      },
    });
    expect(
      (place.properties.accessibility as { wheelchairAccessibilityGrade?: string }).wheelchairAccessibilityGrade,
    ).toBe(grade);
  });

  test('comes with the other rooms of its house too', async () => {
    const places = await bodyOf<A11yPlacesView>(await world.request('/sites/JNS-KAN/a11y.json'));
    expect(places.type).toBe('FeatureCollection');
    expect(places.features.flatMap(faultsIn)).toEqual([]);
    expect(places.features.length).toBe(region.rooms.filter(({ site }) => site === 'JNS-KAN').length);
  });
});
