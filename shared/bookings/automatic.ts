/**
 * Automatic approval. It can only grant: a request that fails any condition goes to a person, with the
 * conditions that failed (domain reference 2.7; a refusal by machine would be an automated decision).
 */
import { needs as allNeeds, type Need, type Verdict } from '../rooms/accessibility.ts';
import type { ApprovalMode, CareContext } from '../rooms/schemas.ts';

/** From this many people an event needs a rescue plan and a person's eye. */
export const largeEventParticipants = 200;

export const queueReasonCodes = [
  'room-manual',
  'organisation-not-verified',
  'price',
  'care-context',
  'large-event',
  'competing',
  'accessibility',
] as const;
export type QueueReasonCode = (typeof queueReasonCodes)[number];

export interface QueueReason {
  code: QueueReasonCode;
  values?: Record<string, string | number>;
}

/** What the conditions look at: every room that the series uses, and what is asked of it. */
export interface AutomaticInput {
  rooms: readonly {
    approval: ApprovalMode;
    hourlyPriceCents: number;
    careContext: CareContext;
    accessibility: Readonly<Record<Need, Verdict>>;
  }[];
  organisationVerified: boolean;
  participants: number;
  needs: readonly Need[];
  /** The booker has seen that a need is not certainly met and asks all the same. */
  acceptsAccessibility: boolean;
  /** Dates that others wait for too. */
  competingDates: number;
}

const unmetNeeds = ({ rooms, needs }: AutomaticInput): Need[] =>
  allNeeds.filter((need) => needs.includes(need) && rooms.some((room) => room.accessibility[need] !== 'S'));

/** The conditions that do not hold; empty means that the request may be approved at once. */
export const queueReasonsOf = (input: AutomaticInput): QueueReason[] => {
  const unmet = input.acceptsAccessibility ? [] : unmetNeeds(input);
  const conditions: [boolean, QueueReason][] = [
    [input.rooms.some((room) => room.approval === 'manual'), { code: 'room-manual' }],
    [!input.organisationVerified, { code: 'organisation-not-verified' }],
    [input.rooms.some((room) => room.hourlyPriceCents > 0), { code: 'price' }],
    [
      input.rooms.some((room) => room.careContext === 'care' || room.careContext === 'closed'),
      { code: 'care-context' },
    ],
    [
      input.participants >= largeEventParticipants,
      { code: 'large-event', values: { participants: input.participants } },
    ],
    [input.competingDates > 0, { code: 'competing', values: { count: input.competingDates } }],
    [unmet.length > 0, { code: 'accessibility', values: { needs: unmet.join(',') } }],
  ];
  return conditions.filter(([fails]) => fails).map(([, reason]) => reason);
};
