/** The time of a request: edited as a draft, held by the address of the page. */
import { useSearchParams } from '@solidjs/router';
import { createSignal } from 'solid-js';
import type { WhenMessage } from '../../shared/bookings/schemas.ts';
import type { Need } from '../../shared/rooms/accessibility.ts';
import type { LocalDate } from '../../shared/time.ts';
import {
  emptyDraft,
  faultsOf,
  fromWhen,
  queryFromCriteria,
  queryFromWhen,
  toWhen,
  type WhenDraft,
  wantsFromQuery,
  whenFromQuery,
} from '../when/criteria.ts';
import type { RequestCriteria } from './request-model.ts';

export interface RequestWhen {
  today: LocalDate;
  draft: () => WhenDraft;
  change: (draft: WhenDraft) => void;
  /** Takes the draft as it stands; whether it means a time. */
  settle: () => boolean;
}

/** Most groups are about this many; the booker sees the number and changes it. */
const usualParticipants = 10;

/** @param capacity of the room, which the first guess at the number of people does not exceed */
export const createRequestCriteria = (
  today: LocalDate,
  capacity: number,
): { criteria: RequestCriteria; when: RequestWhen } => {
  const [search, setSearch] = useSearchParams<Record<string, string>>();
  const inAddress = (): WhenMessage | undefined => whenFromQuery(search);
  const first = inAddress();
  const [draft, setDraft] = createSignal(first ? fromWhen(first, today) : emptyDraft(today));
  const wants = () => wantsFromQuery(search);
  const put = (query: Record<string, string | undefined>) => setSearch(query, { replace: true });

  const settle = (): boolean => {
    const when = toWhen(draft());
    if (when) put(queryFromWhen(when));
    return when !== undefined;
  };

  return {
    criteria: {
      // While the draft is incomplete there is no time, although the address still holds the last one.
      when: () => (Object.keys(faultsOf(draft())).length === 0 ? inAddress() : undefined),
      participants: () => wants().people ?? Math.min(usualParticipants, capacity),
      needs: () => [...wants().needs],
      setParticipants: (count) => put({ people: String(count) }),
      saysNeeds: () => search.needs !== undefined,
      // To need nothing is an answer too: without it the usual needs would come back.
      setNeeds: (needs: Need[]) => put({ needs: needs.join() || 'none' }),
      query: () => queryFromCriteria({ when: inAddress(), wants: wants() }),
    },
    when: {
      today,
      draft,
      change: (changed) => {
        setDraft(changed);
        settle();
      },
      settle,
    },
  };
};
