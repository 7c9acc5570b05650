/** The card of the nearest contact person, as everybody sees it. */
import type { contact as fi } from '../fi/contact.ts';

export const contact = {
  title: 'Ask about the room',
  'level.site': 'Contact person of the site',
  'level.municipality': 'Contact person of the municipality',
  'level.area': 'Contact person of the area',
  'level.county': 'Contact person of the county',
  'level.region': 'The county',
  phone: 'Telephone',
  email: 'E-mail',
  'stands-in': 'Standing in: {name} is away.',
  'stands-in-until': 'Standing in: {name} is away until {date}.',
  none: 'No contact person has been named yet.',
  choose: 'Municipality',
  'choose.any': 'Any municipality',
  'choose.house': 'House',
  'choose.any-house': 'Any house',
} satisfies Record<keyof typeof fi, string>;
