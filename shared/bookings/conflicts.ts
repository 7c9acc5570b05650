/**
 * The one conflict rule: what stands in the way of a date, and how grave it is. Preview, request,
 * change, approval and search all ask here.
 */
import type { Holiday } from '../calendars/holidays.ts';
import type { LocalText } from '../i18n/language.ts';
import { type Instant, MINUTE, overlaps, type Span } from '../time.ts';
import type { BlockReason, OccurrenceStatus, PolicyReason } from './schemas.ts';

/** What is known of one date in one room. */
export interface DateFacts {
  holiday?: Holiday | undefined;
  /** The rule of the room that the date breaks. */
  breach?: PolicyReason | undefined;
  /** Whether the whole date lies inside the opening hours. */
  open: boolean;
  /** A closure over the date, or a dated exception that shuts the site, with its public name. */
  closed?: { name: LocalText | null } | undefined;
  /** Somebody holds the time (turnaround included). */
  busy: boolean;
  /** How many other requests wait for it. */
  competitors: number;
}

export interface Judgement {
  status: OccurrenceStatus;
  /** The status again, or the rule of the room when the status is `policy`. */
  reason?: BlockReason;
  /** The public name of the holiday or closure. */
  name?: LocalText;
  /** The room beside the first that the date cannot have, where the first could be had. */
  roomId?: string;
  competitors: number;
}

/** Whether the date can be asked for: nobody holds it, though others may wait for it too. */
export const canBeAsked = ({ status }: Judgement): boolean => status === 'free' || status === 'competing';

/**
 * The gravest obstacle of a date. A holiday is left out of a series by itself, so it comes first; then
 * what no other hour could heal, then what another hour may, then what another room may.
 */
export const judgeDate = (facts: DateFacts): Judgement => {
  const { competitors } = facts;
  if (facts.holiday) return { status: 'holiday', reason: 'holiday', name: facts.holiday.name, competitors };
  if (facts.breach) return { status: 'policy', reason: facts.breach, competitors };
  if (facts.closed) {
    const name = facts.closed.name;
    return { status: 'closed', reason: 'closed', competitors, ...(name && { name }) };
  }
  if (!facts.open) return { status: 'outside_hours', reason: 'outside_hours', competitors };
  if (facts.busy) return { status: 'busy', reason: 'busy', competitors };
  return competitors > 0 ? { status: 'competing', reason: 'competing', competitors } : { status: 'free', competitors };
};

/** How a date is with all its rooms: as the first is, unless that can be asked for and one beside it is worse off. */
export const judgeTogether = (first: Judgement, beside: readonly (Judgement & { roomId: string })[]): Judgement => {
  if (!canBeAsked(first)) return first;
  const worst = beside.find((each) => !canBeAsked(each)) ?? (first.status === 'free' && beside.find(isContested));
  return worst || first;
};

const isContested = ({ status }: Judgement): boolean => status === 'competing';

/**
 * What a use claims of its spaces: itself and the room's turnaround after it. Turnaround is the least gap
 * between two bookings; as every claim carries its own, neighbours share it and never add it up.
 */
export const claimSpan = (use: Span, turnaroundMinutes: number): Span => ({
  start: use.start,
  end: use.end + turnaroundMinutes * MINUTE,
});

/** A span that some physical spaces are wanted for. */
export interface SpacedSpan extends Span {
  spaceIds: readonly number[];
}

/** Indexes of the spans that overlap an earlier one of the same list in a shared space. */
export const overlappingThemselves = (spans: readonly SpacedSpan[]): Set<number> => {
  const order = spans.map((_, index) => index).sort((a, b) => startOf(spans, a) - startOf(spans, b) || a - b);
  const latest = new Map<number, Span>();
  const found = new Set<number>();
  for (const index of order) {
    const span = spans[index] as SpacedSpan;
    for (const spaceId of span.spaceIds) {
      const before = latest.get(spaceId);
      if (before && overlaps(before, span)) found.add(index);
      if (!before || span.end > before.end) latest.set(spaceId, span);
    }
  }
  return found;
};

const startOf = (spans: readonly SpacedSpan[], index: number): Instant => (spans[index] as SpacedSpan).start;
