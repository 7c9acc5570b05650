/** Ids: opaque to everyone else, in order of their making to the database, whose indexes then grow at one end. */
import { randomUUID } from 'node:crypto';
import type { Clock } from './dependencies.ts';

/** Enough digits of base 36 for milliseconds until the year 5188. */
const timeLength = 9;

/** The first and the last group of a UUID: 80 bits of pure chance. Node draws chance for many UUIDs at once. */
const randomDigits = (): string => {
  const uuid = randomUUID();
  return uuid.slice(0, 8) + uuid.slice(24);
};

/** 29 lower-case letters and digits: the moment, and 80 random bits that keep two of one moment apart. */
export const createIds =
  (clock: Clock): (() => string) =>
  () =>
    clock.now().toString(36).padStart(timeLength, '0') + randomDigits();
