/** Does what a dry run has told: all of it, or nothing. */
import * as audit from '../../db/audit.ts';
import * as imports from '../../db/imports.ts';
import { AppError } from '../../shared/errors.ts';
import type { ImportView } from '../../shared/imports/schemas.ts';
import type { Actor } from '../../shared/permissions.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import { importView } from './import-view.ts';
import { type ImportFile, makePlan, openFile } from './make-plan.ts';
import { createPace, type Pace } from './pace.ts';
import { storePlan } from './store-plan.ts';

export interface Confirmed {
  /** Of the dry run. */
  fingerprint: string;
  fileName: string;
}

/**
 * Refused rows are left out, as the dry run said.
 * @throws AppError `access.forbidden`, `import.changed-meanwhile` when it would do anything else than the dry run said,
 *   `import.nothing`, what the file as a whole is refused for
 */
export const runImport = async (
  deps: Dependencies,
  actor: Actor,
  file: ImportFile,
  { fingerprint, fileName }: Confirmed,
  pace: Pace = createPace(),
): Promise<ImportView> => {
  authorise(actor, 'import.run');
  const opened = { table: await openFile(deps, file, pace), pace };
  return deps.db.write(async (tx) => {
    const plan = await makePlan(deps, tx, actor, file, opened);
    if (plan.fingerprint !== fingerprint) throw new AppError('import.changed-meanwhile');
    const rows = plan.rows.filter(({ writes }) => writes.length > 0);
    if (rows.length === 0) throw new AppError('import.nothing');
    const trace = { rows: await storePlan(deps, tx, actor, rows, pace) };
    const row: imports.ImportRow = {
      id: deps.newId(),
      kind: file.kind,
      fileName,
      at: deps.clock.now(),
      byId: actor.userId,
      byName: actor.name,
      created: rows.filter(({ fate }) => fate === 'made').length,
      changed: rows.filter(({ fate }) => fate === 'changed').length,
      trace,
      undoneAt: null,
    };
    await imports.insert(tx, row);
    await audit.record(tx, {
      id: deps.newId(),
      at: row.at,
      actorId: actor.userId,
      actorName: actor.name,
      action: 'import.run',
      subjectKind: 'import',
      subjectId: row.id,
      details: { kind: row.kind, created: row.created, changed: row.changed },
    });
    return importView(row);
  });
};
