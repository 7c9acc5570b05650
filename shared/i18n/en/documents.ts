import type { documents as fi } from '../fi/documents.ts';

export const documents = {
  terms: 'Terms of use',
  'terms.lead': 'The rooms may be used on these terms. The booker accepts them by sending the booking.',
  privacy: 'Privacy notice',
  'privacy.lead': 'Which personal data the service handles, why, and for how long.',
  legal_basis: 'What the offer of rooms rests on',
  version: 'Version {number}, published {date}',
  versions: 'All versions',
  old: 'This is an old version. The newest is the first in the list of versions.',
  'other-language':
    'The text is not available in the chosen language. It is shown in the language in which it was written.',
  none: 'The text is not published yet',
  'none.text': 'The county publishes the text on this page. Until then you can ask the contact person.',
  'none.contact': 'Contact',
  region: 'The region’s own statement',
} satisfies Record<keyof typeof fi, string>;
