import type { messages as fi } from '../fi/messages.ts';

/** What organisation and staff write to each other about a booking. */
export const messages = {
  title: 'Messages',
  you: 'You',
  'side.organisation': 'organisation',
  'side.staff': 'staff',
  new: 'New',
  question: 'Question',
  count: '{count|One new message|# new messages}',
  'empty.organisation': 'There are no messages yet. You can ask the staff about your booking.',
  'empty.staff': 'There are no messages yet. You can write to the booker.',
  'empty.reader': 'There are no messages yet.',
  'write.organisation': 'Message to the staff',
  'write.staff': 'Message to the booker',
  answer: 'Answer to the staff’s question',
  hint: 'Write nothing about anybody’s health. The other side is told of the message by e-mail.',
  missing: 'Write a message.',
  asks: 'I need an answer before deciding',
  'asks.hint': 'The promised answer day moves on by as many working days as the answer is waited for.',
  send: 'Send the message',
  'send.question': 'Send the question',
  sent: 'The message has been sent.',
  failed: 'The message was not sent',
} satisfies Record<keyof typeof fi, string>;
