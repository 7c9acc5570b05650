/** Sentences of a change that depend on how many dates become what. Pure. */
import type { Say } from '../booking-words.ts';
import type { ChangeTally } from './change-choices.ts';

const parts = ['past', 'outside', 'stays', 'moves', 'cancelled', 'blocked'] as const;

/** `20 kertaa: 6 mennyttä säilyy ennallaan, 13 siirtyy, 1 ei onnistu.` */
export const sumWords = (tally: ChangeTally, t: Say): string => {
  if (tally.total > 0 && tally.moves === tally.total) return t('changing.sum.all', { count: tally.total });
  const told = parts.filter((part) => tally[part] > 0).map((part) => t(`changing.sum.${part}`, { count: tally[part] }));
  return t('changing.sum', { count: tally.total, parts: told.join(', ') });
};

/**
 * What the button does: `Siirrä 13 kertaa`, `Siirrä 12 kertaa ja peru 1`, `Pyydä siirtoa 13 kerralle – vastaus
 * viimeistään 3.12.`
 * @param answerDay of what is asked, as it is shown; undefined where it is done at once
 */
export const sendWords = ({ moves, cancelled }: ChangeTally, answerDay: string | undefined, t: Say): string => {
  if (moves === 0 && cancelled > 0) return t('changing.send.cancel', { count: cancelled });
  const key = answerDay === undefined ? 'changing.send.move' : 'changing.send.ask';
  const first = t(key, { count: Math.max(1, moves) });
  const words = cancelled > 0 ? t('changing.send.and-cancel', { first, count: cancelled }) : first;
  return answerDay === undefined ? words : t('changing.send.by', { words, date: answerDay });
};
