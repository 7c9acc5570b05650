/** Registrations whose address nobody confirmed go again, with the names and numbers that somebody wrote into them. */
import * as audit from '../../db/audit.ts';
import * as registrations from '../../db/registrations.ts';
import { DAY } from '../../shared/time.ts';
import type { Dependencies } from '../dependencies.ts';

/** Longer than an invitation lasts, so that staff can still send it anew to somebody who calls. */
const keptFor = 30 * DAY;

/** Removes whatever is due; done again, it does nothing more. The record says that one was there, not which. */
export const removeUnconfirmed = ({ db, clock, newId }: Dependencies): Promise<void> =>
  db.write(async (tx) => {
    const now = clock.now();
    for (const id of await registrations.unconfirmed(tx, now - keptFor, now)) {
      await registrations.remove(tx, id);
      await audit.record(tx, {
        id: newId(),
        at: now,
        actorId: null,
        actorName: 'Tilava',
        action: 'organisation.unconfirmed-removed',
        subjectKind: 'organisation',
        subjectId: id,
        details: { changes: [] },
      });
    }
  });
