/** Pictures of rooms and houses, as everybody sees them. */
import type { photos as finnish } from '../fi/photos.ts';

export const photos = {
  title: 'Bilder',
  one: 'Bild {number}/{count}',
  open: 'Öppna bilden i större format',
  previous: 'Föregående',
  next: 'Nästa',
  shown: 'Bild {number}: {alt}',
  'of.site': 'Bild av huset',
  'of.entrance': 'Bild av ingången',
  'of.facility': 'Bild av hissen eller toaletten',
} satisfies Record<keyof typeof finnish, string>;
