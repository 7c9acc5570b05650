import type { shell as fiShell } from '../fi/shell.ts';

/** What surrounds every page: the header, the footer and the pages of last resort. */
export const shell = {
  name: 'Tilava',
  tagline: 'Rooms of the wellbeing services county for associations',
  home: 'Tilava, start page',
  menu: 'Menu',
  navigation: 'Main menu',
  'navigation.search': 'Find a room',
  'navigation.bookings': 'Bookings',
  'navigation.approvals': 'Approvals',
  'navigation.calendar': 'Calendar',
  language: 'Language',
  'theme.dark': 'Dark appearance',
  'theme.light': 'Light appearance',
  'sign-in': 'Sign in',
  'sign-out': 'Sign out',
  footer: 'About the service',
  'accessibility-statement': 'Accessibility statement',
  contact: 'Contact us',
  'not-found.title': 'Page not found',
  'not-found.text': 'The address may be mistyped, or the page has moved.',
  'not-found.next': 'Go to the start page',
  'fault.title': 'The page could not be opened',
  'fault.text':
    'The connection may be down, or the service was updated while the page was open. Reload the page. What you have sent is saved.',
  'fault.reload': 'Reload the page',
} satisfies Record<keyof typeof fiShell, string>;
