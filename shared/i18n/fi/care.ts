/** Rules of houses where people live or are treated, as bookers and visitors read them. */
export const care = {
  'epidemic.1': 'Talossa rajoitetaan vierailuja tartuntatautitilanteen vuoksi',
  'epidemic.2': 'Talo on suljettu ulkopuolisilta tartuntatautitilanteen vuoksi',
  until: 'Voimassa {date} asti.',
  'until.open': 'Voimassa toistaiseksi.',
  maxPeople: 'Tilaisuudessa saa olla enintään {count|yksi henkilö|# henkilöä}.',
  rules: 'Talossa asutaan, hoidetaan tai asioidaan',
  'rule.visitor': 'Talossa asioi asiakkaita: kuljetaan rauhallisesti ja kuvaamisesta kerrotaan ennalta.',
  'rule.care': 'Talossa asuu tai on hoidossa ihmisiä: ei kuvata eikä jätetä osallistujalistoja näkyville.',
  'rule.infection': 'Älä tule, jos sinulla on tartuntataudin oireita.',
  'rule.quiet': 'Talossa on hiljaista klo {times}.',
  'rule.orientation':
    'Vastuuhenkilöllä pitää olla voimassa oleva perehdytys. Ilman sitä pyynnön ratkaisee henkilökunta.',
  'orientation.next':
    'Perehdytyksen ehtii vielä käydä ennen tilaisuutta, tai voit vaihtaa vastuuhenkilön. Pyynnön voi lähettää jo nyt.',
} as const;
