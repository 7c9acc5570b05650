/** Pictures of rooms and houses, as everybody sees them. */
import type { photos as finnish } from '../fi/photos.ts';

export const photos = {
  title: 'Photos',
  one: 'Photo {number}/{count}',
  open: 'Open the photo large',
  previous: 'Previous',
  next: 'Next',
  shown: 'Photo {number}: {alt}',
  'of.site': 'A photo of the building',
  'of.entrance': 'A photo of the entrance',
  'of.facility': 'Picture of the lift or toilet',
} satisfies Record<keyof typeof finnish, string>;
