/**
 * Every table, declared once for both engines. A `Kit` builds SQLite's or PostgreSQL's columns;
 * what a column means does not depend on the engine.
 *
 * Instants are milliseconds since 1970 in UTC (`Instant`): the guards and the hot queries compare
 * plain integers. Local dates and times are text beside them, for reports and for people.
 */
import { sql } from 'drizzle-orm';
import type { DenyReason } from '../shared/approvals/schemas.ts';
import type { QueueReason } from '../shared/bookings/automatic.ts';
import type { OccurrenceReason } from '../shared/bookings/schemas.ts';
import type { BookingState, OccurrenceState } from '../shared/bookings/state.ts';
import type { When } from '../shared/bookings/when.ts';
import type { ClosureKind } from '../shared/closures/schemas.ts';
import type { CodeList } from '../shared/codes/schemas.ts';
import type { Language, LocalText } from '../shared/i18n/language.ts';
import type { FactValue, Need } from '../shared/rooms/accessibility.ts';
import type {
  AccessKind,
  ApprovalMode,
  CareContext,
  Equipment,
  Layout,
  RoomKind,
  RoomPolicy,
  WeeklyOpening,
} from '../shared/rooms/schemas.ts';
import type { Role } from '../shared/users/schemas.ts';
import type { Kit } from './kit.ts';

export interface OpeningException {
  date: string;
  open: { start: string; end: string }[];
  reason: LocalText | null;
}

