import { expect, test } from 'vitest';
import { createLimiter, isLoopback, networkOf, refuseWhile } from '../../../server/http/rate-limit.ts';
import { MINUTE } from '../../../shared/time.ts';
import { testClock } from '../../support/clock.ts';

const limiterAt = (most: number) => {
  const clock = testClock('2026-11-22T08:00:00Z');
  return { clock, limiter: createLimiter({ most, window: MINUTE }, clock) };
};

test('attempts beyond the limit wait, those of others do not', () => {
  const { limiter } = limiterAt(2);
  expect([limiter.take('a'), limiter.take('a'), limiter.take('a')]).toEqual([0, 0, MINUTE]);
  expect(limiter.take('b')).toBe(0);
});

test('a forgiven attempt was none', () => {
  const { limiter } = limiterAt(1);
  for (let times = 0; times < 5; times += 1) {
    expect(limiter.take('a')).toBe(0);
    limiter.forgive('a');
  }
});

test('within any window there are never more than the limit, give or take what the estimate misses', () => {
  const { clock, limiter } = limiterAt(60);
  const taken: number[] = [];
  for (let second = 0; second < 300; second += 1) {
    for (let times = 0; times < 3; times += 1) if (limiter.take('a') === 0) taken.push(clock.now());
    clock.advance(1000);
  }
  const inWindow = (end: number) => taken.filter((at) => at > end - MINUTE && at <= end).length;
  expect(Math.max(...taken.map(inWindow))).toBeLessThanOrEqual(66);
  expect(taken.length).toBeGreaterThan(240);
});

test('after a pause everything is forgotten', () => {
  const { clock, limiter } = limiterAt(1);
  limiter.take('a');
  clock.advance(2 * MINUTE);
  expect(limiter.take('a')).toBe(0);
});

test('a refusal says how long to wait', () => {
  expect(() => refuseWhile(0, 'request.too-many')).not.toThrow();
  try {
    refuseWhile(61_500, 'request.too-many');
    expect.unreachable();
  } catch (error) {
    expect(error).toMatchObject({
      code: 'request.too-many',
      details: { values: { count: 2 }, extra: { retryAfter: 62 } },
    });
  }
});

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8::6', '2001:db8:0:0'],
  ['2001:db8:1:2::', '2001:db8:1:2'],
  ['::1', '0:0:0:0'],
  ['', ''],
])('%j belongs to the network %j', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test.each([
  ['127.0.0.1', true],
  ['::1', true],
  ['::ffff:127.0.0.1', true],
  ['192.0.2.7', false],
  ['::12', false],
])('%s is this machine: %s', (address, expected) => {
  expect(isLoopback(address)).toBe(expected);
});
