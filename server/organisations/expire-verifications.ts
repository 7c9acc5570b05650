/** Verifications have a last day: the organisation is told a month before, and after it they hold no more. */
import * as audit from '../../db/audit.ts';
import type { Tx } from '../../db/database.ts';
import type { OrganisationRow } from '../../db/organisations.ts';
import * as organisations from '../../db/organisations.ts';
import * as verifications from '../../db/verifications.ts';
import { addDays } from '../../shared/time.ts';
import type { Dependencies } from '../dependencies.ts';
import { regionToday } from '../region/region-today.ts';
import { queueMails, representativesOf } from './notify-organisation.ts';

/** Days before the last one on which the organisation is reminded. */
const remindBefore = 30;

/** Who is said to have done what nobody did. */
const byItself = 'Tilava';

const record = (
  { clock, newId }: Dependencies,
  tx: Tx,
  { id }: OrganisationRow,
  did: 'expired' | 'reminded',
  details: Record<string, unknown>,
): Promise<void> =>
  audit.record(tx, {
    id: newId(),
    at: clock.now(),
    actorId: null,
    actorName: byItself,
    action: `organisation.${did}`,
    subjectKind: 'organisation',
    subjectId: id,
    details,
  });

const expire = async (deps: Dependencies, tx: Tx, row: OrganisationRow): Promise<void> => {
  const validUntil = row.verifiedUntil;
  await organisations.update(tx, row, { status: 'expired' });
  await verifications.insert(tx, {
    id: deps.newId(),
    organisationId: row.id,
    status: 'expired',
    validUntil,
    at: deps.clock.now(),
    byId: null,
    byName: byItself,
  });
  await record(deps, tx, row, 'expired', { changes: [{ field: 'status', before: 'verified', after: 'expired' }] });
  const recipients = await representativesOf(deps, tx, row);
  await queueMails(deps, tx, recipients, 'organisation.expired', { organisationId: row.id, validUntil });
};

/** Once for each last day: it may have been moved since. */
const wasReminded = async (tx: Tx, { id, verifiedUntil }: OrganisationRow): Promise<boolean> =>
  (await audit.of(tx, 'organisation', id)).some(
    ({ action, details }) => action === 'organisation.reminded' && details.validUntil === verifiedUntil,
  );

const remind = async (deps: Dependencies, tx: Tx, row: OrganisationRow): Promise<void> => {
  if (await wasReminded(tx, row)) return;
  const validUntil = row.verifiedUntil;
  await record(deps, tx, row, 'reminded', { validUntil });
  const recipients = await representativesOf(deps, tx, row);
  await queueMails(deps, tx, recipients, 'organisation.reminder', { organisationId: row.id, validUntil });
};

/** Reminds and expires whatever is due; done again, it does nothing more. */
export const expireVerifications = (deps: Dependencies): Promise<void> =>
  deps.db.write(async (tx) => {
    const today = await regionToday(deps, tx);
    for (const row of await organisations.verifiedUntil(tx, addDays(today, remindBefore))) {
      const isOver = row.verifiedUntil !== null && row.verifiedUntil < today;
      await (isOver ? expire(deps, tx, row) : remind(deps, tx, row));
    }
  });
