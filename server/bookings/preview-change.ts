/** What a change would do, date by date: from the same plan as the change itself. Reads only. */

import type { OccurrenceRow } from '../../db/bookings.ts';
import * as bookings from '../../db/bookings.ts';
import * as organisations from '../../db/organisations.ts';
import type { ChangeFate, ChangePreviewRequest, ChangePreviewView } from '../../shared/bookings/change-schemas.ts';
import { canBeAsked, type Judgement } from '../../shared/bookings/conflicts.ts';
import { holdsRoom, stateAt } from '../../shared/bookings/state.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { Actor } from '../../shared/permissions.ts';
import { dateOf, type Instant } from '../../shared/time.ts';
import type { Dependencies } from '../dependencies.ts';
import { standingOf } from '../region/standing-of.ts';
import type { CatalogueRoom } from '../rooms/catalogue-types.ts';
import { alternativesFor } from '../rooms/find-alternatives.ts';
import { answerDayOfChange } from './answer-day.ts';
import type { Move } from './asked-moves.ts';
import { inScope } from './cancel-booking.ts';
import { mismatchViews } from './mismatch-words.ts';
import { knownRoom, type OpenBooking, useOf } from './open-for-writing.ts';
import { type ChangePlan, planChange, roomsAfter } from './plan-change.ts';
import { judgementWords, queueReasonViews } from './reason-words.ts';
import { tooSmallLayout } from './room-layout.ts';
import { brokenMismatchesWith, lastingMismatches } from './room-mismatches.ts';
import { bookingFor } from './show-booking.ts';

type DateView = ChangePreviewView['dates'][number];
type Alternatives = DateView['alternatives'];

interface Previewed {
  open: OpenBooking;
  plan: ChangePlan;
  now: Instant;
  language: Language;
}

/** A move with how it is. */
interface JudgedMove {
  move: Move;
  judgement: Judgement;
}

const movesOf = ({ moves, judged }: ChangePlan): Map<string, JudgedMove> =>
  new Map(moves.map((move, index) => [move.row.id, { move, judgement: judged[index] as Judgement }]));

const placeView = (room: CatalogueRoom, { localStart, localEnd }: Pick<Move, 'localStart' | 'localEnd'>) => ({
  roomId: room.id,
  roomName: room.name,
  localStart,
  localEnd,
});

const isShown = ({ state }: OccurrenceRow): boolean => state === 'requested' || holdsRoom(state);

const fateOf = (
  { plan, now }: Previewed,
  meant: ReadonlySet<string>,
  row: OccurrenceRow,
  moved: JudgedMove | undefined,
): ChangeFate => {
  if (row.startAt <= now || row.state === 'completed' || row.state === 'no_show') return 'past';
  if (moved) return canBeAsked(moved.judgement) ? 'moves' : 'blocked';
  if (plan.cancelled.some(({ id }) => id === row.id)) return 'cancelled';
  return meant.has(row.id) ? 'stays' : 'outside';
};

/** Other rooms and hours for the dates that cannot be had, looked up together room by room. */
const alternativesOf = async (
  deps: Dependencies,
  { open, plan, now }: Previewed,
  blocked: readonly Move[],
): Promise<Map<string, Alternatives>> => {
  const found = new Map<string, Alternatives>();
  if (blocked.length === 0) return found;
  const { booking, catalogue } = open;
  const organisation = await organisations.find(deps.db, booking.organisationId);
  const standing = organisation && (await standingOf(deps.db, catalogue.region, organisation, now));
  const { needs, wheelchairUsers } = plan.needs.event;
  const priorityClass = standing?.priorityClass?.code ?? null;
  const fit = {
    participants: plan.participants,
    needs,
    wheelchairUsers,
    priorityClass,
    parts: booking.parts,
    own: { bookingId: booking.id, occurrenceIds: plan.moves.map(({ row }) => row.id) },
  };
  for (const [room, moves] of Map.groupBy(blocked, (move) => move.room)) {
    const alternatives = await alternativesFor(deps, room, moves, fit);
    moves.forEach(({ row }, index) => {
      found.set(row.id, alternatives[index] ?? []);
    });
  }
  return found;
};

/** How the new place is. */
const obstacleOf = (
  { open, plan, language }: Previewed,
  { move, judgement }: JudgedMove,
): Pick<DateView, 'status' | 'reason' | 'reasonText' | 'competitors' | 'mismatches'> => {
  const reasonText = judgementWords(judgement, language, move.room);
  return {
    status: judgement.status,
    ...(judgement.reason && { reason: judgement.reason }),
    ...(reasonText !== undefined && { reasonText }),
    competitors: judgement.competitors,
    mismatches: mismatchViews(
      brokenMismatchesWith(open.booking.parts, move, plan.needs.event),
      open.catalogue,
      language,
    ),
  };
};

