/** The card of the nearest contact person, as everybody sees it. */
import type { contact as fi } from '../fi/contact.ts';

export const contact = {
  title: 'Fråga om lokalen',
  'level.site': 'Verksamhetsställets kontaktperson',
  'level.municipality': 'Kommunens kontaktperson',
  'level.area': 'Områdets kontaktperson',
  'level.county': 'Välfärdsområdets kontaktperson',
  'level.region': 'Välfärdsområdet',
  phone: 'Telefon',
  email: 'E-post',
  'stands-in': 'Ersättare: {name} är borta.',
  'stands-in-until': 'Ersättare: {name} är borta till och med {date}.',
  none: 'Ingen kontaktperson har utsetts ännu.',
  choose: 'Kommun',
  'choose.any': 'Vilken kommun som helst',
  'choose.house': 'Hus',
  'choose.any-house': 'Vilket hus som helst',
} satisfies Record<keyof typeof fi, string>;
