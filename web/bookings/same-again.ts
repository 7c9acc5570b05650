/** Asking again for what was booked before. */

import { sameAgain } from '../../shared/bookings/same-again.ts';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import { can } from '../../shared/permissions.ts';
import type { LocalDate } from '../../shared/time.ts';
import { handlingRoles, type Role } from '../../shared/users/roles.ts';
import type { SessionView } from '../../shared/users/schemas.ts';
import { actorOf } from '../session/actor.ts';
import { addressWith, queryFromWhen } from '../when/criteria.ts';
import { emptyForm, filledAs, type RequestForm } from './request-form.ts';

type User = SessionView['user'];

export const againPath = (id: string): string => addressWith('/varaukset/uusi', { kopio: id });

/** Whether she may ask for a room for the organisation; staff see a booking only where they may. */
export const mayAskAgain = (user: User, organisationId: string): boolean =>
  user.roles.some(({ role }) => (handlingRoles as readonly Role[]).includes(role)) ||
  can(actorOf(user), 'booking.request', { organisationId });

/** The page of asking, with the time, people and needs of the booking. */
export const requestPathAs = ({ id, room, when, participants, needs }: BookingView, today: LocalDate): string =>
  addressWith('/varaa', {
    room: room.code ?? room.id,
    ...queryFromWhen(sameAgain(when, today)),
    people: String(participants),
    needs: needs.join() || 'none',
    kopio: id,
  });

/** The rest of it. For whoever books for another organisation, that is chosen already. */
export const formAs = (booking: BookingView, isStaff: boolean): RequestForm => ({
  ...filledAs(emptyForm, booking),
  organisationId: booking.organisation.id,
  ...(isStaff && { behalfOf: { id: booking.organisation.id, name: booking.organisation.name } }),
  ...(booking.wheelchairUsers !== null && { wheelchairUsers: booking.wheelchairUsers }),
});
