/** Organisations, their agreements and classes. */
export const organisations = {
  'organisation.not-found': 'Järjestöä ei löytynyt',
  'organisation.not-found.detail': 'Järjestöä ei ole, tai se ei näy sinulle.',
  'organisation.exists': 'Järjestö on jo palvelussa',
  'organisation.exists.detail':
    'Samalla tunnuksella on jo järjestö. Pyydä pääsyä siihen, niin samaa järjestöä ei tule kahdesti.',
  'organisation.business-id-invalid': 'Y-tunnus ei kelpaa',
  'organisation.business-id-invalid.detail':
    'Tarkista Y-tunnus. Siinä on seitsemän numeroa, viiva ja tarkistusnumero, esimerkiksi 1234567-1.',
  'organisation.association-number-invalid': 'Yhdistysrekisterinumero ei kelpaa',
  'organisation.association-number-invalid.detail':
    'Tarkista yhdistysrekisterinumero. Siinä on enintään kuusi numeroa, esimerkiksi 123.456.',
  'organisation.number-required': 'Tunnus puuttuu',
  'organisation.number-required.detail': 'Anna joko Y-tunnus tai yhdistysrekisterinumero. Toinen niistä riittää.',
  'organisation.business-id-required': 'Y-tunnus puuttuu',
  'organisation.business-id-required.detail':
    'Anna Y-tunnus. Se tarvitaan muilta kuin yhdistyksiltä ja rekisteröimättömiltä ryhmiltä.',
  'organisation.person-required': 'Vastuuhenkilö puuttuu',
  'organisation.person-required.detail':
    'Rekisteröimättömällä ryhmällä on oltava vastuuhenkilö. Anna hänen nimensä ja puhelinnumeronsa.',
  'organisation.adult-required': 'Vastuuhenkilön on oltava täysi-ikäinen',
  'organisation.adult-required.detail': 'Vahvista, että ryhmän vastuuhenkilö on täyttänyt 18 vuotta.',
  'organisation.not-of-region': 'Järjestön kotipaikka on muualla',
  'organisation.not-of-region.detail':
    'Jos järjestön toiminta kohdistuu tämän alueen asukkaisiin, vahvista se. Muut eivät voi varata tiloja.',
  'organisation.locked': 'Tieto on vahvistettu',
  'organisation.locked.detail': 'Hyvinvointialue on vahvistanut tämän tiedon. Pyydä muutosta hyvinvointialueelta.',
  'organisation.account-required': 'Nimesi ja sähköpostisi puuttuvat',
  'organisation.account-required.detail': 'Anna nimesi ja sähköpostiosoitteesi, tai kirjaudu ensin sisään.',
  'organisation.evidence-required': 'Peruste puuttuu',
  'organisation.evidence-required.detail': 'Kirjoita, mistä järjestön tiedot tarkistettiin.',
  'organisation.reason-required': 'Perustelu puuttuu',
  'organisation.reason-required.detail': 'Kirjoita perustelu. Se kerrotaan järjestölle.',
  'organisation.valid-until-past': 'Päivä on jo mennyt',
  'organisation.valid-until-past.detail': 'Vahvistuksen viimeisen päivän on oltava tänään tai myöhemmin.',
  'organisation.period': 'Loppupäivä on ennen alkupäivää',
  'organisation.period.detail': 'Valitse loppupäivä, joka on alkupäivä tai sen jälkeen.',
  'organisation.umbrella': 'Kattojärjestö ei kelpaa',
  'organisation.umbrella.detail': 'Valitse kattojärjestöksi toinen järjestö, jonka muoto on kattojärjestö.',
  'organisation.merge-self': 'Järjestöt ovat sama järjestö',
  'organisation.merge-self.detail': 'Valitse toinen järjestö, johon tämä yhdistetään.',
  'agreement.not-found': 'Sopimusta ei löytynyt',
  'agreement.not-found.detail': 'Sopimusta ei ole, tai se on poistettu.',
  'certificate.not-found': 'Perehdytystä ei löytynyt',
  'certificate.not-found.detail': 'Merkintää perehdytyksestä ei ole, tai se on poistettu.',
  'priority-class.not-found': 'Etusijaryhmää ei löytynyt',
  'priority-class.not-found.detail': 'Ryhmää ei ole, tai se on poistettu.',
  'priority-class.exists': 'Tunnus on jo käytössä',
  'priority-class.exists.detail': 'Etusijaryhmä {code} on jo olemassa. Anna toinen tunnus.',
  'priority-class.in-use': 'Ryhmä on käytössä',
  'priority-class.in-use.detail':
    'Henkilökunta on sijoittanut ryhmään {count|yhden järjestön|# järjestöä}. Siirrä ne ensin toiseen ryhmään.',
  'priority-class.order-incomplete': 'Järjestys ei ole täydellinen',
  'priority-class.order-incomplete.detail':
    'Jokaisen etusijaryhmän on oltava järjestyksessä kerran. Hae uusin luettelo.',
} as const;
