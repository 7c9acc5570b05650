/** The pages that only tell: the accessibility statement and how to get help. */
export const pages = {
  'accessibility.title': 'Saavutettavuusseloste',
  'accessibility.lead':
    'Tilava on tehty kaikkien käytettäväksi. Tässä kerrotaan, miten hyvin se onnistuu ja mitä puuttuu.',
  'accessibility.what.title': 'Mitä seloste koskee',
  'accessibility.what':
    'Seloste koskee Tilavaa, hyvinvointialueen tilavarausta: tilojen hakua, varaamista, varausten käsittelyä ja muille sivustoille upotettavia kalentereita. Se perustuu lakiin digitaalisten palvelujen tarjoamisesta (306/2019).',
  'accessibility.level.title': 'Kuinka saavutettava palvelu on',
  'accessibility.level':
    'Tavoitteena on WCAG 2.2 -ohjeiston taso AA jokaisella sivulla. Laki edellyttää WCAG 2.1 -ohjeiston tasoja A ja AA. Automaattinen tarkistus ei löydä sivuilta virheitä, mutta se ei todista kaikkea. Siksi arvioimme, että palvelu täyttää vaatimukset osittain, kunnes se on kokeiltu ihmisten kanssa.',
  'accessibility.done.title': 'Mitä on tehty',
  'accessibility.done.keys': 'Kaikki toimii näppäimistöllä, ja kohdistus näkyy aina.',
  'accessibility.done.words': 'Mitään ei kerrota pelkällä värillä: jokaisella tilalla on myös sana, muoto ja kuvio.',
  'accessibility.done.zoom': 'Sivut toimivat 320 kuvapisteen levyisinä ja 400 prosentin suurennoksella.',
  'accessibility.done.list': 'Kalentereilla on aina sisällöltään sama luettelo.',
  'accessibility.done.errors':
    'Virheet kerrotaan sanoin kentän vieressä, ja kohdistus siirtyy ensimmäiseen virheeseen.',
  'accessibility.missing.title': 'Mikä ei ole vielä saavutettavaa',
  'accessibility.missing.trials': 'Palvelua ei ole vielä kokeiltu eri tavoin vammaisten ihmisten kanssa.',
  'accessibility.missing.readers': 'Palvelua ei ole vielä kokeiltu puhelinten ruudunlukuohjelmilla.',
  'accessibility.missing.languages':
    'Järjestöjen ja henkilökunnan kirjoittamat nimet ja viestit näkyvät sillä kielellä, jolla ne on kirjoitettu. Ruudunlukuohjelma voi lukea ne väärän kielen äänteillä.',
  'accessibility.missing.grid':
    'Henkilökunnan kalenterin ruudukko vierii sivusuunnassa omassa kehyksessään, jos tiloja on monta. Sama tieto on Luettelo-välilehdellä.',
  'accessibility.how.title': 'Miten ja milloin arvioitu',
  'accessibility.how':
    'Arvio on tekijöiden oma. Jokainen sivu tarkistetaan axe-ohjelmalla selaimessa, väriparien kontrasti lasketaan ja yksi varauksen polku kuljetaan vain näppäimistöllä aina, kun palvelu muuttuu. Ulkopuolista arviointia ei ole tehty. Seloste on laadittu {date}. Palvelun omistajan, hyvinvointialueen, on vahvistettava seloste ennen käyttöönottoa ja tarkistettava se vähintään kerran vuodessa.',
  'accessibility.feedback.title': 'Huomasitko puutteen?',
  'accessibility.feedback':
    'Kerro, millä sivulla olit, mitä yritit tehdä ja millä apuvälineellä. Saavutettavuuspalautteeseen vastataan 14 päivässä.',
  'accessibility.feedback.link': 'Näin annat palautetta',
  'accessibility.authority.title': 'Jos vastaus ei riitä',
  'accessibility.authority':
    'Voit tehdä saavutettavuuskantelun tai selvityspyynnön, jos et ole tyytyväinen vastaukseen tai et saa vastausta 14 päivässä. Saavutettavuutta valvoo Liikenne- ja viestintävirasto Traficom.',
  'accessibility.authority.link': 'Traficomin ohjeet: saavutettavuusvaatimukset.fi',
  'contact.title': 'Ota yhteyttä',
  'contact.lead': 'Täältä löydät, kuka auttaa missäkin asiassa.',
  'contact.person.title': 'Järjestöyhdyshenkilö',
  'contact.person':
    'Hyvinvointialueen järjestöyhdyshenkilö antaa järjestöllesi tunnuksen, neuvoo varaamisessa ja ottaa vastaan palautteen, myös saavutettavuudesta.',
  'contact.person.demo': 'Tämä on kokeiluympäristö: ihmiset, puhelinnumerot ja osoitteet ovat keksittyjä.',
  'contact.booking.title': 'Varaustasi koskeva asia',
  'contact.booking': 'Varauksen sivulla voit muuttaa tai perua varauksen ja vastata henkilökunnan kysymykseen.',
  'contact.booking.link': 'Siirry varauksiin',
  'contact.room.title': 'Tilaa koskeva asia',
  'contact.room': 'Tilan sivulla kerrotaan osoite, aukioloajat, varusteet, esteettömyys ja se, miten ovi avataan.',
  'contact.room.link': 'Etsi tila',
  'contact.accessibility.title': 'Saavutettavuus',
  'contact.accessibility':
    'Saavutettavuusselosteessa kerrotaan, mitä palvelussa tiedetään puuttuvan ja mihin voit valittaa.',
  'contact.accessibility.link': 'Lue saavutettavuusseloste',
  'contact.emergency.title': 'Hätätilanne',
  'contact.emergency': 'Soita hätänumeroon 112.',
} as const;
