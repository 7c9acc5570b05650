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
  'breakdown.subject': '{broken}: {room}',
  'breakdown.body':
    'Behovet som anges i din bokning uppfylls inte som förr vid {count|ett tillfälle|# tillfällen}. Du kan flytta tillfällena på bokningens sida eller behålla bokningen som den är.',
  'mended.subject': 'Åtgärdat: {device}, {room}',
  'mended.body':
    'Felet är åtgärdat. Det gäller {count|ett tillfälle|# tillfällen} i din bokning, och du behöver inte göra något.',
  'breakdown.until': '{broken}: {span}. Läget anmält {at}.',
  'breakdown.dates': 'Tillfällen som påverkas:',
  'breakdown.offers': 'Passar behovet och är ledigt:',
  'breakdown.offer.all': '{room}: {count|samma tid|alla # tillfällen}',
  'breakdown.offer.date': '{room}: {date}',
  'breakdown.no-offers': 'Det fanns ingen ledig lokal i huset som passar. Be personalen i huset om råd.',
  'breakdown.confirmation': 'Observera: vid de här tillfällena är något ur funktion.',
  'sample.broken': 'Hissen är ur funktion',
  'sample.device': 'Hiss',
  'needs.subject': 'Behoven i en godkänd bokning ändrades: {room}',
  'needs.body':
    'En godkänd bokning av lokalen {room}, {site}, behöver nu: {needs}. Det är inte säkert att lokalen är lämplig för allt. Bokningen gäller ändå. Kom överens med bokaren om hur evenemanget kan ordnas.',
  'needs.known': 'Bokaren känner till detta och vill behålla bokningen.',
  'needs.unknown': 'Bokaren har inte bekräftat att det är känt.',
  message: 'Meddelande från personalen:',
  what: 'Lokal: {room}, {site}, {address}',
  when: 'Tid: {rule}',
  link: 'Bokningen och alla dess tillfällen: {url}',
  'sample.room': 'Stora grupprummet',
  'sample.site': 'Familjecentret i centrum',
  'sample.address': 'Exempelgatan 1, 80100 Joensuu',
  'sample.rule': 'Varje tisdag kl. 17–19, 12.1–30.3.2027',
  closing:
    'Det här meddelandet har skickats från Tilava. Tjänsten tillhandahålls av {region}. Svara inte på det här meddelandet.',
} satisfies Record<keyof typeof fi, string>;
