/** A long list of which the reader sees a part: what is searched, how it is sorted and narrowed stands in the address. */
import { useSearchParams } from '@solidjs/router';
import { createMemo, createSignal, onCleanup } from 'solid-js';
import type { ListPage } from '../api/pages.ts';
import { createPages, type Pages } from '../api/pages.ts';
import { forgetExpiredSession } from '../session/forget-expired.ts';

/** What is asked of the service: strings only, absent when nothing is wanted. Spread it into the query. */
export type ListQuestion<Filter extends string> = {
  q?: string;
  sort?: string;
  limit: string;
  cursor?: string;
} & Partial<Record<Filter, string>>;

export interface ListPageOptions<Filter extends string, Item> {
  read: (question: ListQuestion<Filter>) => Promise<ListPage<Item>>;
  /** Names of the filters, the same in the address and in the question. */
  filters?: readonly Filter[];
  /** The order when the address says nothing; the service's own when left out. */
  sort?: string;
  /** Items to a page. */
  limit?: number;
}

export interface ListState<Filter extends string, Item> {
  pages: Pages<Item>;
  /** What is written into the search field. Reactive. */
  text: () => string;
  /** Searches after a moment without typing. */
  setText: (text: string) => void;
  /** `name`, or `-name` for the other way round. Reactive. */
  sort: () => string | undefined;
  setSort: (sort: string) => void;
  /** Reactive. */
  filter: (name: Filter) => string | undefined;
  /** `undefined` or empty takes the filter away. */
  setFilter: (name: Filter, value: string | undefined) => void;
  /** Whether anything narrows the list. Reactive. */
  isNarrowed: () => boolean;
  /** Takes the search and all filters away. */
  clear: () => void;
}

/** Milliseconds without typing before a search. */
const quiet = 300;

const firstOf = (value: string | string[] | undefined): string | undefined =>
  (Array.isArray(value) ? value[0] : value) || undefined;

export const createListPage = <Item, Filter extends string = never>(
  options: ListPageOptions<Filter, Item>,
): ListState<Filter, Item> => {
  const [address, setAddress] = useSearchParams();
  const filters = options.filters ?? [];
  const inAddress = (name: string) => firstOf(address[name]);
  const [typed, setTyped] = createSignal('');
  const [isWaiting, setWaiting] = createSignal(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));

  const narrowing = (): Partial<Record<Filter, string>> =>
    Object.fromEntries(
      filters.flatMap((name) => {
        const value = inAddress(name);
        return value === undefined ? [] : [[name, value]];
      }),
    ) as Partial<Record<Filter, string>>;

  const question = createMemo(
    () => {
      const [q, sort] = [inAddress('q'), inAddress('sort') ?? options.sort];
      return { limit: String(options.limit ?? 50), ...(q && { q }), ...(sort && { sort }), ...narrowing() };
    },
    undefined,
    { equals: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );

  const pages = createPages(question, (asked, cursor) =>
    options.read({ ...asked, ...(cursor && { cursor }) } as ListQuestion<Filter>),
  );
  forgetExpiredSession(pages.fault);

  // A word of a search is no place that one wants to go back to letter by letter.
  const search = (text: string) => setAddress({ q: text.trim() || undefined }, { replace: true, scroll: false });

  const stopWaiting = () => {
    clearTimeout(timer);
    setWaiting(false);
  };

  return {
    pages,
    // What is written stands as it is, with its spaces, until the address says something else.
    text: () => {
      const searched = inAddress('q') ?? '';
      return isWaiting() || typed().trim() === searched ? typed() : searched;
    },
    setText: (text) => {
      stopWaiting();
      setTyped(text);
      setWaiting(true);
      timer = setTimeout(() => {
        search(text);
        setWaiting(false);
      }, quiet);
    },
    sort: () => inAddress('sort') ?? options.sort,
    setSort: (sort) => setAddress({ sort: sort === options.sort ? undefined : sort }, { replace: true, scroll: false }),
    filter: inAddress,
    setFilter: (name, value) => setAddress({ [name]: value || undefined }, { scroll: false }),
    isNarrowed: () => inAddress('q') !== undefined || Object.keys(narrowing()).length > 0,
    clear: () => {
      stopWaiting();
      setAddress(Object.fromEntries(['q', ...filters].map((name) => [name, undefined])), { scroll: false });
    },
  };
};
