/** Messages about what an organisation is: registering it, reading it, changing it. */
import { z } from 'zod';
import { statusRights } from '../region/rules.ts';
import { needs } from '../rooms/accessibility.ts';
import { needSchema } from '../rooms/schemas.ts';
import {
  flagQuery,
  idSchema,
  instantSchema,
  lineSchema,
  localTextSchema,
  pageQuery,
  paragraphSchema,
} from '../schemas.ts';
import { newEmailSchema } from '../users/schemas.ts';
import { likenessReasons } from './likeness.ts';
import { organisationKinds, organisationStatuses, supportPeriod } from './schemas.ts';

const codeSchema = z.string().min(1).max(40);
const municipalityCode = z
  .string()
  .regex(/^\d{3}$/)
  .meta({ example: '167' });
const nameSchema = lineSchema(160);
const phoneSchema = z
  .string()
  .trim()
  .max(40)
  .regex(/^\+?[\d\s()-]{5,}$/)
  .meta({ example: '040 1234567' });
/** As people write it; checked and brought to one form by the use case. */
const numberSchema = z.string().trim().min(1).max(40);

const municipalityView = z.object({ code: z.string(), name: z.object({ fi: z.string(), sv: z.string() }) });
const labelled = z.object({ code: z.string(), label: localTextSchema });

/** Who registers it, where nobody is signed in. */
const newAccount = z.strictObject({
  name: lineSchema(120),
  email: newEmailSchema,
});

export const registerOrganisation = z
  .strictObject({
    name: nameSchema,
    kind: z.enum(organisationKinds),
    homeMunicipalityCode: municipalityCode,
    businessId: numberSchema.optional(),
    associationNumber: numberSchema.optional(),
    contentArea: codeSchema.optional(),
    purpose: paragraphSchema(1000).optional(),
    servesRegion: z.boolean().optional(),
    phone: phoneSchema.optional(),
    email: newEmailSchema.optional(),
    responsibleName: lineSchema(120).optional(),
    responsiblePhone: phoneSchema.optional(),
    /** Of a group that is not registered: whoever answers for it is of age. */
    responsibleIsAdult: z.boolean().optional(),
    account: newAccount.optional(),
  })
  .meta({ id: 'RegisterOrganisation' });

/** `id` for who was signed in; everybody else gets a mail, whether or not the address is known. */
export const registrationView = z
  .object({ id: z.string().nullable(), next: z.enum(['organisation', 'mail']) })
  .meta({ id: 'Registration' });

export const checkOrganisation = z
  .strictObject({
    name: nameSchema,
    homeMunicipalityCode: municipalityCode.optional(),
    businessId: numberSchema.optional(),
    associationNumber: numberSchema.optional(),
  })
  .meta({ id: 'CheckOrganisation' });

/** For everybody: nothing but what it is called, where, and why it came up. */
export const likelyOrganisationView = z.object({
  id: z.string(),
  name: z.string(),
  municipality: municipalityView.nullable(),
  reason: z.enum(likenessReasons),
});
export const likelyOrganisationsView = z
  .object({ items: z.array(likelyOrganisationView) })
  .meta({ id: 'LikelyOrganisations' });

export const joinRequest = z
  .strictObject({ name: lineSchema(120), email: newEmailSchema, message: paragraphSchema(500).optional() })
  .meta({ id: 'JoinRequest' });

const editable = {
  name: nameSchema,
  kind: z.enum(organisationKinds),
  field: codeSchema.nullable(),
  homeMunicipalityCode: municipalityCode.nullable(),
  businessId: numberSchema.nullable(),
  associationNumber: numberSchema.nullable(),
  supportForms: z.array(supportPeriod).max(20),
  contentArea: codeSchema.nullable(),
  otherContentAreas: z.array(codeSchema).max(20),
  purpose: paragraphSchema(1000).nullable(),
  /** What its events usually need of a room: never who needs it, or why. */
  usualNeeds: z.array(needSchema).max(needs.length),
  servesRegion: z.boolean(),
  email: newEmailSchema.nullable(),
  phone: phoneSchema.nullable(),
  responsibleName: lineSchema(120).nullable(),
  responsiblePhone: phoneSchema.nullable(),
  responsibleEmail: newEmailSchema.nullable(),
  priorityClass: codeSchema.nullable(),
  umbrellaId: idSchema.nullable(),
};

