/** Bookings: what was asked, what holds a space, what was decided. */
import { sql } from 'drizzle-orm';
import type { Precedence } from '../../shared/approvals/precedence.ts';
import type { DenyReason } from '../../shared/approvals/schemas.ts';
import type { QueueReason } from '../../shared/bookings/automatic.ts';
import type { BookingMaker, BookingPart } from '../../shared/bookings/parts.ts';
import type { OccurrenceReason } from '../../shared/bookings/schemas.ts';
import type { BookingState, OccurrenceState } from '../../shared/bookings/state.ts';
import type { When } from '../../shared/bookings/when.ts';
import type { ClosureKind } from '../../shared/closures/schemas.ts';
import type { LocalText } from '../../shared/i18n/language.ts';
import type { Need } from '../../shared/rooms/accessibility.ts';
import type { Layout } from '../../shared/rooms/schemas.ts';
import type { Kit } from '../kit.ts';
import type { definePeople } from './people.ts';
import type { definePremises } from './premises.ts';

export const defineBookings = (
  k: Kit,
  { sites, rooms, spaces, organisations, users }: ReturnType<typeof definePremises> & ReturnType<typeof definePeople>,
) => {
  const bookings = k.table(
    'bookings',
    {
      id: k.text('id').primaryKey(),
      code: k.text('code').unique(),
      organisationId: k
        .text('organisation_id')
        .notNull()
        .references(() => organisations.id),
      roomId: k
        .text('room_id')
        .notNull()
        .references(() => rooms.id),
      siteId: k
        .text('site_id')
        .notNull()
        .references(() => sites.id),
      requestedBy: k
        .text('requested_by')
        .notNull()
        .references(() => users.id),
      requestedAt: k.instant('requested_at').notNull(),
      when: k.json<When>('when').notNull(),
      ruleText: k.json<LocalText>('rule_text').notNull(),
      internalTitle: k.text('internal_title').notNull(),
      publicTitle: k.text('public_title'),
      activityType: k.text('activity_type').notNull(),
      contentArea: k.text('content_area'),
      hyteAreas: k.json<string[]>('hyte_areas').notNull(),
      participants: k.int('participants').notNull(),
      needs: k.json<Need[]>('needs').notNull(),
      acceptsAccessibility: k.bool('accepts_accessibility').notNull(),
      /** Decided when written: a sensitive area, or the booker's wish. Public answers then say only "Varattu". */
      sensitive: k.bool('sensitive').notNull(),
      /** Whether anybody may come, and it is told so to guidance services; never of a sensitive booking. */
      openToAll: k.bool('open_to_all').notNull().default(false),
      /** What is told to whoever might come, and where more is told; only where it is open to all. */
      publicDescription: k.text('public_description'),
      publicLink: k.text('public_link'),
      /** What coming costs, in cents; 0 for nothing, null where it is not told. */
      publicPriceCents: k.int('public_price_cents'),
      note: k.text('note'),
      responsibleName: k.text('responsible_name').notNull(),
      responsiblePhone: k.text('responsible_phone').notNull(),
      state: k.text('state').$type<BookingState>().notNull(),
      automatic: k.bool('automatic').notNull(),
      queueReasons: k.json<QueueReason[]>('queue_reasons').notNull(),
      /** The promised answer day (local date) while a decision is awaited. */
      decideBy: k.text('decide_by'),
      /** What staff last asked or answered. */
      message: k.text('message'),
      firstStart: k.instant('first_start').notNull(),
      lastEnd: k.instant('last_end').notNull(),
      version: k.int('version').notNull(),
      /** How many come by wheelchair, where that was told. */
      wheelchairUsers: k.int('wheelchair_users'),
      /** How the room is wanted, of the layouts it had then; null where nobody said. */
      layout: k.text('layout').$type<Layout>(),
      /** The terms that were accepted; null where there were none. */
      termsId: k.text('terms_id'),
      /** The other rooms that the event takes, beside the first; empty for most. */
      parts: k.json<BookingPart[]>('parts').notNull().default([]),
      /** Who made it for the organisation: itself, staff who were called, or its umbrella. */
      madeBy: k.text('made_by').$type<BookingMaker>().notNull().default('organisation'),
      /** The umbrella that made it for the organisation. */
      umbrellaId: k.text('umbrella_id').references(() => organisations.id),
      /** Since when the promised answer waits for the organisation; null while it does not. */
      clockStoppedAt: k.instant('clock_stopped_at'),
      /** When the overdue answer was brought to somebody else. */
      escalatedAt: k.instant('escalated_at'),
      /** When the organisation was asked whether it still needs the time. */
      stillNeededAskedAt: k.instant('still_needed_asked_at'),
    },
    (t) => [
      k.index('bookings_organisation').on(t.organisationId, t.lastEnd),
      k.index('bookings_queue').on(t.siteId, t.state, t.decideBy),
      k.index('bookings_open_to_all').on(t.lastEnd).where(sql`${t.openToAll}`),
    ],
  );

  const occurrences = k.table(
    'occurrences',
    {
      id: k.text('id').primaryKey(),
      bookingId: k
        .text('booking_id')
        .notNull()
        .references(() => bookings.id),
      roomId: k
        .text('room_id')
        .notNull()
        .references(() => rooms.id),
      /** Nominal wall-clock start of the rule: the occurrence's identity, never changed. */
      originalStart: k.text('original_start').notNull(),
      localStart: k.text('local_start').notNull(),
      localEnd: k.text('local_end').notNull(),
      startAt: k.instant('start_at').notNull(),
      endAt: k.instant('end_at').notNull(),
      state: k.text('state').$type<OccurrenceState>().notNull(),
      reason: k.text('reason').$type<OccurrenceReason>(),
      reasonText: k.json<LocalText>('reason_text'),
      /** A stand-in: the date whose new place this would be, by an open proposal. No date of the booking itself. */
      standsForId: k.text('stands_for_id'),
      proposalId: k.text('proposal_id'),
      /** When it was asked for, where that was later than the booking; null for most. */
      askedAt: k.instant('asked_at'),
    },
    (t) => [
      k.index('occurrences_booking').on(t.bookingId, t.startAt),
      k.index('occurrences_room').on(t.roomId, t.startAt),
      k.index('occurrences_proposal').on(t.proposalId).where(sql`${t.proposalId} IS NOT NULL`),
    ],
  );

  /**
   * What holds a physical space: an approved occurrence with its turnaround, or a closure. Claims of
   * one space never overlap; the engine itself holds that (see the guard migrations), so the start is unique.
   */
  const claims = k.table(
    'claims',
    {
      spaceId: k
        .int('space_id')
        .notNull()
        .references(() => spaces.id),
      startAt: k.instant('start_at').notNull(),
      endAt: k.instant('end_at').notNull(),
      occurrenceId: k.text('occurrence_id').references(() => occurrences.id),
      closureId: k.text('closure_id').references(() => closures.id),
    },
    (t) => [
      k.primaryKey({ columns: [t.spaceId, t.startAt] }),
      // Partial, so that a claim is entered in one of them only: a series writes a hundred claims at once.
      k.index('claims_occurrence').on(t.occurrenceId).where(sql`${t.occurrenceId} IS NOT NULL`),
      k.index('claims_closure').on(t.closureId).where(sql`${t.closureId} IS NOT NULL`),
      k.check('claims_positive', sql`${t.endAt} > ${t.startAt}`),
      k.check('claims_one_holder', sql`(${t.occurrenceId} IS NULL) <> (${t.closureId} IS NULL)`),
    ],
  );

  /**
   * A time that a waiting request asks of a space, turnaround included. Wishes may overlap: they compete.
   */
  const wishes = k.table(
    'wishes',
    {
      spaceId: k
        .int('space_id')
        .notNull()
        .references(() => spaces.id),
      startAt: k.instant('start_at').notNull(),
      occurrenceId: k
        .text('occurrence_id')
        .notNull()
        .references(() => occurrences.id),
      endAt: k.instant('end_at').notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.spaceId, t.startAt, t.occurrenceId] }),
      k.index('wishes_occurrence').on(t.occurrenceId),
      k.check('wishes_positive', sql`${t.endAt} > ${t.startAt}`),
    ],
  );

  const closures = k.table(
    'closures',
    {
      id: k.text('id').primaryKey(),
      siteId: k
        .text('site_id')
        .notNull()
        .references(() => sites.id),
      roomId: k.text('room_id').references(() => rooms.id),
      startAt: k.instant('start_at').notNull(),
      endAt: k.instant('end_at').notNull(),
      kind: k.text('kind').$type<ClosureKind>().notNull(),
      title: k.json<LocalText>('title').notNull(),
      /** Of a closure that repeats: what its times have in common. */
      seriesId: k.text('series_id'),
      /** Why the county needs the time, for the record; not public. */
      reason: k.text('reason'),
      createdBy: k
        .text('created_by')
        .notNull()
        .references(() => users.id),
    },
    (t) => [k.index('closures_site').on(t.siteId, t.startAt), k.index('closures_series').on(t.seriesId)],
  );

  const decisions = k.table(
    'decisions',
    {
      id: k.text('id').primaryKey(),
      bookingId: k
        .text('booking_id')
        .notNull()
        .references(() => bookings.id),
      decision: k.text('decision').$type<'approve' | 'deny' | 'request_info'>().notNull(),
      reasonCode: k.text('reason_code').$type<DenyReason>(),
      message: k.text('message'),
      occurrenceIds: k.json<string[]>('occurrence_ids').notNull(),
      decidedBy: k
        .text('decided_by')
        .notNull()
        .references(() => users.id),
      decidedAt: k.instant('decided_at').notNull(),
      /** What precedence rested on when others had asked for the same time, as the rules were then. */
      precedence: k.json<Precedence>('precedence'),
    },
    (t) => [k.index('decisions_booking').on(t.bookingId)],
  );

  return { bookings, occurrences, claims, wishes, closures, decisions };
};
