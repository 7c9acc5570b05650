/** Ids: opaque to everyone else, in order of their making to the database, whose indexes then grow at one end. */
import { randomUUID } from 'node:crypto';
import type { Clock } from './dependencies.ts';

/** Enough digits of base 36 for milliseconds until the year 5188. */
const timeLength = 9;

/** Three digits of base 36 for what is made in one moment: the dates of a series are. */
const mostOfMoment = 36 ** 3;

/** Most of a UUID's chance: 68 bits. Node draws chance for many UUIDs at once. */
const randomDigits = (): string => {
  const uuid = randomUUID();
  return uuid.slice(0, 8) + uuid.slice(27);
};

/**
 * 29 lower-case letters and digits: the moment, the place within it, and 68 random bits that keep those of two programs
 * apart. A clock that is set back does not take the order along: the last moment lasts until it is over.
 */
export const createIds = (clock: Clock): (() => string) => {
  let moment = 0;
  let digits = '';
  let place = 0;
  const begin = (next: number): void => {
    moment = next;
    digits = next.toString(36).padStart(timeLength, '0');
    place = 0;
  };
  return () => {
    const now = clock.now();
    place += 1;
    if (now > moment) begin(now);
    else if (place === mostOfMoment) begin(moment + 1);
    return digits + place.toString(36).padStart(3, '0') + randomDigits();
  };
};
