/**
 * Tells whoever answers for a house that something is said of one of its rooms: one mail an hour about a room, however
 * many corrections come. What it says is put together when it is sent (`notifications/correction-mails.ts`).
 */
import * as contacts from '../../db/contacts.ts';
import type { Reader, Tx } from '../../db/database.ts';
import * as outbox from '../../db/outbox.ts';
import { handedOver } from '../../shared/outbox/outbox.ts';
import { HOUR, type Instant } from '../../shared/time.ts';
import { languageAt } from '../contacts/language-at.ts';
import { nearestOfSite } from '../contacts/show-nearest-contact.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Catalogue, CatalogueRoom } from '../rooms/catalogue-types.ts';

/** What a row about waiting corrections holds. */
export interface WaitingPayload {
  roomId: string;
}

const kind = 'correction.waiting';

/** The nearest person with an address who is there, or else the county's own address; undefined where there is none. */
const keeperAddress = async (
  reader: Reader,
  catalogue: Catalogue,
  { site }: CatalogueRoom,
  now: Instant,
): Promise<string | undefined> => {
  const nearest = nearestOfSite(await contacts.all(reader), site, { now, serves: ({ email }) => email !== null });
  return (nearest?.contact.email ?? catalogue.region.contact.email) || undefined;
};

/** When the next mail about the room may leave; undefined when one that has not left yet will tell of this as well. */
const nextMail = (rows: readonly outbox.OutboxRow[], now: Instant): Instant | undefined => {
  // One that is on its way now may have been put into words already; one that failed is put into words anew.
  const tellsLater = ({ sentAt, attempts, failure }: outbox.OutboxRow) =>
    sentAt === null && (attempts === 0 || (failure !== null && failure !== handedOver));
  if (rows.some(tellsLater)) return undefined;
  return Math.max(now, ...rows.map(({ sentAt }) => (sentAt ?? now) + HOUR));
};

/** In the transaction that stores the correction. */
export const tellKeeper = async (
  { clock, newId }: Pick<Dependencies, 'clock' | 'newId'>,
  tx: Tx,
  catalogue: Catalogue,
  room: CatalogueRoom,
): Promise<void> => {
  const now = clock.now();
  const payload: WaitingPayload = { roomId: room.id };
  const rows = await outbox.waitingOrSentSince(tx, kind, now - HOUR);
  const dueAt = nextMail(
    rows.filter((row) => row.payload.roomId === room.id),
    now,
  );
  const recipient = await keeperAddress(tx, catalogue, room, now);
  if (dueAt === undefined || recipient === undefined) return;
  const language = await languageAt(tx, catalogue, recipient);
  await outbox.add(tx, [
    { id: newId(), kind, recipient, language, payload: { ...payload }, createdAt: now, dueAt, attempts: 0 },
  ]);
};
