/** Messages of the search for rooms that are free at a time, once or for a whole series. */
import { z } from 'zod';
import { codeSchema } from '../codes/schemas.ts';
import { brokenReasons } from '../rooms/breakdown-devices.ts';
import { needSchema, roomSummaryView, verdictSchema } from '../rooms/schemas.ts';
import { instantSchema, localDateSchema, localDateTimeSchema, localTextSchema } from '../schemas.ts';
import { needsSchema } from './accessibility-schemas.ts';
import { blockReason, participantsSchema, whenSchema } from './schemas.ts';

export const searchRequest = z
  .strictObject({
    when: whenSchema,
    capacity: participantsSchema.optional(),
    municipality: z.string().max(40).optional(),
    /** Codes of the list `equipment`. */
    equipment: z.array(codeSchema).max(20).optional(),
    needs: needsSchema.optional(),
    minVerdict: z.enum(['S', 'A']).optional(),
    includeUnknown: z.boolean().optional(),
  })
  .meta({ id: 'SearchRequest' });

/** A search knows what is needed, so what is out of order can stand in its way too. */
const searchReason = z.enum([...blockReason.options, ...brokenReasons]);

export const searchView = z
  .object({
    occurrences: z.array(
      z.object({
        date: localDateSchema,
        start: instantSchema,
        end: instantSchema,
        localStart: localDateTimeSchema,
        localEnd: localDateTimeSchema,
      }),
    ),
    /** Dates left out of the series because they are holidays. */
    skipped: z.array(z.object({ date: localDateSchema, name: localTextSchema })),
    ruleText: localTextSchema,
    rooms: z.array(
      z.object({
        room: roomSummaryView,
        free: z.int(),
        blocked: z.array(z.object({ date: localDateSchema, reason: searchReason })),
        /** Dates that are free but that others have asked for too. */
        competing: z.array(localDateSchema),
        accessibility: z.record(needSchema, verdictSchema),
        /** For rooms that miss dates: what would make it whole. */
        alternatives: z.array(
          z.object({
            kind: z.enum(['room', 'time']),
            roomId: z.string(),
            roomName: localTextSchema,
            /** Wall-clock start and end that is free on every date, for `time`; the asked time for `room`. */
            startTime: z.string(),
            endTime: z.string(),
            free: z.int(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'SearchResult' });

export type SearchRequest = z.infer<typeof searchRequest>;
export type SearchView = z.infer<typeof searchView>;
