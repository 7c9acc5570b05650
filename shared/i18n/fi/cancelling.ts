/** Cancelling: in time or late, and what the house took back. */
export const cancelling = {
  moment: '{date} klo {time}',
  'in-time': 'Perut ajoissa: määräaika on {until}.',
  late: '{count|Yhden kerran|# kerran} määräaika on ohi',
  'late.one': 'Määräaika oli {until}',
  'late.date': '{date}, määräaika oli {until}',
  'late.more': 'Lisäksi {count|yksi muu|# muuta}.',
  'late.text': 'Peruminen merkitään myöhäiseksi. Peru silti: joku muu ehtii ehkä käyttää tilaa.',
  'reason.asked': 'Järjestö pyysi perumaan',
  message: 'Viesti järjestölle',
  'message.hint':
    'Kerro, mistä on kyse ja mitä järjestö voi nyt tehdä. Viesti lähtee sähköpostiin ja näkyy varauksessa.',
  'message.missing': 'Kirjoita järjestölle, miksi aika perutaan.',
  'by-house': '{count|Yksi kerta|# kertaa} on peruttu henkilökunnan päätöksellä',
  'by-house.reason': 'Syy: {reason}.',
  another: 'Etsi toinen aika tai tila',
  'another.text': 'Pahoittelemme. Haku avautuu samoilla päivillä, osallistujilla ja tarpeilla, ja voit muuttaa niitä.',
} as const;
