/** A word to the house that a date was given back: whoever opens the room need not come. */
import * as bookings from '../../db/bookings.ts';
import * as contacts from '../../db/contacts.ts';
import type { Tx } from '../../db/database.ts';
import * as outbox from '../../db/outbox.ts';
import { defaultLanguage } from '../../shared/i18n/language.ts';
import { nearestOfSite } from '../contacts/show-nearest-contact.ts';
import type { Dependencies } from '../dependencies.ts';

/** The kind of the mail to the house. */
export const givenBackKind = 'house.given-back';

/** Queues it, once for a date; nothing where nobody with an address is named for the house. */
export const tellHouse = async (
  { clock, newId, catalogue }: Pick<Dependencies, 'clock' | 'newId' | 'catalogue'>,
  tx: Tx,
  occurrenceId: string,
): Promise<void> => {
  const now = clock.now();
  const [date] = await bookings.occurrencesByIds(tx, [occurrenceId]);
  const known = await catalogue(tx);
  const site = date && known.room(date.roomId)?.site;
  if (!site) return;
  const nearest = nearestOfSite(await contacts.all(tx), site, { now, serves: ({ email }) => email !== null });
  const recipient = nearest?.contact.email ?? known.region.contact.email;
  if (!recipient) return;
  const message = { kind: givenBackKind, recipient, language: defaultLanguage, payload: { occurrenceId } };
  const times = { createdAt: now, dueAt: now, attempts: 0 };
  const eventKey = outbox.eventKeyOf(`given-back:${occurrenceId}`, recipient);
  await outbox.add(tx, [{ id: newId(), ...message, ...times, eventKey }]);
};
