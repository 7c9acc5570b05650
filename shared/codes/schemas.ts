/** Code lists: data of the region, in three languages. */
import { z } from 'zod';
import { localTextSchema } from '../schemas.ts';

export const codeLists = ['contentArea', 'hyteArea', 'supportForm', 'activityType'] as const;
export type CodeList = (typeof codeLists)[number];

const codeView = z.object({ code: z.string(), label: localTextSchema, sensitive: z.boolean() });

export const codesView = z
  .object({
    contentArea: z.array(codeView),
    hyteArea: z.array(codeView),
    supportForm: z.array(codeView),
    activityType: z.array(codeView),
    municipality: z.array(z.object({ code: z.string(), name: z.object({ fi: z.string(), sv: z.string() }) })),
  })
  .meta({ id: 'Codes' });

export type CodesView = z.infer<typeof codesView>;
export type CodeView = z.infer<typeof codeView>;
