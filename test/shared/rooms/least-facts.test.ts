import { expect, test } from 'vitest';
import type { Facts } from '../../../shared/rooms/accessibility.ts';
import { attributeDefinitions } from '../../../shared/rooms/attributes.ts';
import { knownLeastFacts, leastFactCount } from '../../../shared/rooms/least-facts.ts';

test('eighteen facts make the least set, as the domain asks', () => {
  expect(leastFactCount).toBe(18);
});

test('a room of which everything is known has all of them, so every one is an attribute', () => {
  const everything: Facts = Object.fromEntries(attributeDefinitions.map(({ key }) => [key, 1]));
  expect(knownLeastFacts(everything)).toBe(18);
  expect(knownLeastFacts({})).toBe(0);
});

test.each([
  [{ 'entrance.steps_count': 0, 'hearing.loop': false }, 2],
  [{ 'entrance.steps_count': null }, 0],
  [{ 'route.outdoor_slope_pct': 4, 'route.outdoor_surface': 'asphalt' }, 1],
  [{ 'room.quiet': true }, 0],
  // Nobody can measure a toilet that is not there.
  [{ 'wc.location': 'none' }, 4],
  [{ 'wc.location': 'other_floor', 'wc.grab_bars': 'none' }, 2],
] as [Facts, number][])('of %j it counts %d: none is an answer, not known is not', (facts, count) => {
  expect(knownLeastFacts(facts)).toBe(count);
});
