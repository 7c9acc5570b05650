/** Mails about an account, in English. */
import type { accountMails as finnish } from '../fi/account-mails.ts';

export const accountMails = {
  'session.link.subject': 'Your sign-in link to Tilava',
  'session.link.body':
    'Sign in to Tilava by opening this link:\n{url}\n\nThe link works for 15 minutes, and once only. If you did not ask for it, you need not do anything.',
  'password.link.subject': 'A new password for Tilava',
  'password.link.body':
    'Choose a new password by opening this link:\n{url}\n\nThe link works for an hour, and once only. If you did not ask for it, you need not do anything: your password stays as it is.',
  'password.changed.subject': 'Your Tilava password was changed',
  'password.changed.body':
    'The password of your account was changed on {at}. Other devices were signed out.\n\nIf you did not change it yourself, ask for a new password on the sign-in page at once and contact us:\n{url}',
  'email.link.subject': 'Confirm your e-mail address',
  'email.link.body':
    'This address was given as the new e-mail address of an account in Tilava. Confirm it by opening this link:\n{url}\n\nThe link works for a day, and once only. If you did not ask for this, you need not do anything.',
  'email.changed.subject': 'Your e-mail address in Tilava was changed',
  'email.changed.body':
    'The e-mail address of your account was changed on {at}. Messages go to the new address from now on.\n\nIf you did not change it yourself, contact us at once:\n{url}',
  'second-factor.on.subject': 'Two-step sign-in is on',
  'second-factor.on.body':
    'Two-step sign-in was turned on for your account on {at}. From now on you also need the code of your authenticator app to sign in.\n\nIf you did not do this yourself, contact us at once:\n{url}',
  'second-factor.off.subject': 'Two-step sign-in is off',
  'second-factor.off.body':
    'Two-step sign-in was turned off for your account on {at}.\n\nIf you did not do this yourself, change your password and contact us at once:\n{url}',
  'second-factor.reset.subject': 'An administrator removed your two-step sign-in',
  'second-factor.reset.body':
    'An administrator removed the two-step sign-in of your account on {at}. You can turn it on again under My details.\n\nIf you did not ask for this, contact us at once:\n{url}',
  closing: 'This message was sent by Tilava, the room booking of the wellbeing services county. Please do not reply.',
} satisfies Record<keyof typeof finnish, string>;
