/**
 * Who has to be told of what is out of order: the bookers of approved dates that suffer, of each breakdown and date once.
 * The mails themselves are put into words when they are sent (`notifications/breakdown-mails.ts`).
 */

import * as bookings from '../../db/bookings.ts';
import type { ToldPair } from '../../db/breakdowns.ts';
import * as breakdowns from '../../db/breakdowns.ts';
import type { Reader, Tx } from '../../db/database.ts';
import * as outbox from '../../db/outbox.ts';
import * as upcoming from '../../db/upcoming.ts';
import { standingAt } from '../../shared/breakdowns/places.ts';
import type { Instant } from '../../shared/time.ts';
import { toldOfBooking } from '../bookings/told-of-booking.ts';
import type { Dependencies } from '../dependencies.ts';
import { regionToday } from '../region/region-today.ts';
import type { CatalogueBreakdown, CatalogueSite } from '../rooms/catalogue-types.ts';
import type { JudgedRoom } from '../rooms/verdicts-during.ts';
import { type Harm, harmsDuring, neededBy, roomWith } from './suffering.ts';

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
  use: upcoming.UpcomingUse;
  before: readonly Harm[];
  after: readonly Harm[];
}

/** What a row for a notice holds. */
export interface BreakdownPayload {
  bookingId: string;
  occurrenceIds: string[];
  breakdownIds: string[];
}

/** What a row for a notice holds whose breakdown has another time or place than was told. */
export interface ChangedPayload extends BreakdownPayload {
  /** Dates that suffer no more. */
  relievedIds: string[];
  /** The breakdowns that have changed for any of the dates. */
  changedIds: string[];
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
  const { from, until } = windowOf(all, now);
  const uses = await upcoming.ofRooms(
    reader,
    site.rooms.map(({ id }) => id),
    { startsAfter: from, startsBefore: until ?? undefined, standIns: false },
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
  use: upcoming.UpcomingUse;
  breakdown: CatalogueBreakdown;
}

const toldOf = (use: upcoming.UpcomingUse, { breakdown }: Harm): Told => ({
  use,
  breakdown,
  breakdownId: breakdown.id,
  occurrenceId: use.id,
});

/** Of a breakdown and a date. */
export const keyOf = ({ breakdownId, occurrenceId }: ToldPair): string => `${breakdownId} ${occurrenceId}`;

const isApproved = ({ use }: Told): boolean => use.state === 'approved';

/** What is to be told: harm that nobody was told of, and told harm that is no more. Requests that wait hear nothing. */
export const newsOf = async (reader: Reader, change: SiteChange, now: Instant) => {
  const harmed = await harmedUses(reader, change, now);
  const ids = [...new Set([...change.before, ...change.after].map(({ id }) => id))];
  const told = new Set((await breakdowns.toldPairs(reader, ids)).map(keyOf));
  const harms = harmed.flatMap(({ use, after }) => after.map((harm) => toldOf(use, harm)));
  const still = new Set(harms.map(keyOf));
  const past = harmed.flatMap(({ use, before }) => before.map((harm) => toldOf(use, harm)));
  const over = past.filter((each) => told.has(keyOf(each)) && !still.has(keyOf(each)));
  return {
    harms: harms.filter((each) => isApproved(each) && !told.has(keyOf(each))),
    relieved: over.filter(isApproved),
    /** Told harm that is no more, of requests too: who acknowledged it has to do so anew when it comes back. */
    over,
  };
};

type NewsKind = 'booking.breakdown' | 'booking.breakdown-changed' | 'booking.mended';

const queueMail = async (
  deps: Pick<Dependencies, 'catalogue' | 'clock' | 'newId'>,
  tx: Tx,
  kind: NewsKind,
  bookingId: string,
  payload: BreakdownPayload | ChangedPayload | MendedPayload,
): Promise<void> => {
  const booking = await bookings.find(tx, bookingId);
  if (!booking) return;
  const now = deps.clock.now();
  const told = await toldOfBooking(tx, booking, await regionToday(deps, tx));
  await outbox.add(
    tx,
    told.map(({ email, language }) => ({
      id: deps.newId(),
      kind,
      recipient: email,
      language,
      payload: { ...payload },
      createdAt: now,
      dueAt: now,
      attempts: 0,
    })),
  );
};

const each = <T>(items: readonly T[]): T[] => [...new Set(items)];

const harmOf = (bookingId: string, group: readonly Told[]): BreakdownPayload => ({
  bookingId,
  occurrenceIds: each(group.map(({ occurrenceId }) => occurrenceId)),
  breakdownIds: each(group.map(({ breakdownId }) => breakdownId)),
});

const mendedOf = (bookingId: string, group: readonly Told[]): MendedPayload => ({
  bookingId,
  occurrenceIds: each(group.map(({ occurrenceId }) => occurrenceId)),
  mended: each(group.map(({ breakdown }) => breakdown)).map(({ device, roomId, entranceId, facilityId }) => ({
    device,
    roomId,
    entranceId,
    facilityId,
  })),
});

/** What one booking's booker has to hear, as one mail. */
const newsFor = (
  bookingId: string,
  { harms, relieved }: { harms: readonly Told[]; relieved: readonly Told[] },
  goesOn: (breakdown: CatalogueBreakdown) => boolean,
): { kind: NewsKind; payload: BreakdownPayload | ChangedPayload | MendedPayload } => {
  if (relieved.length === 0) return { kind: 'booking.breakdown', payload: harmOf(bookingId, harms) };
  // What others made harmless is no more harm than what is mended.
  const isMended = harms.length === 0 && relieved.some(({ breakdown }) => !goesOn(breakdown));
  if (isMended) return { kind: 'booking.mended', payload: mendedOf(bookingId, relieved) };
  return {
    kind: 'booking.breakdown-changed',
    payload: {
      ...harmOf(bookingId, harms),
      relievedIds: each(relieved.map(({ occurrenceId }) => occurrenceId)),
      changedIds: each([...relieved, ...harms].map(({ breakdownId }) => breakdownId)),
    },
  };
};

/** One mail to the booker of every booking that has news, in the transaction of the change; before the change is stored. */
export const tellBookers = async (
  deps: Pick<Dependencies, 'catalogue' | 'clock' | 'newId'>,
  tx: Tx,
  change: SiteChange,
): Promise<{ tell(): Promise<void> }> => {
  const now = deps.clock.now();
  const { harms, relieved, over } = await newsOf(tx, change, now);
  const standing = new Set(change.after.filter((one) => standingAt(one, now) !== 'past').map(({ id }) => id));
  return {
    tell: async () => {
      await breakdowns.removeTold(tx, over);
      await breakdowns.addTold(tx, harms, now);
      for (const bookingId of each([...relieved, ...harms].map(({ use }) => use.bookingId))) {
        const own = {
          harms: harms.filter(({ use }) => use.bookingId === bookingId),
          relieved: relieved.filter(({ use }) => use.bookingId === bookingId),
        };
        const { kind, payload } = newsFor(bookingId, own, ({ id }) => standing.has(id));
        await queueMail(deps, tx, kind, bookingId, payload);
      }
    },
  };
};
