/** What must be true of all bookings at any moment, whatever was done to them: read from the tables themselves. */
import { isPartAt, partTimes } from '../../shared/bookings/parts.ts';
import { bookingStateOf } from '../../shared/bookings/state.ts';
import { MINUTE, overlaps } from '../../shared/time.ts';
import { instantOf, localOf } from '../../shared/wall-clock.ts';
import type { World } from './world.ts';

interface Snapshot {
  /** States and reasons of dates that nobody may lose, by id. */
  dates: ReadonlyMap<string, { state: string; reason: string | null; originalStart: string }>;
  /** Places of the given dates that had begun by then, by id. */
  past: ReadonlyMap<string, string>;
}

type Row = { spaceId: number; startAt: number; endAt: number };

const spanned = ({ startAt, endAt }: Row) => ({ start: startAt, end: endAt });

const read = async ({ db }: World) => {
  const { bookings, claims, occurrences, proposals, rooms, roomSpaces, waits, wishes } = db.tables;
  return {
    bookings: await db.select().from(bookings),
    claims: await db.select().from(claims),
    occurrences: await db.select().from(occurrences),
    proposals: await db.select().from(proposals),
    rooms: new Map((await db.select().from(rooms)).map((room) => [room.id, room])),
    spaces: Map.groupBy(await db.select().from(roomSpaces), ({ roomId }) => roomId),
    waits: await db.select().from(waits),
    wishes: await db.select().from(wishes),
  };
};

type Rows = Awaited<ReturnType<typeof read>>;

const rowText = ({ spaceId, startAt, endAt }: Row): string => `${spaceId}: ${startAt}-${endAt}`;

/** What a date takes while it is alive: its room, and the others of its event that are in the same house. */
const placeOf = (rows: Rows, date: Rows['occurrences'][number]): string => {
  const siteId = rows.rooms.get(date.roomId)?.siteId;
  const parts = rows.bookings.find(({ id }) => id === date.bookingId)?.parts ?? [];
  const zone = 'Europe/Helsinki';
  const own = { localStart: localOf(date.startAt, zone), localEnd: localOf(date.endAt, zone) };
  const beside = parts
    .filter((part) => isPartAt(part, date.startAt) && rows.rooms.get(part.roomId)?.siteId === siteId)
    .map((part) => {
      const { localStart, localEnd } = partTimes(part, own);
      return {
        roomId: part.roomId,
        start: instantOf(localStart, zone).instant,
        end: instantOf(localEnd, zone).instant,
      };
    });
  return [{ roomId: date.roomId, start: date.startAt, end: date.endAt }, ...beside]
    .flatMap(({ roomId, start, end }) => {
      const endAt = end + (rows.rooms.get(roomId)?.policy.turnaroundMinutes ?? 0) * MINUTE;
      return (rows.spaces.get(roomId) ?? []).map(({ spaceId }) => rowText({ spaceId, startAt: start, endAt }));
    })
    .toSorted()
    .join();
};

/**
 * Answers what is wrong, in words for whoever mends it; an empty list when all is well.
 * @param now what has ended by then may be held or not
 */
