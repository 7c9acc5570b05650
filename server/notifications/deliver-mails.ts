/** Sends what waits in the outbox. What fails stays there and is tried again later. */
import * as outbox from '../../db/outbox.ts';
import type { Dependencies } from '../dependencies.ts';
import { composeMail } from './compose-mail.ts';

const batch = 20;

/** Delivers one batch; answers how many were taken up, so that the job can go on while there is more. */
export const deliverMails = async (deps: Dependencies): Promise<number> => {
  const { db, clock, log, mail } = deps;
  const rows = await db.write((tx) => outbox.claimDue(tx, clock.now(), batch));
  for (const row of rows) {
    try {
      const message = await composeMail(deps, db, row);
      if (message) await mail.send(message);
      await db.write((tx) => outbox.markSent(tx, row.id, clock.now()));
    } catch (error) {
      log.warn(
        { outboxId: row.id, attempts: row.attempts, err: error },
        'a mail was not taken; it will be tried again',
      );
      await db.write((tx) =>
        outbox.markFailed(tx, row.id, clock.now(), error instanceof Error ? error.message : 'unknown'),
      );
    }
  }
  return rows.length;
};
