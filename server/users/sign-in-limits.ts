/** How often somebody may try. Remembered as long as the process runs. */
import { MINUTE } from '../../shared/time.ts';
import type { Dependencies } from '../dependencies.ts';
import { createLimiter, type Limiter } from '../http/rate-limit.ts';

const window = 15 * MINUTE;

export interface SignInLimits {
  /** Guesses at the password of one account. */
  emails: Limiter;
  /** Guesses from one network at any account, at links and at codes. */
  addresses: Limiter;
  /** Guesses at the second proof of one account: a third of a million tries for one code of six figures would take years. */
  codes: Limiter;
  /** Mails asked for to one address, so that nobody's mailbox is flooded. */
  mails: Limiter;
  /** Mails asked for from one network. */
  senders: Limiter;
}

export const signInLimits = ({ clock }: Pick<Dependencies, 'clock'>): SignInLimits => ({
  emails: createLimiter({ most: 10, window }, clock),
  addresses: createLimiter({ most: 100, window }, clock),
  codes: createLimiter({ most: 5, window }, clock),
  mails: createLimiter({ most: 3, window }, clock),
  senders: createLimiter({ most: 30, window }, clock),
});
