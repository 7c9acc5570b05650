/** Who hears of a new message: the people of the other side, never whoever wrote it. */
import type { BookingRow } from '../../db/bookings.ts';
import * as contacts from '../../db/contacts.ts';
import type { Tx } from '../../db/database.ts';
import * as members from '../../db/members.ts';
import type { MessageRow } from '../../db/messages.ts';
import * as organisations from '../../db/organisations.ts';
import * as outbox from '../../db/outbox.ts';
import * as users from '../../db/users.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { LocalDate } from '../../shared/time.ts';
import { handlersOf } from '../approvals/handlers-of.ts';
import { toldOfBooking } from '../bookings/told-of-booking.ts';
import { languageAt } from '../contacts/language-at.ts';
import { nearestOfSite } from '../contacts/show-nearest-contact.ts';
import type { Dependencies } from '../dependencies.ts';
import { regionToday } from '../region/region-today.ts';
import type { CatalogueSite } from '../rooms/catalogue-types.ts';

/** The kind of the outbox row. */
export const messageMailKind = 'message.new';

export interface Told {
  /** Absent for an address without an account. */
  userId?: string;
  email: string;
  language: Language;
}

type Deps = Pick<Dependencies, 'catalogue' | 'clock' | 'newId'>;

const isWanted = async (tx: Tx, userId: string): Promise<boolean> => {
  const user = await users.findById(tx, userId);
  return user !== undefined && user.disabledAt === null && !user.unwantedMails.includes('message');
};

/**
 * The booker and the organisation's responsible person, as far as they have accounts and belong to it still; without
 * either of them, and where its umbrella organisation booked, all who hear of the booking: somebody must.
 */
const peopleOf = async (
  tx: Tx,
  booking: Pick<BookingRow, 'organisationId' | 'umbrellaId' | 'requestedBy'>,
  today: LocalDate,
): Promise<Told[]> => {
  const { organisationId, umbrellaId, requestedBy } = booking;
  const organisation = await organisations.find(tx, organisationId);
  const people = await members.of(tx, organisationId, today);
  const responsible = organisation?.responsibleEmail?.toLowerCase();
  const near = people.filter(({ userId, email }) => userId === requestedBy || email === responsible);
  return near.length > 0 && umbrellaId === null ? near : toldOfBooking(tx, booking, today);
};

/** Those who decide at the house; else whom one asks about it. */
const staffOf = async (deps: Deps, tx: Tx, site: CatalogueSite, today: LocalDate): Promise<Told[]> => {
  const handlers = await handlersOf(tx, site, today);
  if (handlers.length > 0) return handlers;
  const nearest = nearestOfSite(await contacts.all(tx), site, {
    now: deps.clock.now(),
    serves: ({ email }) => email !== null,
  });
  const catalogue = await deps.catalogue(tx);
  const email = nearest?.contact.email ?? catalogue.region.contact.email;
  return email ? [{ email, language: await languageAt(tx, catalogue, email) }] : [];
};

/** Queues a mail to each of them who has not said that she can do without. */
export const tellOfMessage = async (
  deps: Deps,
  tx: Tx,
  booking: BookingRow,
  message: Pick<MessageRow, 'id' | 'side' | 'byId'>,
): Promise<void> => {
  const site = (await deps.catalogue(tx)).site(booking.siteId);
  if (!site) return;
  const today = await regionToday(deps, tx);
  const others = message.side === 'staff' ? await peopleOf(tx, booking, today) : await staffOf(deps, tx, site, today);
  const now = deps.clock.now();
  const told: Told[] = [];
  for (const each of others) {
    if (each.userId === message.byId) continue;
    if (each.userId === undefined || (await isWanted(tx, each.userId))) told.push(each);
  }
  await outbox.add(
    tx,
    told.map(({ email, language }) => ({
      id: deps.newId(),
      kind: messageMailKind,
      recipient: email,
      language,
      payload: { bookingId: booking.id, messageId: message.id },
      createdAt: now,
      dueAt: now,
      attempts: 0,
    })),
  );
};
