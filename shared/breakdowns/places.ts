/** Where in a house something can be out of order, and when a breakdown holds. Pure; the browser loads it. */
import type { BreakdownDevice } from '../rooms/breakdown-devices.ts';

/** What a breakdown can be narrowed to; without any of them it is so in all of the house. */
export const breakdownPlaces = ['roomId', 'entranceId', 'facilityId'] as const;
export type BreakdownPlace = (typeof breakdownPlaces)[number];

/** A lift is one of the house or of a room, a door belongs to a way in; the parking is the same for everybody. */
export const placesOfDevice: Readonly<Record<BreakdownDevice, readonly BreakdownPlace[]>> = {
  lift: ['facilityId', 'roomId'],
  loop: ['roomId'],
  toilet: ['facilityId', 'roomId'],
  door: ['entranceId'],
  ramp: ['entranceId'],
  parking: [],
};

export const breakdownStandings = ['current', 'coming', 'past'] as const;
export type BreakdownStanding = (typeof breakdownStandings)[number];

/** Half-open: at its end it is mended. An end that nobody knows is `null`. Numbers of one kind, instants as a rule. */
export const standingAt = ({ start, end }: { start: number; end: number | null }, now: number): BreakdownStanding => {
  if (end !== null && end <= now) return 'past';
  return start <= now ? 'current' : 'coming';
};
