/** An import as it stands in the list. */
import type { ImportHead } from '../../db/imports.ts';
import type { ImportView } from '../../shared/imports/schemas.ts';
import { isoInstant } from '../../shared/time.ts';

export const importView = (row: ImportHead): ImportView => ({
  id: row.id,
  kind: row.kind,
  fileName: row.fileName,
  at: isoInstant(row.at),
  by: row.byName,
  created: row.created,
  changed: row.changed,
  undoneAt: row.undoneAt === null ? null : isoInstant(row.undoneAt),
});
