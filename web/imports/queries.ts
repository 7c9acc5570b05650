/** What the page of imports sends and reads. */
import type { ImportKind } from '../../shared/imports/kinds.ts';
import type { DryRunView, ImportView, ImportWorksView } from '../../shared/imports/schemas.ts';
import { answerOf, api } from '../api/client.ts';
import type { ListPage } from '../api/pages.ts';

const imports = api.imports.imports;

/** Calendars say what they are; what a system calls a CSV file differs. */
const typeOf = ({ type }: Blob): string => (type === 'text/calendar' ? type : 'text/csv');

/** A file is sent as it is, with its own type; the answer comes in the language of the page. */
const asFile = (file: Blob) => ({
  init: { body: file, headers: { 'Content-Type': typeOf(file), 'Accept-Language': document.documentElement.lang } },
});

/** How a file is read. */
export interface Reading {
  /** Corrections: `3:name.fi,5:` */
  columns: string;
  /** What all rows say: `room=R02&participants=10` */
  fixed: string;
}

const readingQuery = ({ columns, fixed }: Reading) => ({ ...(columns && { columns }), ...(fixed && { fixed }) });

export const tryImport = (file: Blob, kind: ImportKind, reading: Reading): Promise<DryRunView> =>
  answerOf(imports['dry-run'].$post({ query: { kind, ...readingQuery(reading) } }, asFile(file)));

export interface Confirmed extends Reading {
  fingerprint: string;
  fileName: string;
}

export const runImport = (
  file: Blob,
  kind: ImportKind,
  { fingerprint, fileName, ...reading }: Confirmed,
): Promise<ImportView> =>
  answerOf(imports.$post({ query: { kind, fingerprint, fileName, ...readingQuery(reading) } }, asFile(file)));

export const readImports = (cursor?: string): Promise<ListPage<ImportView>> =>
  answerOf(imports.$get({ query: { limit: '20', ...(cursor && { cursor }) } }));

/** The works that go on now. */
export const readWorks = (): Promise<ImportWorksView> => answerOf(imports.works.$get());

export const undoImport = (id: string): Promise<ImportView> => answerOf(imports[':id'].undo.$post({ param: { id } }));
