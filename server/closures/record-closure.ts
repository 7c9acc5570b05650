import * as audit from '../../db/audit.ts';
import type { Tx } from '../../db/database.ts';
import type { Actor } from '../../shared/permissions.ts';
import type { Dependencies } from '../dependencies.ts';

/** Who closed, opened or emptied what, with counts: nothing personal. */
export const recordClosure = (
  deps: Dependencies,
  tx: Tx,
  actor: Actor,
  action: 'closure.made' | 'closure.removed' | 'site.emptied',
  subjectId: string,
  details: Readonly<Record<string, unknown>> = {},
): Promise<void> =>
  audit.record(tx, {
    id: deps.newId(),
    at: deps.clock.now(),
    actorId: actor.userId,
    actorName: actor.name,
    action,
    subjectKind: action === 'site.emptied' ? 'site' : 'closure',
    subjectId,
    details: { ...details },
  });
