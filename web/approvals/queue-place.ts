/** What of the queue is looked at, kept in the address: a filter and the request that is open. */
import { useSearchParams } from '@solidjs/router';
import type { QueueFilter } from './queries.ts';

interface Search extends Record<string, string | undefined> {
  toimipiste: string | undefined;
  kunta: string | undefined;
  myohassa: string | undefined;
  avaa: string | undefined;
}

export const useQueuePlace = () => {
  const [search, setSearch] = useSearchParams<Search>();
  const filter = (): QueueFilter => ({
    siteId: search.toimipiste,
    municipality: search.kunta,
    overdue: search.myohassa === '1',
  });
  return {
    filter,
    isFiltered: () => Object.values(filter()).some(Boolean),
    /** Changing the filter closes what was open. */
    setFilter: (part: Partial<QueueFilter>) => {
      const { siteId, municipality, overdue } = { ...filter(), ...part };
      const words = { toimipiste: siteId, kunta: municipality, myohassa: overdue ? '1' : undefined };
      setSearch({ ...words, avaa: undefined }, { replace: true });
    },
    /** The id or code of the request that is open. */
    openId: () => search.avaa,
    open: (bookingId: string | undefined) => setSearch({ avaa: bookingId }, { replace: true }),
    hrefOf: (bookingId: string): string => {
      const { toimipiste, kunta, myohassa } = search;
      const kept = Object.entries({ toimipiste, kunta, myohassa }).filter(
        (entry): entry is [string, string] => !!entry[1],
      );
      return `/hyvaksynnat?${new URLSearchParams([...kept, ['avaa', bookingId]])}`;
    },
  };
};

export type QueuePlace = ReturnType<typeof useQueuePlace>;
