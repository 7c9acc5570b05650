import type { documents as fi } from '../fi/documents.ts';

export const documents = {
  terms: 'Terms of use',
  'terms.lead': 'The rooms may be used on these terms. The booker accepts them by sending the booking.',
  privacy: 'Privacy notice',
  'privacy.lead': 'Which personal data the service handles, why, and for how long.',
  legal_basis: 'The legal basis for offering rooms',
  version: 'Version {number}, published {date}',
  versions: 'All versions',
  old: 'This is an old version. The newest is the first in the list of versions.',
  'other-language':
    'The text is not available in the chosen language. It is shown in the language in which it was written.',
  none: 'The text is not published yet',
  'none.text': 'The county publishes the text on this page. Until then you can ask the contact person.',
  'none.contact': 'Contact us',
  region: 'The county’s own statement',
  house: 'Terms of one house: {house}',
  'house.lead': 'These terms hold for the rooms of this house, beside the terms of the county.',
  'house.region': 'Read the county’s terms as well',
  'house.none': 'The house has no terms of its own any more.',
  houses: 'Houses with terms of their own',
  'houses.text': 'In these houses you accept the terms of the house beside those of the county.',
} satisfies Record<keyof typeof fi, string>;
