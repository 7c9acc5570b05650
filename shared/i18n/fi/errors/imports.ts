/** Files that are taken in. */
export const imports = {
  'import.workbook': 'Tiedosto on työkirja',
  'import.workbook.detail':
    'Avaa tiedosto taulukko-ohjelmassa ja tallenna se CSV-muodossa. Tuo sitten tallennettu CSV-tiedosto.',
  'import.calendar': 'Kalenteria ei voi lukea',
  'import.calendar.detail':
    'Tiedosto ei ole ehjä iCalendar-tiedosto (.ics). Vie kalenteri uudelleen ohjelmasta, jossa varaukset ovat.',
  'import.binary': 'Tiedosto ei ole tekstiä',
  'import.binary.detail':
    'Tiedostossa on merkkejä, joita CSV-tiedostossa ei ole. Tallenna taulukko uudelleen CSV-muodossa.',
  'import.empty': 'Tiedostossa ei ole rivejä',
  'import.empty.detail':
    'Ensimmäisellä rivillä pitää olla sarakkeiden otsikot ja sen jälkeen ainakin yksi rivi tietoja.',
  'import.too-many-columns': 'Sarakkeita on liikaa',
  'import.too-many-columns.detail': 'Tiedostossa saa olla enintään {max} saraketta.',
  'import.too-many-rows': 'Rivejä on liikaa',
  'import.too-many-rows.detail': 'Tiedostossa saa olla enintään {max} riviä. Jaa se osiin.',
  'import.long-cell': 'Solussa on liian pitkä teksti',
  'import.long-cell.detail':
    'Rivillä {line} on solu, jossa on yli {max} merkkiä. Lyhennä sitä. Jos teksti ei ole niin pitkä, solusta puuttuu lainausmerkki.',
  'import.mapping': 'Sarakkeen valinta ei käy',
  'import.mapping.detail':
    'Sarake puuttuu tiedostosta, tieto ei kuulu tähän tuontiin tai sama tieto on valittu kahdesti.',
  'import.columns-missing': 'Sarakkeita ei tunnistettu',
  'import.columns-missing.detail':
    'Tiedostosta ei löytynyt yhtään saraketta, jonka voisi tuoda. Tarkista, että valitsit oikean sisällön ja että ensimmäisellä rivillä ovat otsikot.',
  'import.changed-meanwhile': 'Tiedot ovat muuttuneet',
  'import.changed-meanwhile.detail':
    'Joku on muuttanut tietoja tarkistuksen jälkeen, joten mitään ei tuotu. Tarkista tiedosto uudelleen ja katso, mitä tuonti nyt tekisi.',
  'import.nothing': 'Tiedostossa ei ole tuotavaa',
  'import.nothing.detail': 'Yksikään rivi ei muuttaisi mitään. Korjaa hylätyt rivit tai valitse toinen tiedosto.',
  'import.not-found': 'Tuontia ei löydy',
  'import.not-found.detail': 'Tällaista tuontia ei ole.',
  'import.undone': 'Tuonti on jo peruttu',
  'import.undone.detail': 'Tuonti on peruttu aiemmin.',
  'import.built-upon': 'Tuontia ei voi enää perua',
  'import.built-upon.detail': 'Tuotuja tietoja on jo muutettu tai käytetty, joten mitään ei peruttu.',
  'import.duplicate-row': 'Sama rivi kahdesti',
  'import.duplicate-row.detail': 'Sama kohde on jo rivillä {line}.',
  'import.unknown-site': 'Toimipistettä ei löydy',
  'import.unknown-site.detail': 'Toimipistettä ”{name}” ei ole. Tuo toimipisteet ensin tai korjaa nimi tai tunnus.',
  'import.unknown-entrance': 'Sisäänkäyntiä ei löydy',
  'import.unknown-entrance.detail':
    'Sisäänkäyntiä ”{name}” ei ole tällä toimipisteellä. Tuo sisäänkäynnit ensin tai korjaa nimi.',
  'import.unknown-facility': 'Hissiä tai wc:tä ei löydy',
  'import.unknown-facility.detail':
    'Hissiä tai wc:tä ”{name}” ei ole tällä toimipisteellä. Tuo hissit ja wc:t ensin tai korjaa nimi.',
  'import.unknown-room': 'Tilaa ei löydy',
  'import.unknown-room.detail': 'Tilaa ”{name}” ei ole. Tuo tilat ensin tai korjaa nimi tai tunnus.',
  'import.unknown-organisation': 'Järjestöä ei löydy',
  'import.unknown-organisation.detail':
    'Järjestöä ”{name}” ei ole. Tuo järjestöt ensin tai korjaa nimi, tunnus tai Y-tunnus.',
  'import.unknown-person': 'Sijaista ei löydy',
  'import.unknown-person.detail': 'Yhteyshenkilöä ”{name}” ei ole tiedostossa eikä palvelussa.',
  'import.unknown-attribute': 'Ominaisuutta ei tunneta',
  'import.unknown-attribute.detail': 'Ominaisuutta ”{name}” ei ole. Kopioi nimi vientitiedostosta.',
  'import.ambiguous': 'Nimi sopii moneen',
  'import.ambiguous.detail':
    '”{name}” sopii useampaan kohteeseen. Käytä tunnusta, tai kirjoita tilan lisäksi toimipiste.',
  'import.code-taken': 'Tunnus on käytössä',
  'import.code-taken.detail': 'Tunnus {code} on jo kohteella ”{name}”.',
  'import.fixed': 'Tietoa ei voi muuttaa tuonnilla',
  'import.fixed.detail': 'Tätä tietoa ei muuteta tuonnilla. Muuta se kohteen omalla sivulla tai jätä solu tyhjäksi.',
  'import.slot-conflict': 'Kaikkia aikoja ei voi varata',
  'import.slot-conflict.detail':
    '{count|Yhtä kertaa|# kertaa} ei voi varata: {dates}. Lisää päivät sarakkeeseen ”Paitsi päivinä” tai muuta vuoroa.',
  'import.likely-same': 'Ehkä sama järjestö',
  'import.likely-same.detail': 'Muistuttaa järjestöä ”{name}”. Jos se on sama, käytä sen nimeä tai tunnusta.',
  'import.served-twice': 'Tilalla on jo hissi tai wc',
  'import.served-twice.detail':
    'Tilaa {room} palvelee jo rivillä {line} oleva samanlaatuinen. Yhdellä tilalla on yksi hissi ja yksi wc.',
  'import.room-moves': 'Tila siirtyy',
  'import.room-moves.detail': '{from} ei enää palvele näitä tiloja: {rooms}.',
  'import.cell-number': 'Ei ole luku',
  'import.cell-number.detail': 'Solussa pitää olla luku, esimerkiksi 12 tai 2,5.',
  'import.cell-date': 'Ei ole päivä',
  'import.cell-date.detail': 'Kirjoita päivä muodossa 31.8.2027 tai 2027-08-31.',
  'import.cell-yes-no': 'Ei ole kyllä tai ei',
  'import.cell-yes-no.detail': 'Kirjoita kyllä tai ei.',
  'import.cell-unit': 'Mittaa ei voi lukea',
  'import.cell-unit.detail': 'Kirjoita luku ja yksikkö, esimerkiksi 85 cm, 850 mm, 12 m tai 5 %.',
  'import.cell-hours': 'Aukioloa ei voi lukea',
  'import.cell-hours.detail': 'Kirjoita aukiolo näin: ma–pe 8–16; la 10–14.',
  'import.cell-exceptions': 'Poikkeuspäivää ei voi lukea',
  'import.cell-exceptions.detail':
    'Kohtaa ”{part}” ei voi lukea. Kirjoita näin: 24.12.2026 suljettu (Jouluaatto) | 24.6.2027 9–14.',
  'import.cell-seasons': 'Kausiaukioloa ei voi lukea',
  'import.cell-seasons.detail': 'Kohtaa ”{part}” ei voi lukea. Kirjoita näin: Kesä 1.6.2027–31.8.2027: ma–to 9–15.',
  'import.cell-parts': 'Kohtaa ei voi lukea',
  'import.cell-parts.detail': 'Kohtaa ”{part}” ei voi lukea. Katso malli pohjasta.',
  'import.cell-location': 'Ei ole sijainti kartalla',
  'import.cell-location.detail': 'Kirjoita leveysaste ja pituusaste, esimerkiksi 62.601, 29.763.',
  'import.cell-time': 'Ei ole kellonaika',
  'import.cell-time.detail': 'Kirjoita kellonaika muodossa 17.00.',
  'import.cell-rule': 'Toistoa ei voi lukea',
  'import.cell-rule.detail':
    'Kirjoita toisto näin: joka maanantai, joka toinen tiistai, parilliset viikot keskiviikko tai kuukauden ensimmäinen torstai.',
} as const;