export const bookingFaults = async (world: World): Promise<string[]> => {
  const rows = await read(world);
  const faults: string[] = [];
  const say = (fault: string) => faults.push(fault);
  for (const [spaceId, held] of Map.groupBy(rows.claims, (claim) => claim.spaceId)) {
    const order = held.toSorted((a, b) => a.startAt - b.startAt);
    order.forEach((claim, index) => {
      const next = order[index + 1];
      if (next && overlaps(spanned(claim), spanned(next))) say(`two claims of space ${spaceId} overlap`);
    });
  }
  const claimsOf = Map.groupBy(rows.claims, ({ occurrenceId }) => occurrenceId);
  const wishesOf = Map.groupBy(rows.wishes, ({ occurrenceId }) => occurrenceId);
  const open = new Set(rows.proposals.filter(({ state }) => state === 'open').map(({ id }) => id));
  const ids = new Set(rows.occurrences.map(({ id }) => id));
  for (const date of rows.occurrences) {
    const name = `${date.state} date ${date.id} of ${date.bookingId}`;
    const [claims, wishes] = [claimsOf.get(date.id) ?? [], wishesOf.get(date.id) ?? []];
    const wanted = placeOf(rows, date);
    const fits = (held: readonly Row[]) => held.map(rowText).toSorted().join() === wanted;
    if (date.state === 'approved' && !fits(claims)) say(`${name} does not hold its place`);
    if (date.state === 'approved' && wishes.length > 0) say(`${name} still asks for a place`);
    if (date.state === 'requested' && !fits([...claims, ...wishes]))
      say(`${name} neither holds nor asks for its place`);
    const isDead = date.state === 'cancelled' || date.state === 'denied' || date.state === 'skipped';
    if (isDead && claims.length + wishes.length > 0) say(`${name} holds or asks for a place`);
    if (date.proposalId !== null && !open.has(date.proposalId)) say(`${name} stands in for a proposal that is over`);
    if (date.standsForId !== null && !ids.has(date.standsForId)) say(`${name} stands in for nothing`);
  }
  for (const proposal of rows.proposals.filter(({ state }) => state === 'open')) {
    const standIns = rows.occurrences.filter(({ proposalId }) => proposalId === proposal.id);
    const booking = rows.bookings.find(({ id }) => id === proposal.bookingId);
    if (standIns.length === 0) say(`the open proposal ${proposal.id} has nothing to answer`);
    if (proposal.answerUntil === null && booking?.decideBy === null)
      say(`the open proposal ${proposal.id} waits for ever`);
  }
  for (const wait of rows.waits) {
    const date = rows.occurrences.find(({ id }) => id === wait.occurrenceId);
    const isAlive = wait.state === 'waiting' || wait.state === 'offered';
    if (isAlive && date?.state !== 'skipped') say(`the wait ${wait.id} is for a date that is ${date?.state}`);
    if (wait.state === 'offered' && !open.has(wait.proposalId ?? '')) say(`the wait ${wait.id} was offered nothing`);
    const isHeld = rows.occurrences.some(
      (each) => each.standsForId === wait.occurrenceId && each.proposalId === wait.proposalId,
    );
    if (wait.state === 'offered' && !isHeld) say(`nothing is held for the wait ${wait.id}`);
  }
  for (const booking of rows.bookings) {
    const dates = rows.occurrences.filter(
      ({ bookingId, proposalId }) => bookingId === booking.id && proposalId === null,
    );
    const state = bookingStateOf(
      dates.map((date) => date.state),
      booking.state === 'info_needed',
    );
    if (state !== booking.state) say(`booking ${booking.id} is called ${booking.state} and is ${state}`);
    if (state === 'requested' && booking.decideBy === null) say(`booking ${booking.id} waits for ever`);
  }
  return faults;
};

/**
 * Requests whose promised answer stands still though the organisation is asked nothing: there are none once the jobs have
 * run. Told one by one.
 */
export const clocksForNobody = async (world: World): Promise<string[]> => {
  const { bookings, proposals } = await read(world);
  const asked = new Set(
    proposals.filter(({ kind, state }) => kind === 'offer' && state === 'open').map(({ bookingId }) => bookingId),
  );
  return bookings
    .filter(({ id, state, clockStoppedAt }) => state === 'requested' && clockStoppedAt !== null && !asked.has(id))
    .map(({ id }) => `the answer to ${id} waits for nobody`);
};

/** The dates as they are, to be compared later: none may be lost. */
export const datesNow = async ({ db, clock }: World): Promise<Snapshot> => {
  const rows = await db.select().from(db.tables.occurrences);
  const own = rows.filter(({ proposalId }) => proposalId === null);
  const begun = own.filter(({ state, startAt }) => state === 'approved' && startAt <= clock.now());
  return {
    past: new Map(begun.map(({ id, roomId, localStart, localEnd }) => [id, [roomId, localStart, localEnd].join(' ')])),
    dates: new Map(own.map(({ id, state, reason, originalStart }) => [id, { state, reason, originalStart }])),
  };
};

/** Dates that are there no more or have become another date, told one by one. */
export const lostDates = async (world: World, before: Snapshot): Promise<string[]> => {
  const { dates } = await datesNow(world);
  return [...before.dates].flatMap(([id, { originalStart }]) =>
    dates.get(id)?.originalStart === originalStart ? [] : [`date ${id} of ${originalStart} is lost`],
  );
};

/** Given dates that had begun and are elsewhere now, or given no more. */
export const changedPast = async (world: World, before: Snapshot): Promise<string[]> => {
  const { past } = await datesNow(world);
  return [...before.past].flatMap(([id, place]) =>
    past.get(id) === place ? [] : [`date ${id}, past, was at ${place}`],
  );
};
