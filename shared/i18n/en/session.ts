import type { session as fi } from '../fi/session.ts';

/** Signing in and who is signed in. */
export const session = {
  title: 'Sign in',
  lead: 'You can look for rooms without signing in. To book one you need your organisation’s account.',
  'lead.request': 'Sign in to send the booking. What you have filled in is kept.',
  'lead.return': 'Sign in to see the page that you opened.',
  email: 'E-mail address',
  'email.missing': 'Write your e-mail address.',
  password: 'Password',
  'password.missing': 'Write your password.',
  'password.show': 'Show the password',
  'password.hide': 'Hide the password',
  send: 'Sign in',
  sending: 'Signing in',
  failed: 'Signing in did not succeed',
  help: 'Does your organisation have no account yet, or have you forgotten the password?',
  'help.contact': 'Contact the wellbeing services county',
  'demo.title': 'This is a demonstration',
  'demo.text': 'The people and bookings are invented. Sign in with one press:',
  'role.representative': 'Representative of an organisation',
  'role.approver': 'Approver at a site',
  'role.coordinator': 'Coordinator of NGO co-operation',
  'role.board': 'Member of the board',
  'role.admin': 'Administrator',
  'signed-in': 'Signed in: {name}',
  'sign-out.failed': 'Signing out did not succeed. Try again.',
} satisfies Record<keyof typeof fi, string>;
