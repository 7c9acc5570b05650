/** All texts in English. */
import { accountMails } from './en/account-mails.ts';
import { correctionMails } from './en/correction-mails.ts';
import { embed } from './en/embed.ts';
import { errors } from './en/errors.ts';
import { mails } from './en/mails.ts';
import { organisationMails } from './en/organisation-mails.ts';
import { reasons } from './en/reasons.ts';
import { screen } from './en/screen.ts';
import { screens } from './en/screens.ts';
import type { fi } from './fi.ts';
import type { Translation } from './translate.ts';

export const en = {
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
