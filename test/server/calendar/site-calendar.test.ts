import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SiteCalendarView } from '../../../shared/approvals/schemas.ts';
import type { ClosureView } from '../../../shared/closures/schemas.ts';
import { cancel, close, decide, heard } from '../../support/booking-commands.ts';
import { book, once } from '../../support/booking-messages.ts';
import { engines } from '../../support/engines.ts';
import { changeCatalogue } from '../../support/held-times.ts';
import { type Account, createWorld, problemOf, type World } from '../../support/world.ts';

const day = '2027-02-02';

describe.each(engines)('the calendar of a house on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  const ask = (query: string, { site = 'JNS-PIE', as = 'approver', language = 'fi' } = {}) =>
    world.request(`/sites/${site}/calendar?${query}`, { as: as as Account, headers: { 'Accept-Language': language } });
  const calendar = (from = day, to = from, options = {}) =>
    heard<SiteCalendarView>(ask(`from=${from}&to=${to}`, options));
  /** What a room of the calendar shows on its first day, or on the one named. */
  const entriesOf = ({ rooms, days }: SiteCalendarView, code: string, date = days[0]?.date) => {
    const room = rooms.find((each) => each.code === code);
    const shown = days.find((each) => each.date === date)?.rooms.find(({ roomId }) => roomId === room?.id);
    if (!shown) throw new Error(`${code} is not shown on ${date}`);
    return shown.entries;
  };

  test('shows every room of the house on every day, with its hours and the holidays', async () => {
    const view = await calendar('2027-03-26', '2027-03-29');
    expect(view.site).toMatchObject({ code: 'JNS-PIE', name: { fi: 'Pielisrannan perhekeskus' } });
    expect(view.rooms.map(({ code }) => code).sort()).toEqual(['R04', 'R05', 'R06', 'R36', 'R37', 'R38', 'R39']);
    expect(view.days.map(({ date, holiday }) => [date, holiday?.sv ?? null])).toEqual([
      ['2027-03-26', 'Långfredagen'],
      ['2027-03-27', null],
      ['2027-03-28', 'Påskdagen'],
      ['2027-03-29', 'Annandag påsk'],
    ]);
    for (const { rooms } of view.days)
      expect(rooms.map(({ roomId }) => roomId)).toEqual(view.rooms.map(({ id }) => id));
    // Fridays close at 16; the clocks go forward in the night to Sunday, so that Monday opens an hour earlier.
    expect(view.days[0]?.rooms[0]?.open).toEqual([{ start: '2027-03-26T06:00:00Z', end: '2027-03-26T14:00:00Z' }]);
    expect(view.days[1]?.rooms[0]?.open).toEqual([]);
    expect(view.days[3]?.rooms[0]?.open[0]?.start).toBe('2027-03-29T05:00:00Z');
  });

  test('what uses a shared space is shown in every room that has it', async () => {
    const half = await book(world, { roomId: 'R37', when: once(day, '10:00', '12:00'), internalTitle: 'Puolikas' });
    const view = await calendar();
    const entry = {
      kind: 'approved',
      bookingId: half.id,
      occurrenceId: half.occurrences[0]?.id,
      title: 'Puolikas',
      organisation: 'Kanervan Diabetesyhdistys ry',
      participants: 5,
      responsible: { name: 'Aino Aalto', phone: '040 123 4500' },
      start: '2027-02-02T08:00:00Z',
      end: '2027-02-02T10:00:00Z',
    };
    expect(entriesOf(view, 'R37')).toEqual([entry]);
    // In a room of which it takes a part it is elsewhere.
    expect(entriesOf(view, 'R39')).toEqual([{ ...entry, elsewhere: true }]);
    expect(entriesOf(view, 'R38')).toEqual([]);
  });

  test('tells what is approved, what waits and what is closed, in the order of the day', async () => {
    const title = { fi: 'Maalaus', sv: 'Målning' };
    const { id } = await heard<ClosureView>(
      close(world, { siteId: 'JNS-PIE', roomId: 'R38', start: `${day}T14:00`, end: `${day}T16:00`, title }),
    );
    await book(world, { roomId: 'R37', when: once(day, '12:00', '13:00') });
    const waiting = await book(world, { roomId: 'R39', when: once(day, '10:00', '11:00') });
    const kindsIn = async (room: string) => entriesOf(await calendar(), room).map(({ kind }) => kind);
    expect(await kindsIn('R39')).toEqual(['requested', 'approved', 'closed']);
    expect(await kindsIn('R37')).toEqual(['requested', 'approved']);
    const closed = entriesOf(await calendar(day, day, { language: 'sv' }), 'R38').at(-1);
    expect(closed).toEqual({
      kind: 'closed',
      closureId: id,
      title: 'Målning',
      start: '2027-02-02T12:00:00Z',
      end: '2027-02-02T14:00:00Z',
    });
    await heard(decide(world, waiting.id, { decision: 'request_info', message: 'Montako?' }));
    expect(await kindsIn('R38')).toEqual(['requested', 'closed']);
    await heard(decide(world, waiting.id, { decision: 'approve' }));
    expect(await kindsIn('R38')).toEqual(['approved', 'closed']);
    await heard(cancel(world, waiting.id, {}));
    expect(await kindsIn('R38')).toEqual(['closed']);
  });

  test('requests that compete are all shown', async () => {
    for (const start of ['10:00', '11:00']) await book(world, { roomId: 'R39', when: once(day, start, '12:00') });
    expect(entriesOf(await calendar(), 'R39').map(({ start }) => start)).toEqual([
      '2027-02-02T08:00:00Z',
      '2027-02-02T09:00:00Z',
    ]);
  });

  test('what is held for an answer is offered, neither asked for nor agreed', async () => {
    const asked = await book(world, { roomId: 'R39', when: once(day, '10:00', '12:00') });
    const dates = [{ occurrenceId: asked.occurrences[0]?.id, roomId: 'R06' }];
    await heard(world.request(`/bookings/${asked.id}/offers`, { as: 'approver', json: { dates } }));
    const view = await calendar();
    expect(entriesOf(view, 'R06')[0]).toMatchObject({ kind: 'offered', bookingId: asked.id });
    expect(entriesOf(view, 'R39')[0]).toMatchObject({ kind: 'requested', bookingId: asked.id });
  });

  test('the house reads how the room is to be arranged, and in the other rooms of the event nothing of it', async () => {
    const parts = [{ roomId: 'R06', startOffset: -60, minutes: 60 }];
    await book(world, { when: once(day, '10:00', '12:00'), layout: 'groups', parts });
    const view = await calendar();
    expect(entriesOf(view, 'R37')[0]?.layout).toEqual({ layout: 'groups', capacity: expect.any(Number) });
    expect(entriesOf(view, 'R39')[0]?.layout).toEqual(entriesOf(view, 'R37')[0]?.layout);
    expect(entriesOf(view, 'R06')[0]).not.toHaveProperty('layout');
  });

  test('whoever decides there may say that nobody came, once the date has begun', async () => {
    const { occurrences } = await book(world, { when: once(day, '10:00', '12:00') });
    await book(world, { roomId: 'R39', when: once(day, '13:00', '14:00') });
    const marks = async () => entriesOf(await calendar(), 'R39').map(({ mayMark, noShow }) => [mayMark, noShow]);
    expect(await marks()).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
    world.travelTo(`${day}T11:30:00Z`);
    // What only asks is nobody's date yet.
    expect(await marks()).toEqual([
      [true, undefined],
      [undefined, undefined],
    ]);
    await heard(world.request(`/occurrences/${occurrences[0]?.id}/no-show`, { as: 'approver', method: 'POST' }));
    expect((await marks())[0]).toEqual([true, true]);
  });

  test('turnaround is not shown as use', async () => {
    const { id } = await book(world, { roomId: 'R26', when: once(day, '10:00', '12:00') });
    await heard(decide(world, id, { decision: 'approve' }, 'admin'));
    const view = await calendar(day, day, { site: 'LIE-BRA', as: 'admin' });
    expect(entriesOf(view, 'R26')).toMatchObject([{ end: '2027-02-02T10:00:00Z' }]);
  });

  test('C30: what lasts over midnight is shown on both days, and on no other', async () => {
    const { rooms } = world.db.tables;
    const openingHours = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, start: '00:00', end: '24:00' }));
    await changeCatalogue(world, (tx) => tx.update(rooms).set({ openingHours }).where(eq(rooms.code, 'R37')));
    const night = await book(world, { when: { start: `${day}T22:00`, end: '2027-02-03T02:00' } });
    await book(world, { when: { start: '2027-02-04T20:00', end: '2027-02-05T00:00' } });
    const view = await calendar('2027-02-01', '2027-02-05');
    const shownOn = view.days.map(({ date }) =>
      entriesOf(view, 'R37', date).map(({ start, end }) => `${start}/${end}`),
    );
    const whole = `${night.occurrences[0]?.start}/${night.occurrences[0]?.end}`;
    expect(shownOn).toEqual([[], [whole], [whole], ['2027-02-04T18:00:00Z/2027-02-04T22:00:00Z'], []]);
    // Asked for the second day alone, it is there too.
    expect(entriesOf(await calendar('2027-02-03'), 'R37')).toHaveLength(1);
  });

  test('a closure of many days is shown on each of them', async () => {
    await heard(close(world, { siteId: 'JNS-PIE', roomId: 'R37', start: `${day}T00:00`, end: '2027-02-05T00:00' }));
    const view = await calendar('2027-02-01', '2027-02-05');
    expect(view.days.map(({ date }) => entriesOf(view, 'R37', date).length)).toEqual([0, 1, 1, 1, 0]);
  });

  test.each([
    ['from=2027-02-01&to=2027-03-03', 200, undefined],
    ['from=2027-02-01&to=2027-03-04', 422, 'availability.range-too-long'],
    ['from=2027-02-02&to=2027-02-01', 422, 'availability.range-too-long'],
    ['from=2027-02-30&to=2027-03-01', 400, 'request.invalid'],
    ['from=2027-02-01', 400, 'request.invalid'],
  ])('asked %s it answers %i', async (query, status, code) => {
    const response = await ask(query);
    expect(response.status).toBe(status);
    if (code !== undefined) expect((await problemOf(response)).code).toBe(code);
  });

  test('names organisations and internal titles, and so is for the staff of the house alone', async () => {
    const query = `from=${day}&to=${day}`;
    for (const as of ['ngo', 'ngo2', 'board']) expect((await ask(query, { as })).status).toBe(403);
    expect((await ask(query, { site: 'LIE-BRA' })).status).toBe(403);
    expect((await ask(query, { site: 'XX' })).status).toBe(404);
    expect((await world.request(`/sites/JNS-PIE/calendar?${query}`)).status).toBe(401);
    for (const as of ['approver', 'coordinator', 'admin']) expect((await ask(query, { as })).status).toBe(200);
  });
});
