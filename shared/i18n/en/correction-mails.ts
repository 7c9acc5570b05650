import type { correctionMails as fi } from '../fi/correction-mails.ts';

/** Mails about corrections: to whoever answers for the house, and the answer to the sender. */
export const correctionMails = {
  'waiting.subject': '{count|A correction waits|# corrections wait}: {room}, {site}',
  'waiting.body':
    'Something missing or wrong has been reported in the accessibility details of the room {room} ({site}). {count|One correction waits|# corrections wait} for an answer.',
  'waiting.newest': 'The newest {count}:',
  'waiting.link': 'Check the details and answer: {url}',
  whole: 'The room in general',
  'answered.subject': 'Answer to your report: {room}, {site}',
  'answered.body': 'Thank you for your report about the accessibility details of the room {room} ({site}).',
  'answered.fact': 'Your report was about: {fact}.',
  'answered.answer': 'Answer:\n{answer}',
  'answered.link': 'Accessibility details of the room: {url}',
} satisfies Record<keyof typeof fi, string>;
