/**
 * Who has to be told of what is out of order: the bookers of approved dates that suffer, of each breakdown and date once.
 * The mails themselves are put into words when they are sent (`notifications/breakdown-mails.ts`).
 */
import * as bookings from '../../db/bookings.ts';
import type { NeedingUse, ToldPair } from '../../db/breakdowns.ts';
import * as breakdowns from '../../db/breakdowns.ts';
import type { Reader, Tx } from '../../db/database.ts';
import * as outbox from '../../db/outbox.ts';
import * as users from '../../db/users.ts';
import type { Instant } from '../../shared/time.ts';
import type { Dependencies } from '../dependencies.ts';
import type { CatalogueBreakdown, CatalogueSite } from '../rooms/catalogue-types.ts';
import type { JudgedRoom } from '../rooms/verdicts-during.ts';
import { type Harm, harmsDuring, neededBy, roomWith, sufferingDates } from './suffering.ts';

/** What is out of order in a house before and after a change. */
export interface SiteChange {
  site: CatalogueSite;
  before: readonly CatalogueBreakdown[];
  after: readonly CatalogueBreakdown[];
}

/** The house with one breakdown in place of what it has under the id; with none, without it. */
export const siteChangeWith = (
  site: CatalogueSite,
  id: string,
  breakdown: CatalogueBreakdown | undefined,
): SiteChange => ({
  site,
  before: site.breakdowns,
  after: [...site.breakdowns.filter((each) => each.id !== id), ...(breakdown ? [breakdown] : [])],
});

/** A date with what harms it before and after the change. */
export interface HarmedUse {
  use: NeedingUse;
  before: readonly Harm[];
  after: readonly Harm[];
}

/** What a row for a notice holds. */
export interface BreakdownPayload {
  bookingId: string;
  occurrenceIds: string[];
  breakdownIds: string[];
}

/** What a row for a word of relief holds: what was mended may be gone from the house's books. */
export interface MendedPayload {
  bookingId: string;
  occurrenceIds: string[];
  mended: Pick<CatalogueBreakdown, 'device' | 'roomId' | 'entranceId' | 'facilityId'>[];
}

const judgedBy = (site: CatalogueSite, standing: readonly CatalogueBreakdown[]): ((roomId: string) => JudgedRoom) => {
  const rooms = new Map(site.rooms.map((room) => [room.id, roomWith(room, standing)]));
  return (roomId) => rooms.get(roomId) as JudgedRoom;
};

/** From the first start of any to the last end. */
const windowOf = (all: readonly CatalogueBreakdown[], now: Instant): { from: Instant; until: Instant | null } => {
  const ends = all.map(({ end }) => end ?? Number.POSITIVE_INFINITY);
  const until = Math.max(...ends);
  return { from: now, until: Number.isFinite(until) ? until : null };
};

/** The dates yet to come, requested ones too, that suffer before the change or after it; in order of time. */
export const harmedUses = async (
  reader: Reader,
  { site, before, after }: SiteChange,
  now: Instant,
): Promise<HarmedUse[]> => {
  const all = [...before, ...after];
  if (all.length === 0) return [];
  const [was, is] = [judgedBy(site, before), judgedBy(site, after)];
  const uses = await breakdowns.usesWithin(
    reader,
    site.rooms.map(({ id }) => id),
    windowOf(all, now),
  );
  return uses
    .map((use) => {
      const span = { start: use.startAt, end: use.endAt };
      const needs = neededBy(use);
      return {
        use,
        before: harmsDuring(was(use.roomId), needs, span),
        after: harmsDuring(is(use.roomId), needs, span),
      };
    })
    .filter((harmed) => harmed.before.length > 0 || harmed.after.length > 0);
};

/** A breakdown that harms a date, or did. */
interface Told extends ToldPair {
  use: NeedingUse;
  breakdown: CatalogueBreakdown;
}

const toldOf = (use: NeedingUse, { breakdown }: Harm): Told => ({
  use,
  breakdown,
  breakdownId: breakdown.id,
  occurrenceId: use.id,
});

const keyOf = ({ breakdownId, occurrenceId }: ToldPair): string => `${breakdownId} ${occurrenceId}`;

