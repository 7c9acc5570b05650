/** What an embed is asked to show. What cannot be understood falls back: the page stands on somebody else's site. */
import {
  type EmbedHours,
  type EmbedKind,
  type EmbedView,
  embedColours,
  embedViews,
  type FirstDay,
  firstDays,
  hoursFrom,
  isColour,
} from '../../shared/embeds/settings.ts';
import { defaultLanguage, isLanguage, type Language } from '../../shared/i18n/language.ts';
import { addDays, addMonths, isLocalDate, type LocalDate, type LocalDateTime, weekdayOf } from '../../shared/time.ts';

/** Days that are shown together, both included, and where its neighbours begin. */
export interface EmbedPeriod {
  first: LocalDate;
  last: LocalDate;
  previous: LocalDate;
  next: LocalDate;
}

/** How it is shown, whatever it shows. */
export interface EmbedManner {
  language: Language;
  view: EmbedView;
  firstDay: FirstDay;
  /** Those of a week that is drawn by hours; from the first to the last thing in it when nobody has chosen. */
  hours: EmbedHours | undefined;
  /** What every link to another part of the same calendar carries on, as it was asked. */
  kept: Readonly<Record<string, string>>;
  /** Names of what was asked and could not be understood. */
  ignored: readonly string[];
}

export interface EmbedRequest extends EmbedManner {
  kind: EmbedKind;
  /** Ids or codes; several only of rooms. */
  names: readonly string[];
  /** Within the period; today when not asked otherwise. */
  from: LocalDate;
  /** At the place. */
  now: LocalDateTime;
  today: LocalDate;
}

/** The first value of every name. */
type Query = Readonly<Record<string, string>>;

/** A year back, and ahead as far as any room can be booked. */
export const isShown = (date: LocalDate, today: LocalDate): boolean =>
  isLocalDate(date) && addMonths(today, -12) <= date && date <= addMonths(today, 25);

export const languageAsked = ({ lang }: Query): Language => (isLanguage(lang) ? lang : defaultLanguage);

export const fromAsked = ({ from }: Query, today: LocalDate): LocalDate =>
  from !== undefined && isShown(from, today) ? from : today;

/** The settings that whoever embeds a calendar chooses, beside view and language, and what makes each a good one. */
const settings: Readonly<Record<string, (text: string) => boolean>> = {
  first: (text) => firstDays.some((day) => day === text),
  hours: (text) => hoursFrom(text) !== undefined,
  height: (text) => text === 'auto',
  frame: (text) => text === '1',
  ...Object.fromEntries(embedColours.map((colour) => [colour, isColour])),
};

/** Whether it stands in a frame that wants it to turn its pages by itself. A page that is only linked to has no script. */
export const hasScript = ({ frame, height }: EmbedManner['kept']): boolean =>
  frame !== undefined || height !== undefined;

/** @param key under which it is shown, when that is a good one */
export const mannerAsked = (query: Query, key: string | undefined): EmbedManner => {
  const asked = Object.keys(settings).filter((name) => query[name] !== undefined);
  const isGood = (name: string) => settings[name]?.(query[name] ?? '') ?? false;
  const kept = Object.fromEntries(asked.filter(isGood).map((name) => [name, query[name] ?? '']));
  return {
    language: languageAsked(query),
    view: embedViews.find((view) => view === query.view) ?? 'agenda',
    firstDay: kept.first === 'su' ? 'su' : 'mo',
    hours: hoursFrom(kept.hours ?? ''),
    kept: { ...kept, ...(key !== undefined && { key }) },
    ignored: asked.filter((name) => !isGood(name)),
  };
};

/** The day with which the date's week begins. */
export const weekStart = (date: LocalDate, firstDay: FirstDay): LocalDate =>
  addDays(date, firstDay === 'su' ? -(weekdayOf(date) % 7) : 1 - weekdayOf(date));

/** Seven days from the date, its week, or its month. */
export const periodOf = ({ view, from, firstDay }: Pick<EmbedRequest, 'view' | 'from' | 'firstDay'>): EmbedPeriod => {
  if (view === 'month') {
    const first = `${from.slice(0, 8)}01`;
    const next = addMonths(first, 1);
    return { first, last: addDays(next, -1), previous: addMonths(first, -1), next };
  }
  const first = view === 'week' ? weekStart(from, firstDay) : from;
  return { first, last: addDays(first, 6), previous: addDays(first, -7), next: addDays(first, 7) };
};
