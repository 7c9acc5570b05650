/** From the first proof to a session, or to the second proof where the account has one. */
import type { Tx } from '../../db/database.ts';
import * as links from '../../db/links.ts';
import * as secondFactors from '../../db/second-factors.ts';
import type { UserRow } from '../../db/users.ts';
import { AppError } from '../../shared/errors.ts';
import { MINUTE } from '../../shared/time.ts';
import type { Dependencies } from '../dependencies.ts';
import { type Browser, type OpenedSession, openSession } from './open-session.ts';
import { hashOfSecret, newSecret } from './secrets.ts';

/** How long the second proof is awaited: to find the phone. */
const ticketLife = 10 * MINUTE;

/** Stands for the first proof until the second comes. It is kept as a link is, which no mail ever holds. */
const issueTicket = async ({ clock }: Dependencies, tx: Tx, userId: string): Promise<string> => {
  const ticket = newSecret();
  const now = clock.now();
  await links.issue(tx, {
    tokenHash: hashOfSecret(ticket),
    purpose: 'second_factor',
    userId,
    createdAt: now,
    expiresAt: now + ticketLife,
  });
  return ticket;
};

/**
 * Opens the session of whom the first proof names, unless a second one is needed.
 * @param proven who it is; within the transaction, so that a link is used up together with what it opens
 * @throws AppError `session.second-factor-required` with a `ticket` for the second step, and what `proven` throws
 */
export const enter = async (
  deps: Dependencies,
  browser: Browser,
  proven: (tx: Tx) => Promise<UserRow>,
): Promise<OpenedSession> => {
  const entered = await deps.db.write(async (tx) => {
    const user = await proven(tx);
    const factor = await secondFactors.findConfirmed(tx, user.id);
    // Where the region demands one, who has none enters all the same, to enrol: until then her roles sleep (`db/grants.ts`).
    return factor ? { ticket: await issueTicket(deps, tx, user.id) } : openSession(deps, tx, user, browser);
  });
  // Outside, for a refusal within would take the ticket back.
  if ('ticket' in entered) throw new AppError('session.second-factor-required', { extra: entered });
  return entered;
};
