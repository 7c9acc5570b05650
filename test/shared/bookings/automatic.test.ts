import { describe, expect, test } from 'vitest';
import { type AutomaticInput, queueReasonsOf } from '../../../shared/bookings/automatic.ts';

const suitable = { wheelchair: 'S', walker: 'S', mobility: 'S', vision: 'S', hearing: 'A', sensory: 'U' } as const;
const room = { approval: 'auto', hourlyPriceCents: 0, careContext: 'open', accessibility: suitable } as const;
const plain: AutomaticInput = {
  rooms: [room],
  organisationVerified: true,
  participants: 12,
  needs: [],
  acceptsAccessibility: false,
  competingDates: 0,
};
const codes = (changes: Partial<AutomaticInput>) => queueReasonsOf({ ...plain, ...changes }).map(({ code }) => code);

describe('a request is approved at once only when every condition holds', () => {
  test('a verified organisation in an automatic room waits for nobody', () => {
    expect(codes({})).toEqual([]);
  });

  test.each<[Partial<AutomaticInput>, string]>([
    [{ rooms: [room, { ...room, approval: 'manual' }] }, 'room-manual'],
    [{ organisationVerified: false }, 'organisation-not-verified'],
    [{ rooms: [{ ...room, hourlyPriceCents: 500 }] }, 'price'],
    [{ rooms: [{ ...room, careContext: 'care' }] }, 'care-context'],
    [{ rooms: [{ ...room, careContext: 'closed' }] }, 'care-context'],
    [{ participants: 200 }, 'large-event'],
    [{ competingDates: 1 }, 'competing'],
    [{ needs: ['hearing'] }, 'accessibility'],
    [{ needs: ['sensory'] }, 'accessibility'],
  ])('%o sends it to the queue', (changes, code) => {
    expect(codes(changes)).toEqual([code]);
  });

  test('199 people are not yet a large event, and a house shared with clients is no obstacle', () => {
    expect(codes({ participants: 199, rooms: [{ ...room, careContext: 'visitor' }] })).toEqual([]);
  });

  test('a need that is met for certain, or that the booker accepts as it is, is no obstacle', () => {
    expect(codes({ needs: ['wheelchair'] })).toEqual([]);
    expect(codes({ needs: ['hearing', 'sensory'], acceptsAccessibility: true })).toEqual([]);
  });

  test('every reason is told, with the needs that are not met', () => {
    const reasons = queueReasonsOf({
      ...plain,
      needs: ['wheelchair', 'hearing', 'sensory'],
      competingDates: 3,
      organisationVerified: false,
    });
    expect(reasons).toEqual([
      { code: 'organisation-not-verified' },
      { code: 'competing', values: { count: 3 } },
      { code: 'accessibility', values: { needs: 'hearing,sensory' } },
    ]);
  });
});
