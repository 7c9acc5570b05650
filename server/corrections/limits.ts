/** How many corrections come in at most, so that nobody fills the keepers' list or their mailboxes. */
import { DAY, HOUR } from '../../shared/time.ts';
import type { Dependencies } from '../dependencies.ts';
import { createLimiter, isLoopback, type Limiter, networkOf, refuseWhile } from '../http/rate-limit.ts';

/** Open ones of one room; nobody reads more of them. */
export const mostOpen = 50;

const mostInHour = 5;
const mostInDay = 20;
/** A proxy on this machine speaks for everybody. */
const ofProxy = 20;

/** Remembered as long as the process runs. */
export interface CorrectionLimits {
  one: readonly Limiter[];
  proxy: readonly Limiter[];
}

export const correctionLimits = ({ clock }: Pick<Dependencies, 'clock'>): CorrectionLimits => {
  const limiters = (times: number) => [
    createLimiter({ most: mostInHour * times, window: HOUR }, clock),
    createLimiter({ most: mostInDay * times, window: DAY }, clock),
  ];
  return { one: limiters(1), proxy: limiters(ofProxy) };
};

/** Counts a correction of a network. @throws AppError `request.too-many` */
export const countCorrection = ({ one, proxy }: CorrectionLimits, address: string): void => {
  for (const limiter of isLoopback(address) ? proxy : one)
    refuseWhile(limiter.take(networkOf(address)), 'request.too-many');
};
