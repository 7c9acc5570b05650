/** Counts attempts in memory: enough for one process, and forgotten when it ends. */
import { AppError, type ErrorCode } from '../../shared/errors.ts';
import { MINUTE } from '../../shared/time.ts';
import type { Clock } from '../dependencies.ts';

export interface Limit {
  /** Attempts that one key may make within any window. */
  most: number;
  /** Length of the window in milliseconds. */
  window: number;
}

export interface Limiter {
  /** Counts an attempt. @returns milliseconds to wait; 0 when the attempt may go on */
  take(key: string): number;
  /** Takes back an attempt that turned out to be rightful. */
  forgive(key: string): void;
}

/** Keys remembered per window, so that a flood of them cannot fill the memory. */
const mostKeys = 100_000;

/**
 * A sliding window out of two fixed ones: the previous one counts by the share of it that the sliding one still covers.
 * Holds two small maps instead of a list of moments for each key.
 */
export const createLimiter = ({ most, window }: Limit, clock: Clock): Limiter => {
  let index = 0;
  let current = new Map<string, number>();
  let previous = new Map<string, number>();

  const turnTo = (now: number): void => {
    const next = Math.floor(now / window);
    if (next === index) return;
    previous = next === index + 1 ? current : new Map();
    current = new Map();
    index = next;
  };

  return {
    take: (key) => {
      const now = clock.now();
      turnTo(now);
      const passed = now % window;
      const count = current.get(key) ?? 0;
      const weighed = count + (previous.get(key) ?? 0) * (1 - passed / window);
      if (weighed >= most) return window - passed;
      if (count > 0 || current.size < mostKeys) current.set(key, count + 1);
      return 0;
    },
    forgive: (key) => {
      const count = current.get(key) ?? 0;
      if (count > 1) current.set(key, count - 1);
      else current.delete(key);
    },
  };
};

/** @param wait in milliseconds, as {@link Limiter.take} answers. @throws AppError the code, when it is not 0 */
export const refuseWhile = (wait: number, code: ErrorCode): void => {
  if (wait === 0) return;
  const values = { count: Math.ceil(wait / MINUTE) };
  throw new AppError(code, { values, extra: { retryAfter: Math.ceil(wait / 1000) } });
};

/**
 * What counts as one sender: an IPv4 address, or the first half of an IPv6 address, for a home has the other half to
 * itself (RFC 6177).
 */
export const networkOf = (address: string): string => {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped || !address.includes(':')) return mapped ?? address;
  const [head = '', tail] = address.split('::');
  const groups = head === '' ? [] : head.split(':');
  const after = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : 8 - groups.length - after.length;
  return [...groups, ...Array<string>(Math.max(0, zeros)).fill('0'), ...after].slice(0, 4).join(':');
};

/** Whether the sender is this machine: then it is most likely a proxy in front of us, speaking for everybody. */
export const isLoopback = (address: string): boolean => /^(127\.|::1$|::ffff:127\.)/i.test(address);
