import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accounts } from '../../../db/demo/people.ts';
import type { BookingSummaryView, BookingView } from '../../../shared/bookings/schemas.ts';
import type { OrganisationView } from '../../../shared/organisations/details-schemas.ts';
import type { Role } from '../../../shared/users/roles.ts';
import type { SessionView } from '../../../shared/users/schemas.ts';
import { book, bookingMessage, once } from '../../support/booking-messages.ts';
import { engines } from '../../support/engines.ts';
import { type Account, bodyOf, createWorld, problemOf, type World } from '../../support/world.ts';

const time = once('2027-02-02', '10:00', '12:00');
const emailOf = (account: Account): string => accounts[account].email;

describe.each(engines)('booking for another organisation on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ engine, demo: true });
  });
  afterEach(() => world.close());

  const idOf = async (code: string) => {
    const { organisations } = world.db.tables;
    const [row] = await world.db
      .select({ id: organisations.id })
      .from(organisations)
      .where(eq(organisations.code, code));
    return row?.id as string;
  };
  const userIdOf = async (account: Account) => {
    const { users } = world.db.tables;
    const [row] = await world.db
      .select({ id: users.id })
      .from(users)
      .where(eq(users.email, emailOf(account)));
    return row?.id as string;
  };
  const give = async (account: Account, role: Role, organisation: string, until: string | null = null) => {
    const grant = {
      userId: await userIdOf(account),
      organisationId: await idOf(organisation),
      role,
      validUntil: until,
    };
    await world.db.write((tx) => tx.insertRows('grants', [{ id: `g-${account}-${role}-${organisation}`, ...grant }]));
  };
  const put = async (code: string, columns: { umbrellaId: string | null }) => {
    await world.db.write(async (tx) => {
      await tx.update(tx.tables.organisations).set(columns).where(eq(tx.tables.organisations.code, code));
    });
  };
  const toldOf = async ({ id }: { id: string }) => {
    const rows = await world.db.select().from(world.db.tables.outbox);
    return rows
      .filter(
        ({ payload, kind }) => kind.startsWith('booking.') && (payload as { bookingId?: string }).bookingId === id,
      )
      .map(({ recipient }) => recipient)
      .sort();
  };
  const see = (id: string, as: Account) => world.request(`/bookings/${id}`, { as });
  const seen = async (id: string, as: Account) => bodyOf<BookingView>(await see(id, as));
  const cancel = (id: string, as: Account) =>
    world.request(`/bookings/${id}/cancel`, { as, json: { scope: 'all', reason: 'organiser' } });

  describe('as staff', () => {
    test('the organisation sees who of the staff made the booking, and its own people get the mail', async () => {
      const booking = await book(world, { when: time }, 'coordinator');
      expect(await seen(booking.id, 'ngo')).toMatchObject({
        madeBy: 'staff',
        requestedBy: 'Päivi Nevalainen',
        isReachable: true,
        allowed: { change: true, cancel: true },
      });
      expect(await toldOf(booking)).toEqual([emailOf('ngo')]);
    });

    test('all who may book for it today are told, and nobody who only reads or whose role has ended', async () => {
      await give('ngo2', 'booker', 'O01');
      await give('board', 'reader', 'O01');
      await give('admin', 'booker', 'O01', '2026-11-01');
      const booking = await book(world, { when: time }, 'coordinator');
      expect(await toldOf(booking)).toEqual([emailOf('ngo2'), emailOf('ngo')]);
    });

    test('of what happens later the organisation is told too', async () => {
      const booking = await book(world, { roomId: 'R39', when: time }, 'coordinator');
      const json = { decision: 'approve' };
      expect((await world.request(`/bookings/${booking.id}/decision`, { as: 'coordinator', json })).status).toBe(200);
      expect(new Set(await toldOf(booking))).toEqual(new Set([emailOf('ngo')]));
    });

    test('where nobody of the organisation has an account, staff are told to call, and get the mail themselves', async () => {
      const organisation = await bodyOf<OrganisationView>(
        await world.request('/organisations/O03', { as: 'coordinator' }),
      );
      expect(organisation.isReachable).toBe(false);
      const booking = await book(world, { organisationId: 'O03', when: time }, 'coordinator');
      expect(booking).toMatchObject({ madeBy: 'staff', isReachable: false });
      expect(await toldOf(booking)).toEqual([emailOf('coordinator')]);
    });

    test('what the organisation would be refused is refused to staff as well', async () => {
      await book(world, { when: time }, 'coordinator');
      const clash = bookingMessage({ organisationId: 'O16', when: time });
      expect(await problemOf(await world.request('/bookings', { as: 'coordinator', json: clash }))).toMatchObject({
        code: 'booking.conflict',
      });
    });

    test('an organisation that books for itself is told of its own booking alone', async () => {
      await give('ngo2', 'booker', 'O01');
      const booking = await book(world, { when: time });
      expect(await seen(booking.id, 'coordinator')).toMatchObject({ madeBy: 'organisation', isReachable: true });
      expect(await toldOf(booking)).toEqual([emailOf('ngo')]);
    });
  });

  describe('as its umbrella organisation', () => {
    beforeEach(async () => {
      await give('ngo2', 'booker', 'O27');
      await put('O01', { umbrellaId: await idOf('O27') });
    });

    test('its booker sees in the session whom she may book for', async () => {
      const { user } = await bodyOf<SessionView>(await world.request('/session', { as: 'ngo2' }));
      const members = user.roles.flatMap((role) => role.members ?? []);
      expect(members.map(({ id }) => id)).toContain(await idOf('O01'));
    });

    test('the member has the booking as its own, and both are told', async () => {
      const booking = await book(world, { when: time }, 'ngo2');
      expect(await seen(booking.id, 'ngo')).toMatchObject({
        madeBy: 'umbrella',
        umbrella: expect.stringContaining('Järjestökatto'),
        requestedBy: 'Sanna Koponen',
        organisation: { id: await idOf('O01') },
        allowed: { change: true, cancel: true },
      });
      expect(await toldOf(booking)).toEqual([emailOf('ngo2'), emailOf('ngo')]);
    });

    test('the umbrella sees, finds, changes and cancels what it made', async () => {
      const booking = await book(world, { when: time }, 'ngo2');
      expect((await seen(booking.id, 'ngo2')).allowed).toMatchObject({ change: true, cancel: true, decide: false });
      const list = await bodyOf<{ items: BookingSummaryView[] }>(await world.request('/bookings', { as: 'ngo2' }));
      expect(list.items.map(({ id }) => id)).toContain(booking.id);
      const change = await world.request(`/bookings/${booking.id}`, {
        as: 'ngo2',
        method: 'PATCH',
        headers: { 'If-Match': `"${booking.version}"` },
        json: { scope: 'all', internalTitle: 'Uusi nimi' },
      });
      expect(change.status).toBe(200);
      expect((await cancel(booking.id, 'ngo2')).status).toBe(200);
    });

    test('what the member booked itself is none of its business', async () => {
      const booking = await book(world, { when: time });
      expect((await see(booking.id, 'ngo2')).status).toBe(404);
      expect((await cancel(booking.id, 'ngo2')).status).toBe(404);
      const list = await bodyOf<{ items: BookingSummaryView[] }>(await world.request('/bookings', { as: 'ngo2' }));
      expect(list.items.map(({ id }) => id)).not.toContain(booking.id);
    });

    test('for others than its members it may not book, and when it leads the member no more, the booking is out of its sight', async () => {
      const booking = await book(world, { when: time }, 'ngo2');
      const other = bookingMessage({ organisationId: 'O02', when: once('2027-02-03', '10:00', '12:00') });
      expect((await world.request('/bookings', { as: 'ngo2', json: other })).status).toBe(403);
      await put('O01', { umbrellaId: null });
      expect((await see(booking.id, 'ngo2')).status).toBe(404);
      expect((await see(booking.id, 'ngo')).status).toBe(200);
    });

    test('who only reads for the umbrella books for nobody', async () => {
      await give('board', 'reader', 'O27');
      const json = bookingMessage({ when: time });
      expect((await world.request('/bookings', { as: 'board', json })).status).toBe(403);
    });
  });
});
