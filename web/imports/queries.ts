/** What the page of imports sends and reads. */
import type { ImportKind } from '../../shared/imports/kinds.ts';
import type { DryRunView, ImportView, ImportWorksView } from '../../shared/imports/schemas.ts';
import { answerOf, api } from '../api/client.ts';
import type { ListPage } from '../api/pages.ts';

const imports = api.imports.imports;

/** A file is sent as it is, with its own type; the answer comes in the language of the page. */
const asFile = (file: Blob) => ({
  init: { body: file, headers: { 'Content-Type': 'text/csv', 'Accept-Language': document.documentElement.lang } },
});

/** @param columns corrections: `3:name.fi,5:` */
export const tryImport = (file: Blob, kind: ImportKind, columns: string): Promise<DryRunView> =>
  answerOf(imports['dry-run'].$post({ query: { kind, ...(columns && { columns }) } }, asFile(file)));

export interface Confirmed {
  columns: string;
  fingerprint: string;
  fileName: string;
}

export const runImport = (
  file: Blob,
  kind: ImportKind,
  { columns, fingerprint, fileName }: Confirmed,
): Promise<ImportView> =>
  answerOf(imports.$post({ query: { kind, fingerprint, fileName, ...(columns && { columns }) } }, asFile(file)));

export const readImports = (cursor?: string): Promise<ListPage<ImportView>> =>
  answerOf(imports.$get({ query: { limit: '20', ...(cursor && { cursor }) } }));

/** The works that go on now. */
export const readWorks = (): Promise<ImportWorksView> => answerOf(imports.works.$get());

export const undoImport = (id: string): Promise<ImportView> => answerOf(imports[':id'].undo.$post({ param: { id } }));
