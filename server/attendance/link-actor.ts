/** A link about a date acts as the person whom it was mailed to, with her rights of this moment, for this one thing. */
import * as attendances from '../../db/attendances.ts';
import type { BookingRow, OccurrenceRow } from '../../db/bookings.ts';
import * as bookings from '../../db/bookings.ts';
import type { Reader } from '../../db/database.ts';
import * as grants from '../../db/grants.ts';
import * as links from '../../db/links.ts';
import * as users from '../../db/users.ts';
import { type DateLinkPurpose, dateLinkPurposes } from '../../shared/attendance/schemas.ts';
import { refuse } from '../../shared/errors.ts';
import { type Actor, can } from '../../shared/permissions.ts';
import { subjectOf } from '../bookings/show-booking.ts';
import type { Dependencies } from '../dependencies.ts';
import { regionToday } from '../region/region-today.ts';
import { hashOfSecret } from '../users/secrets.ts';

export interface OpenLink {
  purpose: DateLinkPurpose;
  actor: Actor;
  booking: BookingRow;
  date: OccurrenceRow;
}

/**
 * What an unused link is about, without using it up. Who is signed in is of no matter: the link says who acts.
 * @throws AppError `link.ended`, also where the person may no longer act for the organisation
 */
export const openLink = async (
  deps: Pick<Dependencies, 'clock' | 'catalogue'>,
  reader: Reader,
  link: string,
  purposes: readonly DateLinkPurpose[] = dateLinkPurposes,
): Promise<OpenLink> => {
  const target = await links.findOfAny(reader, hashOfSecret(link), purposes, deps.clock.now());
  const date = target?.occurrenceId ? await attendances.findDate(reader, target.occurrenceId) : undefined;
  const booking = date && (await bookings.find(reader, date.bookingId));
  const user = target?.userId ? await users.findById(reader, target.userId) : undefined;
  if (!target || !date || !booking || !user || user.disabledAt !== null) return refuse('link.ended');
  const { awake } = await grants.heldBy(reader, user.id, await regionToday(deps, reader));
  const actor: Actor = { userId: user.id, name: user.name, grants: awake };
  const subject = subjectOf(booking, await deps.catalogue(reader));
  if (!can(actor, 'booking.change', subject)) return refuse('link.ended');
  return { purpose: target.purpose as DateLinkPurpose, actor, booking, date };
};
