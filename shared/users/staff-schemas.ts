/** Messages of keeping the people who work for the county: accounts, roles with their reach and dates, workload. */
import { z } from 'zod';
import { languages } from '../i18n/language.ts';
import {
  flagQuery,
  idSchema,
  instantSchema,
  lineSchema,
  localDateSchema,
  localTextSchema,
  pageQuery,
} from '../schemas.ts';
import { roles, staffRoles } from './roles.ts';
import { newEmailSchema } from './schemas.ts';

const named = z.object({ id: z.string(), name: z.string() });

/** A role with its reach, for people to read. */
export const reachView = z
  .object({
    role: z.enum(roles),
    organisation: named.nullable(),
    site: z.object({ id: z.string(), name: localTextSchema }).nullable(),
    municipality: z.object({ code: z.string(), name: z.object({ fi: z.string(), sv: z.string() }) }).nullable(),
    /** Whose place it takes, where it is a deputy's: then the reach is that person's. */
    deputyFor: named.nullable(),
    /** Local dates, both included; null for no limit. */
    validFrom: z.string().nullable(),
    validUntil: z.string().nullable(),
  })
  .meta({ id: 'Reach' });

export const grantView = reachView
  .extend({
    id: z.string(),
    /** Whether it counts today. */
    current: z.boolean(),
  })
  .meta({ id: 'Grant' });

export const userSorts = ['name', 'email', '-createdAt', '-lastSeenAt'] as const;

export const usersQuery = z.strictObject({
  q: z.string().trim().max(100).optional(),
  role: z.enum(roles).optional(),
  siteId: idSchema.optional(),
  /** Those whose account is out of use instead of the others. */
  disabled: flagQuery.optional(),
  sort: z.enum(userSorts).default('name'),
  ...pageQuery,
});

export const userListItem = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    roles: z.array(reachView),
    disabled: z.boolean(),
    secondFactor: z.boolean(),
    /** To the hour; null when never, or longer ago than sessions are kept. */
    lastSeenAt: instantSchema.nullable(),
  })
  .meta({ id: 'UserListItem' });

export const workloadView = z
  .object({
    waiting: z.int(),
    /** Of those that wait, the ones whose promised answer day has passed. */
    overdue: z.int(),
    decidedIn30Days: z.int(),
  })
  .meta({ id: 'Workload' });

export const approverWorkload = z.object({ user: named, ...workloadView.shape }).meta({ id: 'ApproverWorkload' });

export const userSettingsView = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    language: z.enum(languages),
    createdAt: instantSchema,
    disabledAt: instantSchema.nullable(),
    hasPassword: z.boolean(),
    secondFactor: z.boolean(),
    grants: z.array(grantView),
    /** Where the person decides about bookings; null for everybody else. */
    workload: workloadView.nullable(),
  })
  .meta({ id: 'UserSettings' });

export const changeUserRequest = z.strictObject({
  name: lineSchema(120).optional(),
  language: z.enum(languages).optional(),
});

const reach = {
  role: z.enum(staffRoles),
  /** Of an approver: one of the two. */
  siteId: idSchema.optional(),
  municipalityCode: idSchema.optional(),
};

export const inviteUserRequest = z.strictObject({
  email: newEmailSchema,
  /** Of the mail and the account; Finnish when left out. */
  language: z.enum(languages).optional(),
  ...reach,
});

/** The invitation that was sent; the account comes with its acceptance. */
export const invitedUserView = z
  .object({ invitationId: z.string(), email: z.string(), role: z.enum(staffRoles), expiresAt: instantSchema })
  .meta({ id: 'InvitedUser' });

/** An invitation that waits to be accepted. */
export const staffInvitationView = z
  .object({
    id: z.string(),
    email: z.string(),
    role: z.enum(roles),
    site: reachView.shape.site,
    municipality: reachView.shape.municipality,
    invitedAt: instantSchema,
    expiresAt: instantSchema,
    /** Its link opens nothing any more, until it is sent again. */
    ended: z.boolean(),
  })
  .meta({ id: 'StaffInvitation' });

export const staffInvitationsView = z.object({ items: z.array(staffInvitationView) }).meta({ id: 'StaffInvitations' });

export const addGrantRequest = z.strictObject({
  ...reach,
  validFrom: localDateSchema.optional(),
  validUntil: localDateSchema.optional(),
  /** Takes this person's place, with that person's reach, until `validUntil`. */
  deputyForId: idSchema.optional(),
});

export type ReachView = z.infer<typeof reachView>;
export type GrantView = z.infer<typeof grantView>;
export type UsersQuery = z.infer<typeof usersQuery>;
export type UserListItem = z.infer<typeof userListItem>;
export type WorkloadView = z.infer<typeof workloadView>;
export type ApproverWorkload = z.infer<typeof approverWorkload>;
export type UserSettingsView = z.infer<typeof userSettingsView>;
export type ChangeUserRequest = z.infer<typeof changeUserRequest>;
export type InviteUserRequest = z.infer<typeof inviteUserRequest>;
export type InvitedUserView = z.infer<typeof invitedUserView>;
export type StaffInvitationView = z.infer<typeof staffInvitationView>;
export type AddGrantRequest = z.infer<typeof addGrantRequest>;
