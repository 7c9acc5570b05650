/** What becomes of bookings after they were asked for: proposals, waiting, messages, letters, what gave way, who came. */
import type { DecisionLetter } from '../../shared/approvals/decision-letter.ts';
import type { AttendanceOutcome } from '../../shared/attendance/attendance.ts';
import type { DisplacementAction, DisplacementCause } from '../../shared/closures/displacement.ts';
import type { MessageSide } from '../../shared/messages/message.ts';
import type { ProposalKind, ProposalState, ProposedDate } from '../../shared/proposals/proposal.ts';
import type { WaitState } from '../../shared/waiting/wait.ts';
import type { Kit } from '../kit.ts';
import type { defineBookings } from './bookings.ts';
import type { definePeople } from './people.ts';

type Earlier = ReturnType<typeof defineBookings> & ReturnType<typeof definePeople>;

export const defineLife = (k: Kit, { bookings, occurrences, decisions, closures, organisations, users }: Earlier) => {
  const bookingOf = () =>
    k
      .text('booking_id')
      .notNull()
      .references(() => bookings.id);
  const userAs = (name: string) =>
    k
      .text(name)
      .notNull()
      .references(() => users.id);

  /** New places for dates, asked for by one side and answered by the other. The stand-ins are in `occurrences`. */
  const proposals = k.table(
    'proposals',
    {
      id: k.text('id').primaryKey(),
      bookingId: bookingOf(),
      kind: k.text('kind').$type<ProposalKind>().notNull(),
      state: k.text('state').$type<ProposalState>().notNull(),
      /** Null where the product itself made it: a date that became free. */
      madeById: k.text('made_by_id').references(() => users.id),
      madeAt: k.instant('made_at').notNull(),
      /** Until when it can be accepted; null for a change, whose promised answer day stands in the booking. */
      answerUntil: k.instant('answer_until'),
      /** What was written with it. */
      message: k.text('message'),
      dates: k.json<ProposedDate[]>('dates').notNull(),
      answeredById: k.text('answered_by_id').references(() => users.id),
      answeredAt: k.instant('answered_at'),
      /** What was written with the answer, and the code of a refusal by staff (list `denyReason`). */
      answer: k.text('answer'),
      reasonCode: k.text('reason_code'),
    },
    (t) => [
      k.index('proposals_booking').on(t.bookingId, t.madeAt),
      k.index('proposals_open').on(t.state, t.answerUntil),
    ],
  );

  /** A skipped date that waits for its room to become free; first come, first served. */
  const waits = k.table(
    'waits',
    {
      id: k.text('id').primaryKey(),
      occurrenceId: k
        .text('occurrence_id')
        .notNull()
        .references(() => occurrences.id),
      bookingId: bookingOf(),
      since: k.instant('since').notNull(),
      state: k.text('state').$type<WaitState>().notNull(),
      /** The proposal by which it was offered. */
      proposalId: k.text('proposal_id').references(() => proposals.id),
    },
    (t) => [k.index('waits_state').on(t.state, t.since), k.index('waits_occurrence').on(t.occurrenceId)],
  );

  const messages = k.table(
    'messages',
    {
      id: k.text('id').primaryKey(),
      bookingId: bookingOf(),
      at: k.instant('at').notNull(),
      byId: userAs('by_id'),
      /** As she was called then. */
      byName: k.text('by_name').notNull(),
      side: k.text('side').$type<MessageSide>().notNull(),
      body: k.text('body').notNull(),
      /** Whether it stops the clock until the other side answers. */
      asks: k.bool('asks').notNull(),
    },
    (t) => [k.index('messages_booking').on(t.bookingId, t.at)],
  );

  /** How far somebody has read. */
  const messageReads = k.table(
    'message_reads',
    { bookingId: bookingOf(), userId: userAs('user_id'), readAt: k.instant('read_at').notNull() },
    (t) => [k.primaryKey({ columns: [t.bookingId, t.userId] })],
  );

  /** A decision on paper. `year` and `number` are its archive number; it never changes. */
  const decisionLetters = k.table(
    'decision_letters',
    {
      id: k.text('id').primaryKey(),
      decisionId: k
        .text('decision_id')
        .notNull()
        .references(() => decisions.id),
      bookingId: bookingOf(),
      year: k.int('year').notNull(),
      number: k.int('number').notNull(),
      letter: k.json<DecisionLetter>('letter').notNull(),
      madeAt: k.instant('made_at').notNull(),
    },
    (t) => [
      k.uniqueIndex('decision_letters_number').on(t.year, t.number),
      k.index('decision_letters_booking').on(t.bookingId),
    ],
  );

  /** A date that gave way to the county's own need, and what was done for it. */
  const displacements = k.table(
    'displacements',
    {
      id: k.text('id').primaryKey(),
      occurrenceId: k
        .text('occurrence_id')
        .notNull()
        .references(() => occurrences.id),
      bookingId: bookingOf(),
      cause: k.text('cause').$type<DisplacementCause>().notNull(),
      closureId: k.text('closure_id').references(() => closures.id),
      action: k.text('action').$type<DisplacementAction>().notNull(),
      /** Why the county needed the time, in the words of who decided. */
      reason: k.text('reason').notNull(),
      fromRoomId: k.text('from_room_id').notNull(),
      fromStartAt: k.instant('from_start_at').notNull(),
      toRoomId: k.text('to_room_id'),
      toStartAt: k.instant('to_start_at'),
      at: k.instant('at').notNull(),
      byId: userAs('by_id'),
    },
    (t) => [k.index('displacements_booking').on(t.bookingId), k.index('displacements_at').on(t.at)],
  );

  /** What was told of a date afterwards; the last word counts. */
  const attendances = k.table('attendances', {
    occurrenceId: k
      .text('occurrence_id')
      .primaryKey()
      .references(() => occurrences.id),
    outcome: k.text('outcome').$type<AttendanceOutcome>().notNull(),
    /** How many came; null where it was not told. */
    people: k.int('people'),
    at: k.instant('at').notNull(),
    /** Null where it came by a link in a mail. */
    byId: k.text('by_id').references(() => users.id),
  });

  /** Proof that a person knows how to act among residents and patients (domain reference 2.6). */
  const certificates = k.table(
    'certificates',
    {
      id: k.text('id').primaryKey(),
      organisationId: k
        .text('organisation_id')
        .notNull()
        .references(() => organisations.id),
      personName: k.text('person_name').notNull(),
      /** Local dates; the second is the last on which it holds. */
      issuedOn: k.text('issued_on').notNull(),
      validUntil: k.text('valid_until').notNull(),
      note: k.text('note'),
      recordedById: userAs('recorded_by_id'),
      recordedAt: k.instant('recorded_at').notNull(),
      version: k.int('version').notNull().default(1),
    },
    (t) => [k.index('certificates_organisation').on(t.organisationId)],
  );

  /** A list's filters that somebody keeps under a name. */
  const savedFilters = k.table(
    'saved_filters',
    {
      id: k.text('id').primaryKey(),
      userId: userAs('user_id'),
      /** Which list, e.g. `approvals`. */
      page: k.text('page').notNull(),
      name: k.text('name').notNull(),
      /** The query of the address, without the question mark. */
      query: k.text('query').notNull(),
      position: k.int('position').notNull(),
    },
    (t) => [k.index('saved_filters_user').on(t.userId, t.page)],
  );

  return {
    proposals,
    waits,
    messages,
    messageReads,
    decisionLetters,
    displacements,
    attendances,
    certificates,
    savedFilters,
  };
};
