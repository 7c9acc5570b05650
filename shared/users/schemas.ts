/** Messages of signing in: who, with which roles. */
import { z } from 'zod';
import { languages } from '../i18n/language.ts';
import { instantSchema, lineSchema } from '../schemas.ts';
import { roles } from './roles.ts';

/** What a link that opens once is for. */
export const linkPurposes = ['sign_in', 'password', 'invitation', 'first_admin'] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

/** What a program may do with a token: read, or all that its owner may. */
export const tokenScopes = ['read', 'write'] as const;
export type TokenScope = (typeof tokenScopes)[number];

export const signInRequest = z.strictObject({
  email: z.string().trim().min(3).max(254),
  password: z.string().min(1).max(1000),
});

export const roleView = z.object({
  role: z.enum(roles),
  organisationId: z.string().optional(),
  organisationName: z.string().optional(),
  siteId: z.string().optional(),
  municipality: z.string().optional(),
});

export const sessionView = z
  .object({
    user: z.object({
      id: z.string(),
      name: z.string(),
      language: z.enum(languages),
      roles: z.array(roleView),
    }),
  })
  .meta({ id: 'Session' });

export const createTokenRequest = z.strictObject({
  name: lineSchema(80),
  /** Days until it ends, 1-365. */
  days: z.int().min(1).max(365).default(90),
});

export const tokenView = z
  .object({ id: z.string(), name: z.string(), createdAt: instantSchema, expiresAt: instantSchema })
  .meta({ id: 'AccessToken' });

/** The secret is shown once, when the token is made. */
export const newTokenView = tokenView.extend({ token: z.string() }).meta({ id: 'NewAccessToken' });

export type SignInRequest = z.infer<typeof signInRequest>;
export type SessionView = z.infer<typeof sessionView>;
export type RoleView = z.infer<typeof roleView>;
export type CreateTokenRequest = z.infer<typeof createTokenRequest>;
export type TokenView = z.infer<typeof tokenView>;
export type NewTokenView = z.infer<typeof newTokenView>;
