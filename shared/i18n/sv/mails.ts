import type { mails as fi } from '../fi/mails.ts';

/** Mails to bookers. Subjects name the room, never the group: a subject is read by many eyes. */
export const mails = {
  'requested.subject': 'Bokningsförfrågan har tagits emot: {room}',
  'requested.body':
    'Vi har fått din bokningsförfrågan, {count|ett tillfälle|# tillfällen}. Du får svar senast {decideBy}.',
  'approved-automatically.subject': 'Bokningen är bekräftad: {room}',
  'approved-automatically.body': 'Din bokning är bekräftad, {count|ett tillfälle|# tillfällen}.',
  'approved.subject': 'Bokningen är godkänd: {room}',
  'approved.body': 'Din bokning är godkänd, {count|ett tillfälle|# tillfällen}.',
  'denied.subject': 'Bokningsförfrågan godkändes inte: {room}',
  'denied.body': '{count|Ett tillfälle|# tillfällen} i din förfrågan godkändes inte. Orsak: {reason}.',
  'info-asked.subject': 'Vi behöver tilläggsuppgifter: {room}',
  'info-asked.body': 'Vi behöver tilläggsuppgifter för att behandla din förfrågan. Svara på bokningens sida.',
  'cancelled.subject': 'Bokningen är avbokad: {room}',
  'cancelled.body': '{count|Ett tillfälle|# tillfällen} i din bokning har avbokats.',
  'moved.subject': 'Bokningen har flyttats: {room}',
  'moved.body': '{count|Ett tillfälle|# tillfällen} i din bokning har flyttats. Se de nya tiderna på bokningens sida.',
  message: 'Meddelande från personalen:',
  what: 'Lokal: {room}, {site}, {address}',
  when: 'Tid: {rule}',
  link: 'Bokningen och alla dess tillfällen: {url}',
  'sample.room': 'Stora grupprummet',
  'sample.site': 'Centrums familjecenter',
  'sample.address': 'Exempelgatan 1, 80100 Joensuu',
  'sample.rule': 'Varje tisdag kl. 17–19, 12.1–30.3.2027',
  closing:
    'Det här meddelandet kommer från Tilava. Tjänsten tillhandahålls av {region}. Svara inte på det här meddelandet.',
} satisfies Record<keyof typeof fi, string>;
