/**
 * Who comes first among those who asked for the same time. The rules are published with the classes, applied alike, and
 * what they rested on is kept with the decision (domain reference 2.2 and 4.4). Pure.
 */

import type { Instant } from '../time.ts';

/** One of those who asked for the same time, by what the rules look at. */
export interface Contender {
  bookingId: string;
  organisationId: string;
  /** Code of the class, and its place in the order of precedence from 1; null where it belonged to none. */
  priorityClass: string | null;
  position: number | null;
  /** Hours of approved use in the running season. */
  hoursThisSeason: number;
  /** When it asked for what is at issue, milliseconds UTC. */
  requestedAt: number;
}

/**
 * When a booking asked for some of its dates. Those that it got later came when they were asked for; of several the latest
 * counts, so that no date comes before its time in the company of earlier ones.
 */
export const arrivalOf = (requestedAt: Instant, dates: readonly { askedAt: Instant | null }[]): Instant =>
  dates.length === 0 ? requestedAt : Math.max(...dates.map(({ askedAt }) => askedAt ?? requestedAt));

export interface Precedence {
  /** Who was given the time. */
  given: Contender;
  /** Who lost dates by it. */
  lost: readonly Contender[];
}

/** The rules in their order; each decides only where those before it found no difference. */
export const precedenceGrounds = ['class', 'hours', 'arrival'] as const;
export type PrecedenceGround = (typeof precedenceGrounds)[number];

export interface PrecedenceVerdict {
  /** Negative where the first comes before the second, positive where after it, 0 where the rules find no difference. */
  order: number;
  by: PrecedenceGround | null;
}

/** An organisation without a class comes after every class. */
const placeOf = ({ position }: Contender): number => position ?? Number.MAX_SAFE_INTEGER;

/** The better class, then who has had less use this season, then who asked earlier. */
export const comparePrecedence = (a: Contender, b: Contender): PrecedenceVerdict => {
  const differences: Record<PrecedenceGround, number> = {
    class: placeOf(a) - placeOf(b),
    hours: a.hoursThisSeason - b.hoursThisSeason,
    arrival: a.requestedAt - b.requestedAt,
  };
  const by = precedenceGrounds.find((ground) => differences[ground] !== 0) ?? null;
  return { order: by === null ? 0 : differences[by], by };
};

/** Whether the class alone gave the time to the one and took it from the other. */
export const lostByClass = ({ given }: Precedence, loser: Contender): boolean => {
  const { order, by } = comparePrecedence(given, loser);
  return by === 'class' && order < 0;
};
