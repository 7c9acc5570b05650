/** Messages about what is wrong or missing in what is told of a room's accessibility: from everybody, for its keepers. */
import { z } from 'zod';
import { factSubjects } from '../facts/subjects.ts';
import { languages } from '../i18n/language.ts';
import { idSchema, instantSchema, localTextSchema, pageQuery, paragraphSchema } from '../schemas.ts';
import { newEmailSchema } from '../users/schemas.ts';

export const newCorrection = z
  .strictObject({
    /** The fact that it is about, as `GET /rooms/{id}/accessibility` names it; null for the room as a whole. */
    factKey: z.string().min(1).max(80).nullable().default(null),
    message: paragraphSchema(1000).min(5),
    /** Where to answer; erased 90 days after the answer. */
    email: newEmailSchema.optional(),
    /** People do not see this field; whoever fills it is a program, and nothing is kept. */
    website: z.string().optional(),
  })
  .meta({ id: 'NewCorrection' });

/** The same for everything that was sent: nothing of it is shown to anybody but the keepers. */
export const correctionReceivedView = z.object({ received: z.literal(true) }).meta({ id: 'CorrectionReceived' });

export const correctionStates = ['open', 'closed'] as const;

export const correctionsQuery = z.strictObject({
  /** Both when left out, the open ones first. */
  state: z.enum(correctionStates).optional(),
  siteId: idSchema.optional(),
  roomId: idSchema.optional(),
  /** Words of the message, the fact, the room or the house. */
  q: z.string().max(100).optional(),
  ...pageQuery,
});

const place = z.object({ id: z.string(), code: z.string().nullable(), name: localTextSchema });

/** As the keepers of the house see it. */
export const correctionView = z
  .object({
    id: z.string(),
    state: z.enum(correctionStates),
    room: place,
    site: place.extend({ timeZone: z.string() }),
    /** Null when it is about the room as a whole. */
    fact: z
      .object({
        key: z.string(),
        label: localTextSchema,
        /** As it is now. */
        text: localTextSchema,
        /** Where it stands, or would stand first; null for what is not kept as a fact. */
        place: z.object({ subjectKind: z.enum(factSubjects), subjectId: z.string() }).nullable(),
      })
      .nullable(),
    message: z.string(),
    /** Null when no answer is wanted, or when it has been erased. */
    email: z.string().nullable(),
    /** In which the sender read the page, and is answered. */
    language: z.enum(languages),
    sentAt: instantSchema,
    closed: z
      .object({
        at: instantSchema,
        /** Null when it closed itself after a year. */
        by: z.string().nullable(),
        answer: z.string().nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'Correction' });

export const correctionAnswer = z
  .strictObject({
    /** Mailed to the sender who gave an address; without it nothing is mailed. */
    answer: paragraphSchema(2000).min(1).optional(),
  })
  .meta({ id: 'CorrectionAnswer' });

export type NewCorrection = z.infer<typeof newCorrection>;
export type CorrectionsQuery = z.infer<typeof correctionsQuery>;
export type CorrectionView = z.infer<typeof correctionView>;
export type CorrectionAnswer = z.infer<typeof correctionAnswer>;
export type CorrectionState = (typeof correctionStates)[number];
