import type { region as fi } from '../../fi/errors/region.ts';

/** The region, its texts and banners. */
export const region = {
  'notice.not-found': 'The notice was not found',
  'notice.not-found.detail': 'The notice may have been removed.',
  'notice.dates': 'The days are the wrong way round',
  'notice.dates.detail': 'The last day cannot be before the first. Correct one of them.',
  'region.accent-contrast': 'The colour is too light',
  'region.accent-contrast.detail':
    'The contrast of text with the paper is {contrast}:1 and must be at least {least}:1. Choose a darker colour.',
  'region.second-factor-first': 'Turn on two-step sign-in for yourself first',
  'region.second-factor-first.detail':
    'Only those who have it can require it of everybody: otherwise your own role would rest at once. Turn it on under My details and come back here.',
  'region.limit-looser': 'The limit is looser than the product’s own',
  'region.limit-looser.detail': 'The product’s own limit is {limit}. The county may tighten it, not loosen it.',
  'region.not-open': 'The service is not open yet',
  'region.not-open.detail': 'The rooms are being prepared for booking. You can book once the service has opened.',
  'municipality.exists': 'The municipality is already known',
  'municipality.exists.detail': 'The municipality number {code} is already in use.',
  'setup.link-invalid': 'The link no longer opens anything',
  'setup.link-invalid.detail':
    'The link was used, has expired or was replaced. Restart the server and open the new link in its log.',
  'document.not-found': 'The text is not published',
  'document.not-found.detail': 'The county has not published this text yet, or there is no such version.',
  'document.empty': 'The text is missing',
  'document.empty.detail': 'Write the text at least in the county’s first language before publishing it.',
  'document.nothing-to-publish': 'There is nothing to publish',
  'document.nothing-to-publish.detail': 'The draft has not changed since it was last published.',
  'mail-text.not-found': 'Message not found',
  'mail-text.not-found.detail': 'There is no such e-mail.',
  'mail.placeholder-unknown': 'Unknown placeholder',
  'mail.placeholder-unknown.detail': 'The message knows nothing called “{name}”. You can use: {known}.',
  'mail.placeholder-missing': 'The message lacks something it needs',
  'mail.placeholder-missing.detail': 'The message must hold {name}. Without it the recipient can do nothing.',
  'mail.loose-brace': 'A brace without its pair',
  'mail.loose-brace.detail': 'The text has a brace without its pair. Write the placeholder as it stands in the list.',
} satisfies Record<keyof typeof fi, string>;
