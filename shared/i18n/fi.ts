/** All texts in Finnish: of the browser, of answers and of mails. For the server; browsers load `fi/screens.ts`. */
import { accountMails } from './fi/account-mails.ts';
import { correctionMails } from './fi/correction-mails.ts';
import { embed } from './fi/embed.ts';
import { errors } from './fi/errors.ts';
import { mails } from './fi/mails.ts';
import { organisationMails } from './fi/organisation-mails.ts';
import { reasons } from './fi/reasons.ts';
import { screen } from './fi/screen.ts';
import { screens } from './fi/screens.ts';

export const fi = {
  ...screens,
  accountMails,
  correctionMails,
  embed,
  errors,
  mails,
  organisationMails,
  reasons,
  screen,
};
