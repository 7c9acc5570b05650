/** What the service tells of itself to anybody: whether it is a demonstration, and who can then try it. */
import { z } from 'zod';
import { roles } from '../users/roles.ts';

export const demoAccountView = z.object({
  email: z.string(),
  name: z.string(),
  roles: z.array(z.enum(roles)),
  /** Whom the account speaks for; null for those who work for the county. */
  organisation: z.string().nullable(),
});

export const aboutView = z
  .object({
    /** The database holds the demo region and its accounts. */
    demo: z.boolean(),
    /** The accounts to try; empty unless this is a demonstration. */
    accounts: z.array(demoAccountView),
    /** Everyone's password in the demonstration. */
    password: z.string().nullable(),
  })
  .meta({ id: 'About' });

export type AboutView = z.infer<typeof aboutView>;
export type DemoAccountView = z.infer<typeof demoAccountView>;