export const defineTables = (k: Kit) => {
  const municipalities = k.table('municipalities', {
    code: k.text('code').primaryKey(),
    nameFi: k.text('name_fi').notNull(),
    nameSv: k.text('name_sv').notNull(),
    county: k.text('county').notNull(),
  });

  const codes = k.table(
    'codes',
    {
      list: k.text('list').$type<CodeList>().notNull(),
      code: k.text('code').notNull(),
      label: k.json<LocalText>('label').notNull(),
      sensitive: k.bool('sensitive').notNull(),
      position: k.int('position').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.list, t.code] })],
  );

  const sites = k.table('sites', {
    id: k.text('id').primaryKey(),
    code: k.text('code').unique(),
    name: k.json<LocalText>('name').notNull(),
    municipalityCode: k
      .text('municipality_code')
      .notNull()
      .references(() => municipalities.code),
    street: k.text('street').notNull(),
    postalCode: k.text('postal_code').notNull(),
    careContext: k.text('care_context').$type<CareContext>().notNull(),
    access: k.text('access').$type<AccessKind>().notNull(),
    timeZone: k.text('time_zone').notNull(),
    openingHours: k.json<WeeklyOpening[]>('opening_hours').notNull(),
    openingExceptions: k.json<OpeningException[]>('opening_exceptions').notNull(),
    /** Whether a request holds its slot until it is decided, instead of competing for it. */
    requestsHoldSlot: k.bool('requests_hold_slot').notNull(),
    /** Working days in which an answer is promised. */
    answerWorkingDays: k.int('answer_working_days').notNull(),
  });

  /** A physical space. Its number is what a claim holds. */
  const spaces = k.table('spaces', {
    id: k.int('id').primaryKey(),
    siteId: k
      .text('site_id')
      .notNull()
      .references(() => sites.id),
    name: k.text('name').notNull(),
  });

  const rooms = k.table(
    'rooms',
    {
      id: k.text('id').primaryKey(),
      code: k.text('code').unique(),
      siteId: k
        .text('site_id')
        .notNull()
        .references(() => sites.id),
      name: k.json<LocalText>('name').notNull(),
      kind: k.text('kind').$type<RoomKind>().notNull(),
      capacity: k.int('capacity').notNull(),
      areaM2: k.int('area_m2'),
      floor: k.int('floor'),
      approval: k.text('approval').$type<ApprovalMode>().notNull(),
      hourlyPriceCents: k.int('hourly_price_cents').notNull(),
      equipment: k.json<Equipment[]>('equipment').notNull(),
      layouts: k.json<{ layout: Layout; capacity: number }[]>('layouts').notNull(),
      policy: k.json<RoomPolicy>('policy').notNull(),
      /** Own weekly hours; the site's when null. */
      openingHours: k.json<WeeklyOpening[]>('opening_hours'),
    },
    (t) => [k.index('rooms_site').on(t.siteId)],
  );

  const roomSpaces = k.table(
    'room_spaces',
    {
      roomId: k
        .text('room_id')
        .notNull()
        .references(() => rooms.id),
      spaceId: k
        .int('space_id')
        .notNull()
        .references(() => spaces.id),
    },
    (t) => [k.primaryKey({ columns: [t.roomId, t.spaceId] }), k.index('room_spaces_space').on(t.spaceId)],
  );

  const roomFacts = k.table(
    'room_facts',
    {
      roomId: k
        .text('room_id')
        .notNull()
        .references(() => rooms.id),
      key: k.text('key').notNull(),
      value: k.json<FactValue>('value'),
      source: k.text('source').$type<'measured' | 'owner' | 'drawing'>(),
      checkedOn: k.text('checked_on'),
    },
    (t) => [k.primaryKey({ columns: [t.roomId, t.key] })],
  );

  const organisations = k.table('organisations', {
    id: k.text('id').primaryKey(),
    code: k.text('code').unique(),
    name: k.text('name').notNull(),
    kind: k.text('kind').notNull(),
    homeMunicipalityCode: k.text('home_municipality_code').references(() => municipalities.code),
    businessId: k.text('business_id'),
    associationNumber: k.text('association_number'),
    supportForm: k.text('support_form'),
    contentArea: k.text('content_area'),
    status: k.text('status').$type<'pending' | 'verified' | 'refused' | 'expired'>().notNull(),
  });

  const users = k.table('users', {
    id: k.text('id').primaryKey(),
    email: k.text('email').notNull().unique(),
    name: k.text('name').notNull(),
    language: k.text('language').$type<Language>().notNull(),
    passwordHash: k.text('password_hash').notNull(),
    createdAt: k.instant('created_at').notNull(),
    disabledAt: k.instant('disabled_at'),
  });

  const grants = k.table(
    'grants',
    {
      id: k.text('id').primaryKey(),
      userId: k
        .text('user_id')
        .notNull()
        .references(() => users.id),
      role: k.text('role').$type<Role>().notNull(),
      organisationId: k.text('organisation_id').references(() => organisations.id),
      siteId: k.text('site_id').references(() => sites.id),
      municipalityCode: k.text('municipality_code').references(() => municipalities.code),
    },
    (t) => [k.index('grants_user').on(t.userId)],
  );

  const sessions = k.table(
    'sessions',
    {
      /** SHA-256 of the cookie's secret: a copy of the table opens nothing. */
      tokenHash: k.text('token_hash').primaryKey(),
      userId: k
        .text('user_id')
        .notNull()
        .references(() => users.id),
      createdAt: k.instant('created_at').notNull(),
      expiresAt: k.instant('expires_at').notNull(),
    },
    (t) => [k.index('sessions_user').on(t.userId), k.index('sessions_expiry').on(t.expiresAt)],
  );

  const accessTokens = k.table(
    'access_tokens',
    {
      id: k.text('id').primaryKey(),
      tokenHash: k.text('token_hash').notNull().unique(),
      userId: k
        .text('user_id')
        .notNull()
        .references(() => users.id),
      name: k.text('name').notNull(),
      createdAt: k.instant('created_at').notNull(),
      expiresAt: k.instant('expires_at').notNull(),
    },
    (t) => [k.index('access_tokens_user').on(t.userId)],
  );

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
    },
    (t) => [
      k.index('bookings_organisation').on(t.organisationId, t.lastEnd),
      k.index('bookings_queue').on(t.siteId, t.state, t.decideBy),
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
    },
    (t) => [
      k.index('occurrences_booking').on(t.bookingId, t.startAt),
      k.index('occurrences_room').on(t.roomId, t.startAt),
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
      createdBy: k
        .text('created_by')
        .notNull()
        .references(() => users.id),
    },
    (t) => [k.index('closures_site').on(t.siteId, t.startAt)],
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
    },
    (t) => [k.index('decisions_booking').on(t.bookingId)],
  );

  /** Who did what to what, written with the change itself. Details hold codes and counts, nothing personal. */
  const audit = k.table(
    'audit',
    {
      id: k.text('id').primaryKey(),
      at: k.instant('at').notNull(),
      actorId: k.text('actor_id'),
      actorName: k.text('actor_name').notNull(),
      action: k.text('action').notNull(),
      subjectKind: k.text('subject_kind').notNull(),
      subjectId: k.text('subject_id').notNull(),
      details: k.json<Record<string, unknown>>('details').notNull(),
    },
    (t) => [k.index('audit_subject').on(t.subjectKind, t.subjectId, t.at)],
  );

  /** Messages to send, written with the change that causes them; a job delivers. */
  const outbox = k.table(
    'outbox',
    {
      id: k.text('id').primaryKey(),
      kind: k.text('kind').notNull(),
      recipient: k.text('recipient').notNull(),
      language: k.text('language').$type<Language>().notNull(),
      payload: k.json<Record<string, unknown>>('payload').notNull(),
      createdAt: k.instant('created_at').notNull(),
      dueAt: k.instant('due_at').notNull(),
      attempts: k.int('attempts').notNull(),
      sentAt: k.instant('sent_at'),
      failure: k.text('failure'),
    },
    (t) => [k.index('outbox_due').on(t.sentAt, t.dueAt)],
  );

  const idempotencyKeys = k.table(
    'idempotency_keys',
    {
      userId: k
        .text('user_id')
        .notNull()
        .references(() => users.id),
      key: k.text('key').notNull(),
      /** SHA-256 of method, path and body. */
      requestHash: k.text('request_hash').notNull(),
      status: k.int('status'),
      body: k.text('body'),
      createdAt: k.instant('created_at').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.userId, t.key] }), k.index('idempotency_age').on(t.createdAt)],
  );

  /** Counters that say whether kept copies are still true: `catalogue` rises with every change of sites, rooms or codes. */
  const revisions = k.table('revisions', {
    name: k.text('name').primaryKey(),
    value: k.int('value').notNull(),
  });

  return {
    municipalities,
    codes,
    sites,
    spaces,
    rooms,
    roomSpaces,
    roomFacts,
    organisations,
    users,
    grants,
    sessions,
    accessTokens,
    bookings,
    occurrences,
    claims,
    wishes,
    closures,
    decisions,
    audit,
    outbox,
    idempotencyKeys,
    revisions,
  };
};

export type Tables = ReturnType<typeof defineTables>;
