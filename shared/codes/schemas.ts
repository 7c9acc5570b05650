/** Code lists: data of the region, in three languages. */
import { z } from 'zod';
import { localLineSchema, localTextSchema } from '../schemas.ts';
import { type CodeList, codeLists } from './lists.ts';

export { type CodeList, codeLists };

export const codeListSchema = z.enum(codeLists);

/** A word for programs; it never changes, so it is best short: `T7`, `piano`. */
export const codeSchema = z
  .string()
  .min(1)
  .max(20)
  .regex(/^[\w.-]+$/)
  .meta({ example: 'T7' });

const codeView = z.object({
  code: z.string(),
  label: localTextSchema,
  sensitive: z.boolean(),
  /** Only there when it can no longer be chosen. */
  retired: z.literal(true).optional(),
});

const codesOfList = z.array(codeView);

export const codesView = z
  .object({
    contentArea: codesOfList,
    hyteArea: codesOfList,
    supportForm: codesOfList,
    activityType: codesOfList,
    organisationField: codesOfList,
    equipment: codesOfList,
    priceClass: codesOfList,
    denyReason: codesOfList,
    cancelReason: codesOfList,
    municipality: z.array(z.object({ code: z.string(), name: z.object({ fi: z.string(), sv: z.string() }) })),
  })
  .meta({ id: 'Codes' });

/** What uses a code, by kind. */
const codeUsage = z.object({
  bookings: z.int(),
  organisations: z.int(),
  rooms: z.int(),
  priorityClasses: z.int(),
  decisions: z.int(),
});

/** A code as those see it who keep the list. */
export const codeSettingsView = z
  .object({
    list: codeListSchema,
    code: z.string(),
    label: localTextSchema,
    sensitive: z.boolean(),
    /** From 1; the order in which it is offered. */
    position: z.int(),
    retired: z.boolean(),
    /** The product itself uses it: it can be renamed, not retired or removed. */
    fixed: z.boolean(),
    usage: codeUsage,
    /** Bookings with coming dates whose title everybody can read: marked sensitive, the code would hide them. */
    publicBookings: z.int(),
    version: z.int(),
  })
  .meta({ id: 'CodeSettings' });

export const codeSettingsList = z
  .object({ list: codeListSchema, items: z.array(codeSettingsView) })
  .meta({ id: 'CodeSettingsList' });

const labelSchema = localLineSchema(120);

/** A new code, at the end of its list unless a place is given. */
export const newCode = z
  .strictObject({
    code: codeSchema,
    label: labelSchema,
    sensitive: z.boolean().default(false),
    position: z.int().min(1).max(500).optional(),
  })
  .meta({ id: 'NewCode' });

export const codeChange = z
  .strictObject({ label: labelSchema, sensitive: z.boolean(), position: z.int().min(1).max(500) })
  .partial()
  .refine((change) => Object.keys(change).length > 0)
  .meta({ id: 'CodeChange' });

export type CodesView = z.infer<typeof codesView>;
export type CodeView = z.infer<typeof codeView>;
export type CodeUsage = z.infer<typeof codeUsage>;
export type CodeSettingsView = z.infer<typeof codeSettingsView>;
export type CodeSettingsList = z.infer<typeof codeSettingsList>;
export type NewCode = z.infer<typeof newCode>;
export type CodeChange = z.infer<typeof codeChange>;
