import type { shell as fiShell } from '../fi/shell.ts';

/** What surrounds every page: the header, the footer and the pages of last resort. */
export const shell = {
  name: 'Tilava',
  tagline: 'Välfärdsområdets lokaler för föreningar',
  home: 'Tilava, startsidan',
  menu: 'Meny',
  navigation: 'Huvudmeny',
  'navigation.search': 'Sök lokal',
  'navigation.bookings': 'Bokningar',
  'navigation.approvals': 'Godkännanden',
  'navigation.calendar': 'Kalender',
  language: 'Språk',
  'theme.dark': 'Mörkt utseende',
  'theme.light': 'Ljust utseende',
  'sign-in': 'Logga in',
  'sign-out': 'Logga ut',
  footer: 'Om tjänsten',
  'accessibility-statement': 'Tillgänglighetsutlåtande',
  contact: 'Kontakta oss',
  'not-found.title': 'Sidan hittades inte',
  'not-found.text': 'Adressen kan vara felskriven, eller så har sidan flyttats.',
  'not-found.next': 'Gå till startsidan',
  'fault.title': 'Sidan kunde inte öppnas',
  'fault.text':
    'Förbindelsen kan vara bruten, eller så har tjänsten uppdaterats medan sidan var öppen. Ladda om sidan. Det du har skickat är sparat.',
  'fault.reload': 'Ladda om sidan',
} satisfies Record<keyof typeof fiShell, string>;
