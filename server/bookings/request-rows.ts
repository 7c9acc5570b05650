/** A request as rows: the booking, its dates, and what they hold, wish or wait for. */
import * as bookings from '../../db/bookings.ts';
import type { Tx } from '../../db/database.ts';
import type { OrganisationRow } from '../../db/organisations.ts';
import type { EventNeeds } from '../../shared/bookings/accessibility-mismatch.ts';
import type { QueueReason } from '../../shared/bookings/automatic.ts';
import { notOpen, openToAllAfter } from '../../shared/bookings/open-to-all.ts';
import type { BookingPart } from '../../shared/bookings/parts.ts';
import type { PlannedOccurrence } from '../../shared/bookings/recurrence.ts';
import type { ResolvedDate } from '../../shared/bookings/resolutions.ts';
import type { BookingRequest } from '../../shared/bookings/schemas.ts';
import { addWorkingDays } from '../../shared/calendars/holidays.ts';
import { ruleTextsOfSeries } from '../../shared/i18n/rule-text.ts';
import { type Actor, makerOf } from '../../shared/permissions.ts';
import type { Instant } from '../../shared/time.ts';
import { dateIn } from '../../shared/wall-clock.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Standing } from '../region/standing-of.ts';
import type { CatalogueRoom } from '../rooms/catalogue-types.ts';
import { insertWaits } from '../waiting/join-line.ts';
import { askForRooms, claimRooms, type RoomUse } from './hold-rooms.ts';
import type { Use } from './judge-uses.ts';
import { layoutOf } from './room-layout.ts';

/** A date of the series that will be used, with its room. */
export interface PlannedUse extends Use {
  planned: ResolvedDate;
}

export interface Plan {
  organisation: OrganisationRow;
  standing: Standing;
  room: CatalogueRoom;
  /** The rooms beside the first. */
  parts: readonly BookingPart[];
  /** The dates as asked. */
  series: readonly PlannedOccurrence[];
  /** The dates after the booker's choices. */
  dates: readonly ResolvedDate[];
  uses: readonly PlannedUse[];
  /** Those that wait in line for their place instead. */
  waits: readonly PlannedUse[];
  /** What is asked of the room. */
  event: EventNeeds;
}

/**
 * The booking as it is first stored; one of which every date waits in line is asked of nobody yet.
 * @throws AppError `booking.layout`, `booking.layout-capacity`
 */
export const bookingRow = (
  deps: Dependencies,
  actor: Actor,
  plan: Plan,
  request: BookingRequest,
  { reasons, sensitive, termsId }: { reasons: readonly QueueReason[]; sensitive: boolean; termsId: string | null },
): bookings.BookingRow => {
  const now = deps.clock.now();
  const { room, series, event } = plan;
  const uses = plan.uses.length > 0 ? plan.uses : plan.waits;
  const isWaiting = plan.uses.length === 0;
  const automatic = reasons.length === 0 && !isWaiting;
  const publicTitle = request.publicTitle ?? null;
  const maker = makerOf(actor, plan.organisation.id);
  return {
    id: deps.newId(),
    code: null,
    organisationId: plan.organisation.id,
    roomId: room.id,
    siteId: room.site.id,
    requestedBy: actor.userId,
    requestedAt: now,
    when: request.when,
    ruleText: ruleTextsOfSeries(request.when, series),
    internalTitle: request.internalTitle,
    publicTitle,
    activityType: request.activityType,
    contentArea: request.contentArea,
    hyteAreas: request.hyteAreas ?? [],
    participants: request.participants,
    needs: [...event.needs],
    acceptsAccessibility: request.acceptsAccessibility ?? false,
    sensitive,
    ...openToAllAfter(notOpen, request, { publicTitle, sensitive }),
    note: request.note || null,
    responsibleName: request.responsiblePerson.name,
    responsiblePhone: request.responsiblePerson.phone,
    state: isWaiting ? 'draft' : automatic ? 'approved' : 'requested',
    automatic,
    queueReasons: [...reasons],
    decideBy:
      automatic || isWaiting ? null : addWorkingDays(dateIn(now, room.site.timeZone), room.site.answerWorkingDays),
    message: null,
    firstStart: Math.min(...uses.map(({ start }) => start)),
    lastEnd: Math.max(...uses.map(({ end }) => end)),
    version: 1,
    wheelchairUsers: event.wheelchairUsers,
    layout: layoutOf(room, request.layout, request.participants),
    termsId,
    parts: [...plan.parts],
    madeBy: maker,
    umbrellaId: maker === 'umbrella' ? plan.organisation.umbrellaId : null,
    clockStoppedAt: null,
    escalatedAt: null,
    stillNeededAskedAt: null,
  };
};

/** Stores every date, skipped ones with their reason, and claims or wishes for the used ones. Answers them in order of time. */
export const storeDates = async (
  deps: Dependencies,
  tx: Tx,
  plan: Pick<Plan, 'dates' | 'uses' | 'waits'>,
  {
    id: bookingId,
    automatic,
    parts,
    askedAt = null,
  }: Pick<bookings.BookingRow, 'id' | 'automatic' | 'parts'> & { askedAt?: Instant | null },
): Promise<bookings.OccurrenceRow[]> => {
  const ids = new Map(plan.dates.map((planned) => [planned, deps.newId()]));
  const rows = plan.dates.map(
    (planned): bookings.OccurrenceRow => ({
      id: ids.get(planned) as string,
      bookingId,
      roomId: planned.roomId,
      originalStart: planned.key,
      localStart: planned.localStart,
      localEnd: planned.localEnd,
      startAt: planned.start,
      endAt: planned.end,
      state: planned.skipped ? 'skipped' : automatic ? 'approved' : 'requested',
      reason: planned.reason ?? null,
      reasonText: planned.reasonText ?? null,
      standsForId: null,
      proposalId: null,
      askedAt,
    }),
  );
  await bookings.insertOccurrences(tx, rows);
  const uses: RoomUse[] = plan.uses.map(({ planned, room, start, end }) => ({
    occurrenceId: ids.get(planned) as string,
    room,
    start,
    end,
  }));
  await (automatic ? claimRooms(tx, uses, parts) : askForRooms(tx, uses, parts));
  const inLine = plan.waits.map(({ planned }) => ids.get(planned) as string);
  if (inLine.length > 0) await insertWaits(deps, tx, bookingId, inLine);
  return rows.sort((a, b) => a.startAt - b.startAt || (a.id < b.id ? -1 : 1));
};
