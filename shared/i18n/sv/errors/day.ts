import type { day as fi } from '../../fi/errors/day.ts';

/** Of the day of use and the day after, and of mails on their way. */
export const day = {
  'attendance.not-yet': 'Tiden har inte börjat eller slutat ännu',
  'attendance.not-yet.detail': 'Det här kan antecknas först när tillfället har varit.',
  'attendance.not-on': 'Tillfället gäller inte',
  'attendance.not-on.detail': 'Tillfället är avbokat eller har inte avgjorts. Se läget på bokningens sida.',
  'attendance.not-asked': 'Det här är redan besvarat',
  'attendance.not-asked.detail': 'Det frågas inte längre om tiden behövs. Se läget på bokningens sida.',
  'outbox.not-found': 'Meddelandet finns inte',
  'outbox.not-found.detail': 'Meddelandet har tagits bort, eller så är adressen fel.',
  'outbox.not-resendable': 'Meddelandet kan inte skickas på nytt',
  'outbox.not-resendable.detail': 'Meddelandet är skickat, eller går snart i väg av sig självt.',
} satisfies Record<keyof typeof fi, string>;
