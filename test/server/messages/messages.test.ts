import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accounts } from '../../../db/demo/people.ts';
import { deliverMails } from '../../../server/notifications/deliver-mails.ts';
import type { MessagesView, UnreadView } from '../../../shared/messages/schemas.ts';
import { change, decide, heard, queuedMails, shown } from '../../support/booking-commands.ts';
import { book, once } from '../../support/booking-messages.ts';
import { engines } from '../../support/engines.ts';
import { type Account, createWorld, problemOf, type World } from '../../support/world.ts';

describe.each(engines)('messages about a booking on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  const asked = (changes = {}) =>
    book(world, { roomId: 'R39', when: once('2027-02-02', '10:00', '12:00'), ...changes });
  const write = (id: string, json: object, as: Account) => world.request(`/bookings/${id}/messages`, { as, json });
  const thread = (id: string, as: Account) => heard<MessagesView>(world.request(`/bookings/${id}/messages`, { as }));
  const unread = (as: Account) => heard<UnreadView>(world.request('/messages/unread', { as }));
  const told = async () =>
    (await queuedMails(world)).filter(({ kind }) => kind === 'message.new').map(({ recipient }) => recipient);
  const sent = async () => {
    world.mails.length = 0;
    while ((await deliverMails(world.deps)) > 0);
    return world.mails;
  };

  test('both sides write, each sees who wrote what, and the other side is told by mail', async () => {
    const { id } = await asked();
    await heard(write(id, { body: 'Saammeko avaimen edellisenä päivänä?' }, 'ngo'));
    const { items, writesAs, mayAsk } = await heard<MessagesView>(write(id, { body: 'Saatte.' }, 'approver'));
    expect(items.map(({ side, by, body, isOwn }) => [side, by, body, isOwn])).toEqual([
      ['organisation', accounts.ngo.name, 'Saammeko avaimen edellisenä päivänä?', false],
      ['staff', accounts.approver.name, 'Saatte.', true],
    ]);
    expect([writesAs, mayAsk]).toEqual(['staff', true]);
    expect(await told()).toEqual([accounts.approver.email, accounts.ngo.email]);
  });

  test('what is new is counted for the other side only, until it has been read', async () => {
    const { id } = await asked();
    await heard(write(id, { body: 'Hei' }, 'ngo'));
    await heard(write(id, { body: 'Vielä yksi asia' }, 'ngo'));
    expect(await unread('approver')).toEqual({ items: [{ bookingId: id, count: 2 }], total: 2 });
    expect((await unread('ngo')).total).toBe(0);
    expect((await unread('ngo2')).total).toBe(0);
    const { items } = await thread(id, 'approver');
    expect(items.map(({ isNew }) => isNew)).toEqual([true, true]);
    world.clock.advance(1000);
    await heard(write(id, { body: 'Kolmas' }, 'ngo'));
    const read = { as: 'approver' as const, method: 'PUT', json: { messageId: items[1]?.id } };
    expect((await world.request(`/bookings/${id}/messages/read`, read)).status).toBe(204);
    expect((await thread(id, 'approver')).items.map(({ isNew }) => isNew)).toEqual([false, false, true]);
    expect((await unread('approver')).total).toBe(1);
  });

  test('other organisations do not learn that there is a thread', async () => {
    const { id } = await asked();
    for (const path of [`/bookings/${id}/messages`, `/bookings/${id}/messages/read`]) {
      const read = path.endsWith('read') ? { method: 'PUT', json: { messageId: 'x' } } : {};
      const problem = await problemOf(await world.request(path, { as: 'ngo2', ...read }));
      expect([problem.status, problem.code]).toEqual([404, 'booking.not-found']);
    }
    expect((await write(id, { body: 'Hei' }, 'ngo2')).status).toBe(404);
    expect((await write(id, { body: 'Hei' }, 'board')).status).toBe(404);
  });

  test('only staff ask, and only about what waits', async () => {
    const { id } = await asked();
    expect((await write(id, { body: 'Hei?', asks: true }, 'ngo')).status).toBe(403);
    await heard(decide(world, id, { decision: 'approve' }));
    const problem = await problemOf(await write(id, { body: 'Montako?', asks: true }, 'approver'));
    expect(problem.code).toBe('booking.already-decided');
    expect((await write(id, { body: 'Tervetuloa' }, 'approver')).status).toBe(201);
    expect((await write(id, { body: '' }, 'approver')).status).toBe(400);
    expect((await write(id, { body: 'a'.repeat(2001) }, 'approver')).status).toBe(400);
  });

  test('a question and its answer are the same wherever they are written', async () => {
    const { id } = await asked();
    await heard(decide(world, id, { decision: 'request_info', message: 'Montako tuolia?' }));
    expect(await shown(world, id)).toMatchObject({ state: 'info_needed', message: 'Montako tuolia?' });
    await heard(change(world, id, { scope: 'all', answer: 'Kaksitoista' }));
    await heard(write(id, { body: 'Entä pöytiä?', asks: true }, 'approver'));
    expect(await shown(world, id)).toMatchObject({ state: 'info_needed', message: 'Entä pöytiä?' });
    const { items } = await heard<MessagesView>(write(id, { body: 'Kolme' }, 'ngo'));
    expect(items.map(({ body, asks }) => [body, asks])).toEqual([
      ['Montako tuolia?', true],
      ['Kaksitoista', false],
      ['Entä pöytiä?', true],
      ['Kolme', false],
    ]);
    const { state, message, history } = await shown(world, id);
    expect([state, message]).toEqual(['requested', null]);
    expect(history.map(({ action }) => action)).toEqual([
      'requested',
      'info-asked',
      'answered',
      'info-asked',
      'answered',
    ]);
  });

  test('the promised day moves on by the working days that the organisation was waited for', async () => {
    world.travelTo('2026-12-21T08:00:00Z');
    const { id, decideBy } = await asked();
    expect(decideBy).toBe('2026-12-30');
    world.travelTo('2026-12-22T08:00:00Z');
    await heard(decide(world, id, { decision: 'request_info', message: 'Montako?' }));
    // A second question does not begin the wait anew.
    world.travelTo('2026-12-23T08:00:00Z');
    await heard(decide(world, id, { decision: 'request_info', message: 'Ja ketkä?' }));
    // The 23rd, 28th to 31st of December, the 4th and 5th of January: Christmas, New Year and Epiphany stand between.
    world.travelTo('2027-01-06T08:00:00Z');
    const late = await heard<{ items: { booking: { id: string }; overdue: boolean }[] }>(
      world.request('/approvals', { as: 'approver' }),
    );
    expect(late.items.find(({ booking }) => booking.id === id)?.overdue).toBe(false);
    await heard(write(id, { body: 'Viisi' }, 'ngo'));
    expect((await shown(world, id)).decideBy).toBe('2027-01-12');
  });

  test('an answer on the day of the question costs no day', async () => {
    const { id, decideBy } = await asked();
    await heard(decide(world, id, { decision: 'request_info', message: 'Montako?' }));
    await heard(write(id, { body: 'Viisi' }, 'ngo'));
    expect((await shown(world, id)).decideBy).toBe(decideBy);
  });

  test('no mail quotes a message, and of a sensitive booking not even a decision’s words are mailed', async () => {
    const sensitive = await asked({ contentArea: 'A5', sensitive: true, internalTitle: 'Surevien ryhmä' });
    await sent();
    await heard(write(sensitive.id, { body: 'Ryhmässä on surevia' }, 'ngo'));
    await heard(decide(world, sensitive.id, { decision: 'request_info', message: 'Tarvitaanko tukihenkilöä?' }));
    const mails = await sent();
    expect(mails.map(({ to }) => to)).toEqual([accounts.approver.email, accounts.ngo.email]);
    for (const { subject, text } of mails) expect(`${subject} ${text}`).not.toMatch(/surev|tukihenkil/i);
    expect(mails[0]?.text).toContain(`/varaukset/${sensitive.id}#viestit`);
    expect(mails[1]?.text).toContain('Lue se varauksen sivulta.');
  });

  test('who can do without such mails gets none, and the message waits all the same', async () => {
    const { id } = await asked();
    const { users } = world.db.tables;
    await world.db.write(async (tx) => {
      await tx
        .update(users)
        .set({ unwantedMails: ['message'] })
        .where(eq(users.email, accounts.ngo.email));
    });
    await heard(write(id, { body: 'Tervetuloa' }, 'approver'));
    expect(await told()).toEqual([]);
    expect((await unread('ngo')).total).toBe(1);
  });

  test('where nobody decides at the house, the nearest contact person is told', async () => {
    const { id } = await asked({ roomId: 'R02' });
    const { grants } = world.db.tables;
    await world.db.write(async (tx) => {
      await tx.delete(grants).where(eq(grants.role, 'approver'));
    });
    await heard(write(id, { body: 'Hei' }, 'ngo'));
    const [recipient] = await told();
    expect(recipient).toMatch(/@/);
    expect(recipient).not.toBe(accounts.approver.email);
  });
});
