/** Trying conditions of automatic approval on the requests of the year that was. */
import { z } from 'zod';
import { queueReasonCodes } from '../bookings/automatic.ts';
import { localDateSchema, localTextSchema } from '../schemas.ts';
import { automaticMessage } from './settings.ts';

/** The conditions as they are written in the form, saved or not; what is left out is as it is stored. */
export const dryRunRequest = z.strictObject({ automatic: automaticMessage }).meta({ id: 'AutomaticDryRunRequest' });

/** What became of a request. One of several dates is denied as soon as any of them was. */
export const requestFates = ['automatic', 'approved', 'denied', 'waiting', 'withdrawn'] as const;
export type RequestFate = (typeof requestFates)[number];

export const dryRunView = z
  .object({
    /** The days on which the requests were made, both included. */
    from: localDateSchema,
    until: localDateSchema,
    total: z.int(),
    /** How many would have been approved at once. */
    approved: z.int(),
    /** What became of those in fact. */
    became: z.record(z.enum(requestFates), z.int()),
    /** Those that staff denied, wholly or in part, though they would have been approved: the newest ones. */
    denied: z.array(
      z.object({
        bookingId: z.string(),
        title: z.string(),
        organisation: z.string(),
        requestedOn: localDateSchema,
        ruleText: localTextSchema,
        /** Why, in the region's words; null where no decision is on record. */
        reason: localTextSchema.nullable(),
      }),
    ),
    /** What keeps the others for staff, the most frequent first; one request can have several. */
    reasons: z.array(z.object({ code: z.enum(queueReasonCodes), requests: z.int(), alone: z.int() })),
  })
  .meta({ id: 'AutomaticDryRun' });

export type DryRunRequest = z.infer<typeof dryRunRequest>;
export type DryRunView = z.infer<typeof dryRunView>;
