/** All texts in Swedish. */

import type { fi } from './fi.ts';
import { embed } from './sv/embed.ts';
import { errors } from './sv/errors.ts';
import { mails } from './sv/mails.ts';
import { reasons } from './sv/reasons.ts';
import { screens } from './sv/screens.ts';
import type { Translation } from './translate.ts';

export const sv = { ...screens, embed, errors, mails, reasons } satisfies Translation<typeof fi>;
