/** The first page. */
export const start = {
  title: 'Löydä järjestöllesi tila, johon kaikki pääsevät',
  lead: 'Hyvinvointialue avaa tilojaan järjestöjen käyttöön. Kerro, milloin tarvitset tilaa: näet heti, mitkä ovat vapaina joka kerta.',
  'closed.title': 'Palvelu avataan myöhemmin',
  'closed.text':
    'Tiloja valmistellaan varattaviksi. Voit jo nyt katsoa tiloja ja sitä, kuka niitä voi varata. Varaaminen alkaa, kun palvelu avataan.',
  'closed.staff': 'Henkilökunta voi jo merkitä varauksia.',
  'closed.who': 'Kuka voi varata',
  houses: 'Tilat paikkakunnittain',
  'houses.lead': '{rooms|Yksi tila|# tilaa} {sites|yhdessä talossa|# talossa}.',
  'houses.rooms': '{count|1 tila|# tilaa}',
  'houses.none': 'Tiloja ei ole vielä avattu. Katso myöhemmin uudelleen tai ota yhteyttä.',
  browse: 'Selaa kaikkia tiloja',
  how: 'Näin se toimii',
  'how.1.title': 'Kerro, milloin',
  'how.1.text': 'Kerran tai vaikka joka toinen tiistai toukokuun loppuun. Pyhäpäivät jäävät pois itsestään.',
  'how.2.title': 'Valitse tila',
  'how.2.text':
    'Näet jokaisen kerran ja sen, mitä tilan esteettömyydestä on mitattu. Jos jokin kerta ei käy, ehdotamme toista.',
  'how.3.title': 'Lähetä pyyntö',
  'how.3.text': 'Osa varauksista vahvistuu heti. Muihin vastaa toimipisteen henkilökunta luvattuun päivään mennessä.',
  help: 'Tarvitsetko apua?',
  'help.text': 'Autamme tilan etsimisessä ja varaamisessa, myös puhelimessa.',
  contact: 'Ota yhteyttä',
} as const;
