/** Ids: opaque to everyone else, in order of their making to the database, whose indexes then grow at one end. */
import { randomBytes } from 'node:crypto';
import type { Clock } from './dependencies.ts';

/** Enough digits of base 36 for milliseconds until the year 5188. */
const timeLength = 9;
const randomLength = 10;

/** 29 lower-case letters and digits: the moment, and 80 random bits that keep two of one moment apart. */
export const createIds =
  (clock: Clock): (() => string) =>
  () =>
    clock.now().toString(36).padStart(timeLength, '0') + randomBytes(randomLength).toString('hex');
