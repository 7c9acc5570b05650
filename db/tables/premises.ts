/** Houses and rooms: what there is to book, and whom to ask about it. */
import type { ContactLevel, ContactLine } from '../../shared/contacts/levels.ts';
import type { ContactArea } from '../../shared/contacts/schemas.ts';
import type { LocalText } from '../../shared/i18n/language.ts';
import type { PhotoSubject } from '../../shared/photos/subjects.ts';
import type { EpidemicLevel, QuietHours } from '../../shared/rooms/care.ts';
import type { GeoPoint } from '../../shared/rooms/geo-point.ts';
import type { StoredPolicy } from '../../shared/rooms/room-policy.ts';
import type {
  AccessKind,
  ApprovalMode,
  Branch,
  CareContext,
  Equipment,
  Layout,
  OpeningException,
  OpeningSeason,
  PremisesState,
  RoomKind,
  WeeklyOpening,
} from '../../shared/rooms/schemas.ts';
import type { Kit } from '../kit.ts';
import type { defineRegion } from './region.ts';

const noText: LocalText = { fi: '', sv: '', en: '' };

export const definePremises = (k: Kit, { municipalities }: ReturnType<typeof defineRegion>) => {
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
    state: k.text('state').$type<PremisesState>().notNull().default('published'),
    /** The last local date on which it is used; null while no end is known. */
    closesOn: k.text('closes_on'),
    branch: k.text('branch').$type<Branch>(),
    description: k.json<LocalText>('description').notNull().default(noText),
    /** How one gets there and in. */
    arrival: k.json<LocalText>('arrival').notNull().default(noText),
    /** Weekly hours that replace the usual ones for a part of the year. */
    seasons: k.json<OpeningSeason[]>('seasons').notNull().default([]),
    /** Null: as the region says. */
    closedOnHolidays: k.bool('closed_on_holidays'),
    /** 0 normal, 1 restricted, 2 closed to those from outside (domain reference 2.6). */
    epidemicLevel: k.int('epidemic_level').$type<EpidemicLevel>().notNull().default(0),
    /** The last local date of the level; null until further notice. */
    epidemicUntil: k.text('epidemic_until'),
    /** Most people at once while restricted; null for no limit of its own. */
    epidemicMaxPeople: k.int('epidemic_max_people'),
    /** What is asked of visitors meanwhile. */
    epidemicText: k.json<LocalText>('epidemic_text').notNull().default(noText),
    /** When it must be quiet, every day, wall-clock. */
    quietHours: k.json<QuietHours[]>('quiet_hours').notNull().default([]),
    /** Whether the responsible person needs a certificate of orientation; null: as its care context usually does. */
    needsOrientation: k.bool('needs_orientation'),
    /** Where its door is on the map; null while nobody has said. */
    location: k.json<GeoPoint>('location'),
    version: k.int('version').notNull().default(1),
  });

  /** A physical space. Its number is what a claim holds. */
  const spaces = k.table('spaces', {
    id: k.int('id').primaryKey(),
    siteId: k
      .text('site_id')
      .notNull()
      .references(() => sites.id),
    name: k.json<LocalText>('name').notNull(),
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
      /** A code of the list `priceClass`; null where the class of the booker decides. */
      priceClass: k.text('price_class'),
      equipment: k.json<Equipment[]>('equipment').notNull(),
      layouts: k.json<{ layout: Layout; capacity: number }[]>('layouts').notNull(),
      policy: k.json<StoredPolicy>('policy').notNull(),
      /** Own weekly hours; the site's when null. */
      openingHours: k.json<WeeklyOpening[]>('opening_hours'),
      /** Own seasons, together with own weekly hours; the site's when null. */
      seasons: k.json<OpeningSeason[]>('seasons'),
      state: k.text('state').$type<PremisesState>().notNull().default('published'),
      closesOn: k.text('closes_on'),
      description: k.json<LocalText>('description').notNull().default(noText),
      /** Own ground rules, beside those of the house. */
      rules: k.json<LocalText>('rules').notNull().default(noText),
      /** Own way in; the site's when null. */
      access: k.text('access').$type<AccessKind>(),
      /** The code of the door or where the key is. Secret: shown to the responsible person around her time only. */
      accessSecret: k.text('access_secret'),
      version: k.int('version').notNull().default(1),
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

  /** A way into a house. Facts about it come by its id. */
  const entrances = k.table(
    'entrances',
    {
      id: k.text('id').primaryKey(),
      siteId: k
        .text('site_id')
        .notNull()
        .references(() => sites.id),
      /** What files call it, unique in its house, so that a file can give it another name. */
      code: k.text('code'),
      name: k.json<LocalText>('name').notNull(),
      position: k.int('position').notNull(),
      version: k.int('version').notNull().default(1),
    },
    (t) => [k.index('entrances_site').on(t.siteId), k.uniqueIndex('entrances_code').on(t.siteId, t.code)],
  );

  /** What a house, room or organisation was called until a day, for reports of that time. */
  const formerNames = k.table(
    'former_names',
    {
      subjectKind: k.text('subject_kind').$type<'site' | 'room' | 'organisation'>().notNull(),
      subjectId: k.text('subject_id').notNull(),
      /** The last local date of the name. */
      untilDate: k.text('until_date').notNull(),
      name: k.json<LocalText>('name').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.subjectKind, t.subjectId, t.untilDate] })],
  );

  /** Whom to ask: of a house, a municipality, an area or the county (domain reference, rows 20 and 21). */
  const contacts = k.table(
    'contacts',
    {
      id: k.text('id').primaryKey(),
      level: k.text('level').$type<ContactLevel>().notNull(),
      line: k.text('line').$type<ContactLine>(),
      siteId: k.text('site_id').references(() => sites.id),
      municipalityCode: k.text('municipality_code').references(() => municipalities.code),
      /** An area of the county: what it is called, and its municipalities. */
      area: k.json<ContactArea>('area'),
      name: k.text('name').notNull(),
      title: k.json<LocalText>('title').notNull(),
      phone: k.text('phone'),
      email: k.text('email'),
      /** Who answers while this one is away. */
      substituteId: k.text('substitute_id'),
      awayFrom: k.text('away_from'),
      awayUntil: k.text('away_until'),
      position: k.int('position').notNull(),
      version: k.int('version').notNull().default(1),
    },
    (t) => [k.index('contacts_site').on(t.siteId)],
  );

  /** A picture of a house, a way in, a room, or of one measured fact of them. The files lie in the data directory. */
  const photos = k.table(
    'photos',
    {
      id: k.text('id').primaryKey(),
      subjectKind: k.text('subject_kind').$type<PhotoSubject>().notNull(),
      subjectId: k.text('subject_id').notNull(),
      /** The fact that it shows; null for a picture of the whole. */
      factKey: k.text('fact_key'),
      /** What is seen in it; needed in the default language. */
      alt: k.json<LocalText>('alt').notNull(),
      /** Pixels of the largest stored form. */
      width: k.int('width').notNull(),
      height: k.int('height').notNull(),
      position: k.int('position').notNull(),
      addedAt: k.instant('added_at').notNull(),
      addedById: k.text('added_by_id').notNull(),
      version: k.int('version').notNull().default(1),
    },
    (t) => [k.index('photos_subject').on(t.subjectKind, t.subjectId, t.position)],
  );

  return {
    sites,
    spaces,
    rooms,
    roomSpaces,
    entrances,
    formerNames,
    contacts,
    photos,
  };
};