/** What is to be told: harm that nobody was told of, and told harm that is no more. */
export const newsOf = async (reader: Reader, change: SiteChange, now: Instant) => {
  const harmed = (await harmedUses(reader, change, now)).filter(({ use }) => use.state === 'approved');
  const ids = [...new Set([...change.before, ...change.after].map(({ id }) => id))];
  const told = new Set((await breakdowns.toldPairs(reader, ids)).map(keyOf));
  const harms = harmed.flatMap(({ use, after }) => after.map((harm) => toldOf(use, harm)));
  const still = new Set(harms.map(keyOf));
  const past = harmed.flatMap(({ use, before }) => before.map((harm) => toldOf(use, harm)));
  return {
    harms: harms.filter((each) => !told.has(keyOf(each))),
    relieved: past.filter((each) => told.has(keyOf(each)) && !still.has(keyOf(each))),
  };
};

const queueMail = async (
  deps: Pick<Dependencies, 'clock' | 'newId'>,
  tx: Tx,
  kind: 'booking.breakdown' | 'booking.mended',
  userId: string,
  payload: BreakdownPayload | MendedPayload,
): Promise<void> => {
  const booker = await users.findById(tx, userId);
  if (!booker) return;
  const now = deps.clock.now();
  await outbox.add(tx, [
    {
      id: deps.newId(),
      kind,
      recipient: booker.email,
      language: booker.language,
      payload: { ...payload },
      createdAt: now,
      dueAt: now,
      attempts: 0,
    },
  ]);
};

const each = <T>(items: readonly T[]): T[] => [...new Set(items)];

/** A mail to the booker of every booking that has news, in the transaction of the change; before the change is stored. */
export const tellBookers = async (
  deps: Pick<Dependencies, 'clock' | 'newId'>,
  tx: Tx,
  change: SiteChange,
): Promise<{ tell(): Promise<void> }> => {
  const now = deps.clock.now();
  const { harms, relieved } = await newsOf(tx, change, now);
  const tellHarm = async (): Promise<void> => {
    await breakdowns.addTold(tx, harms, now);
    for (const [bookingId, group] of Map.groupBy(harms, ({ use }) => use.bookingId)) {
      const payload: BreakdownPayload = {
        bookingId,
        occurrenceIds: each(group.map(({ occurrenceId }) => occurrenceId)),
        breakdownIds: each(group.map(({ breakdownId }) => breakdownId)),
      };
      await queueMail(deps, tx, 'booking.breakdown', (group[0] as Told).use.requestedBy, payload);
    }
  };
  const tellRelief = async (): Promise<void> => {
    await breakdowns.removeTold(tx, relieved);
    for (const [bookingId, group] of Map.groupBy(relieved, ({ use }) => use.bookingId)) {
      const payload: MendedPayload = {
        bookingId,
        occurrenceIds: each(group.map(({ occurrenceId }) => occurrenceId)),
        mended: each(group.map(({ breakdown }) => breakdown)).map(({ device, roomId, entranceId, facilityId }) => ({
          device,
          roomId,
          entranceId,
          facilityId,
        })),
      };
      await queueMail(deps, tx, 'booking.mended', (group[0] as Told).use.requestedBy, payload);
    }
  };
  return {
    tell: async () => {
      await tellRelief();
      await tellHarm();
    },
  };
};

/**
 * Marks the approved dates of a booking that suffer as told: its confirmation says so itself. Costs next to nothing where
 * nothing is out of order in the house.
 */
export const markTold = async (
  deps: Pick<Dependencies, 'catalogue' | 'clock'>,
  tx: Tx,
  booking: Pick<bookings.BookingRow, 'id' | 'siteId' | 'needs' | 'wheelchairUsers'>,
): Promise<void> => {
  const catalogue = await deps.catalogue(tx);
  if (catalogue.site(booking.siteId)?.breakdowns.length === 0) return;
  const now = deps.clock.now();
  const approved = (await bookings.occurrencesOf(tx, [booking.id])).filter(({ state }) => state === 'approved');
  const pairs = sufferingDates(catalogue, booking, approved, now).flatMap(({ row, breakdowns: harming }) =>
    harming.map(({ id }) => ({ breakdownId: id, occurrenceId: row.id })),
  );
  const told = await breakdowns.toldPairs(
    tx,
    pairs.map(({ breakdownId }) => breakdownId),
  );
  const known = new Set(told.map(keyOf));
  await breakdowns.addTold(
    tx,
    pairs.filter((pair) => !known.has(keyOf(pair))),
    now,
  );
};
