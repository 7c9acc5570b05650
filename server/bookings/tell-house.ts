/**
 * A word to whom one asks about the house, when an approved booking comes to need what its room is not certain to give.
 * The approval stays: nobody is to lose a room for telling what is needed.
 */
import type { BookingRow } from '../../db/bookings.ts';
import * as contacts from '../../db/contacts.ts';
import type { Tx } from '../../db/database.ts';
import * as outbox from '../../db/outbox.ts';
import { nearestContact } from '../../shared/contacts/routing.ts';
import { dateIn } from '../../shared/wall-clock.ts';
import { languageAt } from '../contacts/language-at.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';

/** The kind of the outbox row. */
export const needsMailKind = 'house.needs';

/** Queues the mail; nothing where nobody with an address is named for the house. */
export const tellHouseOfNeeds = async (
  { clock, newId }: Pick<Dependencies, 'clock' | 'newId'>,
  tx: Tx,
  catalogue: Catalogue,
  { id, siteId }: Pick<BookingRow, 'id' | 'siteId'>,
): Promise<void> => {
  const site = catalogue.site(siteId);
  const now = clock.now();
  const asked = { siteId, municipalityCode: site?.municipality.code };
  const today = dateIn(now, site?.timeZone ?? catalogue.region.timeZone);
  const nearest = nearestContact(await contacts.all(tx), asked, site?.branch ?? undefined, today);
  const recipient = nearest?.contact.email ?? catalogue.region.contact.email;
  if (!recipient) return;
  const language = await languageAt(tx, catalogue, recipient);
  const message = { kind: needsMailKind, recipient, language, payload: { bookingId: id } };
  await outbox.add(tx, [{ id: newId(), ...message, createdAt: now, dueAt: now, attempts: 0 }]);
};
