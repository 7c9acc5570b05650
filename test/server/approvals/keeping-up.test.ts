import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accounts } from '../../../db/demo/people.ts';
import * as grants from '../../../db/grants.ts';
import * as users from '../../../db/users.ts';
import { escalateOverdue } from '../../../server/approvals/escalate-overdue.ts';
import { deliverMails } from '../../../server/notifications/deliver-mails.ts';
import type { LetterLineView } from '../../../shared/approvals/letter-schemas.ts';
import type { ApprovalView, DecisionsView } from '../../../shared/approvals/schemas.ts';
import type { SavedFiltersView } from '../../../shared/saved-filters/schemas.ts';
import { decide, heard, queuedMails, shown } from '../../support/booking-commands.ts';
import { book, once } from '../../support/booking-messages.ts';
import { engines } from '../../support/engines.ts';
import { type Account, createWorld, problemOf, type World } from '../../support/world.ts';

describe.each(engines)('keeping up with the queue, on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  const asked = (date: string, changes = {}) =>
    book(world, { roomId: 'R39', when: once(date, '10:00', '12:00'), ...changes });
  const rival = (date: string) =>
    book(world, { roomId: 'R39', when: once(date, '11:00', '13:00'), organisationId: 'O16' }, 'ngo2');
  const inQueue = async (id: string) => {
    const { items } = await heard<{ items: ApprovalView[] }>(world.request('/approvals', { as: 'approver' }));
    return items.find(({ booking }) => booking.id === id) as ApprovalView;
  };
  const letters = async (bookingId: string, as: Account = 'ngo2') =>
    (await heard<{ items: LetterLineView[] }>(world.request(`/decision-letters?bookingId=${bookingId}`, { as }))).items;

  describe('several at once', () => {
    const many = (json: object, as: Account = 'approver') => world.request('/approvals/decisions', { as, json });

    test('what is safe is approved, and everything else is left as it was with its reason', async () => {
      const safe = await asked('2027-02-02');
      const contested = await asked('2027-02-09');
      await rival('2027-02-09');
      const questioned = await asked('2027-02-16');
      await heard(decide(world, questioned.id, { decision: 'request_info', message: 'Montako?' }));
      const lacking = await asked('2027-02-23', { roomId: 'R18', needs: ['wheelchair'], wheelchairUsers: 1 });
      const bookingIds = [safe.id, contested.id, questioned.id, lacking.id, 'none', safe.id];
      const { items } = await heard<DecisionsView>(many({ bookingIds, decision: 'approve' }, 'coordinator'));
      expect(items.map(({ done, code }) => (done ? 'done' : code))).toEqual([
        'done',
        'booking.competing',
        'decision.answer-awaited',
        'decision.needs-look',
        'booking.not-found',
      ]);
      expect(items[2]?.text).toMatch(/eikä hän ole vielä vastannut/);
      expect((await shown(world, safe.id)).state).toBe('approved');
      expect((await shown(world, contested.id)).version).toBe(contested.version);
    });

    test('a denial needs its reason before anything is decided, and gives each its own letter', async () => {
      const ids = [(await asked('2027-02-02')).id, (await asked('2027-02-09')).id];
      expect((await problemOf(await many({ bookingIds: ids, decision: 'deny' }))).code).toBe(
        'decision.reason-required',
      );
      const other = { bookingIds: ids, decision: 'deny', reasonCode: 'OTHER' };
      expect((await problemOf(await many(other))).code).toBe('decision.message-required');
      const { items } = await heard<DecisionsView>(many({ bookingIds: ids, decision: 'deny', reasonCode: 'STAFFING' }));
      expect(items.map(({ done }) => done)).toEqual([true, true]);
      const numbers = [...(await letters(ids[0] as string, 'ngo')), ...(await letters(ids[1] as string, 'ngo'))];
      expect(numbers.map(({ number }) => number)).toEqual(['2026/1', '2026/2']);
    });

    test('an organisation decides nothing, and an approver nothing at other houses', async () => {
      const { id } = await asked('2027-02-02');
      expect((await many({ bookingIds: [id], decision: 'approve' }, 'ngo')).status).toBe(403);
      const { items } = await heard<DecisionsView>(many({ bookingIds: ['B23'], decision: 'approve' }));
      expect(items).toMatchObject([{ bookingId: 'B23', done: false, code: 'booking.not-found' }]);
    });
  });

  describe('overdue requests', () => {
    const overdueMails = async () => (await queuedMails(world)).filter(({ kind }) => kind === 'house.overdue');

    test('are brought to the coordinators once, in one mail each, on a working day', async () => {
      // The clock of the demo stands on a Sunday; B18 was promised an answer before it.
      await escalateOverdue(world.deps);
      expect(await overdueMails()).toEqual([]);
      world.travelTo('2026-11-26T08:00:00Z');
      const first = await inQueue((await shown(world, 'B18')).id);
      expect(first).toMatchObject({ overdue: true, escalation: null });
      await escalateOverdue(world.deps);
      await escalateOverdue(world.deps);
      const mails = await overdueMails();
      expect(mails.map(({ recipient }) => recipient)).toEqual([accounts.coordinator.email]);
      expect(mails[0]?.payload.bookingIds).toContain(first.booking.id);
      const after = await inQueue(first.booking.id);
      expect(after.escalation?.told).toEqual([accounts.coordinator.name]);
      expect(after.overdueDays).toBeGreaterThanOrEqual(4);
      while ((await deliverMails(world.deps)) > 0);
      const mail = world.mails.find(({ to }) => to === accounts.coordinator.email);
      expect(mail?.subject).toMatch(/odottaa päätöstä luvattua pidempään/);
      expect(mail?.text).not.toMatch(/ry\b|Diabetes/);
    });

    test('go to the deputy of who decides at the house, where there is one', async () => {
      await world.db.write(async (tx) => {
        const approver = (await users.findByEmail(tx, accounts.approver.email)) as users.UserRow;
        const deputy = (await users.findByEmail(tx, accounts.admin.email)) as users.UserRow;
        await grants.insert(tx, { id: 'deputy', userId: deputy.id, role: 'approver', deputyForId: approver.id });
      });
      world.travelTo('2026-11-23T08:00:00Z');
      await escalateOverdue(world.deps);
      expect((await overdueMails()).map(({ recipient }) => recipient)).toEqual([accounts.admin.email]);
      expect((await inQueue((await shown(world, 'B18')).id)).escalation?.told).toEqual([accounts.admin.name]);
    });

    test('wait for the next day while there is nobody to bring them to', async () => {
      const { grants: table } = world.db.tables;
      const setEnd = (validUntil: string | null) =>
        world.db.write(async (tx) => {
          await tx.update(table).set({ validUntil }).where(eq(table.role, 'coordinator'));
        });
      await setEnd('2026-11-01');
      world.travelTo('2026-11-23T08:00:00Z');
      await escalateOverdue(world.deps);
      expect(await overdueMails()).toEqual([]);
      expect((await inQueue((await shown(world, 'B18', { as: 'admin' })).id)).escalation).toBeNull();
      await setEnd(null);
      await escalateOverdue(world.deps);
      expect((await overdueMails()).map(({ recipient }) => recipient)).toEqual([accounts.coordinator.email]);
    });

    test('are no longer late while the organisation is asked', async () => {
      const { id } = await shown(world, 'B18');
      await heard(decide(world, id, { decision: 'request_info', message: 'Montako?' }));
      world.travelTo('2026-11-23T08:00:00Z');
      await escalateOverdue(world.deps);
      expect(await overdueMails()).toEqual([]);
      expect(await inQueue(id)).toMatchObject({
        overdue: false,
        overdueDays: 0,
        clockStoppedAt: '2026-11-22T08:00:00Z',
      });
    });
  });

  test('views of the queue are kept by each for herself, a name once', async () => {
    const save = (name: string, query: string, as: Account = 'approver') =>
      world.request('/saved-filters', { as, json: { page: 'approvals', name, query } });
    await heard(save('Kanervala', 'toimipiste=JNS-KAN'));
    const { items } = await heard<SavedFiltersView>(save('kanervala', 'toimipiste=JNS-KAN&myohassa=1'));
    expect(items).toMatchObject([{ name: 'kanervala', query: 'toimipiste=JNS-KAN&myohassa=1' }]);
    const ofOther = await heard<SavedFiltersView>(
      world.request('/saved-filters?page=approvals', { as: 'coordinator' }),
    );
    expect(ofOther.items).toEqual([]);
    const path = `/saved-filters/${items[0]?.id}`;
    expect((await world.request(path, { as: 'coordinator', method: 'DELETE' })).status).toBe(404);
    expect((await world.request(path, { as: 'approver', method: 'DELETE' })).status).toBe(204);
    expect((await save('x', 'a=1', 'ngo')).status).toBe(403);
  });
});
