/** Who may see what a change of a booking would do, and give it more dates or rooms: rows of the role table. */
import { book, once } from '../support/booking-messages.ts';
import type { Account, World } from '../support/world.ts';
import type { RoleRow } from './role-row.ts';

export interface ChangeSubjects {
  /** A booking of `ngo` at JNS-PIE. */
  changingId: string;
}

/** The organisation and the staff of the house. */
const concerned: readonly Account[] = ['ngo', 'approver', 'coordinator', 'admin'];

export const changeRows: Record<string, RoleRow<ChangeSubjects>> = {
  'POST /bookings/{id}/change-preview': {
    allowed: concerned,
    request: ({ changingId }) => ({
      path: `/bookings/${changingId}/change-preview`,
      json: { scope: 'all', roomId: 'R38' },
    }),
  },
  'POST /bookings/{id}/rooms/preview': {
    allowed: concerned,
    request: ({ changingId }) => ({ path: `/bookings/${changingId}/rooms/preview`, json: { parts: [] } }),
  },
  'PUT /bookings/{id}/rooms': {
    allowed: concerned,
    request: ({ changingId }) => ({ method: 'PUT', path: `/bookings/${changingId}/rooms`, json: { parts: [] } }),
  },
  'POST /bookings/{id}/dates/preview': {
    allowed: concerned,
    request: ({ changingId }) => ({
      path: `/bookings/${changingId}/dates/preview`,
      json: { when: once('2027-06-02', '10:00', '12:00') },
    }),
  },
  'POST /bookings/{id}/dates': {
    allowed: concerned,
    request: ({ changingId }) => ({
      path: `/bookings/${changingId}/dates`,
      json: { when: once('2027-06-02', '10:00', '12:00') },
    }),
  },
};

export const changeSubjectsIn = async (world: World): Promise<ChangeSubjects> => {
  const { id } = await book(world, { roomId: 'R37', when: once('2027-06-01', '10:00', '12:00') });
  return { changingId: id };
};
