/** The navigation of the house: where staff look after sites, people, rules and texts. */
import type { admin as fi } from '../fi/admin.ts';

export const admin = {
  title: 'Administration',
  navigation: 'Administrationens delar',
  setup: 'Tillbaka till ibruktagandet',
  'section.overview': 'Översikt',
  'section.sites': 'Verksamhetsställen',
  'section.rooms': 'Lokaler',
  'section.contacts': 'Kontaktpersoner',
  'section.corrections': 'Kompletteringar',
  'section.organisations': 'Organisationer',
  'section.users': 'Användare',
  'section.region': 'Välfärdsområdet',
  'section.priority': 'Vem kan boka',
  'section.codes': 'Listor',
  'section.notices': 'Meddelanden',
  'section.outbox': 'Utgående meddelanden',
  'section.texts': 'Texter och villkor',
  'section.embeds': 'Inbäddningar och nycklar',
  'section.imports': 'Import',
  'group.premises': 'Lokaler och kontakter',
  'group.people': 'Organisationer och användare',
  'group.rules': 'Regler och innehåll',
} satisfies Record<keyof typeof fi, string>;
