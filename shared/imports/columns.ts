/** Which column of a file is which: by its heading, in any language and spelling, or as somebody has said. Pure. */
import { attributeDefinitions } from '../rooms/attributes.ts';
import type { AnyCell } from './cells.ts';
import { choiceCell, dateCell, textCell } from './cells.ts';
import { factSourceWords } from './choice-words.ts';
import { type Column, column } from './column.ts';
import { attributeNamed, readFact, writeFact } from './fact-cells.ts';
import { folded } from './folded.ts';
import { contactColumns, organisationColumns, slotColumns } from './people-columns.ts';
import { entranceColumns, facilityColumns } from './place-columns.ts';
import { roomColumns, siteColumns } from './premises-columns.ts';
import type { ImportKind } from './schemas.ts';

/** What one attribute says in a column of its own. */
const attributeColumn = (definition: (typeof attributeDefinitions)[number]): Column => ({
  field: `facts.${definition.key}`,
  label: definition.label,
  also: [definition.key, ...Object.values(definition.label).map((label) => label.replace(/ \([^)]*\)$/, ''))],
  cell: {
    read: (text, words) => readFact(definition, text, words),
    write: (value, words) => writeFact(definition, value, words),
  } as AnyCell,
  example: '',
  required: false,
  hidden: false,
});

const factColumns = [
  // The place: a room, the way to it from an entrance, an entrance, a lift or toilet, or else the house as a whole.
  column('room', ['Tila', 'Lokal', 'Room'], textCell, 'KES-R1', { also: ['tilan tunnus', 'huone', 'tunnus', 'rum'] }),
  column('site', ['Toimipiste', 'Verksamhetsställe', 'Site'], textCell, 'KES-01', { also: ['talo', 'rakennus'] }),
  column('entrance', ['Sisäänkäynti', 'Ingång', 'Entrance'], textCell, '', { also: ['ovi', 'dörr', 'way in'] }),
  column('facility', ['Hissi tai wc', 'Hiss eller toalett', 'Lift or toilet'], textCell, '', { also: ['laite'] }),
  // One fact a row, with its own source and day; or many facts a row, in columns named after them.
  column('attribute', ['Ominaisuus', 'Egenskap', 'Attribute'], textCell, 'Tilan oven vapaa leveys', {
    also: ['tieto', 'avain', 'key'],
  }),
  column('value', ['Arvo', 'Värde', 'Value'], textCell, '85 cm', { also: ['mitta', 'tulos'] }),
  column('source', ['Lähde', 'Källa', 'Source'], choiceCell(factSourceWords), 'mitattu', {
    also: ['tapa', 'menetelmä'],
  }),
  column('checkedOn', ['Tarkastettu', 'Kontrollerad', 'Checked on'], dateCell, '3.9.2026', {
    also: ['mittauspäivä', 'päivämäärä', 'pvm', 'kartoitettu', 'datum', 'date'],
  }),
  column('checkedBy', ['Tarkastaja', 'Kontrollerad av', 'Checked by'], textCell, '', {
    also: ['mittaaja', 'kartoittaja', 'mätt av'],
  }),
  ...attributeDefinitions.map(attributeColumn),
];

const columnsByKind: Readonly<Record<ImportKind, readonly Column[]>> = {
  sites: siteColumns,
  rooms: roomColumns,
  entrances: entranceColumns,
  facilities: facilityColumns,
  facts: factColumns,
  contacts: contactColumns,
  organisations: organisationColumns,
  standing_slots: slotColumns,
};

/** The columns of a kind, in the order in which they are written. */
export const columnsOf = (kind: ImportKind): readonly Column[] => columnsByKind[kind];

export const columnOf = (kind: ImportKind, field: string): Column | undefined =>
  columnsByKind[kind].find((each) => each.field === field);

const namesOf = ({ field, label, also }: Column): string[] =>
  [field, label.fi, label.sv, label.en, ...also].map(folded);

/**
 * The field of each heading, or none. A field goes to the first of its columns; own names come before synonyms.
 * @param corrections what somebody has said of a column, by its place: a field, or null for none
 */
export const mappingOf = (
  kind: ImportKind,
  headings: readonly string[],
  corrections: ReadonlyMap<number, string | null> = new Map(),
): (string | null)[] => {
  const columns = columnsByKind[kind];
  const mapping: (string | null)[] = headings.map((_, index) => corrections.get(index) ?? null);
  const taken = new Set(mapping);
  const give = (matches: (candidate: Column, heading: string) => boolean) => {
    for (const [index, heading] of headings.entries()) {
      if (mapping[index] !== null || corrections.has(index)) continue;
      const plain = folded(heading);
      const match = plain === '' ? undefined : columns.find((each) => !taken.has(each.field) && matches(each, plain));
      if (!match) continue;
      mapping[index] = match.field;
      taken.add(match.field);
    }
  };
  give(({ label }, heading) => Object.values(label).some((each) => folded(each) === heading));
  give((candidate, heading) => namesOf(candidate).includes(heading));
  if (kind === 'facts') give(({ field }, heading) => field === `facts.${attributeNamed(heading)?.key}`);
  return mapping;
};
