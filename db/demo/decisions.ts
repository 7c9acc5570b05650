/** Who decided the bookings of the demo, and the trace that asking and deciding left. */
import type { NewRow } from './new-row.ts';
import { type AccountKey, accounts, bookerOf } from './people.ts';
import type { Plan, Surroundings } from './plan.ts';

/** The demo approver answers for Joensuu; elsewhere not the coordinator, who asked on behalf of most. */
const joensuu = '167';
const deciderOf = ({ room }: Plan): AccountKey => (room.site.municipalityCode === joensuu ? 'approver' : 'admin');

const decidedByPerson = ({ seed }: Plan, { automatic }: NewRow<'bookings'>): boolean =>
  seed.status !== 'requested' && !automatic;

const usedDates = (occurrences: readonly NewRow<'occurrences'>[]) =>
  occurrences.filter(({ state }) => state !== 'skipped');

/** The decision of a person, if one has been made. */
export const decisionRows = (
  plan: Plan,
  booking: NewRow<'bookings'>,
  occurrences: readonly NewRow<'occurrences'>[],
  { newId, userId }: Surroundings,
): NewRow<'decisions'>[] => {
  if (!decidedByPerson(plan, booking)) return [];
  const { denial } = plan.story;
  return [
    {
      id: newId(),
      bookingId: plan.id,
      decision: denial ? 'deny' : 'approve',
      reasonCode: denial?.reason ?? null,
      message: denial?.message ?? null,
      occurrenceIds: usedDates(occurrences).map(({ id }) => id),
      decidedBy: userId(deciderOf(plan)),
      decidedAt: plan.moments.decided,
    },
  ];
};

/** The audit rows, as the use cases themselves write them: one for asking, one for a person's decision. */
export const auditRows = (
  plan: Plan,
  booking: NewRow<'bookings'>,
  occurrences: readonly NewRow<'occurrences'>[],
  { newId, userId }: Surroundings,
): NewRow<'audit'>[] => {
  const { seed, story, moments } = plan;
  const count = usedDates(occurrences).length;
  const row = (at: number, actor: AccountKey, event: string, details: Record<string, unknown>): NewRow<'audit'> => ({
    id: newId(),
    at,
    actorId: userId(actor),
    actorName: accounts[actor].name,
    action: `booking.${event}`,
    subjectKind: 'booking',
    subjectId: plan.id,
    details,
  });
  const asking = booking.automatic ? 'approved-automatically' : 'requested';
  const asked = row(moments.asked, bookerOf(seed.organisation), asking, { count });
  if (!decidedByPerson(plan, booking)) return [asked];
  const { denial } = story;
  const decided = denial
    ? row(moments.decided, deciderOf(plan), 'denied', { count, reasonCode: denial.reason, message: denial.message })
    : row(moments.decided, deciderOf(plan), 'approved', { count });
  return [asked, decided];
};
