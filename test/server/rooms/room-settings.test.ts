import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { HistoryView } from '../../../shared/history/schemas.ts';
import type { RoomView } from '../../../shared/rooms/schemas.ts';
import type { RoomSettingsView, SpaceView, StaffRoomView } from '../../../shared/rooms/settings.ts';
import { close, heard } from '../../support/booking-commands.ts';
import { book, bookingMessage, once } from '../../support/booking-messages.ts';
import { engines } from '../../support/engines.ts';
import { changeCatalogue } from '../../support/held-times.ts';
import { askToChange, changeRoom, settingsOf } from '../../support/room-settings.ts';
import { bodyOf, createWorld, problemOf, type World } from '../../support/world.ts';

const day = '2027-02-02';
const named = (fi: string) => ({ fi, sv: '', en: '' });
/** As it is said where only the Finnish was written. */
const everywhere = (fi: string) => ({ fi, sv: fi, en: fi });
const allWeek = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, start: '08:00', end: '20:00' }));
const plain = { siteId: 'JNS-PIE', name: named('Uusi huone'), kind: 'group', capacity: 8 };

describe.each(engines)('keeping rooms on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  const create = (json: object) =>
    heard<RoomSettingsView>(world.request('/rooms', { as: 'coordinator', json: { ...plain, ...json } }));
  const statusOf = async (path: string) => (await world.request(path)).status;
  const namesIn = async (path: string) => {
    const { items } = await heard<{ items: { name: { fi: string } }[] }>(world.request(path));
    return items.map(({ name }) => name.fi);
  };
  const staffNames = async (query: string) => {
    const path = `/staff/rooms?limit=200&${query}`;
    const { items } = await heard<{ items: StaffRoomView[] }>(world.request(path, { as: 'coordinator' }));
    return items.map(({ name }) => name.fi);
  };
  const codeOf = async (response: Promise<Response>) => (await problemOf(await response)).code;
  const history = (room: string) => heard<HistoryView>(world.request(`/rooms/${room}/history`, { as: 'coordinator' }));

  test('a new room is a draft in a space of its own, and its words are Finnish where others are missing', async () => {
    const room = await create({});
    expect(room).toMatchObject({ version: 1, state: 'draft', approval: 'manual', name: { sv: 'Uusi huone' } });
    expect(room.site.spaces.filter(({ rooms }) => rooms.some(({ id }) => id === room.id))).toEqual([
      { id: room.spaceIds[0], name: everywhere('Uusi huone'), rooms: [expect.objectContaining({ id: room.id })] },
    ]);
    expect((await history(room.id)).items.map(({ action, by }) => [action, by !== ''])).toEqual([
      ['room.created', true],
    ]);
  });

  test('a draft is seen by nobody but its keepers', async () => {
    const { id } = await create({});
    const when = once(day, '10:00', '12:00');
    expect(await statusOf(`/rooms/${id}`)).toBe(404);
    expect(await statusOf(`/rooms/${id}/availability?from=${day}&to=${day}`)).toBe(404);
    expect((await world.request('/bookings/preview', { json: { roomId: id, when } })).status).toBe(404);
    const asked = world.request('/bookings', { as: 'ngo', json: bookingMessage({ roomId: id, when }) });
    expect(await codeOf(asked)).toBe('room.not-found');
    expect(await namesIn('/rooms?q=uusi')).toEqual([]);
    expect(await codeOf(world.request(`/rooms/${id}/settings`, { as: 'ngo' }))).toBe('room.not-found');
    expect(await staffNames('q=uusi&state=draft')).toEqual(['Uusi huone']);
  });

  test('published it is offered; archived it keeps its page and takes no bookings', async () => {
    const { id } = await create({ state: 'published', approval: 'auto', openingHours: allWeek });
    expect(await namesIn('/rooms?q=uusi')).toEqual(['Uusi huone']);
    await book(world, { roomId: id, when: once(day, '10:00', '12:00') });
    await changeRoom(world, id, { state: 'archived' });
    expect(await namesIn('/rooms?q=uusi')).toEqual([]);
    expect(await statusOf(`/rooms/${id}`)).toBe(200);
    const again = world.request('/bookings', {
      as: 'ngo',
      json: bookingMessage({ roomId: id, when: once(day, '14:00', '15:00') }),
    });
    expect((await problemOf(await again)).conflicts).toMatchObject([{ date: day, reason: 'discontinued' }]);
  });

  test('any of the fields changes alone, raises the version and is told in the history', async () => {
    const before = await settingsOf(world, 'R37');
    const after = await changeRoom(world, 'R37', { policy: { minMinutes: 60 }, floor: 2 });
    expect(after).toEqual({ ...before, version: 2, floor: 2, policy: { ...before.policy, minMinutes: 60 } });
    expect((await history('R37')).items).toMatchObject([
      {
        action: 'room.changed',
        changes: [
          { field: 'floor', before: before.floor, after: 2 },
          { field: 'policy.minMinutes', before: 30, after: 60 },
        ],
      },
    ]);
    expect((await heard<RoomView>(world.request('/rooms/R37'))).floor).toBe(2);
  });

  test('what changes nothing leaves no trace', async () => {
    const before = await settingsOf(world, 'R37');
    expect(await changeRoom(world, 'R37', { capacity: before.capacity })).toEqual(before);
    expect((await history('R37')).items).toEqual([]);
  });

  test('of two who change a room at once the second is told what the first made of it', async () => {
    const read = await world.request('/rooms/R37/settings', { as: 'admin' });
    const ifMatch = read.headers.get('etag') ?? '';
    const first = await askToChange(world, 'R37', { floor: 3 }, { as: 'admin', ifMatch });
    expect([first.status, first.headers.get('etag')]).toEqual([200, '"2"']);
    const second = await askToChange(world, 'R37', { floor: 4 }, { ifMatch });
    expect(second.status).toBe(412);
    expect(await bodyOf(second)).toMatchObject({ code: 'request.stale', version: 2, current: { floor: 3 } });
    expect((await settingsOf(world, 'R37')).floor).toBe(3);
  });

  test('the name of a room that others have seen is kept with its last day, that of a draft is not', async () => {
    const { name } = await settingsOf(world, 'R37');
    const renamed = await changeRoom(world, 'R37', { name: named('Sali Aalto') });
    expect(renamed.formerNames).toEqual([{ untilDate: '2026-11-21', name }]);
    const draft = await create({});
    expect((await changeRoom(world, draft.id, { name: named('Toinen nimi') })).formerNames).toEqual([]);
  });

  test('own hours replace those of the house, and go with seasons of their own', async () => {
    const season = { name: named('Kesä'), from: '2027-06-01', until: '2027-08-31', hours: [] };
    const own = await changeRoom(world, 'R37', { openingHours: allWeek, seasons: [season] });
    expect(own).toMatchObject({ openingHours: allWeek, seasons: [{ from: '2027-06-01' }] });
    expect((await heard<RoomView>(world.request('/rooms/R37'))).openingSeasons).toHaveLength(1);
    expect(await changeRoom(world, 'R37', { openingHours: null })).toMatchObject({ openingHours: null, seasons: null });
  });

  test.each([
    [{ policy: { minMinutes: 120, maxMinutes: 60 } }, 'room.lengths', 'policy.maxMinutes'],
    [{ capacity: 4, layouts: [{ layout: 'circle', capacity: 5 }] }, 'room.layout-capacity', 'layouts.0.capacity'],
    [{ policy: { priorityClasses: ['nobody'] } }, 'code.unknown', 'policy.priorityClasses'],
    [{ policy: { automatic: { priorityClasses: ['nobody'] } } }, 'code.unknown', 'policy.automatic.priorityClasses'],
    [{ priceClass: 'gold' }, 'code.unknown', 'priceClass'],
    [{ equipment: ['wifi', 'time-machine'] }, 'code.unknown', 'equipment.1'],
    // A space of another house.
    [{ spaceIds: [1] }, 'space.not-found', 'spaceIds'],
    [{ openingHours: [{ weekday: 1, start: '12:00', end: '10:00' }] }, 'request.invalid', 'openingHours.0.end'],
    [
      {
        layouts: [
          { layout: 'circle', capacity: 1 },
          { layout: 'circle', capacity: 2 },
        ],
      },
      'request.invalid',
      'layouts',
    ],
    [{ capacity: 0 }, 'request.invalid', 'capacity'],
    [{ name: { fi: '', sv: '', en: '' } }, 'request.invalid', 'name.fi'],
    [{ colour: 'blue' }, 'request.invalid', 'colour'],
  ])('%j is refused at its field, and nothing changes', async (change, code, path) => {
    const before = await settingsOf(world, 'R37');
    const problem = await problemOf(await askToChange(world, 'R37', change as object));
    expect([problem.code, problem.errors?.[0]?.path]).toEqual([code, path]);
    expect(await settingsOf(world, 'R37')).toEqual(before);
  });

  test('equipment whose code was retired stays where it is, and comes to no other room', async () => {
    const { codes } = world.db.tables;
    const { equipment } = await settingsOf(world, 'R37');
    const [kept] = equipment as [string, ...string[]];
    await changeCatalogue(world, async (tx) => {
      await tx.update(codes).set({ retiredAt: world.clock.now() }).where(eq(codes.code, kept));
    });
    expect((await changeRoom(world, 'R37', { equipment: [kept] })).equipment).toEqual([kept]);
    expect(await codeOf(world.request('/rooms', { as: 'admin', json: { ...plain, equipment: [kept] } }))).toBe(
      'code.unknown',
    );
  });

  test('keepers of one house neither see nor keep those of another', async () => {
    const own = await heard<{ items: StaffRoomView[] }>(world.request('/staff/rooms?limit=200', { as: 'approver' }));
    expect(new Set(own.items.map(({ site }) => site.code)).has('LIE-BRA')).toBe(false);
    expect(own.items.some(({ site }) => site.code === 'JNS-KAN')).toBe(true);
    expect(await codeOf(world.request('/sites/LIE-BRA/rooms', { as: 'approver' }))).toBe('access.forbidden');
    const inLieksa = (await heard<{ items: StaffRoomView[] }>(world.request('/sites/LIE-BRA/rooms', { as: 'admin' })))
      .items[0] as StaffRoomView;
    expect(await codeOf(askToChange(world, inLieksa.id, { floor: 1 }, { as: 'approver' }))).toBe('access.forbidden');
  });

  test('the staff list is sorted and sifted', async () => {
    const capacities = async (sort: string) => {
      const { items } = await heard<{ items: StaffRoomView[] }>(
        world.request(`/sites/JNS-PIE/rooms?sort=${sort}`, { as: 'admin' }),
      );
      return items.map(({ capacity }) => capacity);
    };
    const rising = await capacities('capacity');
    expect(rising).toEqual(rising.toSorted((a, b) => a - b));
    expect(await capacities('-capacity')).toEqual(rising.toReversed());
    expect(await staffNames('kind=quiet&site=JNS-PIE')).toEqual(['Hiljainen huone Utu']);
  });

  test('classes of organisations may have tighter limits of what is approved at once, each class once', async () => {
    const limit = { priorityClass: 'agreement', maxParticipants: 20, maxDates: null, maxHoursPerDate: 2 };
    const put = (classLimits: object[]) =>
      world.request('/rooms/R37', {
        as: 'coordinator',
        method: 'PATCH',
        json: { policy: { automatic: { classLimits } } },
      });
    expect((await settingsOf(world, 'R37')).policy.automatic.classLimits).toEqual([]);
    expect((await heard<RoomSettingsView>(put([limit]))).policy.automatic.classLimits).toEqual([limit]);
    expect(await codeOf(put([{ ...limit, priorityClass: 'nobody' }]))).toBe('code.unknown');
    expect((await put([limit, limit])).status).toBe(400);
    expect((await settingsOf(world, 'R37')).policy.automatic.classLimits).toEqual([limit]);
  });

  test('a house gets spaces, and they get names', async () => {
    const json = { name: { fi: 'Varasto', sv: 'Förråd', en: '' } };
    const made = await heard<SpaceView>(world.request('/sites/JNS-PIE/spaces', { as: 'coordinator', json }));
    expect(made).toEqual({ id: made.id, name: { fi: 'Varasto', sv: 'Förråd', en: 'Varasto' }, rooms: [] });
    const renamed = await heard<SpaceView>(
      world.request(`/spaces/${made.id}`, { as: 'coordinator', method: 'PATCH', json: { name: named('Kellari') } }),
    );
    expect(renamed).toEqual({ ...made, name: everywhere('Kellari') });
    expect((await settingsOf(world, 'R37')).site.spaces).toContainEqual(renamed);
    const lost = world.request('/spaces/999999', { as: 'coordinator', method: 'PATCH', json });
    expect(await codeOf(lost)).toBe('space.not-found');
  });

  describe('a physical space is removed', () => {
    const add = (name: string) =>
      heard<SpaceView>(world.request('/sites/JNS-PIE/spaces', { as: 'coordinator', json: { name: named(name) } }));
    const remove = (id: number, as: 'coordinator' | 'approver' = 'coordinator') =>
      world.request(`/spaces/${id}`, { method: 'DELETE', as });

    test('when nothing uses or used it, and the history of the house tells of it', async () => {
      const { id } = await add('Varasto');
      expect((await remove(id)).status).toBe(204);
      expect((await settingsOf(world, 'R37')).site.spaces.map((space) => space.id)).not.toContain(id);
      expect(await codeOf(remove(id))).toBe('space.not-found');
      const { items } = await heard<HistoryView>(world.request('/sites/JNS-PIE/history', { as: 'coordinator' }));
      expect(items[0]).toMatchObject({
        action: 'site.space-removed',
        changes: [{ field: 'space', before: everywhere('Varasto'), after: null }],
      });
    });

    test('not while a room uses it, be it a draft; and not after it was booked or closed', async () => {
      const { id: spaceId } = await add('Varasto');
      const room = await create({ spaceIds: [spaceId], state: 'published', openingHours: allWeek });
      const inUse = await problemOf(await remove(spaceId));
      expect(inUse).toMatchObject({ status: 409, code: 'space.in-use', detail: expect.stringContaining('Varasto') });
      await heard(close(world, { siteId: 'JNS-PIE', roomId: room.id, start: `${day}T10:00`, end: `${day}T12:00` }));
      const { claims, roomSpaces } = world.db.tables;
      await world.db.write(async (tx) => {
        await tx.delete(roomSpaces).where(eq(roomSpaces.roomId, room.id));
      });
      expect(await codeOf(remove(spaceId))).toBe('space.in-use');
      await world.db.write(async (tx) => {
        await tx.delete(claims).where(eq(claims.spaceId, spaceId));
      });
      expect((await remove(spaceId)).status).toBe(204);
    });

    test('not while a request waits for it', async () => {
      const { id: spaceId } = await add('Varasto');
      const room = await create({
        spaceIds: [spaceId],
        state: 'published',
        openingHours: allWeek,
        approval: 'manual',
      });
      await book(world, { roomId: room.id, when: once(day, '10:00', '12:00') });
      const { roomSpaces, wishes } = world.db.tables;
      await world.db.write(async (tx) => {
        await tx.delete(roomSpaces).where(eq(roomSpaces.roomId, room.id));
      });
      expect(await world.db.$count(wishes, eq(wishes.spaceId, spaceId))).toBe(1);
      expect(await codeOf(remove(spaceId))).toBe('space.in-use');
    });
  });

  test('a new room of a house that is closed for a time is closed too', async () => {
    await heard(close(world, { siteId: 'JNS-HAL', start: `${day}T10:00`, end: `${day}T12:00` }));
    const { id } = await create({ siteId: 'JNS-HAL', state: 'published', openingHours: allWeek });
    const preview = await heard<{ occurrences: { status: string }[] }>(
      world.request('/bookings/preview', { json: { roomId: id, when: once(day, '11:00', '12:00') } }),
    );
    expect(preview.occurrences.map(({ status }) => status)).toEqual(['closed']);
  });

  test('what opens the door is for keepers: no public answer, history, record or log line holds it', async () => {
    await changeRoom(world, 'R37', { accessSecret: 'Koodi 4711' });
    expect((await settingsOf(world, 'R37')).accessSecret).toBe('Koodi 4711');
    expect((await history('R37')).items[0]?.changes).toEqual([{ field: 'accessSecret', before: null, after: null }]);
    const { id } = await create({ accessSecret: 'Avain 0815' });
    const answers = ['/rooms/R37', '/rooms', '/sites', `/rooms/R37/history`, `/rooms/${id}/history`, '/staff/rooms'];
    for (const path of answers) {
      const text = await (await world.request(path, { as: 'coordinator' })).text();
      expect(text, path).not.toMatch(/4711|0815/);
    }
    const kept = JSON.stringify([await world.db.select().from(world.db.tables.audit), world.logged]);
    expect(kept).not.toMatch(/4711|0815/);
    expect((await changeRoom(world, 'R37', { accessSecret: '' })).accessSecret).toBeNull();
  });
});
