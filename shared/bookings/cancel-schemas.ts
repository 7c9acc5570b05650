/** What is told of a date before it is cancelled. */
import { z } from 'zod';
import { localDateTimeSchema } from '../schemas.ts';

/** Until when, by the clock of the house, a date can be cancelled without that being late; and whether that is over. */
export const inTimeView = z.object({ until: localDateTimeSchema, isOver: z.boolean() }).meta({ id: 'CancelInTime' });

export type InTimeView = z.infer<typeof inTimeView>;
