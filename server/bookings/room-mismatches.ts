/** What rooms at certain times do not give of what an event needs: as measured, and while something is out of order. */
import type { BookingRow } from '../../db/bookings.ts';
import {
  createdMismatches,
  type EventNeeds,
  mismatchesOf,
  needsOfMismatches,
  type RoomFit,
  type RoomMismatch,
  type UnmetNeed,
  wheelchairPlacesKey,
  worsenedSince,
} from '../../shared/bookings/accessibility-mismatch.ts';
import type { BookingPart } from '../../shared/bookings/parts.ts';
import type { Span } from '../../shared/time.ts';
import type { CatalogueBreakdown, CatalogueRoom } from '../rooms/catalogue-types.ts';
import { brokenInTurn, type Verdicts, verdictsInTurn, verdictsWithout } from '../rooms/verdicts-during.ts';
import type { EventDetails } from './history.ts';
import { partUsesOf } from './part-uses.ts';

/**
 * What a booking's history keeps of its needs: those that its rooms do not meet for certain, and whether the booker knew
 * of it; or those that they meet, all of them.
 */
export const needsKnown = (
  { needs, acceptsAccessibility }: Pick<BookingRow, 'needs' | 'acceptsAccessibility'>,
  mismatches: readonly RoomMismatch[],
): Pick<EventDetails, 'met' | 'unmet' | 'known'> => {
  if (mismatches.length > 0) return { unmet: needsOfMismatches(mismatches), known: acceptsAccessibility };
  return needs.length > 0 ? { met: needs } : {};
};

/** A room at a time. */
export interface RoomTime extends Span {
  room: CatalogueRoom;
}

const fitOf = (room: CatalogueRoom, verdicts: Verdicts): RoomFit => ({
  verdicts,
  wheelchairPlaces: room.facts[wheelchairPlacesKey],
});

/** What the room lacks while nothing is out of order. */
export const roomMismatches = (room: CatalogueRoom, event: EventNeeds): RoomMismatch[] =>
  mismatchesOf(event, fitOf(room, room.verdicts)).map((mismatch) => ({ ...mismatch, roomId: room.id, device: null }));

/** What is to blame for a need that is worse off: the first that is so alone, or else the first of those that are so together. */
const deviceToBlame = (
  room: CatalogueRoom,
  sets: readonly (readonly CatalogueBreakdown[])[],
  { need, verdict }: UnmetNeed,
) => {
  const isAsBad = (broken: readonly CatalogueBreakdown[]) => verdictsWithout(room, broken)[need].verdict === verdict;
  const alone = sets.flat().find((each) => isAsBad([each]));
  return (alone ?? sets.find(isAsBad)?.[0])?.device ?? null;
};

/** What the room lacks during the span only because something is out of order then. */
export const brokenMismatches = ({ room, start, end }: RoomTime, event: EventNeeds): RoomMismatch[] => {
  const sets = event.needs.length === 0 ? [] : brokenInTurn(room, { start, end });
  if (sets.length === 0) return [];
  const whole = mismatchesOf(event, fitOf(room, room.verdicts));
  const then = mismatchesOf(event, fitOf(room, verdictsInTurn(room, sets)));
  return worsenedSince(whole, then).map((mismatch) => ({
    ...mismatch,
    roomId: room.id,
    device: mismatch.kind === 'need' ? deviceToBlame(room, sets, mismatch) : null,
  }));
};

/** Everything that the rooms lack at their times, each thing once per room. */
export const mismatchesAt = (uses: readonly RoomTime[], event: EventNeeds): RoomMismatch[] => {
  const rooms = new Set(uses.map(({ room }) => room));
  const known = [...rooms].flatMap((room) => roomMismatches(room, event));
  for (const mismatch of uses.flatMap((use) => brokenMismatches(use, event)))
    known.push(...createdMismatches(known, [mismatch]));
  return known;
};

/** How many come by wheelchair is asked of the first room only. */
const besideEvent = (event: EventNeeds): EventNeeds => ({ ...event, wheelchairUsers: null });

/** What the first rooms lack for everybody who comes, and those beside them for some: how many come is not known there. */
export const mismatchesOfAll = (
  uses: readonly RoomTime[],
  beside: readonly RoomTime[],
  event: EventNeeds,
): RoomMismatch[] => [
  ...mismatchesAt(uses, event),
  ...(beside.length > 0 ? mismatchesAt(beside, besideEvent(event)) : []),
];

/** Everything that the rooms of dates lack, those beside the first included. */
export const mismatchesWith = (
  parts: readonly BookingPart[],
  uses: readonly RoomTime[],
  event: EventNeeds,
): RoomMismatch[] =>
  mismatchesOfAll(
    uses,
    uses.flatMap((use) => partUsesOf(parts, use)),
    event,
  );

/** What the rooms of dates lack while nothing is out of order, each room once. */
export const lastingMismatches = (
  parts: readonly BookingPart[],
  uses: readonly RoomTime[],
  event: EventNeeds,
): RoomMismatch[] => {
  const first = new Set(uses.map(({ room }) => room));
  const beside = new Set(uses.flatMap((use) => partUsesOf(parts, use)).map(({ room }) => room));
  return [
    ...[...first].flatMap((room) => roomMismatches(room, event)),
    ...[...beside].filter((room) => !first.has(room)).flatMap((room) => roomMismatches(room, besideEvent(event))),
  ];
};

/** What the rooms of a date lack only because something is out of order then. */
export const brokenMismatchesWith = (
  parts: readonly BookingPart[],
  use: RoomTime,
  event: EventNeeds,
): RoomMismatch[] => [
  ...brokenMismatches(use, event),
  ...partUsesOf(parts, use).flatMap((part) => brokenMismatches(part, besideEvent(event))),
];
