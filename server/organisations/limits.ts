/** How often one sender may ask what everybody may ask, so that nobody fills the queue of the staff or sends mails in floods. */

import { HOUR } from '../../shared/time.ts';
import type { Dependencies } from '../dependencies.ts';
import { createLimiter, isLoopback, type Limiter, networkOf, refuseWhile } from '../http/rate-limit.ts';

const mostRegistrations = 10;
const mostMails = 5;
const mostLooks = 120;
/** A proxy on this machine speaks for everybody. */
const ofProxy = 20;

interface Pair {
  one: Limiter;
  proxy: Limiter;
}

export interface OrganisationLimits {
  registrations: Pair;
  joins: Pair;
  looks: Pair;
  /** Mails to one address, whoever asks for them. */
  mails: Limiter;
}

export const organisationLimits = ({ clock }: Pick<Dependencies, 'clock'>): OrganisationLimits => {
  const pair = (most: number): Pair => ({
    one: createLimiter({ most, window: HOUR }, clock),
    proxy: createLimiter({ most: most * ofProxy, window: HOUR }, clock),
  });
  return {
    registrations: pair(mostRegistrations),
    joins: pair(mostRegistrations),
    looks: pair(mostLooks),
    mails: createLimiter({ most: mostMails, window: HOUR }, clock),
  };
};

/** @throws AppError `request.too-many` */
export const countAttempt = ({ one, proxy }: Pair, address: string): void =>
  refuseWhile((isLoopback(address) ? proxy : one).take(networkOf(address)), 'request.too-many');
