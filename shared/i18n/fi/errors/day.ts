/** Of the day of use and the day after, and of mails on their way. */
export const day = {
  'attendance.not-yet': 'Varausaika ei ole vielä alkanut tai päättynyt',
  'attendance.not-yet.detail': 'Tämän voi kirjata vasta, kun kerta on ollut.',
  'attendance.not-on': 'Kerta ei ole voimassa',
  'attendance.not-on.detail': 'Kerta on peruttu, tai siitä ei ole päätetty. Tarkista tilanne varauksen sivulta.',
  'attendance.not-asked': 'Tähän on jo vastattu',
  'attendance.not-asked.detail': 'Ajan tarvetta ei enää kysytä. Tarkista tilanne varauksen sivulta.',
  'outbox.not-found': 'Viestiä ei löydy',
  'outbox.not-found.detail': 'Viesti on poistettu, tai osoite on väärä.',
  'outbox.not-resendable': 'Viestiä ei voi lähettää uudelleen',
  'outbox.not-resendable.detail': 'Viesti on lähetetty, tai se lähtee pian itsestään.',
} as const;
