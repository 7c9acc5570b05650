import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ChangeRequest } from '../../../shared/bookings/change-schemas.ts';
import { cancel, change, decide, heard, queuedMails, shown } from '../../support/booking-commands.ts';
import { book, once } from '../../support/booking-messages.ts';
import { engines } from '../../support/engines.ts';
import { createWorld, problemOf, type World } from '../../support/world.ts';

const when = { ...once('2027-02-02', '10:00', '12:00'), rrule: 'FREQ=WEEKLY;COUNT=2' };

describe.each(engines)('changing what is told of a booking on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  const tell = (id: string, changes: Partial<ChangeRequest>) => change(world, id, { scope: 'all', ...changes });
  const codeOf = async (answer: Promise<Response>) => (await problemOf(await answer)).code;

  test('every word can be changed, and what may be empty can be taken back', async () => {
    const booking = await book(world, { when, publicTitle: 'Kaikille', note: 'Vanha' });
    const changed = await heard(
      tell(booking.id, {
        internalTitle: 'Uusi',
        publicTitle: null,
        participants: 12,
        needs: ['hearing'],
        note: null,
        responsiblePerson: { name: 'Oili Ojala', phone: '050 1' },
      }),
    );
    expect(changed).toMatchObject({
      internalTitle: 'Uusi',
      publicTitle: null,
      participants: 12,
      needs: ['hearing'],
      note: null,
      responsiblePerson: { name: 'Oili Ojala', phone: '050 1' },
      version: 2,
    });
    expect(await shown(world, booking.id, { as: 'ngo' })).toEqual(changed);
  });

  test('E14: new words move nothing and mail nobody', async () => {
    const booking = await book(world, { when });
    const before = await queuedMails(world);
    const changed = await heard(tell(booking.id, { internalTitle: 'Toinen nimi' }));
    expect(changed.occurrences).toEqual(booking.occurrences);
    expect(changed.history.map(({ action }) => action)).toEqual(['approved-automatically', 'changed']);
    expect(await queuedMails(world)).toEqual(before);
  });

  test('more people than the room holds are refused, wherever the dates are', async () => {
    const booking = await book(world, { when });
    const problem = await problemOf(await tell(booking.id, { participants: 31 }));
    expect(problem).toMatchObject({ code: 'booking.capacity', errors: [{ path: 'participants' }] });
    expect((await heard(tell(booking.id, { participants: 30 }))).participants).toBe(30);
  });

  test('with a larger room come more people in one change, with a smaller one they do not', async () => {
    const booking = await book(world, { when });
    const larger = { scope: 'all', roomId: 'R39', participants: 50 } as const;
    expect((await heard(change(world, booking.id, larger, { as: 'coordinator' }))).participants).toBe(50);
    const smaller = await problemOf(
      await change(world, booking.id, { scope: 'all', roomId: 'R38' }, { as: 'coordinator' }),
    );
    expect(smaller).toMatchObject({ code: 'booking.conflict' });
    expect((smaller.conflicts as { reason: string }[]).map(({ reason }) => reason)).toEqual(['capacity', 'capacity']);
  });

  test('who changes an old version is told so, and changes nothing', async () => {
    const booking = await book(world, { when });
    const read = await world.request(`/bookings/${booking.id}`, { as: 'ngo' });
    const ifMatch = read.headers.get('etag') as string;
    const json = { scope: 'all', note: 'Ensin' } as const;
    const answer = await change(world, booking.id, json, { ifMatch });
    expect(answer.headers.get('etag')).toBe('"2"');
    const stale = await change(world, booking.id, { ...json, note: 'Myöhässä' }, { ifMatch });
    expect(stale.status).toBe(412);
    expect((await problemOf(stale)).code).toBe('request.stale');
    expect((await shown(world, booking.id)).note).toBe('Ensin');
    expect((await change(world, booking.id, json, { ifMatch: '"2"' })).status).toBe(200);
    expect((await change(world, booking.id, json, { ifMatch: 'W/"3"' })).status).toBe(412);
  });

  test('of two who change the same version at once one does', async () => {
    const booking = await book(world, { when });
    const answers = await Promise.all(
      ['a', 'b', 'c'].map((note) => change(world, booking.id, { scope: 'all', note }, { ifMatch: '"1"' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
  });

  test('E16: what is over, denied or cancelled is told as it was, and comes back to life by no change', async () => {
    const [over, denied, cancelled] = [
      await book(world, { when }),
      await book(world, { when, roomId: 'R06' }),
      await book(world, { when, roomId: 'R38' }),
    ];
    await heard(decide(world, denied.id, { decision: 'deny', reasonCode: 'PRIORITY' }));
    await heard(cancel(world, cancelled.id, {}));
    for (const { id } of [denied, cancelled]) {
      expect(await codeOf(tell(id, { internalTitle: 'Taas' }))).toBe('booking.not-open');
      expect(await codeOf(tell(id, { roomId: 'R04' }))).toBe('booking.not-open');
      expect(await codeOf(decide(world, id, { decision: 'approve' }))).toBe('booking.already-decided');
      expect((await shown(world, id)).allowed).toEqual({ cancel: false, change: false, decide: false, answer: false });
    }
    world.travelTo('2027-02-09T08:00:00Z');
    expect((await shown(world, over.id)).allowed.change).toBe(false);
    expect(await codeOf(tell(over.id, { participants: 25 }))).toBe('booking.past');
    expect((await shown(world, over.id)).participants).toBe(5);
  });

  test('who may not know of a booking cannot change it either', async () => {
    const booking = await book(world, { when });
    for (const as of ['ngo2', 'board'] as const) {
      const response = await change(world, booking.id, { scope: 'all', note: 'Ohi' }, { as });
      expect(response.status).toBe(404);
      expect((await problemOf(response)).code).toBe('booking.not-found');
    }
  });
});
