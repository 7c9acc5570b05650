/** Messages of the staff who look after organisations: verifying, agreements, making two into one. */
import { z } from 'zod';
import { idSchema, instantSchema, lineSchema, localDateSchema, paragraphSchema } from '../schemas.ts';
import { likenessReasons } from './likeness.ts';
import { agreementKinds, organisationStatuses } from './schemas.ts';

/** What staff can find: an organisation expires by itself. */
export const findings = [
  'verified',
  'refused',
  'pending',
] as const satisfies readonly (typeof organisationStatuses)[number][];
export type Finding = (typeof findings)[number];

export const verifyOrganisation = z
  .strictObject({
    status: z.enum(findings),
    /** What was looked at; for staff. */
    evidence: paragraphSchema(1000).optional(),
    /** Said to the organisation. */
    reason: paragraphSchema(1000).optional(),
    /** The last day on which it holds; none for until further notice. */
    validUntil: localDateSchema.optional(),
  })
  .meta({ id: 'VerifyOrganisation' });

export const verificationView = z
  .object({
    id: z.string(),
    status: z.enum(organisationStatuses),
    evidence: z.string().nullable(),
    reason: z.string().nullable(),
    validUntil: z.string().nullable(),
    at: instantSchema,
    by: z.string(),
  })
  .meta({ id: 'Verification' });

/** For staff: how like it is, and in what state. */
export const duplicateView = z
  .object({
    id: z.string(),
    name: z.string(),
    status: z.enum(organisationStatuses),
    businessId: z.string().nullable(),
    associationNumber: z.string().nullable(),
    municipality: z.string().nullable(),
    score: z.number(),
    reason: z.enum(likenessReasons),
  })
  .meta({ id: 'DuplicateOrganisation' });

export const verificationsView = z
  .object({
    /** Newest first. */
    items: z.array(verificationView),
    /** What is missing of what its kind needs, as codes of refusals. */
    missing: z.array(z.string()),
    duplicates: z.array(duplicateView),
  })
  .meta({ id: 'Verifications' });

const merge = { into: idSchema };
export const mergeOrganisations = z.strictObject(merge).meta({ id: 'MergeOrganisations' });
export const mergeQuery = z.strictObject(merge);

/** What moves when the first becomes part of the second. */
export const mergeView = z
  .object({
    from: z.object({ id: z.string(), name: z.string() }),
    into: z.object({ id: z.string(), name: z.string() }),
    bookings: z.int(),
    members: z.int(),
    /** Those that belong to both already keep the role that may do more. */
    membersOfBoth: z.int(),
    invitations: z.int(),
    agreements: z.int(),
    /** Numbers that both have and that differ: then they are hardly one. */
    differs: z.array(z.enum(['businessId', 'associationNumber'])),
  })
  .meta({ id: 'Merge' });

const agreement = {
  number: lineSchema(60),
  kind: z.enum(agreementKinds),
  parties: lineSchema(300),
  validFrom: localDateSchema,
  validUntil: localDateSchema.nullable(),
  roomIds: z.array(idSchema).max(200),
  hoursPerYear: z.int().min(1).max(100_000).nullable(),
  note: paragraphSchema(1000).nullable(),
};

export const agreementRequest = z
  .strictObject({
    ...agreement,
    validUntil: agreement.validUntil.optional(),
    roomIds: agreement.roomIds.optional(),
    hoursPerYear: agreement.hoursPerYear.optional(),
    note: agreement.note.optional(),
  })
  .meta({ id: 'AgreementRequest' });

export const agreementChange = z
  .strictObject(agreement)
  .partial()
  .refine((change) => Object.keys(change).length > 0)
  .meta({ id: 'AgreementChange' });

export const agreementView = z
  .object({
    id: z.string(),
    ...agreement,
    roomIds: z.array(z.string()),
    rooms: z.array(z.object({ id: z.string(), name: z.object({ fi: z.string(), sv: z.string(), en: z.string() }) })),
    /** What the organisation's dates use of it: in the present calendar year, and in later ones that have any. */
    years: z.array(z.object({ year: z.string(), usedMinutes: z.int() })),
    version: z.int(),
  })
  .meta({ id: 'Agreement' });

export const agreementsView = z.object({ items: z.array(agreementView) }).meta({ id: 'Agreements' });

export type VerifyOrganisation = z.infer<typeof verifyOrganisation>;
export type VerificationsView = z.infer<typeof verificationsView>;
export type VerificationView = z.infer<typeof verificationView>;
export type DuplicateView = z.infer<typeof duplicateView>;
export type MergeView = z.infer<typeof mergeView>;
export type AgreementRequest = z.infer<typeof agreementRequest>;
export type AgreementChange = z.infer<typeof agreementChange>;
export type AgreementView = z.infer<typeof agreementView>;
export type AgreementsView = z.infer<typeof agreementsView>;
