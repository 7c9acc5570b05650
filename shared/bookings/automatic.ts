/**
 * Automatic approval. It can only grant: a request that fails any condition goes to a person, with the
 * conditions that failed (domain reference 2.7; a refusal by machine would be an automated decision).
 */
import type { BookingRules } from '../region/booking-rules.ts';
import type { ApprovalMode, AutomaticConditions, CareContext } from '../rooms/schemas.ts';
import { needsOfMismatches, type RoomMismatch } from './accessibility-mismatch.ts';
import { type AskedTime, isWithinHours } from './automatic-hours.ts';

export const queueReasonCodes = [
  'room-manual',
  'organisation-not-verified',
  'price',
  'care-context',
  'orientation',
  'large-event',
  'many-participants',
  'many-dates',
  'long-dates',
  'priority-class',
  'outside-automatic-hours',
  'competing',
  'accessibility',
] as const;
export type QueueReasonCode = (typeof queueReasonCodes)[number];

export interface QueueReason {
  code: QueueReasonCode;
  values?: Record<string, string | number>;
  /** Of `accessibility`: what the rooms lacked when it was judged. Reasons of old have the needs in `values` only. */
  mismatches?: readonly RoomMismatch[];
}

/** What the conditions look at: every room that the series uses, and what is asked of it. */
export interface AutomaticInput {
  rooms: readonly {
    approval: ApprovalMode;
    hourlyPriceCents: number;
    careContext: CareContext;
    /** The region's rule of when an event needs a person's eye. */
    bookingRules: Pick<BookingRules, 'largeEventParticipants'>;
    policy: { automatic: AutomaticConditions };
  }[];
  organisationVerified: boolean;
  /** The code of the organisation's class; null where it belongs to none, absent where nobody in particular asks. */
  priorityClass: string | null | undefined;
  participants: number;
  /** How many dates are asked for, and the minutes of the longest. */
  dates: number;
  longestMinutes: number;
  /** When they are. */
  times: readonly AskedTime[];
  /** What the rooms do not give for certain of what the event needs; staff look at it even where the booker knows of it. */
  mismatches: readonly RoomMismatch[];
  /** How many come by wheelchair; null where that was not told. */
  wheelchairUsers: number | null;
  /** Dates that others wait for too. */
  competingDates: number;
}

/** The reason to wait for staff to look at what the rooms lack. */
export const accessibilityReason = ({
  mismatches,
  wheelchairUsers,
}: Pick<AutomaticInput, 'mismatches' | 'wheelchairUsers'>): QueueReason => ({
  code: 'accessibility',
  values: { needs: needsOfMismatches(mismatches).join(','), ...(wheelchairUsers && { users: wheelchairUsers }) },
  mismatches,
});

type Limit = 'maxParticipants' | 'maxDates' | 'maxHoursPerDate';

/** The rooms' own conditions; those of a room where staff decide anyway are not asked. */
const ownConditions = (input: AutomaticInput): [boolean, QueueReason][] => {
  const own = input.rooms.filter(({ approval }) => approval === 'auto').map(({ policy }) => policy.automatic);
  const { priorityClass } = input;
  const ofClass = own.flatMap(({ classLimits }) =>
    classLimits.filter((limits) => limits.priorityClass === priorityClass),
  );
  const least = (limit: Limit): { max: number; isOfClass: boolean } => {
    const most = (limits: readonly Partial<Record<Limit, number | null>>[]) =>
      Math.min(...limits.map((each) => each[limit] ?? Number.POSITIVE_INFINITY));
    const [common, narrower] = [most(own), most(ofClass)];
    return { max: Math.min(common, narrower), isOfClass: narrower < common };
  };
  const [people, dates, hours] = [least('maxParticipants'), least('maxDates'), least('maxHoursPerDate')];
  const told = ({ max, isOfClass }: ReturnType<typeof least>) => ({
    max,
    ...(isOfClass && priorityClass && { priorityClass }),
  });
  const isOutside =
    priorityClass !== undefined &&
    own.some((room) => room.priorityClasses && !room.priorityClasses.includes(priorityClass ?? ''));
  const outside = input.times.filter((time) => own.some(({ hours }) => hours && !isWithinHours(time, hours))).length;
  return [
    [input.participants > people.max, { code: 'many-participants', values: told(people) }],
    [input.dates > dates.max, { code: 'many-dates', values: told(dates) }],
    [input.longestMinutes > hours.max * 60, { code: 'long-dates', values: told(hours) }],
    [isOutside, { code: 'priority-class' }],
    [outside > 0, { code: 'outside-automatic-hours', values: { count: outside } }],
  ];
};

/** The conditions that do not hold; empty means that the request may be approved at once. */
export const queueReasonsOf = (input: AutomaticInput): QueueReason[] => {
  const conditions: [boolean, QueueReason][] = [
    [input.rooms.some((room) => room.approval === 'manual'), { code: 'room-manual' }],
    [!input.organisationVerified, { code: 'organisation-not-verified' }],
    [input.rooms.some((room) => room.hourlyPriceCents > 0), { code: 'price' }],
    [
      input.rooms.some((room) => room.careContext === 'care' || room.careContext === 'closed'),
      { code: 'care-context' },
    ],
    [
      input.rooms.some(({ bookingRules }) => input.participants >= bookingRules.largeEventParticipants),
      { code: 'large-event', values: { participants: input.participants } },
    ],
    ...ownConditions(input),
    [input.competingDates > 0, { code: 'competing', values: { count: input.competingDates } }],
    [input.mismatches.length > 0, accessibilityReason(input)],
  ];
  return conditions.filter(([fails]) => fails).map(([, reason]) => reason);
};
