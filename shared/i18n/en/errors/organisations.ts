import type { organisations as fi } from '../../fi/errors/organisations.ts';

/** Organisations, their agreements and classes. */
export const organisations = {
  'organisation.not-found': 'The organisation was not found',
  'organisation.not-found.detail': 'There is no such organisation, or it is not shown to you.',
  'organisation.exists': 'The organisation is here already',
  'organisation.exists.detail':
    'An organisation with the same number exists. Ask to join it, so that it is not here twice.',
  'organisation.business-id-invalid': 'The business ID is not valid',
  'organisation.business-id-invalid.detail':
    'Check the business ID. It has seven digits, a hyphen and a check digit, for example 1234567-1.',
  'organisation.association-number-invalid': 'The association register number is not valid',
  'organisation.association-number-invalid.detail':
    'Check the association register number. It has at most six digits, for example 123.456.',
  'organisation.number-required': 'The number is missing',
  'organisation.number-required.detail':
    'Give either the business ID or the association register number. One of them is enough.',
  'organisation.business-id-required': 'The business ID is missing',
  'organisation.business-id-required.detail':
    'Give the business ID. It is needed from all but associations and unregistered groups.',
  'organisation.person-required': 'The responsible person is missing',
  'organisation.person-required.detail':
    'An unregistered group must have a responsible person. Give the name and the phone number.',
  'organisation.adult-required': 'The responsible person must be an adult',
  'organisation.adult-required.detail': 'Confirm that the person who answers for the group is at least 18 years old.',
  'organisation.not-of-region': 'The organisation is from elsewhere',
  'organisation.not-of-region.detail':
    'If its activity is for the residents of this area, confirm that. Others cannot book rooms.',
  'organisation.locked': 'This has been verified',
  'organisation.locked.detail': 'The wellbeing services county has verified this. Ask the county to change it.',
  'organisation.account-required': 'Your name and e-mail address are missing',
  'organisation.account-required.detail': 'Give your name and e-mail address, or sign in first.',
  'organisation.evidence-required': 'The evidence is missing',
  'organisation.evidence-required.detail': 'Write what the details of the organisation were checked against.',
  'organisation.reason-required': 'The reason is missing',
  'organisation.reason-required.detail': 'Write the reason. It is told to the organisation.',
  'organisation.valid-until-past': 'The day has passed',
  'organisation.valid-until-past.detail': 'The last day of the verification must be today or later.',
  'organisation.period': 'The last day is before the first',
  'organisation.period.detail': 'Choose a last day that is the first day or later.',
  'organisation.umbrella': 'Not an umbrella organisation',
  'organisation.umbrella.detail': 'Choose another organisation that is an umbrella organisation.',
  'organisation.merge-self': 'They are the same organisation',
  'organisation.merge-self.detail': 'Choose another organisation for this one to become part of.',
  'agreement.not-found': 'The agreement was not found',
  'agreement.not-found.detail': 'There is no such agreement, or it was removed.',
  'certificate.not-found': 'The orientation was not found',
  'certificate.not-found.detail': 'There is no record of the orientation, or it was removed.',
  'priority-class.not-found': 'The priority group was not found',
  'priority-class.not-found.detail': 'The group does not exist or was removed.',
  'priority-class.exists': 'The code is already in use',
  'priority-class.exists.detail': 'The priority group {code} already exists. Give another code.',
  'priority-class.in-use': 'The group is in use',
  'priority-class.in-use.detail':
    'Staff have put {count|one organisation|# organisations} in the group. Move them to another group first.',
  'priority-class.order-incomplete': 'The order is not complete',
  'priority-class.order-incomplete.detail': 'Every priority group must be in the order once. Load the list again.',
} satisfies Record<keyof typeof fi, string>;