export const changeOrganisation = z
  .strictObject({
    ...editable,
    /** Why staff set the class of precedence by hand; kept in the history. */
    priorityReason: paragraphSchema(500),
  })
  .partial()
  .refine((change) => Object.keys(change).length > 0)
  .meta({ id: 'ChangeOrganisation' });

/** Everything that can be edited, as it is stored. */
export const organisationSettings = z
  .object({ id: z.string(), version: z.int(), status: z.enum(organisationStatuses), ...editable })
  .meta({ id: 'OrganisationSettings' });

/** For its members and for staff. */
export const organisationView = z
  .object({
    id: z.string(),
    code: z.string().nullable(),
    name: z.string(),
    kind: z.enum(organisationKinds),
    field: labelled.nullable(),
    homeMunicipality: municipalityView.nullable(),
    businessId: z.string().nullable(),
    associationNumber: z.string().nullable(),
    supportForms: z.array(z.object({ ...supportPeriod.shape, label: localTextSchema })),
    contentArea: labelled.nullable(),
    otherContentAreas: z.array(labelled),
    purpose: z.string().nullable(),
    usualNeeds: z.array(needSchema),
    servesRegion: z.boolean(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    responsible: z.object({
      name: z.string().nullable(),
      phone: z.string().nullable(),
      email: z.string().nullable(),
    }),
    umbrella: z.object({ id: z.string(), name: z.string() }).nullable(),
    status: z.enum(organisationStatuses),
    verifiedUntil: z.string().nullable(),
    /** What staff last found, as the organisation is told it. */
    verification: z.object({ at: instantSchema, reason: z.string().nullable() }).nullable(),
    /** What it may do in its state. */
    right: z.enum(statusRights),
    /** Its place in the order of precedence today; nothing when no class fits. */
    priorityClass: z
      .object({ code: z.string(), label: localTextSchema, description: localTextSchema, mayBook: z.boolean() })
      .nullable(),
    /** Whether staff gave it its class by hand. */
    priorityIsGiven: z.boolean(),
    /** Its use of rooms: dates to come, hours held or to be held in the calendar year, requests that wait. */
    use: z.object({ upcoming: z.int(), hoursThisYear: z.number(), waiting: z.int() }),
    /** Whether anybody with an account may book for it; else nobody of it gets mail of bookings. */
    isReachable: z.boolean(),
    createdAt: instantSchema,
    version: z.int(),
  })
  .meta({ id: 'Organisation' });

export const organisationSorts = ['pending', 'name', '-createdAt', 'municipality', 'verifiedUntil'] as const;

export const organisationsQuery = z.strictObject({
  q: z.string().trim().max(100).optional(),
  status: z.enum(organisationStatuses).optional(),
  kind: z.enum(organisationKinds).optional(),
  /** A code. */
  municipality: z.string().max(40).optional(),
  /** Only those that may book now. */
  bookable: flagQuery.optional(),
  /** `pending`: those that wait for staff first, the longest waiting before the others. */
  sort: z.enum(organisationSorts).default('pending'),
  ...pageQuery,
});

export const organisationListItem = z
  .object({
    id: z.string(),
    code: z.string().nullable(),
    name: z.string(),
    kind: z.enum(organisationKinds),
    homeMunicipality: municipalityView.nullable(),
    status: z.enum(organisationStatuses),
    verifiedUntil: z.string().nullable(),
    /** How many people belong to it; 0 until who registered it has opened the link in the mail. */
    members: z.int(),
    createdAt: instantSchema,
  })
  .meta({ id: 'OrganisationListItem' });

export type RegisterOrganisation = z.infer<typeof registerOrganisation>;
export type RegistrationView = z.infer<typeof registrationView>;
export type CheckOrganisation = z.infer<typeof checkOrganisation>;
export type LikelyOrganisationsView = z.infer<typeof likelyOrganisationsView>;
export type JoinRequest = z.infer<typeof joinRequest>;
export type ChangeOrganisation = z.infer<typeof changeOrganisation>;
export type OrganisationSettings = z.infer<typeof organisationSettings>;
export type OrganisationView = z.infer<typeof organisationView>;
export type OrganisationsQuery = z.infer<typeof organisationsQuery>;
export type OrganisationSort = (typeof organisationSorts)[number];
export type OrganisationListItem = z.infer<typeof organisationListItem>;
