/** Pictures of rooms and houses, for those who keep them. */
import type { photoKeeping as finnish } from '../fi/photo-keeping.ts';

export const photoKeeping = {
  room: 'Bilder',
  'room.lead':
    'Bilderna visas på lokalens sida. Den första bilden visas störst. Fotografera inte människor: den som kommer för vård får inte kännas igen.',
  site: 'Bilder av huset',
  'site.lead':
    'Bilderna visas på sidorna för alla lokaler i huset. Fotografera huset från gatan och vägen från dörren till lokalen. Fotografera inte människor: den som kommer för vård får inte kännas igen.',
  entrance: 'Bilder av ingången: {name}',
  field: 'Bild',
  fact: 'Vad bilden visar',
  choose: 'Välj bilder',
  take: 'Ta en bild',
  formats:
    'Du kan också släppa bilderna här. JPEG, PNG eller WebP, högst 8 megabyte. Platsen, tiden och kamerans övriga uppgifter tas bort.',
  adding: 'Bilder läggs till',
  progress: '{number}/{count}',
  failed: '{count|En bild kunde inte läggas till|# bilder kunde inte läggas till}',
  none: 'Det finns inga bilder ännu.',
  full: 'Det finns redan {count} bilder, och fler ryms inte. Ta först bort någon av dem.',
  number: 'bild {number}',
  undescribed: 'En bild som ännu saknar beskrivning',
  hidden: 'Visas inte ännu: beskrivning saknas',
  shown: 'Bilden är klar',
  alt: 'Beskrivning',
  'alt.hint':
    'Berätta vad som finns i bilden för den som inte ser den. Till exempel: ”Salen från dörren: borden i grupper, fönster till vänster, inga trösklar.” Börja inte med ordet bild.',
  'alt.missing': 'Skriv en beskrivning. Utan den visas bilden inte.',
  'alt.save': 'Spara beskrivningen',
  'alt.saved': 'Beskrivningen har sparats',
  up: 'Flytta uppåt: {name}',
  down: 'Flytta nedåt: {name}',
  moved: 'Bilden är nu på plats {number}/{count}',
  remove: 'Ta bort',
  removed: 'Bilden togs bort.',
} satisfies Record<keyof typeof finnish, string>;
