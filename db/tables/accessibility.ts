/** Whom the premises suit: what was measured where, what is out of order, and what somebody says is missing. */
import type { FacilityKind, FactSource, FactSubject } from '../../shared/facts/subjects.ts';
import type { Language, LocalText } from '../../shared/i18n/language.ts';
import type { FactValue } from '../../shared/rooms/accessibility.ts';
import type { BreakdownDevice } from '../../shared/rooms/breakdown-devices.ts';
import type { Kit } from '../kit.ts';
import type { definePremises } from './premises.ts';

export const defineAccessibility = (k: Kit, { sites, rooms }: ReturnType<typeof definePremises>) => {
  /** A lift or an accessible toilet. Facts about it come by its id, and hold for every room that uses it. */
  const facilities = k.table(
    'facilities',
    {
      id: k.text('id').primaryKey(),
      siteId: k
        .text('site_id')
        .notNull()
        .references(() => sites.id),
      kind: k.text('kind').$type<FacilityKind>().notNull(),
      /** What files call it, unique in its house, so that a file can give it another name. */
      code: k.text('code'),
      name: k.json<LocalText>('name').notNull(),
      position: k.int('position').notNull(),
      version: k.int('version').notNull().default(1),
    },
    (t) => [k.index('facilities_site').on(t.siteId), k.uniqueIndex('facilities_code').on(t.siteId, t.code)],
  );

  /** Which lift and which toilet serve a room: no more than one of a kind. */
  const roomFacilities = k.table(
    'room_facilities',
    {
      roomId: k
        .text('room_id')
        .notNull()
        .references(() => rooms.id),
      facilityId: k
        .text('facility_id')
        .notNull()
        .references(() => facilities.id),
    },
    (t) => [k.primaryKey({ columns: [t.roomId, t.facilityId] }), k.index('room_facilities_facility').on(t.facilityId)],
  );

  /** What is known of accessibility, where it was measured. What has no row is not known. */
  const facts = k.table(
    'facts',
    {
      subjectKind: k.text('subject_kind').$type<FactSubject>().notNull(),
      subjectId: k.text('subject_id').notNull(),
      /** Of a room: the way in from which it holds (the corridor from the yard); empty for all of them. */
      via: k.text('via').notNull().default(''),
      key: k.text('key').notNull(),
      value: k.json<FactValue>('value'),
      source: k.text('source').$type<FactSource>(),
      checkedOn: k.text('checked_on'),
      /** Who measured or said so; for the staff only. */
      checkedBy: k.text('checked_by'),
    },
    (t) => [k.primaryKey({ columns: [t.subjectKind, t.subjectId, t.via, t.key] })],
  );

  /** Something that is out of order for a time: while it lasts, other facts hold. */
  const breakdowns = k.table(
    'breakdowns',
    {
      id: k.text('id').primaryKey(),
      siteId: k
        .text('site_id')
        .notNull()
        .references(() => sites.id),
      /** One room only; null for every room of the house. */
      roomId: k.text('room_id').references(() => rooms.id),
      /** One way in only, of a door or ramp; null for all of them. */
      entranceId: k.text('entrance_id'),
      /** One lift or toilet only, with the rooms that use it. */
      facilityId: k.text('facility_id'),
      device: k.text('device').$type<BreakdownDevice>().notNull(),
      startAt: k.instant('start_at').notNull(),
      /** Null while nobody knows when it will be mended. */
      endAt: k.instant('end_at'),
      note: k.json<LocalText>('note').notNull(),
      reportedAt: k.instant('reported_at').notNull(),
      reportedById: k.text('reported_by_id').notNull(),
      version: k.int('version').notNull().default(1),
    },
    (t) => [k.index('breakdowns_site').on(t.siteId, t.startAt)],
  );

  /** Dates whose organisation has been told of a breakdown: nobody is told twice. */
  const breakdownNotices = k.table(
    'breakdown_notices',
    {
      breakdownId: k
        .text('breakdown_id')
        .notNull()
        .references(() => breakdowns.id),
      occurrenceId: k.text('occurrence_id').notNull(),
      toldAt: k.instant('told_at').notNull(),
      /** When somebody of the organisation said that the date is kept all the same; null while nobody has. */
      acknowledgedAt: k.instant('acknowledged_at'),
      acknowledgedById: k.text('acknowledged_by_id'),
    },
    (t) => [k.primaryKey({ columns: [t.breakdownId, t.occurrenceId] })],
  );

  /** What somebody says is wrong or missing in what is told of a room; for the house's contact person. */
  const corrections = k.table(
    'corrections',
    {
      id: k.text('id').primaryKey(),
      roomId: k
        .text('room_id')
        .notNull()
        .references(() => rooms.id),
      factKey: k.text('fact_key'),
      message: k.text('message').notNull(),
      /** Where to answer; given by those who want one. */
      email: k.text('email'),
      language: k.text('language').$type<Language>().notNull(),
      sentAt: k.instant('sent_at').notNull(),
      closedAt: k.instant('closed_at'),
      closedById: k.text('closed_by_id'),
      answer: k.text('answer'),
    },
    (t) => [k.index('corrections_room').on(t.roomId, t.sentAt)],
  );

  return { facilities, roomFacilities, facts, breakdowns, breakdownNotices, corrections };
};
