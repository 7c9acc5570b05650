/** What is done from time to time, without anyone asking. */
import * as accessTokens from '../../db/access-tokens.ts';
import * as idempotency from '../../db/idempotency.ts';
import * as links from '../../db/links.ts';
import * as sessions from '../../db/sessions.ts';
import { HOUR, MINUTE } from '../../shared/time.ts';
import { releaseHeldRequests } from '../bookings/release-held-requests.ts';
import { forgetCorrections } from '../corrections/forget-corrections.ts';
import type { Dependencies } from '../dependencies.ts';
import { answersAreKept } from '../http/idempotency.ts';
import { deliverMails } from '../notifications/deliver-mails.ts';
import { expireVerifications } from '../organisations/expire-verifications.ts';
import { removeUnconfirmed } from '../organisations/remove-unconfirmed.ts';
import { removeStrayPhotos } from '../photos/remove-strays.ts';

export interface Job {
  name: string;
  /** Milliseconds from the end of one run to the start of the next. */
  pause: number;
  /** @param stopping aborts when the server is about to end, so that long work can leave off */
  run(deps: Dependencies, stopping: AbortSignal): Promise<void>;
}

/** What has ended opens nothing any more; its rows go so that nothing about people is kept without need. */
const removeEndedSessions: Job = {
  name: 'remove ended sessions, tokens and links',
  pause: HOUR,
  run: ({ db, clock }) =>
    db.write(async (tx) => {
      await sessions.removeExpired(tx, clock.now());
      await accessTokens.removeExpired(tx, clock.now());
      await links.removeExpired(tx, clock.now());
    }),
};

const removeOldAnswers: Job = {
  name: 'remove old idempotency keys',
  pause: 15 * MINUTE,
  run: async ({ db, clock }) => {
    await db.write((tx) => idempotency.removeOlderThan(tx, clock.now() - answersAreKept));
  },
};

/** Where requests hold their slot, they do so until their promised answer day. */
const releaseOverdue: Job = {
  name: 'release what overdue requests hold',
  pause: HOUR,
  run: (deps) => releaseHeldRequests(deps),
};

/** By the day; more often, so that a start late in the day does not wait for the next. */
const endVerifications: Job = {
  name: 'remind of and end verifications of organisations',
  pause: HOUR,
  run: (deps) => expireVerifications(deps),
};

/** By the day; more often for the same reason. */
const removeRegistrations: Job = {
  name: 'remove registrations that nobody confirmed',
  pause: HOUR,
  run: (deps) => removeUnconfirmed(deps),
};

/** By the day; more often for the same reason. */
const forgetOldCorrections: Job = {
  name: 'erase addresses of closed corrections and close old ones',
  pause: HOUR,
  run: (deps) => forgetCorrections(deps),
};

const removeStrays: Job = {
  name: 'remove photos without files and files without photos',
  pause: HOUR,
  run: (deps) => removeStrayPhotos(deps),
};

const deliverOutbox: Job = {
  name: 'deliver mails',
  pause: 5_000,
  run: async (deps, stopping) => {
    while (!stopping.aborted && (await deliverMails(deps)) > 0);
  },
};

/** Without a mail server the outbox keeps its messages until there is one. */
export const jobsFor = ({ config }: Pick<Dependencies, 'config'>): readonly Job[] => [
  removeEndedSessions,
  removeOldAnswers,
  releaseOverdue,
  endVerifications,
  removeRegistrations,
  forgetOldCorrections,
  removeStrays,
  ...(config.smtpUrl === undefined ? [] : [deliverOutbox]),
];
