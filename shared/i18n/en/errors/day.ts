import type { day as fi } from '../../fi/errors/day.ts';

/** Of the day of use and the day after, and of mails on their way. */
export const day = {
  'attendance.not-yet': 'The time has not begun or ended yet',
  'attendance.not-yet.detail': 'This can be told only when the date has been.',
  'attendance.not-on': 'The date is not on',
  'attendance.not-on.detail': 'The date is cancelled, or not decided on. See the booking’s page.',
  'attendance.not-asked': 'This has been answered',
  'attendance.not-asked.detail': 'It is no longer asked whether the time is needed. See the booking’s page.',
  'outbox.not-found': 'There is no such message',
  'outbox.not-found.detail': 'The message was removed, or the address is wrong.',
  'outbox.not-resendable': 'The message cannot be sent again',
  'outbox.not-resendable.detail': 'It was sent, or goes out soon by itself.',
} satisfies Record<keyof typeof fi, string>;
