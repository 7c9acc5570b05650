/** The facts of a booking that its booker can change. Pure. */
import type { ChangeRequest } from '../../shared/bookings/change-schemas.ts';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import { isSame } from '../../shared/history/changes.ts';
import type { Problem } from '../../shared/problem.ts';
import type { Need } from '../../shared/rooms/accessibility.ts';
import type { Layout } from '../../shared/rooms/kinds.ts';
import type { FormError } from '../ui/message.tsx';
import type { Visibility } from './public-title.tsx';

export interface ChangeForm {
  internalTitle: string;
  visibility: Visibility;
  publicTitle: string;
  participants: number;
  /** How the room is to be arranged; undefined where it does not matter. */
  layout: Layout | undefined;
  needs: Need[];
  /** How many come by wheelchair; 0 where that is not told. */
  wheelchairUsers: number;
  personName: string;
  personPhone: string;
  note: string;
}

export const formOf = (booking: BookingView): ChangeForm => ({
  internalTitle: booking.internalTitle,
  visibility: booking.publicTitle === null ? 'hidden' : 'shown',
  publicTitle: booking.publicTitle ?? '',
  participants: booking.participants,
  layout: booking.layout?.layout,
  needs: booking.needs,
  wheelchairUsers: booking.wheelchairUsers ?? 0,
  personName: booking.responsiblePerson.name,
  personPhone: booking.responsiblePerson.phone,
  note: booking.note ?? '',
});

/**
 * The form over a booking that has changed meanwhile: what its writer touched stays, the rest becomes what it is now.
 * @param before what the form was filled from
 */
export const rebased = (form: ChangeForm, before: ChangeForm, now: ChangeForm): ChangeForm => {
  const touched = Object.entries(form).filter(([key, value]) => !isSame(value, before[key as keyof ChangeForm]));
  return { ...now, ...Object.fromEntries(touched) };
};

const publicTitleOf = ({ visibility, publicTitle }: ChangeForm): string | null =>
  visibility === 'shown' ? publicTitle.trim() : null;

/** How many come, and what they need. */
export type PeopleForm = Pick<ChangeForm, 'participants' | 'needs' | 'wheelchairUsers'>;

/** Nobody is counted where no room for wheelchairs is needed. */
const wheelchairUsersOf = ({ needs, wheelchairUsers }: PeopleForm): number | null =>
  needs.includes('wheelchair') && wheelchairUsers > 0 ? wheelchairUsers : null;

/** What differs of the people and their needs. */
export const peopleChangesOf = (
  form: PeopleForm,
  booking: BookingView,
): Pick<ChangeRequest, 'participants' | 'needs' | 'wheelchairUsers'> => ({
  ...(form.participants !== booking.participants && { participants: form.participants }),
  ...(!isSame(form.needs, booking.needs) && { needs: [...form.needs] }),
  ...(wheelchairUsersOf(form) !== booking.wheelchairUsers && { wheelchairUsers: wheelchairUsersOf(form) }),
});

/** Only what differs from the booking, so that a change says no more than was changed; nothing when nothing was. */
export const changesOf = (form: ChangeForm, booking: BookingView): Omit<ChangeRequest, 'scope'> | undefined => {
  const person = { name: form.personName.trim(), phone: form.personPhone.trim() };
  const { responsiblePerson } = booking;
  const changes: Omit<ChangeRequest, 'scope'> = {
    ...(form.internalTitle.trim() !== booking.internalTitle && { internalTitle: form.internalTitle.trim() }),
    ...(publicTitleOf(form) !== booking.publicTitle && { publicTitle: publicTitleOf(form) }),
    ...peopleChangesOf(form, booking),
    ...(form.layout !== booking.layout?.layout && { layout: form.layout ?? null }),
    ...(form.note.trim() !== (booking.note ?? '') && { note: form.note.trim() || null }),
    ...((person.name !== responsiblePerson.name || person.phone !== responsiblePerson.phone) && {
      responsiblePerson: person,
    }),
  };
  return Object.keys(changes).length > 0 ? changes : undefined;
};

/** The fields that must not be empty but are, by name. */
export const emptyFields = (form: ChangeForm): string[] =>
  [
    form.internalTitle.trim() === '' && 'internalTitle',
    form.visibility === 'shown' && form.publicTitle.trim() === '' && 'publicTitle',
    form.personName.trim() === '' && 'responsiblePerson.name',
    form.personPhone.trim() === '' && 'responsiblePerson.phone',
  ].filter((name) => name !== false);

/** What the service found wrong, field by field. */
export const fieldErrors = (problem: Problem): FormError[] =>
  (problem.errors ?? []).map(({ path, message }) => ({ field: path, message }));

/** Whether the change made a question to staff that was not there before. */
export const asksAnew = (before: BookingView, after: BookingView): boolean => {
  const known = new Set(before.proposals.map(({ id }) => id));
  return after.proposals.some(({ id, kind, state }) => kind === 'change' && state === 'open' && !known.has(id));
};
