/** The week of a room, to be read and booked from. */
export const calendar = {
  hour: 'Kello',
  today: 'tänään',
  book: 'Varaa',
  'book-at': ', varaa {day} klo {time}',
  'closed-because': 'Suljettu: {reason}',
  'closed-all-day': 'Suljettu koko päivän',
  previous: 'Edellinen viikko',
  next: 'Seuraava viikko',
  this: 'Tämä viikko',
  'go-to': 'Siirry päivän viikkoon',
  moving: 'Viikon vaihto',
  title: 'Viikko {week}, {dates}',
  caption: '{room}, viikko {week}: päivät ja tunnit',
  views: 'Viikon näkymät',
  'view.grid': 'Taulukko',
  'view.list': 'Luettelo',
} as const;