const dateViewOf = (
  previewed: Previewed,
  row: OccurrenceRow,
  fate: ChangeFate,
  moved: JudgedMove | undefined,
  alternatives: Alternatives,
): DateView => ({
  occurrenceId: row.id,
  date: dateOf(row.localStart),
  state: stateAt(row.state, row.endAt, previewed.now),
  fate,
  from: placeView(knownRoom(previewed.open.catalogue, row.roomId), row),
  to: moved ? placeView(moved.move.room, moved.move) : null,
  shifted: moved?.move.shifted ?? false,
  alternatives,
  ...(moved ? obstacleOf(previewed, moved) : { status: null, competitors: 0, mismatches: [] }),
});

const datesOf = async (
  deps: Dependencies,
  previewed: Previewed,
  request: ChangePreviewRequest,
): Promise<DateView[]> => {
  const { open, plan, now } = previewed;
  const meant = new Set(inScope(open.occurrences, request.scope, request.occurrenceId, now).map(({ id }) => id));
  const moves = movesOf(plan);
  const blocked = [...moves.values()].filter(({ judgement }) => !canBeAsked(judgement)).map(({ move }) => move);
  const alternatives = await alternativesOf(deps, previewed, blocked);
  return open.occurrences.filter(isShown).map((row) => {
    const moved = moves.get(row.id);
    const fate = fateOf(previewed, meant, row, moved);
    return dateViewOf(previewed, row, fate, moved, alternatives.get(row.id) ?? []);
  });
};

const summaryOf = (dates: readonly DateView[]): ChangePreviewView['summary'] => {
  const having = (fate: ChangeFate) => dates.filter((date) => date.fate === fate).length;
  return {
    total: dates.length,
    past: having('past'),
    outside: having('outside'),
    stays: having('stays'),
    moves: having('moves'),
    blocked: having('blocked'),
    cancelled: having('cancelled'),
  };
};

const outcomeOf = ({ asks }: ChangePlan, { moves, cancelled }: ChangePreviewView['summary']) => {
  if (asks) return 'asked';
  return moves + cancelled > 0 ? 'at-once' : 'none';
};

/** What the rooms lack where dates would go; where none goes anywhere, where they are. */
const mismatchesOf = ({ open, plan }: Previewed) => {
  const { catalogue } = open;
  const staying = open.occurrences.filter(({ state }) => state === 'requested' || state === 'approved');
  const places = plan.moves.length > 0 ? plan.moves : staying.map((row) => useOf(catalogue, row));
  return lastingMismatches(open.booking.parts, places, plan.needs.event);
};

/**
 * @throws AppError `booking.not-found`, `access.forbidden`, `occurrence.not-found`, `booking.past`, `booking.not-open`,
 *   `room.not-found`, `resolution.other-site`, `resolution.unknown-date`, `resolution.incomplete`,
 *   `when.end-before-start`, `booking.capacity`, `booking.wheelchair-users`
 */
export const previewChange = async (
  deps: Dependencies,
  actor: Actor,
  idOrCode: string,
  request: ChangePreviewRequest,
  language: Language,
): Promise<ChangePreviewView> => {
  const catalogue = await deps.catalogue(deps.db);
  const booking = await bookingFor(deps.db, catalogue, actor, 'booking.change', idOrCode);
  const open = { catalogue, booking, occurrences: await bookings.occurrencesOf(deps.db, [booking.id]) };
  const now = deps.clock.now();
  const plan = await planChange(deps.db, actor, open, request, now);
  const previewed: Previewed = { open, plan, now, language };
  const dates = await datesOf(deps, previewed, request);
  const summary = summaryOf(dates);
  return {
    summary,
    movedBefore: plan.movedBefore.length,
    outcome: outcomeOf(plan, summary),
    queueReasons: queueReasonViews(plan.reasons, catalogue, language),
    decideBy: answerDayOfChange(open, now),
    mismatches: mismatchViews(mismatchesOf(previewed), catalogue, language),
    tooSmall:
      tooSmallLayout(
        roomsAfter(open, plan, now),
        plan.moves.filter(({ row, room }) => row.roomId !== room.id).map(({ room }) => room),
        booking.layout,
        plan.participants,
      ) ?? null,
    dates,
  };
};
