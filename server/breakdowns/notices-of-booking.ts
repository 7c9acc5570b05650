/** What a booking's people have been told of what is out of order on its dates, and whether they keep the dates all the same. */
import * as bookings from '../../db/bookings.ts';
import type { Acknowledgement, ToldDate, ToldPair } from '../../db/breakdowns.ts';
import * as breakdowns from '../../db/breakdowns.ts';
import type { Reader, Tx } from '../../db/database.ts';
import type { Instant } from '../../shared/time.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';
import { type SufferingDate, sufferingDates } from './suffering.ts';
import { keyOf } from './tell-bookers.ts';

type Booking = Pick<bookings.BookingRow, 'id' | 'siteId' | 'needs' | 'wheelchairUsers'>;

/** What harms a date, each with the date. */
export const pairsOf = (dates: readonly SufferingDate[]): ToldPair[] =>
  dates.flatMap(({ row, breakdowns: harming }) => harming.map(({ id }) => ({ breakdownId: id, occurrenceId: row.id })));

/** What was told of pairs, by their keys. */
export const toldByKey = async (reader: Reader, pairs: readonly ToldPair[]): Promise<Map<string, ToldDate>> => {
  const ids = [...new Set(pairs.map(({ breakdownId }) => breakdownId))];
  const told = await breakdowns.toldOfDates(
    reader,
    ids,
    pairs.map(({ occurrenceId }) => occurrenceId),
  );
  return new Map(told.map((each) => [keyOf(each), each]));
};

/** The word of those who said so last, where each of the pairs is kept all the same. */
export const acknowledgementOf = (
  pairs: readonly ToldPair[],
  told: ReadonlyMap<string, ToldDate>,
): Acknowledgement | null => {
  const words = pairs.map((pair) => told.get(keyOf(pair))?.acknowledged ?? null);
  if (words.length === 0 || words.includes(null)) return null;
  return (words as Acknowledgement[]).reduce((last, word) => (word.at > last.at ? word : last));
};

/**
 * Whether the dates that suffer are kept all the same; null where none suffers. Costs next to nothing where nothing is
 * out of order in the house.
 */
export const keepsSuffering = async (
  reader: Reader,
  catalogue: Catalogue,
  booking: Booking,
  occurrences: readonly bookings.OccurrenceRow[],
  now: Instant,
): Promise<boolean | null> => {
  if (catalogue.site(booking.siteId)?.breakdowns.length === 0) return null;
  const pairs = pairsOf(sufferingDates(catalogue, booking, occurrences, now));
  return pairs.length === 0 ? null : acknowledgementOf(pairs, await toldByKey(reader, pairs)) !== null;
};

/** What was told of dates that suffer from it no more: it is told, and to be acknowledged, anew when it comes back. */
const forgetOthers = async (
  tx: Tx,
  siteBreakdowns: readonly { id: string }[],
  coming: readonly bookings.OccurrenceRow[],
  pairs: readonly ToldPair[],
): Promise<void> => {
  const suffering = new Set(pairs.map(keyOf));
  const told = await breakdowns.toldOfDates(
    tx,
    siteBreakdowns.map(({ id }) => id),
    coming.map(({ id }) => id),
  );
  await breakdowns.removeTold(
    tx,
    told.filter((each) => !suffering.has(keyOf(each))),
  );
};

/**
 * Marks the approved dates of a booking that suffer as told: its confirmation says so itself. Costs next to nothing where
 * nothing is out of order in the house.
 * @param acknowledgedById who says with this step to know what is out of order, of dates that wait too
 */
export const markTold = async (
  deps: Pick<Dependencies, 'catalogue' | 'clock'>,
  tx: Tx,
  booking: Booking,
  acknowledgedById?: string,
): Promise<void> => {
  const catalogue = await deps.catalogue(tx);
  const site = catalogue.site(booking.siteId);
  if (!site || site.breakdowns.length === 0) return;
  const now = deps.clock.now();
  const coming = (await bookings.occurrencesOf(tx, [booking.id])).filter(({ startAt }) => startAt > now);
  const suffering = sufferingDates(catalogue, booking, coming, now);
  await forgetOthers(tx, site.breakdowns, coming, pairsOf(suffering));
  const acknowledged = acknowledgedById === undefined ? null : { at: now, byId: acknowledgedById };
  const pairs = pairsOf(acknowledged ? suffering : suffering.filter(({ row }) => row.state === 'approved'));
  await storeTold(tx, pairs, now, acknowledged);
};

/** Adds what is not told yet; acknowledges all of it, where somebody does. */
export const storeTold = async (
  tx: Tx,
  pairs: readonly ToldPair[],
  now: Instant,
  acknowledged: Acknowledgement | null,
): Promise<void> => {
  const told = await toldByKey(tx, pairs);
  await breakdowns.addTold(
    tx,
    pairs.filter((pair) => !told.has(keyOf(pair))),
    now,
    acknowledged,
  );
  if (!acknowledged) return;
  const silent = pairs.filter((pair) => told.get(keyOf(pair))?.acknowledged === null);
  await breakdowns.acknowledge(tx, silent, acknowledged);
};
