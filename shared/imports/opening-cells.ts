/** Opening hours as people write them in a cell: `ma–pe 8–16; la 10–14`. Pure. */
import { weekdayName } from '../i18n/format.ts';
import { type Language, type LocalText, languages } from '../i18n/language.ts';
import type { OpeningException, OpeningSeason, WeeklyOpening } from '../rooms/schemas.ts';
import type { LocalTime, Weekday } from '../time.ts';
import { type Cell, dateOf, dateText, failed } from './cells.ts';
import { folded } from './folded.ts';

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

const dayNames = new Map<string, Weekday>(
  weekdays.flatMap((day) =>
    languages.flatMap((language) => {
      const long = folded(weekdayName(day, language, 'long'));
      return [2, 3, long.length].map((length) => [long.slice(0, length), day] as const);
    }),
  ),
);

/** The weekday of a name in any language, short or long; a long one may have the ending of a case: `tiistaina`. */
export const weekdayOfWord = (word: string): Weekday | undefined => {
  const plain = folded(word);
  const long = [...dayNames].find(
    ([name]) => name.length >= 6 && plain.startsWith(name) && plain.length - name.length <= 4,
  );
  return dayNames.get(plain) ?? long?.[1];
};

/** `8`, `8.30`, `08:30`, `8:30:00`, `klo 8`, `24`. */
export const timeOf = (text: string): LocalTime | undefined => {
  const [, hour, minute = '00'] = /^(?:klo|kl\.?)?\s*(\d{1,2})(?:[.:](\d{2}))?(?:[.:]00)?$/i.exec(text.trim()) ?? [];
  if (hour === undefined) return undefined;
  const time = `${hour.padStart(2, '0')}:${minute}`;
  return /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(time) ? time : undefined;
};

/** `8`, `8.30` */
export const timeText = (time: LocalTime): string => {
  const [hour = '', minute] = time.split(':');
  return minute === '00' ? String(Number(hour)) : `${Number(hour)}.${minute}`;
};

/** A dash, or the cases that say the same: `maanantaista perjantaihin`. */
const dashes = /\s*[-–—]\s*|(?<=\p{L}st[aä])\s+(?=\p{L}+in\b)/u;

/** `8–12, 13–16` */
const spansOf = (text: string): { start: LocalTime; end: LocalTime }[] | undefined => {
  const spans = text
    .replace(/\b(klo|kl\.?)\s*/gi, '')
    .split(/,|\bja\b|\boch\b|\band\b|&/)
    .map((part) => part.split(dashes).map((each) => timeOf(each)));
  return spans.every(([start, end, more]) => start && end && more === undefined)
    ? spans.map(([start, end]) => ({ start, end }) as { start: LocalTime; end: LocalTime })
    : undefined;
};

/** `ma–pe`, `ma, ke`, `la`, `päivittäin` */
const daysOf = (text: string): Weekday[] | undefined => {
  if (/^(joka paiva|paivittain|dagligen|varje dag|daily|every day)$/.test(folded(text))) return [...weekdays];
  if (/^(arkisin|vardagar|weekdays)$/.test(folded(text))) return [1, 2, 3, 4, 5];
  const days: Weekday[] = [];
  for (const part of text.split(/,|\+|&|\bja\b|\boch\b|\band\b/)) {
    const ends = part.split(dashes).map((each) => weekdayOfWord(each));
    const [first, last = first] = ends;
    if (first === undefined || last === undefined || ends.length > 2 || last < first) return undefined;
    days.push(...weekdays.filter((day) => day >= first && day <= last));
  }
  return days;
};

const closedWords = /^(suljettu|kiinni|ei aukioloa|stangt|closed)$/;

/** The weekly hours of a text; nothing when a part of it cannot be read. */
export const hoursOf = (text: string): WeeklyOpening[] | undefined => {
  const hours: WeeklyOpening[] = [];
  if (closedWords.test(folded(text))) return [];
  // A comma before another day parts as a semicolon does.
  for (const part of text.split(/[;\n]|(?<=\d)\s*,\s*(?=\p{L})/u).map((each) => each.trim())) {
    if (part === '') continue;
    const [, dayText = '', rest = ''] = /^([^\d]+?)[\s:]*((?:\d|suljettu|kiinni|stängt|closed).*)$/iu.exec(part) ?? [];
    const days = daysOf(dayText.replace(/\b(klo|kl)\.?\s*$/i, '').trim());
    if (days && closedWords.test(folded(rest))) continue;
    const spans = spansOf(rest);
    if (!days || !spans) return undefined;
    for (const weekday of days) hours.push(...spans.map((span) => ({ weekday, ...span })));
  }
  return hours.sort((a, b) => a.weekday - b.weekday || (a.start < b.start ? -1 : 1));
};

