/** Mails about an account. They never greet by name: the address may be somebody else's. */
export const accountMails = {
  'session.link.subject': 'Kirjautumislinkki Tilavaan',
  'session.link.body':
    'Kirjaudu Tilavaan avaamalla tämä linkki:\n{url}\n\nLinkki toimii 15 minuuttia ja vain kerran. Jos et pyytänyt linkkiä, sinun ei tarvitse tehdä mitään.',
  'password.link.subject': 'Uusi salasana Tilavaan',
  'password.link.body':
    'Valitse uusi salasana avaamalla tämä linkki:\n{url}\n\nLinkki toimii tunnin ja vain kerran. Jos et pyytänyt linkkiä, sinun ei tarvitse tehdä mitään: salasanasi pysyy ennallaan.',
  'password.changed.subject': 'Salasanasi Tilavaan on vaihdettu',
  'password.changed.body':
    'Tunnuksesi salasana vaihdettiin {at}. Muut laitteet kirjattiin ulos.\n\nJos et vaihtanut salasanaa itse, pyydä heti uusi salasana kirjautumissivulla ja ota yhteyttä meihin:\n{url}',
  'email.link.subject': 'Vahvista sähköpostiosoitteesi',
  'email.link.body':
    'Tämä osoite annettiin Tilavan tunnukselle uudeksi sähköpostiosoitteeksi. Vahvista se avaamalla tämä linkki:\n{url}\n\nLinkki toimii vuorokauden ja vain kerran. Jos et ole pyytänyt tätä, sinun ei tarvitse tehdä mitään.',
  'email.changed.subject': 'Sähköpostiosoitteesi Tilavassa on vaihdettu',
  'email.changed.body':
    'Tunnuksesi sähköpostiosoite vaihdettiin {at}. Viestit lähetetään tästä lähtien uuteen osoitteeseen.\n\nJos et vaihtanut osoitetta itse, ota heti yhteyttä meihin:\n{url}',
  'second-factor.on.subject': 'Kaksivaiheinen kirjautuminen on käytössä',
  'second-factor.on.body':
    'Tunnuksellesi otettiin käyttöön kaksivaiheinen kirjautuminen {at}. Kirjautuessasi tarvitset tästä lähtien myös todennussovelluksen koodin.\n\nJos et tehnyt tätä itse, ota heti yhteyttä meihin:\n{url}',
  'second-factor.off.subject': 'Kaksivaiheinen kirjautuminen on poistettu käytöstä',
  'second-factor.off.body':
    'Tunnuksesi kaksivaiheinen kirjautuminen poistettiin käytöstä {at}.\n\nJos et tehnyt tätä itse, vaihda salasanasi ja ota heti yhteyttä meihin:\n{url}',
  'second-factor.reset.subject': 'Pääkäyttäjä poisti kaksivaiheisen kirjautumisesi',
  'second-factor.reset.body':
    'Pääkäyttäjä poisti tunnuksesi kaksivaiheisen kirjautumisen {at}. Voit ottaa sen uudelleen käyttöön sivulla Omat tiedot.\n\nJos et ole pyytänyt tätä, ota heti yhteyttä meihin:\n{url}',
  closing: 'Tämä viesti on lähetetty Tilavasta, hyvinvointialueen tilavarauksesta. Älä vastaa tähän viestiin.',
} as const;
