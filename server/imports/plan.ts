/** What an import would do, row by row, before anything is written. */
import { z } from 'zod';
import type { Reader } from '../../db/database.ts';
import { AppError, type FieldFault } from '../../shared/errors.ts';
import { isSame } from '../../shared/history/changes.ts';
import type { LocalText } from '../../shared/i18n/language.ts';
import type { CellWords } from '../../shared/imports/cells.ts';
import { columnsOf } from '../../shared/imports/columns.ts';
import type { Fate, ImportedRow, ImportKind } from '../../shared/imports/schemas.ts';
import type { Actor } from '../../shared/permissions.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Change } from '../history/record-change.ts';
import { fieldFaults } from '../http/field-faults.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';
import type { RoomHolding } from '../rooms/reclaim-room.ts';
import type { Pace } from './pace.ts';

/** What a row of the file says, field by field. A field that says nothing is missing; `null` was emptied on purpose. */
export interface ReadRow {
  line: number;
  values: ReadonlyMap<string, unknown>;
  /** Cells that could not be read. */
  faults: readonly FieldFault[];
}

/** A row to be written. `after` is the whole row, or null to remove it. */
export type RowWrite = Omit<ImportedRow, 'before' | 'after'> & { before: object | null; after: object | null };

export interface Difference {
  field: string;
  before: unknown;
  after: unknown;
}

export interface PlannedRow {
  line: number;
  name: string;
  fate: Fate;
  differences: readonly Difference[];
  faults: readonly FieldFault[];
  notes: readonly FieldFault[];
  /** What is changed and at which version: another one by the time of the import is another import. */
  target: string;
  writes: readonly RowWrite[];
  /** For the history. */
  change?: Change;
  /** Changes of one entry are told together, however many rows of the file they come from. */
  entry?: string;
  /** A room whose spaces or turnaround are new, and whether it may have been given already. */
  holding?: RoomHolding & { isNew: boolean };
}

export interface ImportContext {
  deps: Dependencies;
  reader: Reader;
  actor: Actor;
  catalogue: Catalogue;
  words: CellWords;
  pace: Pace;
}

/** Decides one row. @throws AppError what the row is refused for */
export type PlanRow = (row: ReadRow) => PlannedRow | Promise<PlannedRow>;

const nothing = { differences: [], notes: [], writes: [] } as const;

const faultsOf = ({ code, details }: AppError): FieldFault[] =>
  details.fields ?? [{ path: details.path ?? '', code, ...(details.values && { values: details.values }) }];

export const refused = (row: ReadRow, name: string, faults: readonly FieldFault[]): PlannedRow => ({
  ...nothing,
  line: row.line,
  name,
  fate: 'refused',
  target: '',
  faults,
});

const textIn = (row: ReadRow, field: string): string => {
  const value = row.values.get(field);
  return typeof value === 'string' ? value : '';
};

/** What a person calls the row. */
export const nameOf = (row: ReadRow): string =>
  ['name.fi', 'name', 'title', 'attribute', 'organisation', 'room', 'code']
    .map((field) => textIn(row, field))
    .find(Boolean) ?? '';

/** Plans every row in order; what one is refused for does not stand in the way of the others. */
export const planRows = async (rows: readonly ReadRow[], plan: PlanRow, pace: Pace): Promise<PlannedRow[]> => {
  const planned: PlannedRow[] = [];
  for (const row of rows) {
    await pace.advance();
    if (row.faults.length > 0) {
      planned.push(refused(row, nameOf(row), row.faults));
      continue;
    }
    try {
      planned.push(await plan(row));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      planned.push(refused(row, nameOf(row), faultsOf(error)));
    }
  }
  return planned;
};

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value under a dotted path. */
export const valueAt = (record: unknown, path: string): unknown =>
  path.split('.').reduce((value: unknown, name) => (isRecord(value) ? value[name] : undefined), record);

/** The fields of the row as a message, without those that are no member of it. */
export const messageOf = (row: ReadRow, without: readonly string[] = []): Record<string, unknown> => {
  const message: Record<string, unknown> = {};
  for (const [field, value] of row.values) {
    if (without.includes(field)) continue;
    const names = field.split('.');
    const last = names.pop() as string;
    let inner = message;
    for (const name of names) {
      if (!isRecord(inner[name])) inner[name] = {};
      inner = inner[name] as Record<string, unknown>;
    }
    inner[last] = value;
  }
  return message;
};

const noText: LocalText = { fi: '', sv: '', en: '' };

