/** What of the calendar is looked at, kept in the address: a house, a view, a room and a day. */
import { useSearchParams } from '@solidjs/router';
import type { SiteView } from '../../shared/rooms/schemas.ts';
import { addDays, type LocalDate, mondayOf } from '../../shared/time.ts';
import { type CalendarView, dateOfWord, viewOfWord, wordOfView } from './calendar-path.ts';
import { todayIn } from './site-clock.ts';

interface Search extends Record<string, string | undefined> {
  toimipiste: string | undefined;
  nakyma: string | undefined;
  tila: string | undefined;
  pvm: string | undefined;
}

/** @param sites the reader's own, the one she sees first at the head; at least one */
export const useCalendarPlace = (sites: readonly [SiteView, ...SiteView[]]) => {
  const [search, setSearch] = useSearchParams<Search>();
  const site = (): SiteView => sites.find(({ id, code }) => [id, code].includes(search.toimipiste ?? '')) ?? sites[0];
  const view = (): CalendarView => viewOfWord(search.nakyma);
  const date = (): LocalDate => dateOfWord(search.pvm) ?? todayIn(site().timeZone);
  const isOneDay = () => view() === 'day';
  const go = (words: Partial<Search>) => setSearch(words, { replace: true });
  return {
    site,
    view,
    date,
    /** The id or code of the room that is looked at, in the views that show one. */
    room: () => search.tila,
    /** The days that the view shows. */
    from: () => (isOneDay() ? date() : mondayOf(date())),
    to: () => (isOneDay() ? date() : addDays(mondayOf(date()), 6)),
    setSite: (address: string) => go({ toimipiste: address, tila: undefined }),
    setView: (wanted: CalendarView) => go({ nakyma: wordOfView(wanted) }),
    setRoom: (address: string | undefined) => go({ tila: address }),
    setDate: (wanted: LocalDate) => go({ pvm: wanted }),
    /** A day or a week on or back. */
    turn: (step: 1 | -1) => go({ pvm: addDays(date(), step * (isOneDay() ? 1 : 7)) }),
    goToToday: () => go({ pvm: todayIn(site().timeZone) }),
  };
};

export type CalendarPlace = ReturnType<typeof useCalendarPlace>;
