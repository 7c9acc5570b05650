/** The address of a site's calendar: what is looked at is in it, so that it can be kept, sent and gone back to. Pure. */
import { isLocalDate, type LocalDate } from '../../shared/time.ts';

export type CalendarView = 'day' | 'week' | 'list';

const words: Record<CalendarView, string> = { day: 'paiva', week: 'viikko', list: 'lista' };

/** Codes are kept in addresses where there are some: they can be read and written by hand. */
interface Coded {
  id: string;
  code: string | null;
}

export const addressOf = ({ code, id }: Coded): string => code ?? id;

export const calendarPath = (place: { site: Coded; view: CalendarView; date: LocalDate; room?: Coded }): string => {
  const search = new URLSearchParams({
    toimipiste: addressOf(place.site),
    nakyma: words[place.view],
    ...(place.room && { tila: addressOf(place.room) }),
    pvm: place.date,
  });
  return `/kalenteri?${search}`;
};

export const viewOfWord = (word: string | undefined): CalendarView =>
  word === words.week ? 'week' : word === words.list ? 'list' : 'day';

export const wordOfView = (view: CalendarView): string => words[view];

export const dateOfWord = (word: string | undefined): LocalDate | undefined =>
  word && isLocalDate(word) ? word : undefined;
