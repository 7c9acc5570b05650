/**
 * What an event needs and its room does not give for certain. Pure. It never forbids a booking: it is said to who books,
 * and sends what would be approved by itself to a person.
 */
import {
  needs as allNeeds,
  type CheckResult,
  type FactValue,
  type Need,
  type NeedVerdict,
  type Verdict,
  verdicts,
} from '../rooms/accessibility.ts';
import type { BreakdownDevice } from '../rooms/breakdown-devices.ts';

/** The fact that tells how many wheelchairs a room has place for. */
export const wheelchairPlacesKey = 'room.wheelchair_capacity';

/** What is asked of the room for the event: never for whom, or why. */
export interface EventNeeds {
  needs: readonly Need[];
  /** How many come by wheelchair; null where that was not told. */
  wheelchairUsers: number | null;
}

/** A need that is not met for certain, with the check that decided it. */
export interface UnmetNeed {
  kind: 'need';
  need: Need;
  verdict: Exclude<Verdict, 'S'>;
  decidedBy: CheckResult | null;
}

/** More wheelchair users than places; null places: nobody has counted them. */
export interface MissingPlaces {
  kind: 'wheelchairPlaces';
  users: number;
  places: number | null;
}

export type Mismatch = UnmetNeed | MissingPlaces;

/** In a room, and, where that alone is to blame, with what is out of order there. */
export type RoomMismatch = Mismatch & { roomId: string; device: BreakdownDevice | null };

/** What a room gives. */
export interface RoomFit {
  verdicts: Readonly<Record<Need, Pick<NeedVerdict, 'verdict' | 'decidedBy'>>>;
  /** The fact {@link wheelchairPlacesKey}; anything but a number is not known. */
  wheelchairPlaces: FactValue | undefined;
}

/** Whoever comes by wheelchair needs a room for wheelchairs; without that need nobody counts them. */
export const eventNeedsOf = (needs: readonly Need[], wheelchairUsers: number | null): EventNeeds => {
  const rolls = needs.includes('wheelchair') || (wheelchairUsers ?? 0) > 0;
  return {
    needs: allNeeds.filter((need) => needs.includes(need) || (need === 'wheelchair' && rolls)),
    wheelchairUsers: rolls ? wheelchairUsers : null,
  };
};

const unmetNeeds = (needs: readonly Need[], { verdicts: given }: RoomFit): UnmetNeed[] =>
  allNeeds.flatMap((need) => {
    const { verdict, decidedBy } = given[need];
    return needs.includes(need) && verdict !== 'S' ? [{ kind: 'need' as const, need, verdict, decidedBy }] : [];
  });

const missingPlaces = (users: number | null, { wheelchairPlaces }: RoomFit): MissingPlaces[] => {
  if (users === null || users === 0) return [];
  const places = typeof wheelchairPlaces === 'number' ? wheelchairPlaces : null;
  return places !== null && users <= places ? [] : [{ kind: 'wheelchairPlaces', users, places }];
};

/** Everything that the room does not give for certain; empty when it suits. A worse fact never takes anything away. */
export const mismatchesOf = (event: EventNeeds, fit: RoomFit): Mismatch[] => [
  ...unmetNeeds(event.needs, fit),
  ...missingPlaces(event.wheelchairUsers, fit),
];

/** Places that are lacking; those that nobody has counted all lack. */
const lacking = ({ users, places }: MissingPlaces): number => users - (places ?? 0);

const isAsBad = (known: Mismatch, mismatch: Mismatch): boolean => {
  if (known.kind === 'need' && mismatch.kind === 'need')
    return known.need === mismatch.need && verdicts.indexOf(known.verdict) >= verdicts.indexOf(mismatch.verdict);
  return (
    known.kind === 'wheelchairPlaces' && mismatch.kind === 'wheelchairPlaces' && lacking(known) >= lacking(mismatch)
  );
};

/** Those that were not there before, or not as bad. */
export const worsenedSince = <M extends Mismatch>(before: readonly Mismatch[], now: readonly M[]): M[] =>
  now.filter((mismatch) => !before.some((known) => isAsBad(known, mismatch)));

/** Those that were not there before, or not as bad, room by room. */
export const createdMismatches = (before: readonly RoomMismatch[], now: readonly RoomMismatch[]): RoomMismatch[] =>
  now.filter(
    (mismatch) =>
      worsenedSince(
        before.filter(({ roomId }) => roomId === mismatch.roomId),
        [mismatch],
      ).length > 0,
  );

/** The needs that some mismatch is about, each once, in their fixed order; wheelchair for its places. */
export const needsOfMismatches = (mismatches: readonly Mismatch[]): Need[] =>
  allNeeds.filter((need) => mismatches.some((each) => (each.kind === 'need' ? each.need : 'wheelchair') === need));
