/** Messages about taking files in, and giving everything out. */
import { z } from 'zod';
import { idSchema, instantSchema, pageQuery } from '../schemas.ts';
import { importKinds } from './kinds.ts';

export { type ImportKind, importKinds } from './kinds.ts';

/** Tables that an import writes to. */
export type ImportedTable =
  | 'sites'
  | 'spaces'
  | 'rooms'
  | 'roomSpaces'
  | 'entrances'
  | 'facilities'
  | 'roomFacilities'
  | 'facts'
  | 'formerNames'
  | 'contacts'
  | 'organisations'
  | 'verifications'
  | 'bookings';

/**
 * One row that an import wrote: as it was before (null where it was made), and as it became (null where it was removed),
 * both without what the key says already.
 */
export interface ImportedRow {
  table: ImportedTable;
  key: Readonly<Record<string, string | number>>;
  before: unknown;
  /** Where the table counts versions, the version is enough. */
  after?: unknown;
}

/** What an import changed, so that it can be undone. */
export interface ImportTrace {
  rows: readonly ImportedRow[];
}

export const fates = ['made', 'changed', 'unchanged', 'refused'] as const;
export type Fate = (typeof fates)[number];

export const importKindSchema = z.enum(importKinds);

/**
 * `columns` corrects which column is which: `3:name.fi,5:` says that the fourth column is the Finnish name and that the
 * sixth is left out. Columns are counted from 0; what is not named is told by its heading.
 */
const fileQuery = {
  kind: importKindSchema,
  columns: z
    .string()
    .max(6000)
    .regex(/^(\d{1,3}:[\w.]*(,\d{1,3}:[\w.]*)*)?$/)
    .optional(),
  /** What all rows say, whatever stands in them, as the query of an address: `room=R02&participants=10`. */
  fixed: z.string().max(2000).optional(),
};

export const dryRunQuery = z.strictObject(fileQuery);

export const importQuery = z.strictObject({
  ...fileQuery,
  /** Of the dry run that the importer has seen. */
  fingerprint: z
    .string()
    .regex(/^[\w-]{20,64}$/)
    .meta({ example: 'qM0mYx3aVfXlJ0b2bqDqQw' }),
  /** What the file is called; for the list of imports. */
  fileName: z.string().trim().min(1).max(200).default('csv'),
});

const faultView = z.object({
  /** The field that the column goes to; null where the row as a whole is at fault. */
  field: z.string().nullable(),
  /** As the file's headings name it; null where the file has no such column. */
  column: z.string().nullable(),
  code: z.string(),
  message: z.string(),
});

const rowView = z.object({
  /** As the spreadsheet numbers it. */
  line: z.int(),
  name: z.string(),
  fate: z.enum(fates),
  /** The fields that become another, in words; without values where they are secret or about people. */
  changes: z.array(
    z.object({ field: z.string(), label: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
  faults: z.array(faultView),
  /** What is no fault but worth a look, such as an organisation that is much like another. */
  notes: z.array(faultView),
});

export const fieldView = z.object({ field: z.string(), label: z.string(), required: z.boolean() });

export const dryRunView = z
  .object({
    kind: importKindSchema,
    /** Stands for all that the import would do; sent along with it. */
    fingerprint: z.string(),
    columns: z.array(
      z.object({ index: z.int(), heading: z.string(), field: z.string().nullable(), sample: z.string() }),
    ),
    /** What columns can be. */
    fields: z.array(fieldView),
    counts: z.object({ made: z.int(), changed: z.int(), unchanged: z.int(), refused: z.int() }),
    /** The refused ones first; the others in the order of the file. */
    rows: z.array(rowView),
    /** Rows that are counted and not listed. */
    leftOut: z.int(),
  })
  .meta({ id: 'ImportDryRun' });

export const importView = z
  .object({
    id: z.string(),
    kind: importKindSchema,
    fileName: z.string(),
    at: instantSchema,
    by: z.string(),
    created: z.int(),
    changed: z.int(),
    undoneAt: instantSchema.nullable(),
  })
  .meta({ id: 'Import' });

/** What a long work does at the moment. */
export const importSteps = ['reading', 'checking', 'writing'] as const;
export type ImportStep = (typeof importSteps)[number];

export const importTasks = ['checking', 'importing', 'undoing'] as const;
export type ImportTask = (typeof importTasks)[number];

export const importWorkView = z
  .object({
    id: z.string(),
    /** `checking` is a dry run. */
    task: z.enum(importTasks),
    kind: importKindSchema,
    /** What the file is called; null while it is only tried. */
    fileName: z.string().nullable(),
    by: z.string(),
    /** Whether the asker has set it going. */
    isOwn: z.boolean(),
    startedAt: instantSchema,
    step: z.enum(importSteps),
    /** Of all of it, 0 to 100. */
    percent: z.int(),
    /** Why it came to nothing, in the language of the asker; null while it goes on. */
    refusal: z.string().nullable(),
  })
  .meta({ id: 'ImportWork' });

export const importWorksView = z.object({ items: z.array(importWorkView) }).meta({ id: 'ImportWorks' });

export const importsQuery = z.strictObject({ ...pageQuery });

/** Why an import cannot be undone: members `reasons` of the problem. */
export interface UndoReason {
  reason: 'changed' | 'used';
  /** What it is about; empty for people. */
  name: string;
}

export const exportParam = z.object({ kind: idSchema });

export type DryRunQuery = z.infer<typeof dryRunQuery>;
export type ImportQuery = z.infer<typeof importQuery>;
export type DryRunView = z.infer<typeof dryRunView>;
export type ImportRowView = z.infer<typeof rowView>;
export type ImportView = z.infer<typeof importView>;
export type ImportWorkView = z.infer<typeof importWorkView>;
export type ImportWorksView = z.infer<typeof importWorksView>;
export type ImportsQuery = z.infer<typeof importsQuery>;
