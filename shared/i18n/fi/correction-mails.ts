/** Mails about corrections: to whoever answers for the house, and the answer to the sender. */
export const correctionMails = {
  'waiting.subject': '{count|Täydennys odottaa|# täydennystä odottaa}: {room}, {site}',
  'waiting.body':
    'Tilan {room} ({site}) esteettömyystiedoista on ilmoitettu {count|puute tai virhe|puutteita tai virheitä}. {count|Yksi täydennys odottaa|# täydennystä odottaa} vastausta.',
  'waiting.newest': 'Uusimmat {count}:',
  'waiting.link': 'Tarkista tiedot ja vastaa: {url}',
  whole: 'Tilasta yleisesti',
  'answered.subject': 'Vastaus ilmoitukseesi: {room}, {site}',
  'answered.body': 'Kiitos, että ilmoitit tilan {room} ({site}) esteettömyystiedoista.',
  'answered.fact': 'Ilmoituksesi koski tietoa: {fact}.',
  'answered.answer': 'Vastaus:\n{answer}',
  'answered.link': 'Tilan esteettömyystiedot: {url}',
} as const;
