import type { correctionMails as fi } from '../fi/correction-mails.ts';

/** Mails about corrections: to whoever answers for the house, and the answer to the sender. */
export const correctionMails = {
  'waiting.subject': '{count|En komplettering väntar|# kompletteringar väntar}: {room}, {site}',
  'waiting.body':
    '{count|En brist eller ett fel|Brister eller fel} har anmälts i tillgänglighetsuppgifterna för lokalen {room} ({site}). {count|En komplettering väntar|# kompletteringar väntar} på svar.',
  'waiting.newest': 'De {count} nyaste:',
  'waiting.link': 'Kontrollera uppgifterna och svara: {url}',
  whole: 'Lokalen i allmänhet',
  'answered.subject': 'Svar på din anmälan: {room}, {site}',
  'answered.body': 'Tack för din anmälan om tillgänglighetsuppgifterna för lokalen {room} ({site}).',
  'answered.fact': 'Anmälan gällde uppgiften: {fact}.',
  'answered.answer': 'Svar:\n{answer}',
  'answered.link': 'Lokalens tillgänglighetsuppgifter: {url}',
} satisfies Record<keyof typeof fi, string>;
