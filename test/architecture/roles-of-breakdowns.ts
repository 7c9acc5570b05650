/** Who may say what is out of order, and who hears of it: rows of the role table. */
import * as bookings from '../../db/bookings.ts';
import type { Account, World } from '../support/world.ts';
import type { RoleRow } from './role-row.ts';

export interface BreakdownSubjects {
  /** Of JNS-KAN, since an hour. */
  breakdownId: string;
  /** A date to come of B01. */
  dateId: string;
}

const keepers: readonly Account[] = ['approver', 'coordinator', 'admin'];
const lift = { device: 'lift', start: '2027-01-11T08:00' };

export const breakdownRows: Record<string, RoleRow<BreakdownSubjects>> = {
  'GET /sites/{id}/breakdowns': { allowed: keepers, request: () => ({ path: '/sites/JNS-KAN/breakdowns' }) },
  'POST /sites/{id}/breakdowns': {
    allowed: keepers,
    request: () => ({ path: '/sites/JNS-KAN/breakdowns', json: lift }),
  },
  'POST /sites/{id}/breakdowns/impact': {
    allowed: keepers,
    request: () => ({ path: '/sites/JNS-KAN/breakdowns/impact', json: lift }),
  },
  'PATCH /breakdowns/{id}': {
    allowed: keepers,
    request: ({ breakdownId }) => ({ path: `/breakdowns/${breakdownId}`, json: { end: '2027-01-12T08:00' } }),
  },
  'POST /breakdowns/{id}/end': {
    allowed: keepers,
    request: ({ breakdownId }) => ({ path: `/breakdowns/${breakdownId}/end` }),
  },
  'DELETE /breakdowns/{id}': {
    allowed: keepers,
    request: ({ breakdownId }) => ({ path: `/breakdowns/${breakdownId}` }),
  },
  'GET /bookings/{id}/breakdowns': {
    allowed: ['ngo', ...keepers],
    request: () => ({ path: '/bookings/B01/breakdowns' }),
  },
  'PUT /bookings/{id}/breakdowns/acknowledgement': {
    allowed: ['ngo', ...keepers],
    request: ({ dateId, breakdownId }) => ({
      path: '/bookings/B01/breakdowns/acknowledgement',
      method: 'PUT',
      json: { dates: [{ occurrenceId: dateId, breakdownIds: [breakdownId] }] },
    }),
  },
  'DELETE /bookings/{id}/breakdowns/acknowledgement': {
    allowed: ['ngo', ...keepers],
    request: () => ({ path: '/bookings/B01/breakdowns/acknowledgement' }),
  },
  // To where it is already.
  'POST /bookings/{id}/move': {
    allowed: ['ngo', ...keepers],
    request: ({ dateId }) => ({ path: '/bookings/B01/move', json: { moves: [{ occurrenceId: dateId }] } }),
  },
};

export const breakdownSubjectsIn = async ({ db, clock }: World): Promise<BreakdownSubjects> => {
  const site = (await db.select().from(db.tables.sites)).find(({ code }) => code === 'JNS-KAN');
  const booking = await bookings.find(db, 'B01');
  const dates = await bookings.occurrencesOf(db, [booking?.id ?? '']);
  const now = clock.now();
  const breakdownId = 'lift-of-kanerva';
  await db.write(async (tx) => {
    await tx.insert(tx.tables.breakdowns).values({
      id: breakdownId,
      siteId: site?.id ?? '',
      device: 'lift',
      startAt: now - 3_600_000,
      endAt: null,
      note: { fi: '', sv: '', en: '' },
      reportedAt: now,
      reportedById: 'somebody',
    });
  });
  return { breakdownId, dateId: dates.find(({ state }) => state === 'approved')?.id ?? '' };
};
