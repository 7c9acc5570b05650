/** Messages about one's own account: name, address, password, second factor, where one is signed in. */
import { z } from 'zod';
import { languages } from '../i18n/language.ts';
import { instantSchema, lineSchema } from '../schemas.ts';
import { devices } from './device-of.ts';
import { newPasswordSchema } from './new-password-schema.ts';
import { optionalMails } from './optional-mails.ts';
import { factorCodeSchema, linkSecretSchema, newEmailSchema } from './schemas.ts';
import { reachView } from './staff-schemas.ts';

const currentPassword = z.string().min(1).max(1000);

export const accountView = z
  .object({
    id: z.string(),
    email: z.string(),
    name: z.string(),
    language: z.enum(languages),
    /** Mails that the person does without, of those that may be left out. */
    unwantedMails: z.array(z.enum(optionalMails)),
    hasPassword: z.boolean(),
    secondFactor: z.object({
      /** Whether the person's roles may have one. */
      offered: z.boolean(),
      on: z.boolean(),
      /** Whether the region demands one of this person: without it her roles sleep. */
      demanded: z.boolean(),
      /** Codes for a lost phone that were not used yet. */
      recoveryCodesLeft: z.int(),
    }),
    /** What the person may do today, and until when. */
    roles: z.array(reachView),
  })
  .meta({ id: 'Account' });

export const changeAccountRequest = z.strictObject({
  name: lineSchema(120).optional(),
  language: z.enum(languages).optional(),
  unwantedMails: z.array(z.enum(optionalMails)).max(optionalMails.length).optional(),
});

export const changePasswordRequest = z.strictObject({ current: currentPassword, password: newPasswordSchema });

export const resetPasswordRequest = z.strictObject({ link: linkSecretSchema, password: newPasswordSchema });

export const changeEmailRequest = z.strictObject({
  email: newEmailSchema,
  /** Where the account has one. */
  password: currentPassword.optional(),
});

export const confirmEmailRequest = z.strictObject({ link: linkSecretSchema });

/** Where the person is signed in. */
export const ownSessionView = z
  .object({
    id: z.string(),
    browser: z.enum(devices.browsers),
    system: z.enum(devices.systems),
    signedInAt: instantSchema,
    /** To the hour. */
    lastSeenAt: instantSchema,
    /** Whether it is the one that asks. */
    current: z.boolean(),
  })
  .meta({ id: 'OwnSession' });

/** What an authenticator app needs; shown until it is confirmed. */
export const newFactorView = z
  .object({
    /** Base32, in groups of four. */
    key: z.string(),
    /** `otpauth://totp/…` */
    uri: z.string(),
    /** The same as a QR code: `M0 0h1v1…`, black on white, in modules of `size` by `size`. */
    qr: z.object({ path: z.string(), size: z.int() }),
  })
  .meta({ id: 'NewSecondFactor' });

export const factorCodeRequest = z.strictObject({ code: factorCodeSchema });

export const recoveryCodesView = z.object({ recoveryCodes: z.array(z.string()) }).meta({ id: 'RecoveryCodes' });

export const removeFactorRequest = z.strictObject({
  /** Where the account has one. */
  password: currentPassword.optional(),
  code: factorCodeSchema,
});

export type AccountView = z.infer<typeof accountView>;
export type ChangeAccountRequest = z.infer<typeof changeAccountRequest>;
export type ChangePasswordRequest = z.infer<typeof changePasswordRequest>;
export type ResetPasswordRequest = z.infer<typeof resetPasswordRequest>;
export type ChangeEmailRequest = z.infer<typeof changeEmailRequest>;
export type OwnSessionView = z.infer<typeof ownSessionView>;
export type NewFactorView = z.infer<typeof newFactorView>;
export type RemoveFactorRequest = z.infer<typeof removeFactorRequest>;
