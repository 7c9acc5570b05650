import { and, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type SearchRequest, type SearchView, searchView } from '../../../shared/bookings/search-schemas.ts';
import { engines } from '../../support/engines.ts';
import { changeCatalogue, closeRoom, holdTime, roomOf } from '../../support/held-times.ts';
import { createWorld, type World } from '../../support/world.ts';

type Result = SearchView['rooms'][number];

describe.each(engines)('the search on $name', (engine) => {
  let world: World;

  const send = (json: unknown) => world.request('/search', { json });
  const search = async (
    start: string,
    end: string,
    more: Partial<SearchRequest> & { rrule?: string } = {},
  ): Promise<SearchView> => {
    const { rrule, when, ...rest } = more;
    const response = await send({ when: { start, end, ...(rrule && { rrule }), ...when }, ...rest });
    expect(response.status).toBe(200);
    return (await response.json()) as SearchView;
  };
  const at = ({ rooms }: SearchView, code: string): Result => {
    const result = rooms.find(({ room }) => room.code === code);
    if (!result) throw new Error(`${code} was not told`);
    return result;
  };
  const reasons = (view: SearchView, code: string) => at(view, code).blocked.map(({ reason }) => reason);

  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  test('answers without signing in, as the document says and no more', async () => {
    const view = await search('2027-01-11T17:00', '2027-01-11T19:00', { rrule: 'FREQ=WEEKLY;COUNT=10' });
    expect(searchView.strict().parse(view)).toEqual(view);
    expect(view.occurrences).toHaveLength(10);
    expect(view.occurrences[0]).toEqual({
      date: '2027-01-11',
      start: '2027-01-11T15:00:00Z',
      end: '2027-01-11T17:00:00Z',
      localStart: '2027-01-11T17:00',
      localEnd: '2027-01-11T19:00',
    });
    expect(view.ruleText.fi).toContain('maanantai');
  });

  test('tells what each room misses: others hold R02 every second Monday', async () => {
    const view = await search('2027-01-11T17:00', '2027-01-11T19:00', { rrule: 'FREQ=WEEKLY;COUNT=4' });
    expect(at(view, 'R02')).toMatchObject({
      free: 2,
      blocked: [
        { date: '2027-01-11', reason: 'busy' },
        { date: '2027-01-25', reason: 'busy' },
      ],
      competing: [],
    });
    expect(at(view, 'R01')).toMatchObject({ free: 4, blocked: [] });
  });

  test('tells fully free rooms first, then by free dates, then the smallest that suffices', async () => {
    const view = await search('2027-01-11T17:00', '2027-01-11T19:00', { rrule: 'FREQ=WEEKLY;COUNT=6', capacity: 10 });
    const order = view.rooms.map(({ free, room }) => [-free, room.capacity] as const);
    expect(order).toEqual(order.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]));
    expect(view.rooms.every(({ room }) => room.capacity >= 10)).toBe(true);
    expect(new Set(order.map(([free]) => free)).size).toBeGreaterThan(2);
  });

  test('takes the room’s demands as the list of rooms does', async () => {
    const demands = {
      capacity: 12,
      municipality: 'Joensuu',
      equipment: ['projector'],
      needs: ['wheelchair'],
      minVerdict: 'S',
    } as const;
    const view = await search('2027-01-12T10:00', '2027-01-12T12:00', {
      ...demands,
      equipment: ['projector'],
      needs: ['wheelchair'],
    });
    const list = await world.request(
      '/rooms?capacity=12&municipality=joensuu&equipment=projector&needs=wheelchair&minVerdict=S&limit=200',
    );
    const { items } = (await list.json()) as { items: { code: string }[] };
    expect(view.rooms.map(({ room }) => room.code).sort()).toEqual(items.map(({ code }) => code).sort());
    expect(items.length).toBeGreaterThan(2);
  });

  test('puts what is not known of a need last among equals', async () => {
    const { facts } = world.db.tables;
    const { id } = await roomOf(world, 'R01');
    await changeCatalogue(world, (tx) =>
      tx.delete(facts).where(and(eq(facts.subjectId, id), eq(facts.key, 'room.door_width_mm'))),
    );
    const asked = { needs: ['wheelchair' as const], municipality: 'Joensuu' };
    expect(
      (await search('2027-01-12T10:00', '2027-01-12T12:00', asked)).rooms.map(({ room }) => room.code),
    ).not.toContain('R01');
    const { rooms } = await search('2027-01-12T10:00', '2027-01-12T12:00', { ...asked, includeUnknown: true });
    const whole = rooms.filter(({ free }) => free === 1);
    expect(whole.at(-1)?.room.code).toBe('R01');
    expect(whole.at(-1)?.accessibility.wheelchair).toBe('U');
    expect(whole.length).toBeGreaterThan(3);
  });

  test('leaves holidays out and names them, unless they are wanted', async () => {
    const easter = { rrule: 'FREQ=WEEKLY;COUNT=4' };
    const view = await search('2027-03-15T10:00', '2027-03-15T12:00', easter);
    expect(view.occurrences.map(({ date }) => date)).toEqual(['2027-03-15', '2027-03-22', '2027-04-05']);
    expect(view.skipped).toMatchObject([{ date: '2027-03-29', name: { fi: '2. pääsiäispäivä' } }]);
    expect(at(view, 'R15').free).toBe(3);
    const wanted = await world.request('/search', {
      json: { when: { start: '2027-03-15T10:00', end: '2027-03-15T12:00', ...easter, skipHolidays: false } },
    });
    expect(((await wanted.json()) as SearchView).occurrences).toHaveLength(4);
  });

  test('has no room to tell when every date is a holiday', async () => {
    const view = await search('2027-01-06T10:00', '2027-01-06T12:00');
    expect(view).toMatchObject({ occurrences: [], rooms: [], skipped: [{ date: '2027-01-06' }] });
  });

  test('keeps clock times over the change to summer time', async () => {
    const view = await search('2027-03-22T17:00', '2027-03-22T19:00', { rrule: 'FREQ=WEEKLY;INTERVAL=2;COUNT=2' });
    expect(view.occurrences.map(({ start }) => start)).toEqual(['2027-03-22T15:00:00Z', '2027-04-05T14:00:00Z']);
  });

  test('lets bookings touch, before and after', async () => {
    await holdTime(world, { room: 'R02', start: '2027-02-02T10:00', end: '2027-02-02T12:00' });
    const freeAt = async (start: string, end: string) =>
      at(await search(`2027-02-02T${start}`, `2027-02-02T${end}`), 'R02').free;
    expect(await freeAt('09:00', '10:00')).toBe(1);
    expect(await freeAt('12:00', '13:00')).toBe(1);
    expect(await freeAt('09:00', '10:15')).toBe(0);
    expect(await freeAt('11:45', '13:00')).toBe(0);
    expect(await freeAt('08:00', '20:00')).toBe(0);
  });

  test('keeps the turnaround free between two uses, and only once (C8, C9)', async () => {
    // R26 needs 30 minutes between two uses.
    await holdTime(world, { room: 'R26', start: '2027-02-02T12:00', end: '2027-02-02T14:00' });
    const freeAt = async (start: string, end: string) =>
      at(await search(`2027-02-02T${start}`, `2027-02-02T${end}`), 'R26').free;
    expect(await freeAt('10:00', '11:30')).toBe(1);
    expect(await freeAt('10:00', '11:45')).toBe(0);
    expect(await freeAt('14:15', '16:00')).toBe(0);
    expect(await freeAt('14:30', '16:00')).toBe(1);
  });

  test('lets the halves of a hall be used side by side, while the whole needs both (C21, C22)', async () => {
    const free = async () => {
      const view = await search('2027-02-02T10:00', '2027-02-02T12:00', { municipality: 'Joensuu' });
      return ['R37', 'R38', 'R39'].map((code) => at(view, code).free);
    };
    expect(await free()).toEqual([1, 1, 1]);
    await holdTime(world, { room: 'R37', start: '2027-02-02T11:00', end: '2027-02-02T13:00' });
    expect(await free()).toEqual([0, 1, 0]);
    await holdTime(world, { room: 'R39', start: '2027-02-02T09:00', end: '2027-02-02T10:30' });
    expect(await free()).toEqual([0, 0, 0]);
  });

  test('counts dates that others wait for as free, and tells them', async () => {
    await holdTime(world, { room: 'R02', start: '2027-02-02T10:00', end: '2027-02-02T12:00', state: 'requested' });
    const view = await search('2027-02-02T11:00', '2027-02-02T13:00', { rrule: 'FREQ=WEEKLY;COUNT=2' });
    expect(at(view, 'R02')).toMatchObject({ free: 2, blocked: [], competing: ['2027-02-02'] });
  });

  test('names what stands in the way: rules, hours, closures', async () => {
    await closeRoom(world, {
      room: 'R02',
      start: '2027-02-03T12:00',
      end: '2027-02-03T14:00',
      title: { fi: 'x', sv: 'x', en: 'x' },
    });
    const at10 = (date: string, end = '12:00', start = '10:00') => search(`${date}T${start}`, `${date}T${end}`);
    expect(reasons(await at10('2027-02-03', '13:00'), 'R02')).toEqual(['closed']);
    expect(reasons(await at10('2027-05-13'), 'R01')).toEqual(['closed']);
    expect(reasons(await at10('2027-02-06'), 'R02')).toEqual(['outside_hours']);
    expect(reasons(await at10('2027-02-03', '20:15'), 'R02')).toEqual(['too-long']);
    expect(reasons(await at10('2027-02-03', '10:15'), 'R02')).toEqual(['too-short']);
    expect(reasons(await at10('2027-02-03', '12:10', '10:10'), 'R02')).toEqual(['step']);
    expect(reasons(await at10('2026-11-24'), 'R22')).toEqual(['lead-time']);
    expect(reasons(await at10('2026-11-20'), 'R02')).toEqual(['past']);
    const eve = await world.request('/search', {
      json: { when: { start: '2026-12-24T10:00', end: '2026-12-24T12:00', skipHolidays: false } },
    });
    expect(reasons((await eve.json()) as SearchView, 'R02')).toEqual(['closed']);
  });

  test('offers other rooms of the house and other hours that would make a room whole', async () => {
    const series = { rrule: 'FREQ=WEEKLY;COUNT=4' };
    const view = await search('2027-01-11T17:00', '2027-01-11T19:00', {
      ...series,
      municipality: 'Joensuu',
      capacity: 12,
    });
    const { alternatives } = at(view, 'R02');
    const ids = await Promise.all(['R01', 'R03'].map(async (code) => (await roomOf(world, code)).id));
    expect(alternatives.filter(({ kind }) => kind === 'room').map(({ roomId }) => roomId)).toEqual(ids);
    const times = alternatives.filter(({ kind }) => kind === 'time');
    expect(times.map(({ startTime, endTime }) => `${startTime}-${endTime}`)).toEqual([
      '15:00-17:00',
      '14:30-16:30',
      '14:00-16:00',
    ]);
    for (const { startTime, endTime, free } of times) {
      expect(free).toBe(4);
      expect(at(await search(`2027-01-11T${startTime}`, `2027-01-11T${endTime}`, series), 'R02').free).toBe(4);
    }
  });

  test('does not offer what others have asked for', async () => {
    const { id } = await roomOf(world, 'R01');
    const offered = async () => {
      const view = await search('2027-01-11T17:00', '2027-01-11T19:00', { municipality: 'Joensuu', capacity: 12 });
      return at(view, 'R02').alternatives;
    };
    expect((await offered()).map(({ roomId }) => roomId)).toContain(id);
    await holdTime(world, { room: 'R01', start: '2027-01-11T18:00', end: '2027-01-11T19:00', state: 'requested' });
    await holdTime(world, { room: 'R02', start: '2027-01-11T14:00', end: '2027-01-11T15:30', state: 'requested' });
    expect((await offered()).map(({ roomId }) => roomId)).not.toContain(id);
    expect((await offered()).filter(({ kind }) => kind === 'time')).toEqual([]);
  });

  test('remembers nothing that has been overtaken', async () => {
    const ask = async (more: Partial<SearchRequest>) =>
      at(await search('2027-02-02T10:00', '2027-02-02T12:00', more), 'R02').free;
    expect(await ask({ municipality: 'Joensuu' })).toBe(1);
    expect(await ask({})).toBe(1);
    await holdTime(world, { room: 'R02', start: '2027-02-02T10:00', end: '2027-02-02T12:00' });
    expect(await ask({ capacity: 18 })).toBe(0);
    expect(await ask({})).toBe(0);
  });

  test('tells at most a hundred rooms that miss dates', async () => {
    const { rooms, spaces, roomSpaces } = world.db.tables;
    await changeCatalogue(world, async (tx) => {
      const [template] = await tx.select().from(rooms).where(eq(rooms.code, 'R02'));
      if (!template) throw new Error('no R02');
      const ids = Array.from({ length: 120 }, (_, index) => index + 5000);
      await tx
        .insert(spaces)
        .values(ids.map((id) => ({ id, siteId: template.siteId, name: { fi: `${id}`, sv: '', en: '' } })));
      await tx.insert(rooms).values(ids.map((id) => ({ ...template, id: `more-${id}`, code: null })));
      await tx.insert(roomSpaces).values(ids.map((id) => ({ roomId: `more-${id}`, spaceId: id })));
    });
    expect((await search('2027-02-02T21:00', '2027-02-02T22:00')).rooms).toHaveLength(100);
    const view = await search('2027-02-02T10:00', '2027-02-02T12:00');
    expect(view.rooms.filter(({ free }) => free === 1).length).toBeGreaterThan(120);
  });

  test.each([
    ['FREQ=HOURLY;COUNT=3', 'when.rrule-unsupported', 'when.rrule'],
    ['COUNT=3', 'when.rrule-syntax', 'when.rrule'],
    ['FREQ=WEEKLY', 'when.rrule-unbounded', 'when.rrule'],
    ['FREQ=DAILY;COUNT=401', 'when.too-many', 'when.rrule'],
    ['FREQ=YEARLY;COUNT=10', 'when.beyond-horizon', 'when.rrule'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=1', 'when.no-occurrence', 'when.rrule'],
  ])('refuses %s with %s at its path', async (rrule, code, path) => {
    const response = await send({ when: { start: '2027-01-11T17:00', end: '2027-01-11T19:00', rrule } });
    const problem = (await response.json()) as { code: string; errors: { path: string }[] };
    expect([response.status, problem.code, problem.errors[0]?.path]).toEqual([422, code, path]);
  });

  test.each([
    [{ start: '2027-01-11T19:00', end: '2027-01-11T17:00' }, 422, 'when.end-before-start', 'when.end'],
    [
      { start: '2027-01-11T17:00', end: '2027-01-11T19:00', timeZone: 'Europe/Nowhere' },
      422,
      'when.invalid',
      'when.timeZone',
    ],
    [{ start: '2027-01-32T17:00', end: '2027-01-11T19:00' }, 400, 'request.invalid', 'when.start'],
    [{ start: '2027-01-11T17:00', end: '2027-01-11T19:00', title: 'x' }, 400, 'request.invalid', 'when.title'],
  ])('refuses the time %j', async (when, status, code, path) => {
    const response = await send({ when });
    const problem = (await response.json()) as { code: string; errors: { path: string }[] };
    expect([response.status, problem.code, problem.errors[0]?.path]).toEqual([status, code, path]);
  });
});
