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
      const nothing = { cancel: false, change: false, add: false, decide: false, answer: false };
      expect((await shown(world, id)).allowed).toMatchObject(nothing);
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

  describe('the time in words', () => {
    const weekly = { ...once('2027-02-02', '10:00', '12:00'), rrule: 'FREQ=WEEKLY;COUNT=4' };
    const move = (id: string, json: object) => heard(change(world, id, json));
    const wordsOf = async (id: string) => (await shown(world, id)).ruleText;

    test('tells in three languages where a series is after all of it was moved', async () => {
      const { id, occurrences, ruleText } = await book(world, { when: weekly });
      const [first] = occurrences;
      await move(id, { scope: 'all', occurrenceId: first?.id, start: '2027-02-03T13:00', end: '2027-02-03T14:30' });
      const moved = {
        fi: 'joka keskiviikko 13.00–14.30, 3.2.–24.2.2027',
        sv: 'varje onsdag kl. 13.00–14.30, 3.2–24.2.2027',
        en: 'every Wednesday 13:00–14:30, 3 February – 24 February 2027',
      };
      expect(await wordsOf(id)).toEqual(moved);
      const [, second] = occurrences;
      await move(id, {
        scope: 'occurrence',
        occurrenceId: second?.id,
        start: '2027-02-10T16:00',
        end: '2027-02-10T17:00',
      });
      expect(await wordsOf(id)).toEqual(moved);
      await move(id, { scope: 'all', occurrenceId: first?.id, start: '2027-02-02T10:00', end: '2027-02-02T12:00' });
      expect(await wordsOf(id)).toEqual(ruleText);
    });

    test('does not change for a date that was moved on its own', async () => {
      const { id, occurrences, ruleText } = await book(world, { when: weekly });
      await move(id, {
        scope: 'occurrence',
        occurrenceId: occurrences[1]?.id,
        start: '2027-02-10T14:00',
        end: '2027-02-10T15:00',
      });
      expect(await wordsOf(id)).toEqual(ruleText);
      const single = await book(world, { roomId: 'R38', when: once('2027-02-02', '10:00', '12:00') });
      await move(single.id, {
        scope: 'all',
        start: '2027-02-04T14:00',
        end: '2027-02-04T15:00',
        occurrenceId: single.occurrences[0]?.id,
      });
      expect((await wordsOf(single.id)).fi).toBe('to 4.2.2027 klo 14.00–15.00');
    });

    test('begins with the first date that is there, and follows a change that staff agreed to, and dates that come later', async () => {
      const { id, occurrences } = await book(world, { when: weekly });
      world.travelTo('2027-02-03T08:00:00Z');
      const json = { occurrenceId: occurrences[1]?.id, start: '2027-02-09T17:00', end: '2027-02-09T19:00' };
      const asked = await move(id, { scope: 'all', roomId: 'R39', asRequest: true, ...json });
      expect((await wordsOf(id)).fi).toBe('joka tiistai 10.00–12.00, 2.2.–23.2.2027');
      const answer = `/proposals/${asked.proposals[0]?.id}/answer`;
      await heard(world.request(answer, { as: 'approver', json: { accept: true } }));
      expect((await wordsOf(id)).fi).toBe('joka tiistai 17.00–19.00, 9.2.–23.2.2027');
      await heard(world.request(`/bookings/${id}/dates`, { as: 'ngo', json: { until: '2027-03-09' } }));
      expect((await wordsOf(id)).fi).toBe('joka tiistai 17.00–19.00, 9.2.–9.3.2027');
    });

    test('is that of the dates beside a series where these were moved and nothing of the series is left', async () => {
      const { id, occurrences } = await book(world, { when: once('2027-02-02', '10:00', '12:00') });
      const dates = { when: { start: '2027-02-03T14:00', end: '2027-02-03T15:00', rdates: ['2027-02-04'] } };
      await heard(world.request(`/bookings/${id}/dates`, { as: 'ngo', json: dates }));
      await heard(cancel(world, id, { scope: 'occurrence', occurrenceId: occurrences[0]?.id }));
      const [, added] = (await shown(world, id)).occurrences;
      await move(id, { scope: 'all', occurrenceId: added?.id, start: '2027-02-03T16:00', end: '2027-02-03T17:00' });
      expect((await wordsOf(id)).fi).toMatch(/ke 3.2.2027 klo 16.00–17.00 ja to 4.2.2027 klo 16.00–17.00$/);
    });
  });
});
