/** Reads a time of day as people write it. */
import type { LocalTime } from '../../shared/time.ts';

/**
 * The time meant by `17`, `17.30`, `17:30`, `1730`, `17 30`, `9` or `klo 9.00`; `24` and `24.00` are the end of
 * a day and allowed only when `endOfDay` says so. `undefined` when it is no time.
 */
export const parseTime = (text: string, endOfDay = false): LocalTime | undefined => {
  const words = text
    .trim()
    .toLowerCase()
    .replace(/^(klo|kl|at)\.?\s*/, '');
  const [, hours, minutes = '00'] =
    /^(\d{1,2})(?:\s*[.:\s]\s*(\d{2}))?$/.exec(words) ?? /^(\d{1,2})(\d{2})$/.exec(words) ?? [];
  if (hours === undefined) return undefined;
  const isTime = Number(hours) < 24 && Number(minutes) < 60;
  const isEnd = endOfDay && Number(hours) === 24 && minutes === '00';
  return isTime || isEnd ? `${hours.padStart(2, '0')}:${minutes}` : undefined;
};
