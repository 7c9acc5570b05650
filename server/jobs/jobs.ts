/** What is done from time to time, without anyone asking. */
import * as accessTokens from '../../db/access-tokens.ts';
import * as idempotency from '../../db/idempotency.ts';
import * as links from '../../db/links.ts';
import * as sessions from '../../db/sessions.ts';
import { HOUR, MINUTE } from '../../shared/time.ts';
import { escalateOverdue } from '../approvals/escalate-overdue.ts';
import { releaseHeldRequests } from '../bookings/release-held-requests.ts';
import { forgetCorrections } from '../corrections/forget-corrections.ts';
import type { Dependencies } from '../dependencies.ts';
import { answersAreKept } from '../http/idempotency.ts';
import { deliverMails } from '../notifications/deliver-mails.ts';
import { expireVerifications } from '../organisations/expire-verifications.ts';
import { removeUnconfirmed } from '../organisations/remove-unconfirmed.ts';
import { removeStrayPhotos } from '../photos/remove-strays.ts';
import { expireOffers } from '../proposals/expire-offers.ts';
import { resumeWaiting } from '../proposals/resume-waiting.ts';
import { writeToGroups } from '../reminders/write-to-groups.ts';
import { offerFreedDates } from '../waiting/offer-freed-dates.ts';

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

/** By the working day; more often for the same reason as the next. */
const escalate: Job = {
  name: 'bring overdue requests to others who decide',
  pause: HOUR,
  run: (deps) => escalateOverdue(deps),
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

/** Often enough that a mail of the morning comes in the morning. */
const remindGroups: Job = {
  name: 'remind of the dates of the coming days',
  pause: 20 * MINUTE,
  run: (deps) => writeToGroups(deps, 'reminder'),
};

const askGroups: Job = {
  name: 'ask how many came',
  pause: 20 * MINUTE,
  run: (deps) => writeToGroups(deps, 'attendance'),
};

const deliverOutbox: Job = {
  name: 'deliver mails',
  // Somebody may be waiting for a link to sign in with.
  pause: 2_000,
  run: async (deps, stopping) => {
    while (!stopping.aborted && (await deliverMails(deps)) > 0);
  },
};

/** To the minute, for people are told until when they can answer. */
const endOffers: Job = {
  name: 'end offers that nobody answered',
  pause: MINUTE,
  run: async (deps) => {
    await expireOffers(deps);
    await resumeWaiting(deps);
  },
};

const offerFreed: Job = {
  name: 'offer freed times to those in line',
  pause: MINUTE,
  run: (deps) => offerFreedDates(deps),
};

/** Without a mail server the outbox keeps its messages until there is one. */
export const jobsFor = ({ config }: Pick<Dependencies, 'config'>): readonly Job[] => [
  removeEndedSessions,
  removeOldAnswers,
  releaseOverdue,
  escalate,
  endOffers,
  offerFreed,
  endVerifications,
  removeRegistrations,
  forgetOldCorrections,
  removeStrays,
  remindGroups,
  askGroups,
  ...(config.smtpUrl === undefined ? [] : [deliverOutbox]),
];
