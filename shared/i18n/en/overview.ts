import type { overview as fi } from '../fi/overview.ts';

export const overview = {
  title: 'Overview',
  lead: 'What waits for somebody, and what the sites still lack.',
  'setup.title': 'Setup is not finished',
  'setup.text': '{done} of {all} steps are done. The last one opens the doors.',
  'setup.go': 'Continue the setup',
  'mail.title': 'No e-mail is sent yet',
  'mail.text':
    'The service has no mail server, so invitations and notices wait. Ask whoever installed the service to set SMTP_URL. The waiting messages are then sent by themselves.',
  counts: 'At a glance',
  'count.requests': 'Requests await a decision',
  'count.organisations': 'Organisations await confirmation',
  'count.corrections': 'Corrections wait for an answer',
  'count.sites': 'Sites ready',
  'count.rooms': 'Rooms published',
  'count.facts': 'Accessibility facts collected',
  of: '{part}/{whole}',
  sites: 'How ready the sites are',
  'sites.text': 'Those with the most to do come first. Each lack links to the place where it can be mended.',
  none: 'There are no sites yet',
  'none.text': 'Add the first site, or import them from a file.',
  'none.add': 'Go to sites',
  'none.from-file': 'Import from a file',
  'column.facts': 'Accessibility facts',
  'rooms.published': '{published}/{rooms} published',
  ready: 'Ready',
} satisfies Record<keyof typeof fi, string>;
