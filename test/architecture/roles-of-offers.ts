/** Who may offer, answer and wait in line: rows of the role table. */

import type { BookingView } from '../../shared/bookings/schemas.ts';
import { book, once } from '../support/booking-messages.ts';
import { type Account, bodyOf, type World } from '../support/world.ts';
import type { RoleRow } from './role-row.ts';

export interface OfferSubjects {
  /** A request of `ngo` at JNS-PIE, its first date, and the offers that are open for its two dates. */
  offeredId: string;
  offeredDateId: string;
  proposalId: string;
  otherProposalId: string;
  /** A request of `ngo` at JNS-PIE for which nothing is offered, its date, and one that was left out. */
  askedId: string;
  askedDateId: string;
  leftOutId: string;
  /** A date of `ngo` in line at JNS-PIE. */
  waitId: string;
}

const staff: readonly Account[] = ['approver', 'coordinator', 'admin'];
const concerned: readonly Account[] = ['ngo', ...staff];

export const offerRows: Record<string, RoleRow<OfferSubjects>> = {
  'POST /bookings/{id}/offers': {
    allowed: staff,
    request: ({ askedId, askedDateId }) => ({
      path: `/bookings/${askedId}/offers`,
      json: { dates: [{ occurrenceId: askedDateId, roomId: 'R06' }] },
    }),
  },
  'POST /bookings/{id}/offers/suggestions': {
    allowed: staff,
    request: ({ offeredId, offeredDateId }) => ({
      path: `/bookings/${offeredId}/offers/suggestions`,
      json: { occurrenceIds: [offeredDateId] },
    }),
  },
  'POST /proposals/{id}/answer': {
    allowed: concerned,
    request: ({ proposalId }) => ({ path: `/proposals/${proposalId}/answer`, json: { accept: false } }),
  },
  'POST /proposals/{id}/withdraw': {
    allowed: staff,
    request: ({ otherProposalId }) => ({ path: `/proposals/${otherProposalId}/withdraw`, method: 'POST' }),
  },
  'POST /bookings/{id}/waits': {
    allowed: concerned,
    request: ({ askedId, leftOutId }) => ({
      path: `/bookings/${askedId}/waits`,
      json: { occurrenceIds: [leftOutId] },
    }),
  },
  'DELETE /waits/{id}': { allowed: concerned, request: ({ waitId }) => ({ path: `/waits/${waitId}` }) },
};

export const offerSubjectsIn = async (world: World): Promise<OfferSubjects> => {
  const two = { ...once('2027-05-11', '14:00', '16:00'), rrule: 'FREQ=DAILY;COUNT=2' };
  const asked = await book(world, { roomId: 'R39', when: two });
  const offer = async (occurrenceId: string): Promise<string> => {
    const json = { dates: [{ occurrenceId, roomId: 'R06' }] };
    const offered = await world.request(`/bookings/${asked.id}/offers`, { as: 'approver', json });
    return (await bodyOf<BookingView>(offered)).proposals[0]?.id ?? '';
  };
  const [offeredDateId = '', otherDateId = ''] = asked.occurrences.map(({ id }) => id);
  const { id: askedId, occurrences } = await book(world, {
    roomId: 'R39',
    when: { ...once('2027-05-18', '10:00', '12:00'), rrule: 'FREQ=WEEKLY;COUNT=2' },
    resolutions: [{ date: '2027-05-25', action: 'skip' }],
  });
  const when = once('2027-05-12', '10:00', '12:00');
  await book(world, { organisationId: 'O16', when }, 'ngo2');
  const inLine = await book(world, { when, resolutions: [{ date: '2027-05-12', action: 'wait' }] });
  return {
    offeredId: asked.id,
    offeredDateId,
    proposalId: await offer(offeredDateId),
    otherProposalId: await offer(otherDateId),
    askedId,
    askedDateId: occurrences[0]?.id ?? '',
    leftOutId: occurrences[1]?.id ?? '',
    waitId: inLine.occurrences[0]?.wait?.id ?? '',
  };
};
