/** Tells what an import would do, and does nothing. */

import type { DryRunView } from '../../shared/imports/schemas.ts';
import type { Actor } from '../../shared/permissions.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import { type ImportFile, makePlan, type Plan } from './make-plan.ts';
import { planView } from './plan-view.ts';
import { cellWords } from './read-rows.ts';

/** Carries a plan out of a transaction that must leave nothing behind. */
class TakenBack extends Error {
  readonly plan: Plan;

  constructor(plan: Plan) {
    super('taken back');
    this.plan = plan;
  }
}

/** Standing slots are tried by booking them; everything else is only read. */
const tried = async (deps: Dependencies, actor: Actor, file: ImportFile): Promise<Plan> => {
  try {
    return await deps.db.write(async (tx) => {
      throw new TakenBack(await makePlan(deps, tx, actor, file));
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.plan;
    throw error;
  }
};

/** @throws AppError `access.forbidden`, what the file as a whole is refused for */
export const dryRun = async (deps: Dependencies, actor: Actor, file: ImportFile): Promise<DryRunView> => {
  authorise(actor, 'import.run');
  const plan =
    file.kind === 'standing_slots'
      ? await tried(deps, actor, file)
      : await deps.db.read((reader) => makePlan(deps, reader, actor, file));
  return planView(file.kind, plan, cellWords(await deps.catalogue(deps.db), file.language));
};
