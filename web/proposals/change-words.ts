/** Sentences about changes that an organisation asked for. Pure. */
import type { ProposalView } from '../../shared/proposals/schemas.ts';
import type { Say } from '../bookings/booking-words.ts';

/**
 * How a change was answered, in one line.
 * @param date when, as it is shown
 */
export const answeredWords = ({ state, dates }: ProposalView, date: string, t: Say): string => {
  const count = dates.filter(({ answer }) => answer === 'accepted').length;
  const left = dates.length - count;
  if (state === 'accepted')
    return t(left > 0 ? 'changes.earlier.partly' : 'changes.earlier.accepted', { date, count, left });
  if (state === 'declined') return t('changes.earlier.declined', { date });
  return t(state === 'withdrawn' ? 'changes.earlier.withdrawn' : 'changes.earlier.overtaken', { date });
};
