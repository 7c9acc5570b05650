/** How the API says no: a problem document (RFC 9457), the same for every refusal and fault. */
import { z } from 'zod';

export const problemSchema = z
  .looseObject({
    type: z
      .string()
      .meta({ description: 'A URI that names the kind of problem', example: 'urn:tilava:problem:booking.conflict' }),
    title: z.string().meta({ description: 'The kind of problem in words' }),
    status: z.int(),
    detail: z.string().meta({ description: 'What happened and what to do' }),
    code: z.string().meta({ description: 'Stable, for programs', example: 'booking.conflict' }),
    errors: z
      .array(z.object({ path: z.string(), code: z.string(), message: z.string() }))
      .optional()
      .meta({ description: 'Fields at fault; paths are dotted, e.g. `when.rrule`' }),
  })
  .meta({ id: 'Problem' });

export type Problem = z.infer<typeof problemSchema>;
