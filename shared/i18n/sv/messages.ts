import type { messages as fi } from '../fi/messages.ts';

/** What organisation and staff write to each other about a booking. */
export const messages = {
  title: 'Meddelanden',
  you: 'Du',
  'side.organisation': 'organisationen',
  'side.staff': 'personalen',
  new: 'Nytt',
  question: 'Fråga',
  count: '{count|Ett nytt meddelande|# nya meddelanden}',
  'empty.organisation': 'Det finns inga meddelanden än. Du kan fråga personalen om din bokning.',
  'empty.staff': 'Det finns inga meddelanden än. Du kan skriva till bokaren.',
  'empty.reader': 'Det finns inga meddelanden än.',
  'write.organisation': 'Meddelande till personalen',
  'write.staff': 'Meddelande till bokaren',
  answer: 'Svar på personalens fråga',
  hint: 'Skriv inga uppgifter om hälsa. Den andra parten får veta om meddelandet per e-post.',
  missing: 'Skriv ett meddelande.',
  asks: 'Jag behöver svar före beslutet',
  'asks.hint': 'Det utlovade svarsdatumet flyttas fram med lika många arbetsdagar som svaret väntas.',
  send: 'Skicka meddelandet',
  'send.question': 'Skicka frågan',
  sent: 'Meddelandet har skickats.',
  failed: 'Meddelandet skickades inte',
} satisfies Record<keyof typeof fi, string>;
