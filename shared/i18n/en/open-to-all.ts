import type { openToAll as fi } from '../fi/open-to-all.ts';

/** Inviting everybody to what is booked: asked with the booking, and changed on its page. */
export const openToAll = {
  choose: 'Open to all: anyone may join',
  hint: 'The activity is told of on the Open activities page and as open data, which service guidance uses, for example. It shows the public title, the time, the place and the name of your organisation.',
  untitled: 'Give the booking a public title first; then you can invite everyone.',
  description: 'Description for those who might come',
  'description.hint': 'What do you do, and whom does it suit? Is there a need to sign up? At most 1000 characters.',
  link: 'Web page',
  'link.hint': 'A page where you tell more. The address begins with https://',
  'link.wrong': 'Write an address that begins with https://, such as https://www.association.fi/cafe.',
  fact: 'Open to all',
  'fact.yes': 'Yes: the activity is told of in public',
  open: 'Invite everyone',
  edit: 'Change the invitation',
  title: 'Invitation to everyone',
  save: 'Save the invitation',
  cancel: 'Close without saving',
  failed: 'The invitation was not saved',
  'done.open': 'The activity is now open to all. Approved dates are told of on the Open activities page.',
  'done.closed': 'The activity is no longer open to all.',
  page: 'See the Open activities page',
} satisfies Record<keyof typeof fi, string>;
