/**
 * The unsent request, kept for as long as the tab is open: it survives signing in, a reload and a step back. Not on
 * the device, for it names people.
 */
import type { BookingRequest } from '../../shared/bookings/schemas.ts';
import { emptyForm, type KeptRequest } from './request-form.ts';

const requestPlace = 'tilava.request';
const attemptPlace = 'tilava.request-attempt';

/** Where storage is forbidden or full, things last until the page is left. */
const read = <T>(place: string): Partial<T> | undefined => {
  try {
    const kept = sessionStorage.getItem(place);
    return kept === null ? undefined : (JSON.parse(kept) as Partial<T>);
  } catch {
    return undefined;
  }
};

const write = (place: string, value: unknown): void => {
  try {
    if (value === undefined) sessionStorage.removeItem(place);
    else sessionStorage.setItem(place, JSON.stringify(value));
  } catch {
    // See above.
  }
};

/** What was kept. Members that an older version of the page did not write come empty. */
export const keptRequest = (): KeptRequest | undefined => {
  const kept = read<KeptRequest>(requestPlace);
  return kept && { form: { ...emptyForm, ...kept.form }, choices: kept.choices ?? {} };
};

export const keepRequest = (request: KeptRequest): void => write(requestPlace, request);

/** It was sent. */
export const forgetRequest = (): void => {
  write(requestPlace, undefined);
  write(attemptPlace, undefined);
};

interface Attempt {
  body: string;
  key: string;
}

const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The same key for every attempt to send the same message, also after a reload; a new one for another message. */
export const attemptKey = (message: BookingRequest): string => {
  const body = JSON.stringify(message);
  const last = read<Attempt>(attemptPlace);
  if (last?.body === body && last.key) return last.key;
  const key = newKey();
  write(attemptPlace, { body, key } satisfies Attempt);
  return key;
};
