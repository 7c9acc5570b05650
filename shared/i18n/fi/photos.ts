/** Pictures of rooms and houses, as everybody sees them. */
export const photos = {
  title: 'Kuvat',
  one: 'Kuva {number}/{count}',
  open: 'Avaa kuva suurena',
  previous: 'Edellinen',
  next: 'Seuraava',
  shown: 'Kuva {number}: {alt}',
  'of.site': 'Kuva talosta',
  'of.entrance': 'Kuva sisäänkäynnistä',
  'of.facility': 'Kuva hissistä tai wc:stä',
} as const;
