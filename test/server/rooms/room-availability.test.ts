import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AvailabilityView } from '../../../shared/rooms/schemas.ts';
import { availabilityView } from '../../../shared/rooms/schemas.ts';
import { engines } from '../../support/engines.ts';
import { changeCatalogue, closeRoom, holdTime } from '../../support/held-times.ts';
import { createWorld, type RequestOptions, type World } from '../../support/world.ts';

describe.each(engines)('the availability of a room on $name', (engine) => {
  let world: World;

  const ask = (room: string, from: string, to: string, options?: RequestOptions) =>
    world.request(`/rooms/${room}/availability?from=${from}&to=${to}`, options);
  const days = async (room: string, from: string, to = from, options?: RequestOptions) => {
    const response = await ask(room, from, to, options);
    expect(response.status).toBe(200);
    return ((await response.json()) as AvailabilityView).days;
  };
  /** One day's busy times as `15:00-17:00 booked "title"`, in UTC. */
  const busy = async (room: string, date: string, options?: RequestOptions): Promise<string[]> => {
    const [day] = await days(room, date, date, options);
    return (day?.busy ?? []).map(({ start, end, kind, title }) => {
      const words = title === undefined ? '' : ` "${title}"`;
      return `${start.slice(11, 16)}-${end.slice(11, 16)} ${kind}${words}`;
    });
  };

  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  test('tells a day’s opening in instants, its holiday and what takes it', async () => {
    const response = await ask('R02', '2027-01-11', '2027-01-11');
    const view = (await response.json()) as AvailabilityView;
    expect(availabilityView.strict().parse(view)).toEqual(view);
    expect(view).toEqual({
      timeZone: 'Europe/Helsinki',
      days: [
        {
          date: '2027-01-11',
          holiday: null,
          open: [{ start: '2027-01-11T06:00:00Z', end: '2027-01-11T18:00:00Z' }],
          busy: [{ start: '2027-01-11T15:00:00Z', end: '2027-01-11T17:00:00Z', kind: 'booked', title: 'Vertaisryhmä' }],
        },
      ],
    });
    const [epiphany] = await days('R02', '2027-01-06');
    expect(epiphany?.holiday?.fi).toBe('Loppiainen');
  });

  test('keeps the wall-clock hours of the house over the change to summer time', async () => {
    const opens = (await days('R02', '2027-03-25', '2027-03-30')).map(
      ({ date, open }) => `${date} ${open[0]?.start.slice(11, 16)}`,
    );
    expect(opens).toEqual([
      '2027-03-25 06:00',
      '2027-03-26 06:00',
      '2027-03-27 undefined',
      '2027-03-28 undefined',
      '2027-03-29 05:00',
      '2027-03-30 05:00',
    ]);
  });

  test('shows a public title, and nothing of what has none, is sensitive or is not certain', async () => {
    await holdTime(world, { room: 'R02', start: '2027-02-02T10:00', end: '2027-02-02T11:00', publicTitle: 'Kerho' });
    await holdTime(world, { room: 'R02', start: '2027-02-02T11:00', end: '2027-02-02T12:00' });
    await holdTime(world, {
      room: 'R02',
      start: '2027-02-02T12:00',
      end: '2027-02-02T13:00',
      publicTitle: 'Toipujat',
      sensitive: true,
    });
    await holdTime(world, {
      room: 'R02',
      start: '2027-02-02T13:00',
      end: '2027-02-02T14:00',
      state: 'requested',
      publicTitle: 'Haave',
    });
    expect(await busy('R02', '2027-02-02')).toEqual([
      '08:00-09:00 booked "Kerho"',
      '09:00-10:00 booked',
      '10:00-11:00 booked',
      '11:00-12:00 requested',
    ]);
  });

  test('shows a request that holds its slot as taken, without its title', async () => {
    const request = { state: 'requested' as const, holdsSlot: true, publicTitle: 'Haave' };
    await holdTime(world, { room: 'R02', start: '2027-02-02T13:00', end: '2027-02-02T14:00', ...request });
    expect(await busy('R02', '2027-02-02')).toEqual(['11:00-12:00 booked']);
  });

  test('tells nothing personal or internal, whatever the day', async () => {
    const rooms = ['R02', 'R05', 'R25', 'R36', 'R07', 'R03'];
    const texts = await Promise.all(rooms.map(async (room) => (await ask(room, '2027-01-11', '2027-04-13')).text()));
    const secrets = [
      'Diabetes-vertaisryhmä',
      'Mielenterveys',
      'Avoin kohtaamiskahvila',
      'Sururyhmä',
      'Tukitapaamiset',
      'yhdistys',
    ];
    for (const secret of secrets) expect(texts.join()).not.toContain(secret);
    const members = new Set(texts.join().match(/"\w+":/g));
    expect([...members].sort()).toEqual(
      ['busy', 'date', 'days', 'en', 'end', 'fi', 'holiday', 'kind', 'open', 'start', 'sv', 'timeZone', 'title'].map(
        (name) => `"${name}":`,
      ),
    );
  });

  test('tells the turnaround after a booking apart from it', async () => {
    // R08 needs 30 minutes between two uses.
    await holdTime(world, { room: 'R08', start: '2027-02-03T10:00', end: '2027-02-03T12:00', publicTitle: 'Luento' });
    expect(await busy('R08', '2027-02-03')).toEqual(['08:00-10:00 booked "Luento"', '10:00-10:30 turnaround']);
  });

  test('tells closures with their title in the language of the asker', async () => {
    await closeRoom(world, {
      room: 'R02',
      start: '2027-02-03T08:00',
      end: '2027-02-04T10:00',
      title: { fi: 'Lattian vahaus', sv: 'Golvvaxning', en: 'Floor waxing' },
    });
    expect(await busy('R02', '2027-02-03')).toEqual(['06:00-22:00 closed "Lattian vahaus"']);
    const swedish = { headers: { 'Accept-Language': 'sv' } };
    expect(await busy('R02', '2027-02-03', swedish)).toEqual(['06:00-22:00 closed "Golvvaxning"']);
    expect(await busy('R02', '2027-02-04', swedish)).toEqual(['22:00-08:00 closed "Golvvaxning"']);
    expect((await ask('R02', '2027-02-03', '2027-02-03')).headers.get('vary')).toBe('Accept-Language');
  });

  test('tells what runs over midnight on both days, cut there (C30)', async () => {
    await holdTime(world, { room: 'R02', start: '2027-02-05T22:00', end: '2027-02-06T02:00', publicTitle: 'Yövuoro' });
    expect(await busy('R02', '2027-02-05')).toContain('20:00-22:00 booked "Yövuoro"');
    expect(await busy('R02', '2027-02-06')).toEqual(['22:00-00:00 booked "Yövuoro"']);
    expect(await busy('R02', '2027-02-07')).toEqual([]);
  });

  test('does not tell on a day what only touches it', async () => {
    await holdTime(world, { room: 'R02', start: '2027-02-05T20:00', end: '2027-02-06T00:00' });
    await holdTime(world, { room: 'R02', start: '2027-02-07T00:00', end: '2027-02-07T01:00' });
    expect(await busy('R02', '2027-02-06')).toEqual([]);
  });

  test('shows a booking of the whole hall in both halves, and of a half in the whole, but not in the other half (C21, C22)', async () => {
    await holdTime(world, { room: 'R39', start: '2027-02-02T10:00', end: '2027-02-02T11:00', publicTitle: 'Juhla' });
    await holdTime(world, { room: 'R37', start: '2027-02-02T11:00', end: '2027-02-02T12:00', publicTitle: 'Kerho A' });
    await holdTime(world, { room: 'R38', start: '2027-02-02T11:00', end: '2027-02-02T12:00', publicTitle: 'Kerho B' });
    expect(await busy('R37', '2027-02-02')).toEqual(['08:00-09:00 booked "Juhla"', '09:00-10:00 booked "Kerho A"']);
    expect(await busy('R38', '2027-02-02')).toEqual(['08:00-09:00 booked "Juhla"', '09:00-10:00 booked "Kerho B"']);
    expect((await busy('R39', '2027-02-02')).sort()).toEqual([
      '08:00-09:00 booked "Juhla"',
      '09:00-10:00 booked "Kerho A"',
      '09:00-10:00 booked "Kerho B"',
    ]);
  });

  test('is the new one right after somebody has written', async () => {
    const before = await ask('R02', '2027-02-02', '2027-02-02');
    await holdTime(world, { room: 'R02', start: '2027-02-02T10:00', end: '2027-02-02T11:00' });
    expect(await busy('R02', '2027-02-02')).toEqual(['08:00-09:00 booked']);
    const etag = before.headers.get('etag') ?? '';
    expect((await ask('R02', '2027-02-02', '2027-02-02', { headers: { 'If-None-Match': etag } })).status).toBe(200);
    await changeCatalogue(world, (tx) => tx.update(tx.tables.sites).set({ openingHours: [] }));
    expect((await days('R02', '2027-02-02'))[0]?.open).toEqual([]);
  });

  test('need not be sent again to who has it', async () => {
    const first = await ask('R02', '2027-01-11', '2027-02-11');
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]{22}"$/);
    expect(first.headers.get('cache-control')).toBe('public, max-age=60');
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await ask('R02', '2027-01-11', '2027-02-11', { headers: { 'If-None-Match': known } });
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    }
    expect((await ask('R02', '2027-01-11', '2027-02-12', { headers: { 'If-None-Match': etag } })).status).toBe(200);
  });

  test('is the same when it is at hand as when it was made, for each language and address', async () => {
    const told = async (options?: RequestOptions) => {
      const response = await ask('R02', '2027-01-11', '2027-02-11', options);
      return { status: response.status, headers: [...response.headers], body: await response.text() };
    };
    const swedish = { headers: { 'Accept-Language': 'sv' } };
    const title = { fi: 'Lattian vahaus', sv: 'Golvvaxning', en: 'Floor waxing' };
    await closeRoom(world, { room: 'R02', start: '2027-01-20T08:00', end: '2027-01-20T12:00', title });
    const [fi, sv] = [await told(), await told(swedish)];
    expect([await told(), await told(swedish)]).toEqual([fi, sv]);
    expect(fi.body).not.toBe(sv.body);
    // A faulty address is as faulty the second time.
    const statuses = [];
    for (const room of ['R02', 'R02', 'R02%00', 'R02']) statuses.push((await ask(room, '2027-01-32', '')).status);
    expect(statuses).toEqual([400, 400, 404, 400]);
  });

  test.each([
    ['2027-01-01', '2027-04-03', 200, undefined],
    ['2027-01-01', '2027-04-04', 422, 'availability.range-too-long'],
    ['2027-01-02', '2027-01-01', 422, 'availability.range-too-long'],
    ['2027-02-30', '2027-03-01', 400, 'request.invalid'],
    ['0001-01-01', '0001-01-02', 400, 'request.invalid'],
    ['9999-12-30', '9999-12-31', 400, 'request.invalid'],
  ])('from %s to %s is answered with %i', async (from, to, status, code) => {
    const response = await ask('R02', from, to);
    const body = (await response.json()) as { code?: string; days?: unknown[] };
    expect([response.status, body.code]).toEqual([status, code]);
    if (status === 200) expect(body.days).toHaveLength(93);
  });

  test('is not found where there is no room', async () => {
    const response = await ask('R99', '2027-01-01', '2027-01-02');
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([404, 'room.not-found']);
  });
});
