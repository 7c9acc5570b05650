import type { start as fi } from '../fi/start.ts';

/** The first page. */
export const start = {
  title: 'Hitta en lokal åt din förening, en lokal för alla',
  lead: 'Välfärdsområdet öppnar sina lokaler för föreningar. Berätta när du behöver en lokal: du ser genast vilka som är lediga varje gång.',
  'closed.title': 'Tjänsten öppnas senare',
  'closed.text':
    'Lokalerna görs i ordning för bokning. Du kan redan nu titta på lokalerna och se vem som kan boka dem. Bokningen börjar när tjänsten öppnar.',
  'closed.staff': 'Personalen kan redan anteckna bokningar.',
  'closed.who': 'Vem kan boka',
  houses: 'Lokaler per ort',
  'houses.lead': '{rooms|En lokal|# lokaler} i {sites|ett hus|# hus}.',
  'houses.rooms': '{count|1 lokal|# lokaler}',
  'houses.none': 'Inga lokaler har öppnats ännu. Titta in senare eller kontakta oss.',
  browse: 'Bläddra bland alla lokaler',
  how: 'Så här fungerar det',
  'how.1.title': 'Berätta när',
  'how.1.text': 'En gång, eller till exempel varannan tisdag till slutet av maj. Helgdagar utelämnas automatiskt.',
  'how.2.title': 'Välj lokal',
  'how.2.text':
    'Du ser varje tillfälle och vad som har mätts om lokalens tillgänglighet. Om ett tillfälle inte passar föreslår vi ett annat.',
  'how.3.title': 'Skicka förfrågan',
  'how.3.text': 'En del bokningar bekräftas genast. De övriga besvaras av personalen senast den dag som utlovas.',
  help: 'Behöver du hjälp?',
  'help.text': 'Vi hjälper dig att hitta och boka en lokal, också per telefon.',
  contact: 'Kontakta oss',
} satisfies Record<keyof typeof fi, string>;
