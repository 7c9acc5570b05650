/** Tells what an import would do, and does nothing. */

import type { DryRunView } from '../../shared/imports/schemas.ts';
import type { Actor } from '../../shared/permissions.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import { type ImportFile, makePlan, openFile, type Plan } from './make-plan.ts';
import { createPace, type Pace } from './pace.ts';
import { planView } from './plan-view.ts';
import { cellWords } from './read-rows.ts';
import type { Table } from './read-table.ts';

/** Carries a plan out of a transaction that must leave nothing behind. */
class TakenBack extends Error {
  readonly plan: Plan;

  constructor(plan: Plan) {
    super('taken back');
    this.plan = plan;
  }
}

interface Opened {
  table: Table;
  pace: Pace;
}

/** Standing slots are tried by booking them; everything else is only read. */
const tried = async (deps: Dependencies, actor: Actor, file: ImportFile, opened: Opened): Promise<Plan> => {
  try {
    return await deps.db.write(async (tx) => {
      throw new TakenBack(await makePlan(deps, tx, actor, file, opened));
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.plan;
    throw error;
  }
};

/**
 * Of no single moment: a reading that took as long would keep other readers waiting. What changes meanwhile is found
 * when the file is taken in, for then the plan is made anew and has to be the same.
 * @throws AppError `access.forbidden`, what the file as a whole is refused for
 */
export const dryRun = async (
  deps: Dependencies,
  actor: Actor,
  file: ImportFile,
  pace: Pace = createPace(),
): Promise<DryRunView> => {
  authorise(actor, 'import.run');
  const opened = { table: await openFile(deps, file, pace), pace };
  const plan =
    file.kind === 'standing_slots'
      ? await tried(deps, actor, file, opened)
      : await makePlan(deps, deps.db, actor, file, opened);
  return planView(file.kind, plan, cellWords(await deps.catalogue(deps.db), file.language));
};
