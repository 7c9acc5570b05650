/** Sentences of the request that depend on how many dates become what. Pure. */

import type { Say } from './booking-words.ts';
import type { Tally } from './date-choices.ts';

const parts = ['asked', 'room', 'time', 'wait', 'skip', 'holiday', 'open'] as const;

/** `20 kerrasta: 18 haluttuna aikana, 1 toisessa tilassa, 1 jätetään pois.` */
export const tallyWords = (tally: Tally, t: Say): string => {
  const [only] = parts.filter((part) => tally[part] > 0);
  if (tally.total === 1 && only) return t(`request.one.${only}`);
  const told = parts.filter((part) => tally[part] > 0).map((part) => t(`request.part.${part}`, { count: tally[part] }));
  return t('request.of-total', { count: tally.total, parts: told.join(', ') });
};
