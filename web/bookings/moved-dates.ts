/** Moved dates are judged once more where they are moved to, for another room may have rules of its own. Pure. */

import type { MismatchView } from '../../shared/bookings/accessibility-schemas.ts';
import type { PreviewRequest, PreviewView } from '../../shared/bookings/preview-schemas.ts';
import { type LocalDateTime, localMinutesBetween } from '../../shared/time.ts';
import { type Choices, fateOf, isAskable, isMove, type Move, type PreviewDate } from './date-choices.ts';

type QueueReason = PreviewView['queueReasons'][number];

interface MovedDate {
  key: LocalDateTime;
  move: Move;
}

/** One question for all dates that are moved to one room for one length. */
export interface MovedGroup {
  request: Pick<PreviewRequest, 'roomId' | 'when'>;
  dates: MovedDate[];
}

const lengthOf = ({ localStart, localEnd }: Move): number => localMinutesBetween(localStart, localEnd);

/** The questions to ask, each a series of single dates. */
export const movedGroups = (dates: readonly PreviewDate[], choices: Choices): MovedGroup[] => {
  const moved = dates.flatMap((date): MovedDate[] => {
    const fate = fateOf(date, choices);
    const move = choices[date.localStart];
    return (fate === 'room' || fate === 'time') && isMove(move) ? [{ key: date.localStart, move }] : [];
  });
  const groups = new Map<string, MovedDate[]>();
  for (const each of moved) {
    const group = `${each.move.roomId} ${lengthOf(each.move)}`;
    groups.set(group, [...(groups.get(group) ?? []), each]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first, ...others] = group.toSorted((a, b) => a.move.localStart.localeCompare(b.move.localStart));
    if (!first) return [];
    const { roomId, localStart: start, localEnd: end } = first.move;
    const rdates = others.map(({ move }) => move.localStart);
    const when = { start, end, skipHolidays: false, ...(rdates.length > 0 && { rdates }) };
    return [{ request: { roomId, when }, dates: group }];
  });
};

/** What was learnt of the moved dates, by the start that was asked. */
export interface Recheck {
  dates: Readonly<Record<LocalDateTime, PreviewDate>>;
  queueReasons: readonly QueueReason[];
  /** What is lacked there, by the start that was asked. */
  mismatches: Readonly<Record<LocalDateTime, readonly MismatchView[]>>;
}

export const recheckOf = (groups: readonly MovedGroup[], answers: readonly PreviewView[]): Recheck => ({
  dates: Object.fromEntries(
    groups.flatMap(({ dates }, index) =>
      dates.flatMap(({ key, move }) => {
        const judged = answers[index]?.occurrences.find(({ localStart }) => localStart === move.localStart);
        return judged ? [[key, judged] as const] : [];
      }),
    ),
  ),
  queueReasons: answers.flatMap(({ queueReasons }) => queueReasons),
  mismatches: Object.fromEntries(
    groups.flatMap(({ dates }, index) =>
      dates.map(({ key, move }) => {
        const judged = answers[index]?.occurrences.find(({ localStart }) => localStart === move.localStart);
        return [key, [...(answers[index]?.mismatches ?? []), ...(judged?.mismatches ?? [])]] as const;
      }),
    ),
  ),
});

/** A chosen place that cannot be had after all. */
export const isGone = (key: LocalDateTime, recheck: Recheck | undefined): boolean => {
  const judged = recheck?.dates[key];
  return judged !== undefined && !isAskable(judged);
};

/**
 * Why the request would wait for a person. What is the matter with a date that is not asked for no longer counts: that
 * others want it, or that something is out of order then.
 */
export const reasonsToWait = (
  preview: PreviewView,
  recheck: Recheck | undefined,
  { asksCompeting, lacksThere }: { asksCompeting: boolean; lacksThere: boolean },
): QueueReason[] => {
  const seen = new Set<string>();
  const here = preview.queueReasons.filter(({ code }) => code !== 'accessibility' || lacksThere);
  return [...here, ...(recheck?.queueReasons ?? [])].filter(({ code, text }) => {
    if (code === 'competing' && !asksCompeting) return false;
    const isNew = !seen.has(text);
    seen.add(text);
    return isNew;
  });
};
