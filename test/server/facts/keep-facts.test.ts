import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type {
  FacilitiesView,
  FacilityView,
  KeptFactsView,
  SiteFactsView,
  SiteFactView,
} from '../../../shared/facts/schemas.ts';
import type { HistoryView } from '../../../shared/history/schemas.ts';
import type { EntranceView } from '../../../shared/sites/schemas.ts';
import { heard } from '../../support/booking-commands.ts';
import { engines } from '../../support/engines.ts';
import { roomOf } from '../../support/held-times.ts';
import { type Account, bodyOf, createWorld, problemOf, type World } from '../../support/world.ts';

/** A house of the demo without anything of its own but its rooms. */
const newHouse = {
  name: { fi: 'Kirjasto', sv: '', en: '' },
  municipalityCode: '167',
  street: 'Katu 1',
  postalCode: '80100',
};
const hall = { kind: 'group', name: { fi: 'Sali', sv: '', en: '' }, capacity: 20 };

describe.each(engines)('the facts of a house on $name', (engine) => {
  let world: World;
  let base: string;
  let room: string;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
    const site = await heard<{ id: string }>(world.request('/sites', { as: 'coordinator', json: newHouse }));
    base = `/sites/${site.id}`;
    const made = world.request('/rooms', { as: 'coordinator', json: { siteId: site.id, ...hall } });
    room = (await heard<{ id: string }>(made)).id;
  });
  afterEach(() => world.close());

  const show = (as: Account = 'coordinator') => heard<SiteFactsView>(world.request(`${base}/facts`, { as }));
  const put = (facts: object[], as: Account = 'coordinator') =>
    world.request(`${base}/facts`, { as, method: 'PUT', json: { facts } });
  const keep = (...facts: object[]) => heard<KeptFactsView>(put(facts));
  const onRoom = (key: string, value: unknown, rest: object = {}) => ({
    subjectKind: 'room',
    subjectId: room,
    key,
    value,
    ...rest,
  });
  const stored = async (key: string): Promise<SiteFactView[]> =>
    (await show()).facts.filter((fact) => fact.key === key);
  const addEntrance = (fi: string) =>
    heard<EntranceView>(
      world.request(`${base}/entrances`, { as: 'coordinator', json: { name: { fi, sv: '', en: '' } } }),
    );
  const addFacility = (kind: string, fi: string, rooms: string[] = []) =>
    heard<FacilityView>(
      world.request(`${base}/facilities`, { as: 'coordinator', json: { kind, name: { fi, sv: '', en: '' }, rooms } }),
    );
  const faults = async (...facts: object[]) =>
    (await problemOf(await put(facts))).errors?.map(({ path, code }) => [path, code]);

  test('are none in a new house, where all of the least is missing', async () => {
    const { facts, rooms, places, attributes } = await show();
    expect(facts).toEqual([]);
    expect(places.map(({ subjectKind }) => subjectKind)).toEqual(['site', 'room']);
    expect(rooms).toMatchObject([{ id: room, known: 0, least: 18, facilities: [] }]);
    expect(rooms[0]?.missing[0]).toBe('entrance.steps_count');
    expect(attributes.find(({ key }) => key === 'entrance.door_width_mm')).toMatchObject({
      type: 'mm',
      unit: 'mm',
      range: { min: 400, max: 3000 },
      subjects: ['entrance', 'room'],
      isLeast: true,
    });
    expect(attributes.map(({ key }) => key)).not.toContain('lift.working');
  });

  test('are stored where they were measured, with who and when, and count as known in the room', async () => {
    const door = await addEntrance('Pääovi');
    const facts = [
      { subjectKind: 'entrance', subjectId: door.id, key: 'entrance.door_width_mm', value: 900, source: 'measured' },
      onRoom('route.indoor_width_mm', 1400, { via: door.id, checkedOn: '2026-01-05', checkedBy: 'Aino' }),
      { subjectKind: 'site', subjectId: base.split('/')[2], key: 'parking.fee', value: 'none' },
    ];
    expect(await keep(...facts)).toEqual({ saved: 3, overtaken: [] });
    const view = await show();
    expect(view.facts.find(({ key }) => key === 'entrance.door_width_mm')).toMatchObject({
      subjectKind: 'entrance',
      value: 900,
      source: 'measured',
      checkedOn: '2026-11-22',
      checkedBy: expect.stringMatching(/\w/),
      isStale: false,
    });
    expect(view.facts.find(({ key }) => key === 'route.indoor_width_mm')).toMatchObject({
      via: door.id,
      checkedOn: '2026-01-05',
      checkedBy: 'Aino',
    });
    expect(view.rooms[0]).toMatchObject({ known: 2 });
    expect(view.rooms[0]?.missing).not.toContain('entrance.door_width_mm');
    const history = await heard<HistoryView>(world.request(`${base}/history`, { as: 'coordinator' }));
    const named = history.items.flatMap(({ changes }) => changes.filter(({ field }) => field === 'place'));
    expect(named.map(({ after }) => after)).toEqual([door.name]);
    const [way] = (await world.deps.catalogue(world.db)).room(room)?.ways ?? [];
    expect(way?.facts).toMatchObject({ 'entrance.door_width_mm': 900, 'route.indoor_width_mm': 1400 });
  });

  test('sent again change nothing, and leave one line in the history', async () => {
    const fact = onRoom('room.door_width_mm', 850);
    expect(await keep(fact)).toMatchObject({ saved: 1 });
    expect(await keep(fact, fact)).toMatchObject({ saved: 0 });
    const { items } = await heard<HistoryView>(world.request(`/rooms/${room}/history`, { as: 'coordinator' }));
    const changes = items.filter(({ action }) => action === 'room.facts-changed').map((entry) => entry.changes);
    expect(changes).toEqual([
      [
        {
          field: 'facts.room.door_width_mm',
          before: null,
          after: 850,
          fact: {
            name: expect.objectContaining({ fi: 'Tilan oven vapaa leveys' }),
            before: { fi: 'ei tietoa', sv: 'uppgift saknas', en: 'not known' },
            after: { fi: '850 mm', sv: '850 mm', en: '850 mm' },
          },
        },
      ],
    ]);
  });

  test('that are no longer known are gone', async () => {
    await keep(onRoom('room.quiet', true));
    expect(await keep(onRoom('room.quiet', null))).toMatchObject({ saved: 1 });
    expect(await stored('room.quiet')).toEqual([]);
  });

  test('that somebody else has changed meanwhile are shown, and stored when they are sent without what was seen', async () => {
    await keep(onRoom('room.turning_mm', 1500), onRoom('room.quiet', true));
    const mine = [onRoom('room.turning_mm', 1300, { seen: 1400 }), onRoom('room.quiet', false, { seen: true })];
    const { saved, overtaken } = await keep(...mine);
    expect(saved).toBe(1);
    expect(overtaken).toEqual([
      { subjectKind: 'room', subjectId: room, via: '', key: 'room.turning_mm', theirs: 1500, yours: 1300 },
    ]);
    expect((await stored('room.turning_mm'))[0]?.value).toBe(1500);
    await keep(onRoom('room.turning_mm', 1300));
    expect((await stored('room.turning_mm'))[0]?.value).toBe(1300);
  });

  test('that were seen as not known and have become the very same are not in the way', async () => {
    await keep(onRoom('room.turning_mm', 1500));
    expect(await keep(onRoom('room.turning_mm', 1500, { seen: null }))).toEqual({ saved: 0, overtaken: [] });
  });

  test('keep who said them until their value changes, and may be said to hold still', async () => {
    await keep(onRoom('room.quiet', true, { source: 'owner', checkedOn: '2020-05-01', checkedBy: 'Aino' }));
    expect((await stored('room.quiet'))[0]?.isStale).toBe(true);
    await keep(onRoom('room.quiet', true, { checkedOn: '2026-11-20' }));
    const known = { source: 'owner', checkedOn: '2026-11-20', checkedBy: 'Aino', isStale: false };
    expect((await stored('room.quiet'))[0]).toMatchObject(known);
    await keep(onRoom('room.quiet', false));
    expect((await stored('room.quiet'))[0]).toMatchObject({ source: null, checkedOn: '2026-11-22' });
  });

  test('that cannot be are refused one by one, and none of the others is stored', async () => {
    expect(
      await faults(
        onRoom('room.door_width_mm', 12),
        onRoom('hearing.loop', 'wireless'),
        onRoom('room.quiet', 'yes'),
        onRoom('room.nothing', 1),
        onRoom('room.low_stimulus', true, { checkedOn: '2026-12-24' }),
        onRoom('service.photos', 'x'),
        { subjectKind: 'site', subjectId: base.split('/')[2], key: 'room.quiet', value: true },
        onRoom('room.rest_area', true),
      ),
    ).toEqual([
      ['facts.0.value', 'field.too-small'],
      ['facts.1.value', 'field.choice'],
      ['facts.2.value', 'field.type'],
      ['facts.3.key', 'fact.unknown'],
      ['facts.4.checkedOn', 'fact.day-ahead'],
      ['facts.5.key', 'fact.unknown'],
      ['facts.6.key', 'fact.misplaced'],
    ]);
    expect((await show()).facts).toEqual([]);
  });

  test('of things in another house are refused', async () => {
    const other = await roomOf(world, 'R02');
    const elsewhere = await put([{ subjectKind: 'room', subjectId: other.id, key: 'room.quiet', value: true }]);
    expect(await problemOf(elsewhere)).toMatchObject({
      code: 'room.not-found',
      errors: [{ path: 'facts.0.subjectId' }],
    });
    const via = await put([onRoom('route.indoor_width_mm', 1400, { via: 'nowhere' })]);
    expect((await problemOf(via)).code).toBe('entrance.not-found');
  });

  test('of a lift or toilet hold for the rooms that it serves, one of a kind', async () => {
    const old = await addFacility('toilet', 'Aulan wc', [room]);
    const toilet = await addFacility('toilet', 'Inva-wc', [room]);
    const lift = await addFacility('lift', 'Hissi', [room]);
    await keep({ subjectKind: 'facility', subjectId: toilet.id, key: 'wc.door_width_mm', value: 900 });
    const view = await show();
    expect(new Set(view.rooms[0]?.facilities)).toEqual(new Set([toilet.id, lift.id]));
    expect((await world.deps.catalogue(world.db)).room(room)?.facts).toMatchObject({ 'wc.door_width_mm': 900 });
    expect(await faults({ subjectKind: 'facility', subjectId: lift.id, key: 'wc.alarm', value: true })).toEqual([
      ['facts.0.key', 'fact.misplaced'],
    ]);
    const { items } = await heard<FacilitiesView>(world.request(`${base}/facilities`, { as: 'coordinator' }));
    expect(items.map(({ id, rooms, isUsed }) => ({ id, rooms, isUsed }))).toEqual([
      { id: old.id, rooms: [], isUsed: false },
      { id: toilet.id, rooms: [room], isUsed: true },
      { id: lift.id, rooms: [room], isUsed: false },
    ]);
  });

  test('keep a toilet in the house until they are gone; its name changes only on what was read', async () => {
    const { id } = await addFacility('toilet', 'Wc', [room]);
    const path = `${base}/facilities/${id}`;
    const change = (json: object, version: number) =>
      world.request(path, { as: 'coordinator', method: 'PATCH', json, headers: { 'If-Match': `"${version}"` } });
    const renamed = await change({ name: { fi: 'Inva-wc', sv: '', en: '' } }, 1);
    expect(await bodyOf<FacilityView>(renamed)).toMatchObject({ name: { fi: 'Inva-wc', sv: 'Inva-wc' }, version: 2 });
    expect((await problemOf(await change({ rooms: [] }, 1))).code).toBe('request.stale');
    const fact = { subjectKind: 'facility', subjectId: id, key: 'wc.alarm' };
    await keep({ ...fact, value: true });
    const remove = () => world.request(path, { as: 'coordinator', method: 'DELETE' });
    expect((await problemOf(await remove())).code).toBe('facility.in-use');
    await keep({ ...fact, value: null });
    expect((await remove()).status).toBe(204);
    expect((await show()).rooms[0]?.facilities).toEqual([]);
    const { items } = await heard<HistoryView>(world.request(`${base}/history`, { as: 'coordinator' }));
    expect(items.filter(({ action }) => action === 'site.facilities-changed')).toHaveLength(3);
  });

  test('come back by the hundred in one message', async () => {
    const { attributes } = await show();
    const yes = attributes.filter(({ type, subjects }) => type === 'boolean' && subjects.includes('room'));
    const facts = yes.map(({ key }) => onRoom(key, true));
    expect(facts.length).toBeGreaterThan(25);
    expect(await keep(...facts)).toEqual({ saved: facts.length, overtaken: [] });
    const many = Array.from({ length: 501 }, () => onRoom('room.quiet', true));
    expect((await problemOf(await put(many))).errors?.[0]).toMatchObject({ path: 'facts', code: 'field.too-many' });
  });
});
