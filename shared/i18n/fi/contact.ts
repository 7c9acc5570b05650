/** The card of the nearest contact person, as everybody sees it. */
export const contact = {
  title: 'Kysy tilasta',
  'level.site': 'Toimipisteen yhteyshenkilö',
  'level.municipality': 'Kunnan yhteyshenkilö',
  'level.area': 'Alueen yhteyshenkilö',
  'level.county': 'Hyvinvointialueen yhteyshenkilö',
  'level.region': 'Hyvinvointialue',
  phone: 'Puhelin',
  email: 'Sähköposti',
  'stands-in': 'Sijaisena: {name} on poissa.',
  'stands-in-until': 'Sijaisena: {name} on poissa {date} asti.',
  none: 'Yhteyshenkilöä ei ole vielä nimetty.',
  choose: 'Kunta',
  'choose.any': 'Mikä tahansa kunta',
  'choose.house': 'Talo',
  'choose.any-house': 'Mikä tahansa talo',
} as const;
