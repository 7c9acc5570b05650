/** The region’s published texts: terms, privacy notice, legal basis. */
export const documents = {
  terms: 'Käyttöehdot',
  'terms.lead': 'Näillä ehdoilla tiloja saa käyttää. Varaaja hyväksyy ne, kun varaus lähetetään.',
  privacy: 'Tietosuojaseloste',
  'privacy.lead': 'Mitä henkilötietoja palvelussa käsitellään, miksi ja kuinka kauan.',
  legal_basis: 'Mihin tilojen antaminen perustuu',
  version: 'Versio {number}, julkaistu {date}',
  versions: 'Kaikki versiot',
  old: 'Tämä on vanha versio. Uusin on versioiden luettelossa ylimpänä.',
  'other-language': 'Tekstiä ei ole valitulla kielellä. Se näytetään kielellä, jolla se on kirjoitettu.',
  none: 'Tekstiä ei ole vielä julkaistu',
  'none.text': 'Hyvinvointialue julkaisee tekstin tällä sivulla. Sitä ennen voit kysyä asiasta yhteyshenkilöltä.',
  'none.contact': 'Ota yhteyttä',
  region: 'Alueen oma seloste',
} as const;
