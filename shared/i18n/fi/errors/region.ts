/** The region, its texts and banners. */
export const region = {
  'notice.not-found': 'Tiedotetta ei löytynyt',
  'notice.not-found.detail': 'Tiedote on ehkä poistettu.',
  'notice.dates': 'Päivät ovat väärin päin',
  'notice.dates.detail': 'Viimeinen päivä ei voi olla ennen ensimmäistä. Korjaa jompikumpi.',
  'region.accent-contrast': 'Väri on liian vaalea',
  'region.accent-contrast.detail':
    'Tekstin erottuvuus paperista on {contrast}:1, ja sen pitää olla vähintään {least}:1. Valitse tummempi väri.',
  'region.second-factor-first': 'Ota kaksivaiheinen kirjautuminen ensin itse käyttöön',
  'region.second-factor-first.detail':
    'Sen voi vaatia kaikilta vain se, jolla se jo on: muuten oma roolisi lepäisi heti. Ota se käyttöön sivulla Omat tiedot ja palaa sitten tähän.',
  'region.limit-looser': 'Raja on väljempi kuin palvelun oma',
  'region.limit-looser.detail': 'Palvelun oma raja on {limit}. Hyvinvointialue voi tiukentaa rajaa, ei löysentää.',
  'region.not-open': 'Palvelua ei ole vielä avattu',
  'region.not-open.detail': 'Tiloja valmistellaan varattaviksi. Voit varata, kun palvelu on avattu.',
  'municipality.exists': 'Kunta on jo luettelossa',
  'municipality.exists.detail': 'Kuntanumero {code} on jo käytössä.',
  'setup.link-invalid': 'Linkki ei ole enää voimassa',
  'setup.link-invalid.detail':
    'Linkki on käytetty, vanhentunut tai korvattu uudella. Käynnistä palvelin uudelleen ja avaa lokissa oleva uusi linkki.',
  'document.not-found': 'Tekstiä ei ole julkaistu',
  'document.not-found.detail': 'Hyvinvointialue ei ole vielä julkaissut tätä tekstiä, tai versiota ei ole.',
  'document.empty': 'Teksti puuttuu',
  'document.empty.detail': 'Kirjoita teksti ainakin alueen ensimmäisellä kielellä ennen julkaisemista.',
  'document.nothing-to-publish': 'Julkaistavaa ei ole',
  'document.nothing-to-publish.detail': 'Luonnosta ei ole muutettu edellisen julkaisun jälkeen.',
  'mail-text.not-found': 'Viestiä ei löytynyt',
  'mail-text.not-found.detail': 'Tällaista sähköpostia ei ole.',
  'mail.placeholder-unknown': 'Tuntematon paikka tekstissä',
  'mail.placeholder-unknown.detail': 'Viestissä ei ole tietoa ”{name}”. Käytettävissä ovat: {known}.',
  'mail.placeholder-missing': 'Viestistä puuttuu välttämätön tieto',
  'mail.placeholder-missing.detail': 'Viestissä on oltava {name}. Ilman sitä vastaanottaja ei voi toimia.',
  'mail.loose-brace': 'Aaltosulje ilman paria',
  'mail.loose-brace.detail':
    'Tekstissä on aaltosulje, jolta puuttuu pari. Kirjoita paikka muodossa, joka on luettelossa.',
} as const;
