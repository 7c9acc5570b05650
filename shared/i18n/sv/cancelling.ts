/** Cancelling: in time or late, and what the house took back. */
import type { cancelling as fi } from '../fi/cancelling.ts';

export const cancelling = {
  moment: '{date} kl. {time}',
  'in-time': 'Du avbokar i tid: tidsgränsen är {until}.',
  late: 'Tidsgränsen har gått ut för {count|ett tillfälle|# tillfällen}',
  'late.one': 'Tidsgränsen var {until}',
  'late.date': '{date}, tidsgränsen var {until}',
  'late.more': 'Dessutom {count|ett till|# till}.',
  'late.text': 'Avbokningen antecknas som sen. Avboka ändå: kanske hinner någon annan använda lokalen.',
  'reason.asked': 'Föreningen bad om avbokning',
  message: 'Meddelande till föreningen',
  'message.hint':
    'Berätta vad det gäller och vad föreningen kan göra nu. Meddelandet skickas per e-post och syns i bokningen.',
  'message.missing': 'Skriv till föreningen varför tiden avbokas.',
  'by-house': '{count|Ett tillfälle|# tillfällen} har avbokats av personalen',
  'by-house.reason': 'Orsak: {reason}.',
  another: 'Sök en annan tid eller lokal',
  'another.text': 'Vi beklagar. Sökningen öppnas med samma dagar, deltagare och behov, och du kan ändra dem.',
} satisfies Record<keyof typeof fi, string>;
