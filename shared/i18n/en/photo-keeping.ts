/** Pictures of rooms and houses, for those who keep them. */
import type { photoKeeping as finnish } from '../fi/photo-keeping.ts';

export const photoKeeping = {
  room: 'Photos',
  'room.lead':
    'The photos are shown on the page of the room, the first one largest. Take no pictures of people: nobody who comes for care may be recognised.',
  site: 'Photos of the building',
  'site.lead':
    'They are shown on the pages of all rooms of the building. Show it from the street, and the way from the door to the rooms. Take no pictures of people: nobody who comes for care may be recognised.',
  entrance: 'Photos of the entrance: {name}',
  field: 'Photo',
  fact: 'What the photo shows',
  choose: 'Choose photos',
  take: 'Take a photo',
  formats:
    'You can also drop photos here. JPEG, PNG or WebP, at most 8 megabytes. The place, the time and whatever else the camera wrote are removed.',
  adding: 'Adding photos',
  progress: '{number}/{count}',
  failed: '{count|One photo could not be added|# photos could not be added}',
  none: 'There are no photos yet.',
  full: 'There are already {count} photos, and no more fit. Remove one of them first.',
  number: 'photo {number}',
  undescribed: 'A photo that has no description yet',
  hidden: 'Not shown yet: the description is missing',
  shown: 'The photo is ready',
  alt: 'Description',
  'alt.hint':
    'Say what is in the photo to somebody who does not see it. For example: “The hall from the door: tables in groups, windows on the left, no thresholds.” Do not begin with the word photo.',
  'alt.missing': 'Write a description. Without it the photo is not shown.',
  'alt.save': 'Save the description',
  'alt.saved': 'The description is saved',
  up: 'Move up: {name}',
  down: 'Move down: {name}',
  moved: 'The photo is now in place {number}/{count}',
  remove: 'Remove',
  removed: 'The photo was removed.',
} satisfies Record<keyof typeof finnish, string>;
