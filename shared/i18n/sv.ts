/** All texts in Swedish. */

import type { fi } from './fi.ts';
import { accountMails } from './sv/account-mails.ts';
import { correctionMails } from './sv/correction-mails.ts';
import { embed } from './sv/embed.ts';
import { errors } from './sv/errors.ts';
import { mails } from './sv/mails.ts';
import { organisationMails } from './sv/organisation-mails.ts';
import { reasons } from './sv/reasons.ts';
import { screen } from './sv/screen.ts';
import { screens } from './sv/screens.ts';
import type { Translation } from './translate.ts';

export const sv = {
  ...screens,
  accountMails,
  correctionMails,
  embed,
  errors,
  mails,
  organisationMails,
  reasons,
  screen,
} satisfies Translation<typeof fi>;
