/** Messages of the first start: the administrator who makes everybody else. */
import { z } from 'zod';
import { languages } from '../i18n/language.ts';
import { lineSchema } from '../schemas.ts';
import { shortestPassword } from '../users/new-password.ts';

export const firstAdministratorRequest = z
  .strictObject({
    /** Of the link that the start has logged; in the body, so that no log and no history keeps it. */
    secret: z.string().min(20).max(200),
    name: lineSchema(100),
    email: z.email().max(254),
    password: z.string().min(shortestPassword).max(200),
    language: z.enum(languages),
  })
  .meta({ id: 'FirstAdministrator' });

export type FirstAdministratorRequest = z.infer<typeof firstAdministratorRequest>;
