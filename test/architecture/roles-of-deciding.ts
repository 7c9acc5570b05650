/** Who may write about a booking, decide several and read the letters: rows of the role table. */

import type { LetterLineView } from '../../shared/approvals/letter-schemas.ts';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import type { MessagesView } from '../../shared/messages/schemas.ts';
import type { SavedFiltersView } from '../../shared/saved-filters/schemas.ts';
import { book, once } from '../support/booking-messages.ts';
import { type Account, bodyOf, type World } from '../support/world.ts';
import type { RoleRow } from './role-row.ts';

export interface DecidingSubjects {
  /** A booking of `ngo` at JNS-PIE with a message and a letter. */
  deniedId: string;
  messageId: string;
  letterId: string;
  /** A view of the queue that `approver` keeps. */
  filterId: string;
}

const everyone: readonly Account[] = ['ngo', 'ngo2', 'approver', 'coordinator', 'board', 'admin'];
const staff: readonly Account[] = ['approver', 'coordinator', 'admin'];
const concerned: readonly Account[] = ['ngo', ...staff];

export const decidingRows: Record<string, RoleRow<DecidingSubjects>> = {
  'GET /bookings/{id}/messages': {
    allowed: concerned,
    request: ({ deniedId }) => ({ path: `/bookings/${deniedId}/messages` }),
  },
  'POST /bookings/{id}/messages': {
    allowed: concerned,
    request: ({ deniedId }) => ({ path: `/bookings/${deniedId}/messages`, json: { body: 'Hei' } }),
  },
  'PUT /bookings/{id}/messages/read': {
    allowed: concerned,
    request: ({ deniedId, messageId }) => ({ path: `/bookings/${deniedId}/messages/read`, json: { messageId } }),
  },
  'GET /messages/unread': { allowed: everyone, request: () => ({ path: '/messages/unread' }) },
  'GET /decision-letters': {
    allowed: concerned,
    request: ({ deniedId }) => ({ path: `/decision-letters?bookingId=${deniedId}` }),
  },
  'GET /decision-letters/{id}': {
    allowed: concerned,
    request: ({ letterId }) => ({ path: `/decision-letters/${letterId}` }),
  },
  'POST /approvals/decisions': {
    allowed: staff,
    request: () => ({ path: '/approvals/decisions', json: { bookingIds: ['none'], decision: 'approve' } }),
  },
  'GET /saved-filters': { allowed: staff, request: () => ({ path: '/saved-filters?page=approvals' }) },
  'POST /saved-filters': {
    allowed: staff,
    request: () => ({ path: '/saved-filters', json: { page: 'approvals', name: 'Omat', query: 'myohassa=1' } }),
  },
  'DELETE /saved-filters/{id}': {
    allowed: ['approver'],
    request: ({ filterId }) => ({ path: `/saved-filters/${filterId}` }),
  },
};

export const decidingSubjectsIn = async (world: World): Promise<DecidingSubjects> => {
  const { id }: BookingView = await book(world, { roomId: 'R39', when: once('2027-02-16', '10:00', '12:00') });
  await world.request(`/bookings/${id}/decision`, {
    as: 'approver',
    json: { decision: 'deny', reasonCode: 'PURPOSE' },
  });
  const thread = await world.request(`/bookings/${id}/messages`, { as: 'ngo', json: { body: 'Miksi?' } });
  const letters = await world.request(`/decision-letters?bookingId=${id}`, { as: 'ngo' });
  const json = { page: 'approvals', name: 'Kiireiset', query: 'myohassa=1' };
  const filters = await world.request('/saved-filters', { as: 'approver', json });
  return {
    deniedId: id,
    messageId: (await bodyOf<MessagesView>(thread)).items[0]?.id ?? '',
    letterId: (await bodyOf<{ items: LetterLineView[] }>(letters)).items[0]?.id ?? '',
    filterId: (await bodyOf<SavedFiltersView>(filters)).items[0]?.id ?? '',
  };
};
