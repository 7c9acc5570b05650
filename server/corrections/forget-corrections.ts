/** What time does to corrections: addresses are forgotten, and what nobody has touched for a year closes itself. */
import * as audit from '../../db/audit.ts';
import * as corrections from '../../db/corrections.ts';
import { DAY } from '../../shared/time.ts';
import type { Dependencies } from '../dependencies.ts';

/** After closing; long enough to come back to it. */
const addressesAreKept = 90 * DAY;

/** By then the room has been looked at anew, or nobody will; and the address goes in its turn. */
const staysOpen = 365 * DAY;

/** Does whatever is due; done again, it does nothing more. */
export const forgetCorrections = ({ db, clock, newId }: Dependencies): Promise<void> =>
  db.write(async (tx) => {
    const now = clock.now();
    await corrections.eraseAddresses(tx, now - addressesAreKept);
    for (const { roomId } of await corrections.closeSentBefore(tx, now - staysOpen, now))
      await audit.record(tx, {
        id: newId(),
        at: now,
        actorId: null,
        actorName: 'Tilava',
        action: 'room.correction-closed',
        subjectKind: 'room',
        subjectId: roomId,
        details: { changes: [{ field: 'correction', before: 'open', after: 'closed' }] },
      });
  });