/** What was said as in Finnish stays so when the Finnish changes. */
const ownWords = (text: LocalText): LocalText => ({
  fi: text.fi,
  sv: text.sv === text.fi ? '' : text.sv,
  en: text.en === text.fi ? '' : text.en,
});

/** Texts of which the file says one language only keep the others. @param filled whether empty ones are said as in Finnish */
export const completeText = (
  message: Record<string, unknown>,
  field: string,
  before: LocalText | undefined,
  filled: boolean,
): void => {
  const said = message[field];
  if (!isRecord(said)) return;
  const base = before === undefined ? noText : filled ? ownWords(before) : before;
  const given = Object.fromEntries(Object.entries(said).map(([language, text]) => [language, text ?? '']));
  message[field] = { ...base, ...given };
};

/** Lists are emptied by being empty, where they cannot be missing. @param fields dotted paths */
export const emptyLists = (message: Record<string, unknown>, fields: readonly string[]): void => {
  for (const field of fields) {
    const names = field.split('.');
    const last = names.pop() as string;
    const inner = names.length === 0 ? message : valueAt(message, names.join('.'));
    if (isRecord(inner) && inner[last] === null) inner[last] = [];
  }
};

/** @throws AppError `request.invalid` with every field at fault */
export const parsed = <T>(schema: z.ZodType<T>, message: unknown): T => {
  const result = schema.safeParse(message, { reportInput: true });
  if (result.success) return result.data;
  throw new AppError('request.invalid', { fields: fieldFaults(result.error.issues) });
};

/** The columns of the kind in which two records differ. */
export const differencesOf = (kind: ImportKind, before: object | undefined, after: object): Difference[] =>
  columnsOf(kind).flatMap(({ field }) => {
    const [was, is] = [before && valueAt(before, field), valueAt(after, field)];
    const isNothing = is === null || is === undefined || is === '' || (Array.isArray(is) && is.length === 0);
    return isSame(was, is) || (before === undefined && isNothing)
      ? []
      : [{ field, before: was ?? null, after: is ?? null }];
  });

/** Notes what the row is about. @throws AppError `import.duplicate-row` when an earlier row was about the same */
export const createOnce = () => {
  const lines = new Map<string, number>();
  return (subject: string, line: number): void => {
    const earlier = lines.get(subject);
    if (earlier !== undefined) throw new AppError('import.duplicate-row', { values: { line: earlier } });
    lines.set(subject, line);
  };
};

export const codeRules = z
  .string()
  .min(1)
  .max(40)
  .regex(/^[\w.-]+$/);

/** The code of a row, held against its rules. @throws AppError `request.invalid` */
export const codeIn = (row: ReadRow): string | undefined => {
  const code = row.values.get('code');
  if (code === undefined || code === null) return undefined;
  return parsed(z.object({ code: codeRules }), { code }).code;
};

interface Versioned {
  id: string;
  version: number;
}

interface Planning<Row extends Versioned> {
  kind: ImportKind;
  row: ReadRow;
  name: string;
  before: Row | undefined;
  after: Row;
  /** As the columns see them. */
  records: { before: object | undefined; after: object };
  /** Told in its own history as created or changed, unless it says otherwise. */
  change: Omit<Change, 'id' | 'did'> & Partial<Pick<Change, 'id' | 'did'>>;
  table: 'sites' | 'rooms' | 'entrances' | 'facilities' | 'contacts' | 'organisations';
  /** Rows of other tables that come with it. */
  more?: readonly RowWrite[];
  notes?: readonly FieldFault[];
}

/** A row that can be taken: made, changed, or as it is already. */
export const plannedRow = <Row extends Versioned>(planning: Planning<Row>): PlannedRow => {
  const { kind, row, name, before, after, records, change, table, more = [], notes = [] } = planning;
  const differences = differencesOf(kind, records.before, records.after);
  const common = { line: row.line, name, faults: [], notes };
  if (before && differences.length === 0)
    return { ...common, ...nothing, notes, fate: 'unchanged', target: `${before.id}/${before.version}` };
  const stored = before ? { ...after, version: before.version + 1 } : after;
  const write: RowWrite = { table, key: { id: after.id }, before: before ?? null, after: stored };
  return {
    ...common,
    fate: before ? 'changed' : 'made',
    differences,
    target: before ? `${before.id}/${before.version}` : '',
    writes: [write, ...more],
    change: { id: after.id, did: before ? 'changed' : 'created', ...change },
  };
};
