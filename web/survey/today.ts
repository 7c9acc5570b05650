import type { LocalDate } from '../../shared/time.ts';

/** The day on this device's calendar. */
export const deviceToday = (): LocalDate => {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};
