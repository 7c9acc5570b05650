/** What the booker chose for the dates that cannot be had as asked: leave out, wait in line, another room, another hour. */
import { AppError } from '../errors.ts';
import type { LocalText } from '../i18n/language.ts';
import { dateOf, type Instant, type LocalDate, type LocalDateTime } from '../time.ts';
import type { PlannedOccurrence } from './recurrence.ts';
import type { OccurrenceReason, Resolution } from './schemas.ts';

/** A date after the booker's choices: to be used, or kept as a skipped row with its reason. */
export interface ResolvedDate {
  /** Nominal wall-clock start: the date's identity in the series. */
  key: LocalDateTime;
  date: LocalDate;
  roomId: string;
  localStart: LocalDateTime;
  localEnd: LocalDateTime;
  start: Instant;
  end: Instant;
  /** Left out of the series: nothing is held or asked for. */
  skipped: boolean;
  reason?: OccurrenceReason;
  reasonText?: LocalText;
}

type InstantOf = (local: LocalDateTime) => Instant;

const matches = (resolution: Resolution, occurrence: PlannedOccurrence): boolean =>
  resolution.date.length > 10 ? resolution.date === occurrence.key : resolution.date === occurrence.date;

const asPlanned = (occurrence: PlannedOccurrence, roomId: string): ResolvedDate => ({
  key: occurrence.key,
  date: occurrence.date,
  roomId,
  localStart: occurrence.localStart,
  localEnd: occurrence.localEnd,
  start: occurrence.start,
  end: occurrence.end,
  skipped: false,
});

const moved = (planned: ResolvedDate, resolution: Resolution, index: number, instantOf: InstantOf): ResolvedDate => {
  const path = `resolutions.${index}`;
  if (resolution.action === 'room') {
    const roomId = resolution.roomId ?? missing(`${path}.roomId`);
    return { ...planned, roomId, reason: 'moved-room' };
  }
  const localStart = resolution.start ?? missing(`${path}.start`);
  const localEnd = resolution.end ?? missing(`${path}.end`);
  const [start, end] = [instantOf(localStart), instantOf(localEnd)];
  if (end <= start) throw new AppError('when.end-before-start', { path: `${path}.end` });
  const roomId = resolution.roomId ?? planned.roomId;
  return { ...planned, date: dateOf(localStart), roomId, localStart, localEnd, start, end, reason: 'moved-time' };
};

const missing = (path: string): never => {
  throw new AppError('resolution.incomplete', { path });
};

/**
 * Applies the choices to a series. A holiday without a choice is left out, with its name.
 * @throws AppError `resolution.unknown-date` for a choice about no date of the series or a second one about
 *   the same date, `resolution.incomplete`, `when.end-before-start`
 */
export const resolveSeries = (
  occurrences: readonly PlannedOccurrence[],
  roomId: string,
  resolutions: readonly Resolution[],
  instantOf: InstantOf,
): ResolvedDate[] => {
  const used = new Set<number>();
  const resolved = occurrences.map((occurrence) => {
    const planned = asPlanned(occurrence, roomId);
    const index = resolutions.findIndex((resolution, i) => !used.has(i) && matches(resolution, occurrence));
    const resolution = resolutions[index];
    if (resolution === undefined) {
      return occurrence.holiday
        ? { ...planned, skipped: true, reason: 'holiday' as const, reasonText: occurrence.holiday.name }
        : planned;
    }
    used.add(index);
    if (resolution.action === 'wait') return { ...planned, skipped: true, reason: 'waiting' as const };
    if (resolution.action === 'skip') return { ...planned, skipped: true, reason: 'skipped-by-booker' as const };
    return moved(planned, resolution, index, instantOf);
  });
  const unused = resolutions.findIndex((_, index) => !used.has(index));
  if (unused >= 0) throw new AppError('resolution.unknown-date', { path: `resolutions.${unused}.date` });
  return resolved;
};
