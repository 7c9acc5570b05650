/**
 * What opens the door, for the responsible person around her time only (domain reference 2.6). It is read here and
 * nowhere else: not from the catalogue, so that no public answer, list or mail can hold it.
 */
import type { OccurrenceRow } from '../../db/bookings.ts';
import type { Reader } from '../../db/database.ts';
import * as roomRows from '../../db/room-settings.ts';
import { entryShownFrom, isEntryTime } from '../../shared/bookings/entry.ts';
import type { BookingView } from '../../shared/bookings/schemas.ts';
import { type Actor, can, type Subject } from '../../shared/permissions.ts';
import { type Instant, isoInstant } from '../../shared/time.ts';
import type { Catalogue, CatalogueRoom } from '../rooms/catalogue-types.ts';

const spanOf = ({ startAt, endAt, state }: OccurrenceRow) => ({ start: startAt, end: endAt, state });

/** Approved dates that are near, and the next of those that are not. */
const datesToTell = (occurrences: readonly OccurrenceRow[], now: Instant): OccurrenceRow[] => {
  const coming = occurrences.filter(({ state, endAt }) => state === 'approved' && endAt > now);
  const near = coming.filter((row) => isEntryTime(spanOf(row), now));
  const next = coming.find((row) => !isEntryTime(spanOf(row), now));
  return next ? [...near, next] : near;
};

/** @param occurrences of one booking, in order of time */
export const entriesOf = async (
  reader: Reader,
  catalogue: Catalogue,
  occurrences: readonly OccurrenceRow[],
  { actor, subject, now }: { actor: Actor; subject: Subject; now: Instant },
): Promise<BookingView['entries']> => {
  if (!can(actor, 'booking.change', subject)) return [];
  const dates = datesToTell(occurrences, now);
  const secrets = await roomRows.accessSecrets(
    reader,
    dates.map(({ roomId }) => roomId),
  );
  return dates.flatMap((row) => {
    const secret = secrets.get(row.roomId);
    if (secret === undefined) return [];
    return {
      occurrenceId: row.id,
      localStart: row.localStart,
      roomName: (catalogue.room(row.roomId) as CatalogueRoom).name,
      secret: isEntryTime(spanOf(row), now) ? secret : null,
      shownFrom: isoInstant(entryShownFrom(spanOf(row))),
    };
  });
};
