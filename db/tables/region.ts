/** The region itself as data: its settings, municipalities, code lists, texts and rules about who may book. */
import type { CodeList } from '../../shared/codes/lists.ts';
import type { Language, LocalText } from '../../shared/i18n/language.ts';
import type { PriorityRule } from '../../shared/organisations/priority.ts';
import { type BookingRules, usualBookingRules } from '../../shared/region/booking-rules.ts';
import type { CancelDeadline } from '../../shared/region/rules.ts';
import type { RegionContact, SetupStep, StatusRights } from '../../shared/region/schemas.ts';
import type { TightenedLimits } from '../../shared/rooms/accessibility-limits.ts';
import type { DocumentKind, NoticeAudience, NoticeLevel } from '../../shared/texts/schemas.ts';
import type { Kit } from '../kit.ts';

export const defineRegion = (k: Kit) => {
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
      /** Since then it can no longer be chosen; what uses it keeps it. */
      retiredAt: k.instant('retired_at'),
      version: k.int('version').notNull().default(1),
    },
    (t) => [k.primaryKey({ columns: [t.list, t.code] })],
  );

  /** The one row (id 1) of what the whole region has in common. Missing until somebody has taken the product into use. */
  const region = k.table('region', {
    id: k.int('id').primaryKey(),
    name: k.json<LocalText>('name').notNull(),
    /** In the order in which they are offered; the first is the default. */
    languages: k.json<Language[]>('languages').notNull(),
    /** A colour `#rrggbb` in place of the product's own; null for that. */
    accent: k.text('accent'),
    timeZone: k.text('time_zone').notNull(),
    /** Codes of the municipalities that belong to the region. */
    municipalities: k.json<string[]>('municipalities').notNull(),
    contact: k.json<RegionContact>('contact').notNull(),
    /** What an organisation may do in each state of its verification. */
    statusRights: k.json<StatusRights>('status_rights').notNull(),
    /** Whether houses are closed on public holidays, where the house itself says nothing else. */
    closedOnHolidays: k.bool('closed_on_holidays').notNull(),
    /** Whether everybody who keeps house must confirm every sign-in with a second factor. */
    demandsSecondFactor: k.bool('demands_second_factor').notNull().default(false),
    /** Until when an organisation may cancel a date without it being late. */
    cancelDeadline: k.json<CancelDeadline>('cancel_deadline').notNull().default({ workingDays: 1, time: '12:00' }),
    /** Working days between the county's decision to take a date back and that date. */
    displacementNoticeDays: k.int('displacement_notice_days').notNull().default(10),
    /** Rules of booking that hold in the whole county. */
    bookingRules: k.json<BookingRules>('booking_rules').notNull().default(usualBookingRules),
    /** Limits of accessibility that are tighter than the product's, by check. */
    limits: k.json<TightenedLimits>('limits').notNull().default({}),
    /** Steps of taking into use that somebody has gone through. */
    setupDone: k.json<SetupStep[]>('setup_done').notNull(),
    /** When the doors were opened; null while being prepared. */
    openedAt: k.instant('opened_at'),
    version: k.int('version').notNull().default(1),
  });

  /** Who may book, in the order of precedence (domain reference 2.2). The first class whose rule fits is the organisation's. */
  const priorityClasses = k.table('priority_classes', {
    code: k.text('code').primaryKey(),
    position: k.int('position').notNull(),
    label: k.json<LocalText>('label').notNull(),
    description: k.json<LocalText>('description').notNull(),
    rule: k.json<PriorityRule>('rule').notNull(),
    /** Whether organisations of this class may book at all. */
    mayBook: k.bool('may_book').notNull(),
    /** A code of the list `priceClass`. */
    priceClass: k.text('price_class').notNull(),
    version: k.int('version').notNull().default(1),
  });

  /** A banner for some days, for everybody or some. */
  const notices = k.table('notices', {
    id: k.text('id').primaryKey(),
    siteId: k.text('site_id'),
    level: k.text('level').$type<NoticeLevel>().notNull(),
    audience: k.text('audience').$type<NoticeAudience>().notNull(),
    text: k.json<LocalText>('text').notNull(),
    /** Local dates, both included. */
    fromDate: k.text('from_date').notNull(),
    untilDate: k.text('until_date').notNull(),
    version: k.int('version').notNull().default(1),
  });

  /** Terms, statements and other long texts. A published one never changes: the next one has the next number. */
  const documents = k.table(
    'documents',
    {
      id: k.text('id').primaryKey(),
      kind: k.text('kind').$type<DocumentKind>().notNull(),
      /** Of one house only; null for all. */
      siteId: k.text('site_id'),
      number: k.int('number').notNull(),
      body: k.json<LocalText>('body').notNull(),
      createdAt: k.instant('created_at').notNull(),
      createdBy: k.text('created_by'),
      /** Null while it is a draft. */
      publishedAt: k.instant('published_at'),
      version: k.int('version').notNull().default(1),
    },
    (t) => [k.index('documents_kind').on(t.kind, t.siteId, t.number)],
  );

  /** A region's own words in a mail, in place of the product's. */
  const mailTexts = k.table('mail_texts', {
    kind: k.text('kind').primaryKey(),
    subject: k.json<LocalText>('subject').notNull(),
    body: k.json<LocalText>('body').notNull(),
    version: k.int('version').notNull().default(1),
  });

  return { municipalities, codes, region, priorityClasses, notices, documents, mailTexts };
};
