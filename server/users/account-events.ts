/** What was done to an account, for its history: that it was done and by whom, nothing more. */
import * as audit from '../../db/audit.ts';
import type { Tx } from '../../db/database.ts';
import type { Actor } from '../../shared/permissions.ts';
import type { Dependencies } from '../dependencies.ts';

export type AccountEvent =
  | 'password-changed'
  | 'password-reset'
  | 'email-changed'
  | 'second-factor-on'
  | 'second-factor-off'
  | 'second-factor-reset'
  | 'recovery-codes-renewed'
  | 'deactivated'
  | 'reactivated';

export const recordAccountEvent = (
  { clock, newId }: Pick<Dependencies, 'clock' | 'newId'>,
  tx: Tx,
  actor: Pick<Actor, 'userId' | 'name'>,
  userId: string,
  event: AccountEvent,
): Promise<void> =>
  audit.record(tx, {
    id: newId(),
    at: clock.now(),
    actorId: actor.userId,
    actorName: actor.name,
    action: `user.${event}`,
    subjectKind: 'user',
    subjectId: userId,
    details: { changes: [] },
  });
