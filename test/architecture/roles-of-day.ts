/** Who may tell of dates, mark them, and look at mails on their way: rows of the role table. */
import { eq } from 'drizzle-orm';
import { book, once } from '../support/booking-messages.ts';
import type { Account, World } from '../support/world.ts';
import type { RoleRow } from './role-row.ts';

export interface DaySubjects {
  /** A booking of `ngo` at JNS-KAN, of which it is asked whether it is still needed. */
  usedId: string;
  /** Its first date, which is over. */
  pastDateId: string;
  /** A mail that failed. */
  mailId: string;
}

const staff: readonly Account[] = ['approver', 'coordinator', 'admin'];
const concerned: readonly Account[] = ['ngo', ...staff];
const runners: readonly Account[] = ['coordinator', 'admin'];

export const dayRows: Record<string, RoleRow<DaySubjects>> = {
  'GET /bookings/{id}/attendance': {
    allowed: concerned,
    request: ({ usedId }) => ({ path: `/bookings/${usedId}/attendance` }),
  },
  'POST /occurrences/{id}/attendance': {
    allowed: concerned,
    request: ({ pastDateId }) => ({ path: `/occurrences/${pastDateId}/attendance`, json: { outcome: 'held' } }),
  },
  'POST /bookings/{id}/need': {
    allowed: concerned,
    request: ({ usedId }) => ({ path: `/bookings/${usedId}/need`, json: { needed: true } }),
  },
  'POST /occurrences/{id}/no-show': {
    allowed: staff,
    request: ({ pastDateId }) => ({ path: `/occurrences/${pastDateId}/no-show` }),
  },
  'DELETE /occurrences/{id}/no-show': {
    allowed: staff,
    request: ({ pastDateId }) => ({ path: `/occurrences/${pastDateId}/no-show` }),
  },
  'GET /outbox': { allowed: runners, request: () => ({ path: '/outbox' }) },
  'GET /outbox/{id}': { allowed: runners, request: ({ mailId }) => ({ path: `/outbox/${mailId}` }) },
  'POST /outbox/{id}/resend': { allowed: runners, request: ({ mailId }) => ({ path: `/outbox/${mailId}/resend` }) },
};

export const daySubjectsIn = async (world: World): Promise<DaySubjects> => {
  const when = { ...once('2027-04-06', '10:00', '11:00'), rrule: 'FREQ=WEEKLY;COUNT=2' };
  const booking = await book(world, { roomId: 'R02', when });
  const [first, second] = booking.occurrences.map(({ id }) => id) as [string, string];
  const { bookings, occurrences, outbox } = world.db.tables;
  const now = world.clock.now();
  const over = { startAt: now - 7_200_000, endAt: now - 3_600_000, state: 'approved' as const };
  return world.db.write(async (tx) => {
    await tx.update(occurrences).set(over).where(eq(occurrences.id, first));
    await tx.update(occurrences).set({ state: 'approved' }).where(eq(occurrences.id, second));
    await tx.update(bookings).set({ stillNeededAskedAt: now }).where(eq(bookings.id, booking.id));
    const [mail] = await tx.select({ id: outbox.id }).from(outbox);
    const mailId = mail?.id ?? '';
    await tx.update(outbox).set({ failure: 'mailbox full', attempts: 1 }).where(eq(outbox.id, mailId));
    return { usedId: booking.id, pastDateId: first, mailId };
  });
};
