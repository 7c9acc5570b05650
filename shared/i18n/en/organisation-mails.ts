/** Mails to the people of an organisation, in English. */
import type { organisationMails as finnish } from '../fi/organisation-mails.ts';

export const organisationMails = {
  'invitation.subject': 'Invitation to Tilava',
  'invitation.member': '{inviter} has invited you to the organisation {organisation}. Your role: {role}.',
  'invitation.hand-over':
    '{inviter} is handing their role in the organisation {organisation} over to you. Your role: {role}. When you accept, their role ends.',
  'invitation.staff': 'You have been invited to the room booking of the wellbeing services county. Your role: {role}.',
  'invitation.somebody': 'A representative of the organisation',
  'invitation.open': 'Open the invitation with this link:\n{url}',
  'invitation.until':
    'The link works until {date} and can be used once. If you do not recognise the invitation, do nothing.',
  'registration.subject': 'Confirm the registration of your organisation',
  'registration.body':
    'The organisation {organisation} has been registered in Tilava with this e-mail address. Confirm it with the link. After that the county checks its details.',
  'registration.open': 'Confirm the registration with this link:\n{url}',
  'registration.until':
    'The link works until {date} and can be used once. If this was not you, do nothing: without confirmation nobody gets any rights.',
  'verified.subject': 'Your organisation has been verified',
  'verified.body':
    'The county has checked and verified the details of the organisation {organisation}. You can book rooms.',
  'verified.until': 'The verification holds until {date}. We will remind you before it ends.',
  'refused.subject': 'Your organisation could not be verified',
  'refused.body': 'The county could not verify the organisation {organisation} as a user of its rooms.',
  'pending.subject': 'The details of your organisation are being checked again',
  'pending.body': 'The county is checking the details of the organisation {organisation} again.',
  'reminder.subject': 'The verification of your organisation ends soon',
  'reminder.body':
    'The verification of the organisation {organisation} holds until {date}. Check its details and ask the county to renew it.',
  'expired.subject': 'The verification of your organisation has ended',
  'expired.body':
    'The verification of the organisation {organisation} ended on {date}. Bookings that were approved remain. Contact the county when you wish to book more.',
  'join.subject': 'A request to join your organisation',
  'join.body':
    '{name} ({email}) asks to join the organisation {organisation}. If you know this person, invite them on the page of the organisation. Otherwise you need do nothing.',
  'join.message': 'Message:\n{message}',
  'registered.subject': 'A new organisation waits to be checked',
  'registered.body': 'The organisation {organisation} has registered as a user of the rooms and waits to be checked.',
  'merged.subject': 'The details of your organisation have been merged',
  'merged.body':
    'The organisation {former} was in the service twice, and its details have been merged with the organisation {organisation}. The bookings are still there.',
  reason: 'Reason:\n{reason}',
  link: 'Page of the organisation: {url}',
  contact: 'Contact: {url}',
  'sample.organisation': 'Example Association',
  'sample.former': 'Example Club',
  'sample.person': 'Anna Example',
  'role.representative': 'representative (keeps the details of the organisation and books rooms)',
  'role.booker': 'booker (books rooms for the organisation)',
  'role.reader': 'reader (sees the bookings of the organisation)',
  'role.approver': 'approver',
  'role.coordinator': 'coordinator',
  'role.board': 'reader of reports',
  'role.admin': 'administrator',
} satisfies Record<keyof typeof finnish, string>;
