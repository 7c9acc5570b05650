/** Organisations and people: who books, who decides, and how they prove who they are. */
import type { Language } from '../../shared/i18n/language.ts';
import type {
  AgreementKind,
  OrganisationKind,
  OrganisationStatus,
  SupportPeriod,
} from '../../shared/organisations/schemas.ts';
import type { Need } from '../../shared/rooms/accessibility.ts';
import type { OptionalMail } from '../../shared/users/optional-mails.ts';
import type { Role } from '../../shared/users/roles.ts';
import type { LinkPurpose, TokenScope } from '../../shared/users/schemas.ts';
import type { Kit } from '../kit.ts';
import type { definePremises } from './premises.ts';
import type { defineRegion } from './region.ts';

export const definePeople = (
  k: Kit,
  { municipalities, sites }: ReturnType<typeof defineRegion> & ReturnType<typeof definePremises>,
) => {
  const organisations = k.table(
    'organisations',
    {
      id: k.text('id').primaryKey(),
      code: k.text('code').unique(),
      name: k.text('name').notNull(),
      kind: k.text('kind').$type<OrganisationKind>().notNull(),
      /** A code of the list `organisationField`. */
      field: k.text('field'),
      homeMunicipalityCode: k.text('home_municipality_code').references(() => municipalities.code),
      /** Normalised, `1234567-1`. */
      businessId: k.text('business_id'),
      /** Of the register of associations; digits only. */
      associationNumber: k.text('association_number'),
      /** Every form of support with its days. */
      supportForms: k.json<SupportPeriod[]>('support_forms').notNull().default([]),
      /** The area of most of its work, and the others. */
      contentArea: k.text('content_area'),
      otherContentAreas: k.json<string[]>('other_content_areas').notNull().default([]),
      /** What it does, in its own words. */
      purpose: k.text('purpose'),
      /** Declares that its work is for the region's residents, though its home is elsewhere. */
      servesRegion: k.bool('serves_region').notNull().default(false),
      email: k.text('email'),
      phone: k.text('phone'),
      /** Who answers for it; an adult, where it is no legal person. Needs no account. */
      responsibleName: k.text('responsible_name'),
      responsiblePhone: k.text('responsible_phone'),
      responsibleEmail: k.text('responsible_email'),
      /** Given by staff in place of the class that the rules give. */
      priorityClass: k.text('priority_class'),
      /** What its events usually need: a council of elders or of disabled people asks for the same each time. */
      usualNeeds: k.json<Need[]>('usual_needs').notNull().default([]),
      /** The organisation that may book for it. */
      umbrellaId: k.text('umbrella_id'),
      status: k.text('status').$type<OrganisationStatus>().notNull(),
      /** The last local date on which its verification holds. */
      verifiedUntil: k.text('verified_until'),
      /** The organisation that it was found to be, when the two were made one. */
      mergedIntoId: k.text('merged_into_id'),
      createdAt: k.instant('created_at').notNull().default(0),
      version: k.int('version').notNull().default(1),
    },
    (t) => [k.index('organisations_status').on(t.status), k.index('organisations_business_id').on(t.businessId)],
  );

  /** What staff found when they looked at an organisation; the latest holds. */
  const verifications = k.table(
    'verifications',
    {
      id: k.text('id').primaryKey(),
      organisationId: k
        .text('organisation_id')
        .notNull()
        .references(() => organisations.id),
      status: k.text('status').$type<OrganisationStatus>().notNull(),
      /** What was looked at. */
      evidence: k.text('evidence'),
      /** Said to the organisation. */
      reason: k.text('reason'),
      validUntil: k.text('valid_until'),
      at: k.instant('at').notNull(),
      byId: k.text('by_id'),
      byName: k.text('by_name').notNull(),
    },
    (t) => [k.index('verifications_organisation').on(t.organisationId, t.at)],
  );

  /** An agreement that gives an organisation rooms or hours (domain reference, row 51). */
  const agreements = k.table(
    'agreements',
    {
      id: k.text('id').primaryKey(),
      organisationId: k
        .text('organisation_id')
        .notNull()
        .references(() => organisations.id),
      number: k.text('number').notNull(),
      kind: k.text('kind').$type<AgreementKind>().notNull(),
      /** The unit of the county, or others, on the other side. */
      parties: k.text('parties').notNull(),
      validFrom: k.text('valid_from').notNull(),
      validUntil: k.text('valid_until'),
      /** The rooms that it is about; empty for all. */
      roomIds: k.json<string[]>('room_ids').notNull(),
      hoursPerYear: k.int('hours_per_year'),
      note: k.text('note'),
      version: k.int('version').notNull().default(1),
    },
    (t) => [k.index('agreements_organisation').on(t.organisationId)],
  );

  const users = k.table('users', {
    id: k.text('id').primaryKey(),
    email: k.text('email').notNull().unique(),
    name: k.text('name').notNull(),
    language: k.text('language').$type<Language>().notNull(),
    /** Empty where nobody has set one: such an account opens by a mailed link only. */
    passwordHash: k.text('password_hash').notNull(),
    createdAt: k.instant('created_at').notNull(),
    disabledAt: k.instant('disabled_at'),
    /** Mails that may be left out, and are. */
    unwantedMails: k.json<OptionalMail[]>('unwanted_mails').notNull().default([]),
    version: k.int('version').notNull().default(1),
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
      /** Local dates, both included; null for no limit. */
      validFrom: k.text('valid_from'),
      validUntil: k.text('valid_until'),
      /** Whose place it takes, where it is a deputy's. */
      deputyForId: k.text('deputy_for_id').references(() => users.id),
    },
    (t) => [k.index('grants_user').on(t.userId), k.index('grants_organisation').on(t.organisationId)],
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
      /** Names the session to its owner, who may end it. */
      id: k.text('id').unique(),
      /** What the browser calls itself. */
      userAgent: k.text('user_agent'),
      lastSeenAt: k.instant('last_seen_at'),
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
      scope: k.text('scope').$type<TokenScope>().notNull().default('write'),
      lastUsedAt: k.instant('last_used_at'),
    },
    (t) => [k.index('access_tokens_user').on(t.userId)],
  );

  /** An account that somebody is asked to take, with the role it will have. */
  const invitations = k.table(
    'invitations',
    {
      id: k.text('id').primaryKey(),
      email: k.text('email').notNull(),
      language: k.text('language').$type<Language>().notNull(),
      role: k.text('role').$type<Role>().notNull(),
      organisationId: k.text('organisation_id').references(() => organisations.id),
      siteId: k.text('site_id').references(() => sites.id),
      municipalityCode: k.text('municipality_code').references(() => municipalities.code),
      invitedById: k.text('invited_by_id').references(() => users.id),
      invitedAt: k.instant('invited_at').notNull(),
      expiresAt: k.instant('expires_at').notNull(),
      acceptedAt: k.instant('accepted_at'),
      withdrawnAt: k.instant('withdrawn_at'),
      /** What the person called herself when she asked; null where somebody else invites her. */
      name: k.text('name'),
      /** Whose role ends when this one is accepted: a task is handed over. */
      replacesUserId: k.text('replaces_user_id').references(() => users.id),
    },
    (t) => [k.index('invitations_organisation').on(t.organisationId), k.index('invitations_email').on(t.email)],
  );

  /** A link that opens something once, by a hash of its secret. */
  const links = k.table(
    'links',
    {
      tokenHash: k.text('token_hash').primaryKey(),
      purpose: k.text('purpose').$type<LinkPurpose>().notNull(),
      /** Null for the link that makes the first administrator. */
      userId: k.text('user_id').references(() => users.id),
      invitationId: k.text('invitation_id').references(() => invitations.id),
      createdAt: k.instant('created_at').notNull(),
      expiresAt: k.instant('expires_at').notNull(),
      usedAt: k.instant('used_at'),
      /** The date that it is about, where it is about one. */
      occurrenceId: k.text('occurrence_id'),
    },
    (t) => [k.index('links_expiry').on(t.expiresAt)],
  );

  /** The second proof of staff: a time-based code (RFC 6238). */
  const secondFactors = k.table('second_factors', {
    userId: k
      .text('user_id')
      .primaryKey()
      .references(() => users.id),
    secret: k.text('secret').notNull(),
    /** Null until a first code has proved that the app has it. */
    confirmedAt: k.instant('confirmed_at'),
    /** The last time step that was used: a code opens once. */
    lastStep: k.int('last_step').notNull(),
    /** Hashes of the codes for a lost phone that are left. */
    recoveryHashes: k.json<string[]>('recovery_hashes').notNull(),
  });

  return {
    organisations,
    verifications,
    agreements,
    users,
    grants,
    sessions,
    accessTokens,
    invitations,
    links,
    secondFactors,
  };
};
