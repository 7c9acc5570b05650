/** Mails to bookers. Subjects name the room, never the group: a subject is read by many eyes. */
export const mails = {
  'requested.subject': 'Varauspyyntö vastaanotettu: {room}',
  'requested.body':
    'Olemme saaneet varauspyyntösi, {count|yksi kerta|# kertaa}. Saat vastauksen viimeistään {decideBy}.',
  'approved-automatically.subject': 'Varaus vahvistettu: {room}',
  'approved-automatically.body': 'Varauksesi on vahvistettu, {count|yksi kerta|# kertaa}.',
  'approved.subject': 'Varaus hyväksytty: {room}',
  'approved.body': 'Varauksesi on hyväksytty, {count|yksi kerta|# kertaa}.',
  'denied.subject': 'Varauspyyntöä ei hyväksytty: {room}',
  'denied.body': 'Pyynnöstäsi jäi hyväksymättä {count|yksi kerta|# kertaa}. Syy: {reason}.',
  'info-asked.subject': 'Tarvitsemme lisätietoja: {room}',
  'info-asked.body': 'Varauspyyntösi käsittelyyn tarvitaan lisätietoja. Vastaa varauksen sivulla.',
  'cancelled.subject': 'Varaus peruttu: {room}',
  'cancelled.body': 'Varauksestasi on peruttu {count|yksi kerta|# kertaa}.',
  'moved.subject': 'Varausta siirretty: {room}',
  'moved.body': 'Varauksestasi on siirretty {count|yksi kerta|# kertaa}. Tarkista uudet ajat varauksen sivulta.',
  message: 'Viesti henkilökunnalta:',
  what: 'Tila: {room}, {site}, {address}',
  when: 'Aika: {rule}',
  link: 'Varaus ja kaikki sen kerrat: {url}',
  closing: 'Tämä viesti on lähetetty Tilavasta, hyvinvointialueen tilavarauksesta. Älä vastaa tähän viestiin.',
} as const;
