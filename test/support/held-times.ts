/** Fills rooms' times in the demo region directly in the database, past every rule: what the reading side then shows. */
import * as bookings from '../../db/bookings.ts';
import * as claims from '../../db/claims.ts';
import * as closures from '../../db/closures.ts';
import type { Tx } from '../../db/database.ts';
import * as revisions from '../../db/revisions.ts';
import * as wishes from '../../db/wishes.ts';
import type { CatalogueRoom } from '../../server/rooms/catalogue-types.ts';
import { claimSpan } from '../../shared/bookings/conflicts.ts';
import type { OccurrenceState } from '../../shared/bookings/state.ts';
import type { LocalText } from '../../shared/i18n/language.ts';
import type { LocalDateTime } from '../../shared/time.ts';
import { instantOf } from '../../shared/wall-clock.ts';
import type { World } from './world.ts';

const zone = 'Europe/Helsinki';

/** A room of the catalogue by its code. */
export const roomOf = async ({ deps }: World, code: string): Promise<CatalogueRoom> => {
  const room = (await deps.catalogue(deps.db)).room(code);
  if (!room) throw new Error(`no room ${code}`);
  return room;
};

export interface HeldTime {
  /** Code of the room. */
  room: string;
  /** Wall-clock times in Finland. */
  start: LocalDateTime;
  end: LocalDateTime;
  /** `approved` when left out. A `requested` one wishes for its time; the others hold it. */
  state?: OccurrenceState;
  /** Whether it holds its time even while it is requested, as at some sites. */
  holdsSlot?: boolean;
  publicTitle?: string | null;
  sensitive?: boolean;
}

/** A booking of one date, made like the demo's B01. */
export const holdTime = async (world: World, held: HeldTime): Promise<string> => {
  const { db, deps } = world;
  const room = await roomOf(world, held.room);
  const template = await bookings.find(db, 'B01');
  if (!template) throw new Error('the demo is missing');
  const [startAt, endAt] = [instantOf(held.start, zone).instant, instantOf(held.end, zone).instant];
  const state = held.state ?? 'approved';
  const booking = {
    ...template,
    id: deps.newId(),
    code: null,
    roomId: room.id,
    siteId: room.site.id,
    publicTitle: held.publicTitle ?? null,
    internalTitle: 'Sisäinen nimi',
    sensitive: held.sensitive ?? false,
    state: state === 'requested' ? ('requested' as const) : ('approved' as const),
    firstStart: startAt,
    lastEnd: endAt,
  };
  const times = { originalStart: held.start, localStart: held.start, localEnd: held.end, startAt, endAt };
  const occurrence = { id: deps.newId(), bookingId: booking.id, roomId: room.id, ...times, state };
  const { start, end } = claimSpan({ start: startAt, end: endAt }, room.policy.turnaroundMinutes);
  const rows = room.spaceIds.map((spaceId) => ({ spaceId, startAt: start, endAt: end, occurrenceId: occurrence.id }));
  await db.write(async (tx) => {
    await bookings.insert(tx, booking);
    await bookings.insertOccurrences(tx, [{ ...occurrence, reason: null, reasonText: null }]);
    await (state === 'requested' && !held.holdsSlot ? wishes.add(tx, rows) : claims.add(tx, rows));
  });
  return booking.id;
};

/** Closes one room for a time. */
export const closeRoom = async (
  world: World,
  closed: { room: string; start: LocalDateTime; end: LocalDateTime; title: LocalText },
): Promise<void> => {
  const { db, deps } = world;
  const room = await roomOf(world, closed.room);
  const [startAt, endAt] = [instantOf(closed.start, zone).instant, instantOf(closed.end, zone).instant];
  const closureId = deps.newId();
  await db.write(async (tx) => {
    const template = await tx.select().from(tx.tables.closures).limit(1);
    const createdBy = template[0]?.createdBy ?? '';
    await closures.insert(tx, {
      id: closureId,
      siteId: room.site.id,
      roomId: room.id,
      startAt,
      endAt,
      kind: 'maintenance',
      title: closed.title,
      createdBy,
    });
    await claims.add(
      tx,
      room.spaceIds.map((spaceId) => ({ spaceId, startAt, endAt, closureId })),
    );
  });
};

/** Changes sites, rooms or codes, and says so. */
export const changeCatalogue = ({ db }: World, change: (tx: Tx) => Promise<unknown>): Promise<void> =>
  db.write(async (tx) => {
    await change(tx);
    await revisions.bump(tx, 'catalogue', 'facts');
  });
