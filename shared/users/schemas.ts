/** Messages of signing in: who, with which roles. */
import { z } from 'zod';
import { languages } from '../i18n/language.ts';
import { needSchema } from '../rooms/schemas.ts';
import { instantSchema, lineSchema } from '../schemas.ts';
import { roles } from './roles.ts';

/** What a link that opens once is for. */
export const linkPurposes = [
  'sign_in',
  'password',
  'invitation',
  'first_admin',
  'email',
  'second_factor',
  'cancel_date',
  'attendance',
  'still_needed',
] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

/** What a program may do with a token: read, or all that its owner may. */
export const tokenScopes = ['read', 'write'] as const;
export type TokenScope = (typeof tokenScopes)[number];

/** As people write it; it is compared in lower case. */
export const emailSchema = z.string().trim().min(3).max(254);

/** A new address: somebody will be written to there. */
export const newEmailSchema = z
  .string()
  .trim()
  .max(254)
  .regex(/^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+\.[^\s@<>,;:"()[\]\\.]+$/)
  .meta({ example: 'aino@yhdistys.example' });

/** What stands behind `#` in the address of a mailed link, or a ticket for the second step of signing in. */
export const linkSecretSchema = z.string().min(1).max(500);

export const signInRequest = z.strictObject({
  email: emailSchema,
  password: z.string().min(1).max(1000),
});

export const mailLinkRequest = z.strictObject({ email: emailSchema });

export const linkSignInRequest = z.strictObject({ link: linkSecretSchema });

/** The six figures that the app shows, or one of the codes for a lost phone. */
export const factorCodeSchema = z.string().trim().min(6).max(40).meta({ example: '492039' });

export const secondStepRequest = z.strictObject({
  /** From the refusal `session.second-factor-required`. */
  ticket: linkSecretSchema,
  code: factorCodeSchema,
});

export const roleView = z.object({
  role: z.enum(roles),
  organisationId: z.string().optional(),
  organisationName: z.string().optional(),
  /** What its events usually need of a room; absent where nothing was told. */
  usualNeeds: z.array(needSchema).optional(),
  /** The members that it may book for as their umbrella organisation; absent where there are none. */
  members: z.array(z.object({ id: z.string(), name: z.string(), usualNeeds: z.array(needSchema) })).optional(),
  siteId: z.string().optional(),
  municipality: z.string().optional(),
});

export const sessionView = z
  .object({
    user: z.object({
      id: z.string(),
      name: z.string(),
      language: z.enum(languages),
      /** Those that count now. */
      roles: z.array(roleView),
      /** There are more, which sleep until the person has a second factor, for the region demands one. */
      needsSecondFactor: z.boolean().optional(),
    }),
  })
  .meta({ id: 'Session' });

/** As of a visitor, who need not be signed in. */
export const visitorView = z.object({ user: sessionView.shape.user.nullable() }).meta({ id: 'Visitor' });

export const createTokenRequest = z.strictObject({
  name: lineSchema(80),
  /** Days until it ends, 1-365. */
  days: z.int().min(1).max(365).default(90),
  /** `write` when left out. */
  scope: z.enum(tokenScopes).optional(),
});

export const tokenView = z
  .object({
    id: z.string(),
    name: z.string(),
    scope: z.enum(tokenScopes),
    createdAt: instantSchema,
    expiresAt: instantSchema,
    /** To the hour; null when it was never used. */
    lastUsedAt: instantSchema.nullable(),
  })
  .meta({ id: 'AccessToken' });

/** The secret is shown once, when the token is made. */
export const newTokenView = tokenView.extend({ token: z.string() }).meta({ id: 'NewAccessToken' });

export type LinkSignInRequest = z.infer<typeof linkSignInRequest>;
export type SecondStepRequest = z.infer<typeof secondStepRequest>;
export type SignInRequest = z.infer<typeof signInRequest>;
export type SessionView = z.infer<typeof sessionView>;
export type VisitorView = z.infer<typeof visitorView>;
export type RoleView = z.infer<typeof roleView>;
export type CreateTokenRequest = z.infer<typeof createTokenRequest>;
export type TokenView = z.infer<typeof tokenView>;
export type NewTokenView = z.infer<typeof newTokenView>;
