/** Dates that are asked for, as a preview shows them: how each is, and what could be had instead. */
import type { EventNeeds } from '../../shared/bookings/accessibility-mismatch.ts';
import { canBeAsked, type Judgement } from '../../shared/bookings/conflicts.ts';
import type { BookingPart } from '../../shared/bookings/parts.ts';
import type { PreviewView } from '../../shared/bookings/preview-schemas.ts';
import type { PlannedOccurrence } from '../../shared/bookings/recurrence.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { isoInstant } from '../../shared/time.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Catalogue, CatalogueRoom } from '../rooms/catalogue-types.ts';
import { alternativesFor } from '../rooms/find-alternatives.ts';
import { mismatchViews } from './mismatch-words.ts';
import { judgementWords } from './reason-words.ts';
import { brokenMismatchesWith } from './room-mismatches.ts';

type Row = PreviewView['occurrences'][number];

const rowOf = (
  occurrence: PlannedOccurrence,
  judgement: Judgement,
  language: Language,
  room: CatalogueRoom,
): Omit<Row, 'mismatches'> => {
  const reasonText = judgementWords(judgement, language, room);
  return {
    date: occurrence.date,
    start: isoInstant(occurrence.start),
    end: isoInstant(occurrence.end),
    localStart: occurrence.localStart,
    localEnd: occurrence.localEnd,
    shifted: occurrence.shifted,
    status: judgement.status,
    competitors: judgement.competitors,
    alternatives: [],
    ...(judgement.reason && { reason: judgement.reason }),
    ...(reasonText !== undefined && { reasonText }),
  };
};

/** How many dates can be had, and how many cannot. */
export const summaryOf = (judged: readonly Judgement[]): PreviewView['summary'] => {
  const free = judged.filter(canBeAsked).length;
  const having = (status: Judgement['status']) => judged.filter((each) => each.status === status).length;
  return {
    total: judged.length,
    free,
    blocked: judged.length - free,
    competing: having('competing'),
    holidays: having('holiday'),
  };
};

/** Dates in their rooms, judged. */
export interface JudgedDates {
  catalogue: Catalogue;
  uses: readonly (PlannedOccurrence & { room: CatalogueRoom })[];
  /** Of each use, in its order. */
  judged: readonly Judgement[];
  event: EventNeeds;
  priorityClass: string | null | undefined;
  /** The rooms that the event takes beside the first. */
  parts: readonly BookingPart[];
}

/** Whether its maker must or may say what becomes of a date: it cannot be had, or lacks what it has at other times. */
const isChoice = (row: Row, judgement: Judgement): boolean => !canBeAsked(judgement) || row.mismatches.length > 0;

/** Every date, those that call for a choice with what could be had instead. */
export const previewRows = async (
  deps: Pick<Dependencies, 'db' | 'clock'>,
  { catalogue, uses, judged, event, priorityClass, parts }: JudgedDates,
  participants: number | undefined,
  language: Language,
): Promise<Row[]> => {
  const rows = uses.map((use, i): Row => {
    const judgement = judged[i] as Judgement;
    // What a holiday lacks nobody misses.
    const lacks = judgement.status === 'holiday' ? [] : brokenMismatchesWith(parts, use, event);
    return { ...rowOf(use, judgement, language, use.room), mismatches: mismatchViews(lacks, catalogue, language) };
  });
  const fit = { participants, needs: event.needs, wheelchairUsers: event.wheelchairUsers, priorityClass, parts };
  const choices = [...rows.keys()].filter((i) => isChoice(rows[i] as Row, judged[i] as Judgement));
  for (const [room, indexes] of Map.groupBy(choices, (i) => (uses[i] as (typeof uses)[number]).room)) {
    const alternatives = await alternativesFor(
      deps,
      room,
      indexes.map((i) => rows[i] as Row),
      fit,
    );
    indexes.forEach((i, at) => {
      (rows[i] as Row).alternatives = alternatives[at] ?? [];
    });
  }
  return rows;
};
