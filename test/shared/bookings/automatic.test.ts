import { describe, expect, test } from 'vitest';
import type { RoomMismatch } from '../../../shared/bookings/accessibility-mismatch.ts';
import { type AutomaticInput, queueReasonsOf } from '../../../shared/bookings/automatic.ts';
import { usualBookingRules } from '../../../shared/region/booking-rules.ts';
import { usualPolicy } from '../../../shared/rooms/room-policy.ts';
import type { AutomaticConditions } from '../../../shared/rooms/schemas.ts';

const lacks = (need: 'hearing' | 'sensory', verdict: 'A' | 'U' | 'N'): RoomMismatch => ({
  kind: 'need',
  need,
  verdict,
  decidedBy: null,
  roomId: 'room',
  device: null,
});
const tooFewPlaces: RoomMismatch = { kind: 'wheelchairPlaces', users: 3, places: 2, roomId: 'room', device: null };
const room = {
  approval: 'auto',
  hourlyPriceCents: 0,
  careContext: 'open',
  bookingRules: usualBookingRules,
  policy: usualPolicy,
} as const;
/** A room with conditions of its own. */
const asking = (automatic: Partial<AutomaticConditions>) => ({
  ...room,
  policy: { automatic: { ...usualPolicy.automatic, ...automatic } },
});
const plain: AutomaticInput = {
  rooms: [room],
  organisationVerified: true,
  priorityClass: 'agreement',
  participants: 12,
  dates: 10,
  longestMinutes: 120,
  times: [{ localStart: '2027-01-11T17:00', localEnd: '2027-01-11T19:00' }],
  mismatches: [],
  wheelchairUsers: null,
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
    [{ mismatches: [lacks('hearing', 'A')] }, 'accessibility'],
    [{ mismatches: [lacks('sensory', 'U')] }, 'accessibility'],
    [{ mismatches: [tooFewPlaces], wheelchairUsers: 3 }, 'accessibility'],
  ])('%o sends it to the queue', (changes, code) => {
    expect(codes(changes)).toEqual([code]);
  });

  test('199 people are not yet a large event, and a house shared with clients is no obstacle', () => {
    expect(codes({ participants: 199, rooms: [{ ...room, careContext: 'visitor' }] })).toEqual([]);
  });

  test('as many wheelchairs as there is place for are no obstacle', () => {
    expect(codes({ wheelchairUsers: 3 })).toEqual([]);
  });

  test('every reason is told, with what the room lacks and how many come by wheelchair', () => {
    const mismatches = [lacks('sensory', 'U'), tooFewPlaces];
    const reasons = queueReasonsOf({
      ...plain,
      mismatches,
      wheelchairUsers: 3,
      competingDates: 3,
      organisationVerified: false,
    });
    expect(reasons).toEqual([
      { code: 'organisation-not-verified' },
      { code: 'competing', values: { count: 3 } },
      { code: 'accessibility', values: { needs: 'wheelchair,sensory', users: 3 }, mismatches },
    ]);
  });
});

