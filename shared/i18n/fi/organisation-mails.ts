/** Mails to the people of an organisation. Subjects name no organisation: they are read by many eyes. */
export const organisationMails = {
  'invitation.subject': 'Kutsu Tilavaan',
  'invitation.member': '{inviter} on kutsunut sinut järjestöön {organisation}. Tehtäväsi: {role}.',
  'invitation.hand-over':
    '{inviter} luovuttaa sinulle tehtävänsä järjestössä {organisation}. Tehtäväsi: {role}. Kun hyväksyt kutsun, hänen tehtävänsä päättyy.',
  'invitation.staff': 'Sinut on kutsuttu hyvinvointialueen tilavaraukseen. Tehtäväsi: {role}.',
  'invitation.somebody': 'Järjestön edustaja',
  'invitation.open': 'Avaa kutsu tästä linkistä:\n{url}',
  'invitation.until':
    'Linkki toimii {date} saakka, ja sitä voi käyttää kerran. Jos et tunnista kutsua, älä tee mitään.',
  'registration.subject': 'Vahvista järjestön ilmoitus',
  'registration.body':
    'Järjestö {organisation} on ilmoitettu Tilavaan tällä sähköpostiosoitteella. Vahvista ilmoitus linkistä. Sen jälkeen hyvinvointialue tarkistaa järjestön tiedot.',
  'registration.open': 'Vahvista ilmoitus tästä linkistä:\n{url}',
  'registration.until':
    'Linkki toimii {date} saakka, ja sitä voi käyttää kerran. Jos et tehnyt ilmoitusta, älä tee mitään: vahvistamaton ilmoitus ei anna kenellekään oikeuksia.',
  'verified.subject': 'Järjestönne on vahvistettu',
  'verified.body':
    'Hyvinvointialue on tarkistanut järjestön {organisation} tiedot ja vahvistanut ne. Voitte varata tiloja.',
  'verified.until': 'Vahvistus on voimassa {date} saakka. Muistutamme ennen sen päättymistä.',
  'refused.subject': 'Järjestöänne ei voitu vahvistaa',
  'refused.body': 'Hyvinvointialue ei voinut vahvistaa järjestöä {organisation} tilojen käyttäjäksi.',
  'pending.subject': 'Järjestönne tiedot tarkistetaan uudelleen',
  'pending.body': 'Hyvinvointialue tarkistaa järjestön {organisation} tiedot uudelleen.',
  'reminder.subject': 'Järjestönne vahvistus päättyy pian',
  'reminder.body':
    'Järjestön {organisation} vahvistus on voimassa {date} saakka. Tarkistakaa järjestön tiedot ja pyytäkää jatkoa hyvinvointialueelta.',
  'expired.subject': 'Järjestönne vahvistus on päättynyt',
  'expired.body':
    'Järjestön {organisation} vahvistus päättyi {date}. Aiemmin hyväksytyt varaukset ovat voimassa. Ottakaa yhteyttä hyvinvointialueeseen, kun haluatte varata lisää.',
  'join.subject': 'Pyyntö päästä järjestöön',
  'join.body':
    '{name} ({email}) pyytää pääsyä järjestöön {organisation}. Jos tunnette hänet, kutsukaa hänet jäseneksi järjestön sivulla. Muuten teidän ei tarvitse tehdä mitään.',
  'join.message': 'Viesti pyytäjältä:\n{message}',
  'registered.subject': 'Uusi järjestö odottaa tarkistusta',
  'registered.body': 'Järjestö {organisation} on ilmoittautunut tilojen käyttäjäksi ja odottaa tarkistusta.',
  'merged.subject': 'Järjestönne tiedot on yhdistetty',
  'merged.body':
    'Järjestö {former} oli palvelussa kahteen kertaan, ja sen tiedot on yhdistetty järjestöön {organisation}. Varaukset ovat tallella.',
  reason: 'Perustelu:\n{reason}',
  link: 'Järjestön sivu: {url}',
  contact: 'Yhteystiedot: {url}',
  'sample.organisation': 'Esimerkkiyhdistys ry',
  'sample.former': 'Esimerkkikerho',
  'sample.person': 'Maija Meikäläinen',
  'role.representative': 'edustaja (pitää järjestön tiedot ajan tasalla ja varaa tiloja)',
  'role.booker': 'varaaja (varaa tiloja järjestölle)',
  'role.reader': 'lukija (näkee järjestön varaukset)',
  'role.approver': 'hyväksyjä',
  'role.coordinator': 'koordinaattori',
  'role.board': 'raporttien lukija',
  'role.admin': 'pääkäyttäjä',
} as const;
