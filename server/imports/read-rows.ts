/** The cells of a file as the fields they belong to, and what cannot be read of them. */
import { AppError, type FieldFault } from '../../shared/errors.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { Cell, CellWords, ListName } from '../../shared/imports/cells.ts';
import { columnOf, columnsOf, mappingOf } from '../../shared/imports/columns.ts';
import { isDash } from '../../shared/imports/folded.ts';
import type { ImportKind } from '../../shared/imports/schemas.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';
import type { Pace } from './pace.ts';
import type { ReadRow } from './plan.ts';
import type { Table, TableRow } from './read-table.ts';

/** The lists of the region, for reading cells in any language and writing them in one. */
export const cellWords = ({ everyCode, region }: Catalogue, language: Language): CellWords => {
  const municipalities = everyCode.municipality.map(({ code, name }) => ({ code, label: { ...name, en: name.fi } }));
  return {
    language,
    list: (name: ListName) => {
      if (name === 'municipality') return municipalities;
      return name === 'priorityClass' ? region.priorityClasses : everyCode[name];
    },
  };
};

/**
 * The field of each column, by its heading or as the importer has said.
 * @throws AppError `import.mapping`, `import.columns-missing`
 */
export const columnsIn = (
  kind: ImportKind,
  { headings }: Table,
  corrections: string | undefined,
): (string | null)[] => {
  const said = new Map<number, string | null>();
  for (const part of corrections ? corrections.split(',') : []) {
    const [place, field] = part.split(':');
    const index = Number(place);
    const isTwice = field !== '' && [...said.values()].includes(field as string);
    if (index >= headings.length || (field && !columnOf(kind, field)) || isTwice)
      throw new AppError('import.mapping', { path: 'columns' });
    said.set(index, field || null);
  }
  const mapping = mappingOf(kind, headings, said);
  if (mapping.every((field) => field === null)) throw new AppError('import.columns-missing');
  return mapping;
};

/**
 * What all rows say, read as their cells would be.
 * @throws AppError `import.mapping`, or why a value cannot be read
 */
export const fixedValues = (kind: ImportKind, text: string | undefined, words: CellWords): Map<string, unknown> => {
  const values = new Map<string, unknown>();
  for (const [field, said] of new URLSearchParams(text)) {
    const column = columnOf(kind, field);
    if (!column) throw new AppError('import.mapping', { path: 'fixed' });
    const read = (column.cell as unknown as Cell).read(said, words);
    if (!('value' in read))
      throw new AppError('request.invalid', {
        fields: [{ path: `fixed.${field}`, code: read.code, ...(read.values && { values: read.values }) }],
      });
    values.set(field, read.value);
  }
  return values;
};

interface UsedColumn {
  field: string;
  index: number;
  cell: Cell;
}

/** What a row is read with. */
interface Reading {
  words: CellWords;
  /** What every row says, by field. */
  fixed: ReadonlyMap<string, unknown>;
}

const readRow = ({ line, cells: texts }: TableRow, used: readonly UsedColumn[], { words, fixed }: Reading): ReadRow => {
  const values = new Map<string, unknown>(fixed);
  const faults: FieldFault[] = [];
  for (const { field, index, cell } of used) {
    const text = texts[index] ?? '';
    if (text === '' || fixed.has(field)) continue;
    if (isDash(text)) {
      values.set(field, null);
      continue;
    }
    const read = cell.read(text, words);
    if ('value' in read) values.set(field, read.value);
    else faults.push({ path: field, code: read.code, ...(read.values && { values: read.values }) });
  }
  return { line, values, faults };
};

/** @param mapping the field of each column, or none */
export const readRows = async (
  kind: ImportKind,
  { rows }: Table,
  mapping: readonly (string | null)[],
  reading: Reading,
  pace: Pace,
): Promise<ReadRow[]> => {
  const cells = new Map(columnsOf(kind).map(({ field, cell }) => [field, cell as unknown as Cell]));
  const used = mapping.flatMap((field, index) =>
    field === null ? [] : [{ field, index, cell: cells.get(field) as Cell }],
  );
  const read: ReadRow[] = [];
  for (const row of rows) {
    read.push(readRow(row, used, reading));
    await pace.advance();
  }
  return read;
};
