/** Reads a day as people write it. */
import { isLocalDate, type LocalDate } from '../../shared/time.ts';

const twoDigits = (text: string) => text.padStart(2, '0');

const existing = (year: string, month: string, day: string): LocalDate | undefined => {
  const date = `${year.length === 2 ? `20${year}` : year}-${twoDigits(month)}-${twoDigits(day)}`;
  return isLocalDate(date) ? date : undefined;
};

/**
 * The day meant by `12.1.2027`, `12.1.27`, `ti 12.1.2027`, `12/1/2027`, `12 1 2027` or `2027-01-12`. Without
 * a year, as in `12.1.`, it is the first such day on or after `today`. The day always comes before the month.
 * `undefined` when it is no day, or none that exists.
 */
export const parseDate = (text: string, today: LocalDate): LocalDate | undefined => {
  // A weekday before the date, as we write it ourselves, says nothing more.
  const words = text.trim().replace(/^\p{L}+\.?\s+/u, '');

  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(words);
  if (iso) return existing(iso[1] ?? '', iso[2] ?? '', iso[3] ?? '');

  const [, day = '', month = '', year] =
    /^(\d{1,2})\s*[./\s-]\s*(\d{1,2})(?:\s*[./\s-]\s*(\d{4}|\d{2})?)?\.?$/.exec(words) ?? [];
  if (!day) return undefined;
  if (year) return existing(year, month, day);

  // 29 February may be up to eight years away (1896, 1904).
  const thisYear = Number(today.slice(0, 4));
  for (let next = thisYear; next <= thisYear + 8; next += 1) {
    const date = existing(String(next), month, day);
    if (date && date >= today) return date;
  }
  return undefined;
};
