/** What an embed is asked to show. What cannot be understood falls back: the page stands on somebody else's site. */
import { defaultLanguage, isLanguage, type Language } from '../../shared/i18n/language.ts';
import { addDays, addMonths, isLocalDate, type LocalDate, mondayOf } from '../../shared/time.ts';

export const embedViews = ['agenda', 'week', 'month'] as const;
export type EmbedView = (typeof embedViews)[number];

export type EmbedKind = 'rooms' | 'sites';

/** Days that are shown together, both included, and where its neighbours begin. */
export interface EmbedPeriod {
  first: LocalDate;
  last: LocalDate;
  previous: LocalDate;
  next: LocalDate;
}

export interface EmbedRequest {
  kind: EmbedKind;
  idOrCode: string;
  language: Language;
  view: EmbedView;
  /** Within the period; today when not asked otherwise. */
  from: LocalDate;
  today: LocalDate;
}

/** The first value of every name. */
type Query = Readonly<Record<string, string>>;

/** A year back, and ahead as far as any room can be booked. */
export const isShown = (date: LocalDate, today: LocalDate): boolean =>
  isLocalDate(date) && addMonths(today, -12) <= date && date <= addMonths(today, 25);

export const languageAsked = ({ lang }: Query): Language => (isLanguage(lang) ? lang : defaultLanguage);

export const viewAsked = (query: Query): EmbedView => embedViews.find((view) => view === query.view) ?? 'agenda';

export const fromAsked = ({ from }: Query, today: LocalDate): LocalDate =>
  from !== undefined && isShown(from, today) ? from : today;

/** Seven days from the date, its ISO week, or its month. */
export const periodOf = ({ view, from }: EmbedRequest): EmbedPeriod => {
  if (view === 'month') {
    const first = `${from.slice(0, 8)}01`;
    const next = addMonths(first, 1);
    return { first, last: addDays(next, -1), previous: addMonths(first, -1), next };
  }
  const first = view === 'week' ? mondayOf(from) : from;
  return { first, last: addDays(first, 6), previous: addDays(first, -7), next: addDays(first, 7) };
};
