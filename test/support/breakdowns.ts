/** What keepers report of a house, over HTTP; R02 is reached by the lift of JNS-KAN, R01 beside it is not. */
import type { NewBreakdown, StaffBreakdownView } from '../../shared/breakdowns/schemas.ts';
import { heard } from './booking-commands.ts';
import type { Account, World } from './world.ts';

/** The lift of JNS-KAN, from 18 to 31 January 2027. */
export const brokenLift = { device: 'lift', start: '2027-01-18T08:00', end: '2027-02-01T08:00' } as const;

export const report = (
  world: World,
  breakdown: Partial<NewBreakdown> = brokenLift,
  { site = 'JNS-KAN', as = 'approver' }: { site?: string; as?: Account } = {},
): Promise<Response> => world.request(`/sites/${site}/breakdowns`, { as, json: breakdown });

export const reported = (world: World, breakdown?: Partial<NewBreakdown>): Promise<StaffBreakdownView> =>
  heard<StaffBreakdownView>(report(world, breakdown));

export const correct = (
  world: World,
  id: string,
  json: Partial<NewBreakdown>,
  { as = 'approver', ifMatch }: { as?: Account; ifMatch?: string } = {},
): Promise<Response> =>
  world.request(`/breakdowns/${id}`, {
    as,
    method: 'PATCH',
    json,
    headers: ifMatch ? { 'If-Match': ifMatch } : {},
  });

export const mend = (world: World, id: string, as: Account = 'approver'): Promise<Response> =>
  world.request(`/breakdowns/${id}/end`, { as, method: 'POST' });

export const withdraw = (world: World, id: string, as: Account = 'approver'): Promise<Response> =>
  world.request(`/breakdowns/${id}`, { as, method: 'DELETE' });
