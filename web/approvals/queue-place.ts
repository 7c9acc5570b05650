/** What of the queue is looked at, kept in the address: a filter and the request that is open. */
import { useSearchParams } from '@solidjs/router';
import type { QueueFilter } from './queries.ts';

interface Search extends Record<string, string | undefined> {
  toimipiste: string | undefined;
  kunta: string | undefined;
  myohassa: string | undefined;
  kysytty: string | undefined;
  avaa: string | undefined;
}

export const useQueuePlace = () => {
  const [search, setSearch] = useSearchParams<Search>();
  const filter = (): QueueFilter => ({
    siteId: search.toimipiste,
    municipality: search.kunta,
    overdue: search.myohassa === '1',
    asked: search.kysytty === '1',
  });
  const kept = (): [string, string][] => {
    const { toimipiste, kunta, myohassa, kysytty } = search;
    return Object.entries({ toimipiste, kunta, myohassa, kysytty }).filter(
      (entry): entry is [string, string] => !!entry[1],
    );
  };
  return {
    filter,
    isFiltered: () => Object.values(filter()).some(Boolean),
    /** The filter as the query of an address, without what is open. */
    query: () => new URLSearchParams(kept()).toString(),
    /** Changing the filter closes what was open. */
    setFilter: (part: Partial<QueueFilter>) => {
      const { siteId, municipality, overdue, asked } = { ...filter(), ...part };
      const flag = (on: boolean) => (on ? '1' : undefined);
      const words = { toimipiste: siteId, kunta: municipality, myohassa: flag(overdue), kysytty: flag(asked) };
      setSearch({ ...words, avaa: undefined }, { replace: true });
    },
    clear: () => {
      const words = { toimipiste: undefined, kunta: undefined, myohassa: undefined, kysytty: undefined };
      setSearch({ ...words, avaa: undefined }, { replace: true });
    },
    /** The id or code of the request that is open. */
    openId: () => search.avaa,
    open: (bookingId: string | undefined) => setSearch({ avaa: bookingId }, { replace: true }),
    hrefOf: (bookingId: string): string => `/hyvaksynnat?${new URLSearchParams([...kept(), ['avaa', bookingId]])}`,
  };
};

export type QueuePlace = ReturnType<typeof useQueuePlace>;
