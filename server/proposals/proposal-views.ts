/** What signed-in people see of proposals. Mapping is explicit: nothing is spread from a row. */
import type { BookingRow } from '../../db/bookings.ts';
import type { ProposalRow } from '../../db/proposals.ts';
import { eventNeedsOf } from '../../shared/bookings/accessibility-mismatch.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { Actor, Subject } from '../../shared/permissions.ts';
import { can } from '../../shared/permissions.ts';
import type { ProposedDate } from '../../shared/proposals/proposal.ts';
import type { ProposalView } from '../../shared/proposals/schemas.ts';
import { dateOf, isoInstant } from '../../shared/time.ts';
import { instantOf, localOf } from '../../shared/wall-clock.ts';
import { mismatchViews } from '../bookings/mismatch-words.ts';
import { knownRoom } from '../bookings/open-for-writing.ts';
import { mismatchesAt } from '../bookings/room-mismatches.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';
import type { AskedStanding } from './asked-standing.ts';

/** What the actor may do with a proposal: who made it withdraws, the other side answers. */
export const allowedWith = ({ kind, state }: ProposalRow, actor: Actor, subject: Subject): ProposalView['allowed'] => {
  const open = state === 'open';
  const organisation = open && can(actor, 'booking.change', subject);
  const staff = open && can(actor, 'booking.decide', subject);
  return kind === 'change'
    ? { accept: staff, decline: staff, withdraw: organisation }
    : { accept: organisation, decline: organisation, withdraw: staff && kind === 'offer' };
};

export interface ProposalContext {
  catalogue: Catalogue;
  actor: Actor;
  subject: Subject;
  /** Names of the people in the rows, by id. */
  names: ReadonlyMap<string, string>;
  /** Of whose proposals they are. */
  booking: Pick<BookingRow, 'needs' | 'wheelchairUsers'>;
  language: Language;
}

/** What the proposed rooms would not give for certain; not asked any more once it is answered. */
const mismatchesOf = (
  { state, dates }: ProposalRow,
  { catalogue, booking, language }: ProposalContext,
): ProposalView['mismatches'] => {
  if (state !== 'open') return [];
  const uses = dates.map(({ to }) => {
    const room = knownRoom(catalogue, to.roomId);
    const at = (local: string) => instantOf(local, room.site.timeZone).instant;
    return { room, start: at(to.localStart), end: at(to.localEnd) };
  });
  return mismatchViews(mismatchesAt(uses, eventNeedsOf(booking.needs, booking.wheelchairUsers)), catalogue, language);
};

const zoneOf = ({ dates }: ProposalRow, catalogue: Catalogue): string => {
  const [first] = dates;
  return first ? knownRoom(catalogue, first.from.roomId).site.timeZone : catalogue.region.timeZone;
};

/** @param standing how the asked places are, by the ids of the dates, where that is told */
export const proposalViewOf = (
  row: ProposalRow,
  context: ProposalContext,
  standing?: ReadonlyMap<string, AskedStanding>,
): ProposalView => {
  const { catalogue, names } = context;
  const place = ({ roomId, localStart, localEnd }: ProposedDate['from']) => ({
    roomId,
    roomName: knownRoom(catalogue, roomId).name,
    localStart,
    localEnd,
  });
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    madeAt: isoInstant(row.madeAt),
    madeBy: row.madeById === null ? null : (names.get(row.madeById) ?? null),
    answerUntil: row.answerUntil === null ? null : isoInstant(row.answerUntil),
    answerUntilLocal: row.answerUntil === null ? null : localOf(row.answerUntil, zoneOf(row, catalogue)),
    message: row.message,
    dates: row.dates.map(({ occurrenceId, from, to, answer }) => ({
      occurrenceId,
      date: dateOf(from.localStart),
      from: place(from),
      to: place(to),
      answer,
      ...standing?.get(occurrenceId),
    })),
    mismatches: mismatchesOf(row, context),
    answeredAt: row.answeredAt === null ? null : isoInstant(row.answeredAt),
    answeredBy: row.answeredById === null ? null : (names.get(row.answeredById) ?? null),
    answer: row.answer,
    ...(row.reasonCode !== null && { reasonCode: row.reasonCode }),
    allowed: allowedWith(row, context.actor, context.subject),
  };
};