describe('a room may ask more of what is approved by itself', () => {
  test.each<[Partial<AutomaticConditions>, Partial<AutomaticInput>, string[]]>([
    [{ maxParticipants: 12 }, {}, []],
    [{ maxParticipants: 11 }, {}, ['many-participants']],
    [{ maxDates: 10 }, {}, []],
    [{ maxDates: 9 }, {}, ['many-dates']],
    [{ maxHoursPerDate: 2 }, {}, []],
    [{ maxHoursPerDate: 1.5 }, {}, ['long-dates']],
    [{ priorityClasses: ['agreement', 'grant'] }, {}, []],
    [{ priorityClasses: ['grant'] }, {}, ['priority-class']],
    // An organisation of no class, and nobody in particular.
    [{ priorityClasses: ['grant'] }, { priorityClass: null }, ['priority-class']],
    [{ priorityClasses: ['grant'] }, { priorityClass: undefined }, []],
  ])('%o with %o: %o', (automatic, changes, expected) => {
    expect(codes({ ...changes, rooms: [asking(automatic)] })).toEqual(expected);
  });

  const limit = (part: object) => ({
    classLimits: [
      { priorityClass: 'agreement', maxParticipants: null, maxDates: null, maxHoursPerDate: null, ...part },
    ],
  });
  test.each<[object, Partial<AutomaticConditions>, Partial<AutomaticInput>, object[]]>([
    [{ maxParticipants: 11 }, {}, {}, [{ code: 'many-participants', values: { max: 11, priorityClass: 'agreement' } }]],
    [{ maxDates: 9 }, {}, {}, [{ code: 'many-dates', values: { max: 9, priorityClass: 'agreement' } }]],
    [{ maxHoursPerDate: 1 }, {}, {}, [{ code: 'long-dates', values: { max: 1, priorityClass: 'agreement' } }]],
    [{ maxParticipants: 12, maxDates: 10, maxHoursPerDate: 2 }, {}, {}, []],
    // They only tighten: what holds for everybody holds for the class as well.
    [{ maxDates: 20 }, { maxDates: 9 }, {}, [{ code: 'many-dates', values: { max: 9 } }]],
    // Others, and nobody in particular, are not of the class.
    [{ maxDates: 9 }, {}, { priorityClass: 'grant' }, []],
    [{ maxDates: 9 }, {}, { priorityClass: null }, []],
    [{ maxDates: 9 }, {}, { priorityClass: undefined }, []],
  ])('a class with %o in a room with %o, asked with %o', (own, common, changes, expected) => {
    const rooms = [asking({ ...common, ...limit(own) })];
    expect(queueReasonsOf({ ...plain, ...changes, rooms })).toEqual(expected);
  });

  const mondays = (start: string, end: string) => [{ weekday: 1 as const, start, end }];
  const on = (localStart: string, localEnd: string) => ({ localStart, localEnd });
  test.each<[string, Partial<AutomaticConditions>['hours'], AutomaticInput['times'], number]>([
    ['the very time', mondays('17:00', '19:00'), plain.times, 0],
    ['a minute outside at the end', mondays('17:00', '18:59'), plain.times, 1],
    ['a minute outside at the start', mondays('17:01', '20:00'), plain.times, 1],
    ['another weekday', mondays('00:00', '24:00'), [on('2027-01-12T10:00', '2027-01-12T11:00')], 1],
    ['until midnight', mondays('18:00', '24:00'), [on('2027-01-11T22:00', '2027-01-12T00:00')], 0],
    ['over midnight', mondays('18:00', '24:00'), [on('2027-01-11T22:00', '2027-01-12T00:30')], 1],
    [
      'over the pause between two times',
      [...mondays('08:00', '12:00'), ...mondays('13:00', '20:00')],
      [on('2027-01-11T11:00', '2027-01-11T14:00'), on('2027-01-18T13:00', '2027-01-18T14:00')],
      1,
    ],
    ['any time, where none is said', null, [on('2027-01-10T03:00', '2027-01-10T04:00')], 0],
  ])('hours of the week: %s', (_, hours = null, times, outside) => {
    expect(queueReasonsOf({ ...plain, times, rooms: [asking({ hours })] })).toEqual(
      outside === 0 ? [] : [{ code: 'outside-automatic-hours', values: { count: outside } }],
    );
  });

  test('of several rooms the strictest counts, and its limit is told', () => {
    const rooms = [asking({ maxParticipants: 10, maxDates: 8 }), asking({ maxParticipants: 6 })];
    expect(queueReasonsOf({ ...plain, rooms })).toEqual([
      { code: 'many-participants', values: { max: 6 } },
      { code: 'many-dates', values: { max: 8 } },
    ]);
  });

  test('where staff decide anyway, conditions are not told', () => {
    const manual = { ...asking({ maxParticipants: 1 }), approval: 'manual' } as const;
    expect(codes({ rooms: [manual] })).toEqual(['room-manual']);
  });
});
