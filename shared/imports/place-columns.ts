/** The columns of a house's ways in, and of the lifts and toilets that its rooms share. */
import { choiceCell, referencesCell, textCell } from './cells.ts';
import { facilityKindWords } from './choice-words.ts';
import { column, localColumns } from './column.ts';

const siteColumn = column('site', ['Toimipiste', 'Verksamhetsställe', 'Site'], textCell, 'KES-01', {
  required: true,
  also: ['toimipisteen tunnus', 'rakennus', 'kohde', 'talo', 'building'],
});

const codeColumn = (example: string) =>
  column('code', ['Tunnus', 'Kod', 'Code'], textCell, example, { also: ['koodi', 'id', 'nro'] });

export const entranceColumns = [
  siteColumn,
  codeColumn('S1'),
  ...localColumns('name', ['Nimi', 'Namn', 'Name'], textCell, ['Pääovi', 'Huvudingång', 'Main entrance'], {
    required: true,
    also: ['sisäänkäynti', 'sisäänkäynnin nimi', 'ovi', 'ingång', 'dörr', 'entrance', 'way in'],
  }),
];

export const facilityColumns = [
  siteColumn,
  codeColumn('H1'),
  column('kind', ['Laji', 'Slag', 'Kind'], choiceCell(facilityKindWords), 'hissi', {
    required: true,
    also: ['tyyppi', 'typ', 'type', 'hissi vai wc'],
  }),
  ...localColumns('name', ['Nimi', 'Namn', 'Name'], textCell, ['Aulan hissi', 'Hissen i aulan', 'Lobby lift'], {
    required: true,
    also: ['hissi tai wc', 'hissi', 'wc', 'hiss', 'toalett', 'hiss eller toalett', 'lift', 'toilet', 'lift or toilet'],
  }),
  column('rooms', ['Palvelee tiloja', 'Betjänar lokaler', 'Serves rooms'], referencesCell, 'KES-R1; KES-R2', {
    also: ['tilat', 'huoneet', 'tilojen tunnukset', 'lokaler', 'rum', 'rooms'],
  }),
];
