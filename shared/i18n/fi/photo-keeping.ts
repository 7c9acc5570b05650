/** Pictures of rooms and houses, for those who keep them. */
export const photoKeeping = {
  room: 'Kuvat',
  'room.lead':
    'Kuvat näkyvät tilan sivulla. Ensimmäinen kuva näkyy suurimpana. Älä kuvaa ihmisiä: hoitoon tulevaa ei saa tunnistaa.',
  site: 'Kuvat talosta',
  'site.lead':
    'Kuvat näkyvät kaikkien talon tilojen sivuilla. Kuvaa talo kadulta ja reitti ovelta tilaan. Älä kuvaa ihmisiä: hoitoon tulevaa ei saa tunnistaa.',
  entrance: 'Kuvat sisäänkäynnistä: {name}',
  field: 'Kuva',
  fact: 'Kuvan kohde',
  choose: 'Valitse kuvia',
  take: 'Ota kuva',
  formats:
    'Voit myös pudottaa kuvat tähän. JPEG, PNG tai WebP, enintään 8 megatavua. Kuvauspaikka, aika ja muut kameran tiedot poistetaan.',
  adding: 'Lisätään kuvia',
  progress: '{number}/{count}',
  failed: '{count|Yhtä kuvaa ei voitu lisätä|# kuvaa ei voitu lisätä}',
  none: 'Kuvia ei ole vielä.',
  full: 'Kuvia on jo {count}, eikä enempää mahdu. Poista ensin jokin niistä.',
  number: 'kuva {number}',
  undescribed: 'Kuva, jolla ei ole vielä kuvausta',
  hidden: 'Ei vielä näkyvissä: kuvaus puuttuu',
  shown: 'Kuva on valmis',
  alt: 'Kuvaus',
  'alt.hint':
    'Kerro sille, joka ei näe kuvaa, mitä siinä on. Esimerkiksi: ”Sali ovelta: pöydät ryhmissä, ikkunat vasemmalla, lattialla ei kynnyksiä.” Älä aloita sanalla kuva.',
  'alt.missing': 'Kirjoita kuvaus. Ilman sitä kuvaa ei näytetä.',
  'alt.save': 'Tallenna kuvaus',
  'alt.saved': 'Kuvaus on tallennettu',
  up: 'Siirrä ylemmäs: {name}',
  down: 'Siirrä alemmas: {name}',
  moved: 'Kuva on nyt paikalla {number}/{count}',
  remove: 'Poista',
  removed: 'Kuva poistettiin.',
} as const;
