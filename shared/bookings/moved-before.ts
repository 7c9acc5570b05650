/** Where the dates of a series are now, and which of them were moved on their own. Pure. */
import { addLocalMinutes, type LocalDateTime, localMinutesBetween } from '../time.ts';
import type { OccurrenceReason } from './schemas.ts';

/** A date with the nominal start that its series gave it. */
export interface PlacedDate {
  roomId: string;
  originalStart: LocalDateTime;
  localStart: LocalDateTime;
  localEnd: LocalDateTime;
  reason: OccurrenceReason | null;
}

/** Where a date of a series is, told by its nominal start: dates that were moved together have one in common. */
export interface SeriesPlace {
  roomId: string;
  /** Wall-clock minutes from the nominal start to the real one. */
  shift: number;
  /** Wall-clock minutes. */
  length: number;
}

const placeOf = ({ roomId, originalStart, localStart, localEnd }: PlacedDate): SeriesPlace => ({
  roomId,
  shift: localMinutesBetween(originalStart, localStart),
  length: localMinutesBetween(localStart, localEnd),
});

const keyOf = (date: PlacedDate): string => Object.values(placeOf(date)).join(' ');

const isMarked = ({ reason }: PlacedDate): boolean => reason === 'moved-time' || reason === 'moved-room';

/** The dates of the commonest place; of equally common ones where nobody has moved anything, else the earliest. */
const together = <T extends PlacedDate>(dates: readonly T[]): readonly T[] => {
  const groups = [...Map.groupBy(dates, keyOf).values()];
  const isPlain = (group: readonly T[]) => (group.some((date) => !isMarked(date)) ? 1 : 0);
  return groups.toSorted((a, b) => b.length - a.length || isPlain(b) - isPlain(a))[0] ?? [];
};

/** Where most of the dates are; nothing of no date. */
export const seriesPlaceOf = (dates: readonly PlacedDate[]): SeriesPlace | undefined => {
  const [first] = together(dates);
  return first && placeOf(first);
};

/**
 * The dates that stand apart because they were moved on their own: marked so, and not where most of the others are. After
 * a whole series has been moved all of its dates are marked, and none of them stands apart.
 */
export const movedOnTheirOwn = <T extends PlacedDate>(dates: readonly T[]): T[] => {
  const place = new Set(together(dates));
  return dates.filter((date) => isMarked(date) && !place.has(date));
};

/** The wall-clock times in a series' place of a date with this nominal start. */
export const timesAt = (
  { shift, length }: Pick<SeriesPlace, 'shift' | 'length'>,
  nominalStart: LocalDateTime,
): { localStart: LocalDateTime; localEnd: LocalDateTime } => {
  const localStart = addLocalMinutes(nominalStart, shift);
  return { localStart, localEnd: addLocalMinutes(localStart, length) };
};
