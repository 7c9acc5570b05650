/** Messages about who belongs to an organisation, and how somebody comes to. */
import { z } from 'zod';
import { languages } from '../i18n/language.ts';
import { instantSchema, lineSchema } from '../schemas.ts';
import { newPasswordSchema } from '../users/new-password-schema.ts';
import { organisationRoles, roles } from '../users/roles.ts';
import { linkSecretSchema, newEmailSchema } from '../users/schemas.ts';

export const memberView = z
  .object({
    userId: z.string(),
    name: z.string(),
    email: z.string(),
    role: z.enum(organisationRoles),
    /** Whoever asks. */
    isSelf: z.boolean(),
  })
  .meta({ id: 'Member' });

export const openInvitationView = z
  .object({
    id: z.string(),
    email: z.string(),
    role: z.enum(organisationRoles),
    invitedBy: z.string().nullable(),
    invitedAt: instantSchema,
    expiresAt: instantSchema,
    /** It can be accepted still; otherwise it has to be sent again. */
    isOpen: z.boolean(),
    /** Whose task it takes over, when it is a handing over. */
    replaces: z.string().nullable(),
  })
  .meta({ id: 'OpenInvitation' });

export const membersView = z
  .object({ members: z.array(memberView), invitations: z.array(openInvitationView) })
  .meta({ id: 'Members' });

export const inviteMember = z
  .strictObject({
    email: newEmailSchema,
    role: z.enum(organisationRoles),
    /** Of the mail; that of the inviter when left out. */
    language: z.enum(languages).optional(),
    /** The one who invites gives up her own role when it is accepted. */
    handOver: z.boolean().optional(),
  })
  .meta({ id: 'InviteMember' });

export const changeMember = z.strictObject({ role: z.enum(organisationRoles) }).meta({ id: 'ChangeMember' });

export const lookAtInvitation = z.strictObject({ secret: linkSecretSchema }).meta({ id: 'LookAtInvitation' });

/** For who holds the secret of the mail. */
export const invitationView = z
  .object({
    email: z.string(),
    role: z.enum(roles),
    organisationName: z.string().nullable(),
    invitedBy: z.string().nullable(),
    /** Whether the one who opens it has registered the organisation herself. */
    isOwnRegistration: z.boolean(),
    /** There is an account of this address: sign in to it. Otherwise one is made. */
    hasAccount: z.boolean(),
    /** What the person has called herself, if she has. */
    name: z.string().nullable(),
  })
  .meta({ id: 'Invitation' });

export const acceptInvitation = z
  .strictObject({
    secret: linkSecretSchema,
    /** Of the new account. */
    name: lineSchema(120).optional(),
    /** Of the new account; without one it opens by mailed links only. */
    password: newPasswordSchema.optional(),
  })
  .meta({ id: 'AcceptInvitation' });

export type MemberView = z.infer<typeof memberView>;
export type OpenInvitationView = z.infer<typeof openInvitationView>;
export type MembersView = z.infer<typeof membersView>;
export type InviteMember = z.infer<typeof inviteMember>;
export type ChangeMember = z.infer<typeof changeMember>;
export type InvitationView = z.infer<typeof invitationView>;
export type AcceptInvitation = z.infer<typeof acceptInvitation>;
