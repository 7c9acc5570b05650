/** Cancelling: in time or late, and what the house took back. */
import type { cancelling as fi } from '../fi/cancelling.ts';

export const cancelling = {
  moment: '{date} at {time}',
  'in-time': 'You are cancelling in time: the time limit is {until}.',
  late: 'The time limit has passed for {count|one date|# dates}',
  'late.one': 'The time limit was {until}',
  'late.date': '{date}, the time limit was {until}',
  'late.more': 'And {count|one more|# more}.',
  'late.text': 'The cancellation is noted as late. Cancel all the same: somebody else may still use the room.',
  'reason.asked': 'The organisation asked for it',
  message: 'Message to the organisation',
  'message.hint':
    'Say what it is about and what the organisation can do now. The message goes out by e-mail and is shown in the booking.',
  'message.missing': 'Tell the organisation why the time is cancelled.',
  'by-house': '{count|One date has|# dates have} been cancelled by staff',
  'by-house.reason': 'Reason: {reason}.',
  another: 'Find another time or room',
  'another.text': 'We are sorry. The search opens with the same days, participants and needs, and you can change them.',
} satisfies Record<keyof typeof fi, string>;
