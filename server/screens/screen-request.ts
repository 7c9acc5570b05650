/** What a screen is asked to show. What cannot be understood falls back: nobody stands by to mend it. */
import { defaultLanguage, isLanguage, type Language } from '../../shared/i18n/language.ts';
import { type Instant, type LocalDate, MINUTE } from '../../shared/time.ts';
import { dateIn } from '../../shared/wall-clock.ts';

export type ScreenTheme = 'light' | 'dark';

export interface ScreenManner {
  /** Those that take turns, each once; the first is shown first. */
  languages: readonly [Language, ...Language[]];
  /** As the device has it when not asked. */
  theme: ScreenTheme | undefined;
}

/** A moment at the house. */
export interface ScreenTime {
  now: Instant;
  today: LocalDate;
  timeZone: string;
}

type Query = Readonly<Record<string, string>>;

/** `?lang=fi,sv&theme=dark` */
export const screenMannerAsked = ({ lang = '', theme }: Query): ScreenManner => {
  const [first = defaultLanguage, ...others] = [...new Set(lang.split(',').filter(isLanguage))];
  return { languages: [first, ...others], theme: theme === 'dark' || theme === 'light' ? theme : undefined };
};

/** Whole minutes, so that a screen is made once a minute however many ask for it. */
export const screenTime = (now: Instant, timeZone: string): ScreenTime => {
  const minute = now - (now % MINUTE);
  return { now: minute, today: dateIn(minute, timeZone), timeZone };
};
