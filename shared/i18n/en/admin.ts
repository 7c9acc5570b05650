/** The navigation of the house: where staff look after sites, people, rules and texts. */
import type { admin as fi } from '../fi/admin.ts';

export const admin = {
  title: 'Administration',
  navigation: 'Sections of administration',
  setup: 'Back to setup',
  'section.overview': 'Overview',
  'section.sites': 'Sites',
  'section.rooms': 'Rooms',
  'section.contacts': 'Contacts',
  'section.corrections': 'Corrections',
  'section.organisations': 'Organisations',
  'section.users': 'Users',
  'section.region': 'Region',
  'section.priority': 'Who may book',
  'section.codes': 'Code lists',
  'section.notices': 'Notices',
  'section.outbox': 'Outgoing messages',
  'section.texts': 'Texts and terms',
  'section.embeds': 'Embeds and keys',
  'section.imports': 'Import',
  'group.premises': 'Premises and contacts',
  'group.people': 'Organisations and users',
  'group.rules': 'Rules and content',
} satisfies Record<keyof typeof fi, string>;