const spansText = (spans: readonly { start: LocalTime; end: LocalTime }[]): string =>
  spans.map(({ start, end }) => `${timeText(start)}–${timeText(end)}`).join(', ');

const closedText: LocalText = { fi: 'suljettu', sv: 'stängt', en: 'closed' };

export const hoursText = (hours: readonly WeeklyOpening[], language: Language): string => {
  if (hours.length === 0) return closedText[language];
  const runs: { first: Weekday; last: Weekday; text: string }[] = [];
  for (const day of weekdays) {
    const spans = hours.filter(({ weekday }) => weekday === day).sort((a, b) => (a.start < b.start ? -1 : 1));
    const previous = runs.at(-1);
    const text = spansText(spans);
    if (previous && previous.last === day - 1 && previous.text === text) previous.last = day;
    else runs.push({ first: day, last: day, text });
  }
  const name = (day: Weekday) => weekdayName(day, language, 'short');
  return runs
    .filter(({ text }) => text !== '')
    .map(({ first, last, text }) => `${first === last ? name(first) : `${name(first)}–${name(last)}`} ${text}`)
    .join('; ');
};

export const hoursCell: Cell<WeeklyOpening[]> = {
  read: (text) => {
    const value = hoursOf(text);
    return value ? { value } : failed('import.cell-hours');
  },
  write: (hours, { language }) => hoursText(hours, language),
};

/** A name in up to three languages: `Kesä / Sommar / Summer`; what is not written is said as in the first. */
const localOf = (text: string): LocalText => {
  const [fi = '', sv = '', en = ''] = text.split(/\s+\/\s+/).map((part) => part.trim());
  return { fi, sv, en };
};

const localText = ({ fi, sv, en }: LocalText): string => [fi, sv, en].join(' / ').replace(/( \/ )+$/, '');

/** Items stand on lines of their own, or between bars. */
const itemsOf = (text: string): string[] =>
  text
    .split(/[\n|]/)
    .map((item) => item.trim())
    .filter(Boolean);

const dateShape = String.raw`\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d{2}-\d{2}`;
const seasonShape = new RegExp(`^(.*?):?\\s*(${dateShape})\\s*[–—-]\\s*(${dateShape})\\s*:\\s*(.+)$`);

/** `Kesä 1.6.2027–31.8.2027: ma–to 9–15 | Joulu …` */
export const seasonsCell: Cell<OpeningSeason[]> = {
  read: (text) => {
    const seasons: OpeningSeason[] = [];
    for (const item of itemsOf(text)) {
      const [, name = '', first = '', last = '', rest = ''] = seasonShape.exec(item) ?? [];
      const [from, until, hours] = [dateOf(first), dateOf(last), hoursOf(rest)];
      if (!name || !from || !until || !hours) return failed('import.cell-seasons', { part: item.slice(0, 60) });
      seasons.push({ name: localOf(name), from, until, hours });
    }
    return { value: seasons };
  },
  write: (seasons, { language }) =>
    seasons
      .map(({ name, from, until, hours }) => {
        const days = `${dateText(from, language)}–${dateText(until, language)}`;
        return `${localText(name)} ${days}: ${hoursText(hours, language)}`;
      })
      .join(' | '),
};

const exceptionShape = new RegExp(`^(${dateShape})\\s*:?\\s*([^(]*?)\\s*(?:\\((.*)\\))?$`);

/** `24.12.2026 suljettu (Jouluaatto) | 24.6.2027 9–14` */
export const exceptionsCell: Cell<OpeningException[]> = {
  read: (text) => {
    const exceptions: OpeningException[] = [];
    for (const item of itemsOf(text)) {
      const [, day = '', times = '', reason] = exceptionShape.exec(item) ?? [];
      const date = dateOf(day);
      const open = closedWords.test(folded(times)) ? [] : spansOf(times);
      if (!date || !open) return failed('import.cell-exceptions', { part: item.slice(0, 60) });
      exceptions.push({ date, open, reason: reason ? localOf(reason) : null });
    }
    return { value: exceptions };
  },
  write: (exceptions, { language }) =>
    exceptions
      .map(({ date, open, reason }) => {
        const times = open.length === 0 ? closedText[language] : spansText(open);
        return `${dateText(date, language)} ${times}${reason ? ` (${localText(reason)})` : ''}`;
      })
      .join(' | '),
};
