/** A date's place in the queue for a room that is taken: until when an answer is awaited, and who comes first. Pure. */
import type { BookingRules } from '../region/booking-rules.ts';
import { HOUR, type Instant, overlaps, type Span } from '../time.ts';

/**
 * `waiting` until the room is free; `offered` while it is held for the date; then `taken`, or `passed` when nobody
 * answered in time, or `withdrawn`, or `gone` when the date came too near to be offered any more.
 */
export const waitStates = ['waiting', 'offered', 'taken', 'passed', 'withdrawn', 'gone'] as const;
export type WaitState = (typeof waitStates)[number];

/** How long before the date the answer should be known: others may still come, and houses have to be opened. */
const notice = 24 * HOUR;

/** Nobody has less time than this to answer; a date that is nearer is not offered. */
const leastTime = 2 * HOUR;

/** Whether a date is so near that nobody would have the time to answer. */
export const isTooNear = (now: Instant, start: Instant): boolean => start - now < leastTime;

/**
 * Until when a place that became free is held: as long as the region says, but not into the last day before the date,
 * unless less than two hours were left then. Undefined for a date too near to be offered.
 */
export const answerLimit = (now: Instant, start: Instant, { freedHours }: BookingRules): Instant | undefined =>
  isTooNear(now, start) ? undefined : Math.max(now + leastTime, Math.min(now + freedHours * HOUR, start - notice));

/** Somebody in line, with the spaces and the span that the date would take, turnaround included. */
export interface InLine extends Span {
  id: string;
  since: Instant;
  spaceIds: readonly number[];
}

/** Whether `a` stands before `b`: by arrival, and of those that came at once in the order of their making. */
export const isBefore = (a: Pick<InLine, 'id' | 'since'>, b: Pick<InLine, 'id' | 'since'>): boolean =>
  a.since < b.since || (a.since === b.since && a.id < b.id);

/** Whether one would take what the other waits for. */
export const wantSame = (a: Omit<InLine, 'id' | 'since'>, b: Omit<InLine, 'id' | 'since'>): boolean =>
  overlaps(a, b) && a.spaceIds.some((spaceId) => b.spaceIds.includes(spaceId));

/** The place in line, from 1: how many that want some of the same came before, and one. */
export const placeInLine = (own: InLine, line: readonly InLine[]): number =>
  1 + line.filter((other) => other.id !== own.id && isBefore(other, own) && wantSame(other, own)).length;
