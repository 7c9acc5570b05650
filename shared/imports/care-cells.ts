/** Cells about where a house is and the rules of houses where people live or are treated. Pure. */
import type { EpidemicLevel, QuietHours } from '../rooms/care.ts';
import { type GeoPoint, geoPointOf, geoPointText, isInFinland } from '../rooms/geo-point.ts';
import { type Cell, choiceCell, failed } from './cells.ts';
import { epidemicLevelWords } from './choice-words.ts';
import { timeOf, timeText } from './opening-cells.ts';

/** `62.601, 29.763` */
export const locationCell: Cell<GeoPoint> = {
  read: (text) => {
    const value = geoPointOf(text);
    return value && isInFinland(value) ? { value } : failed('import.cell-location');
  },
  write: geoPointText,
};

/** `12–13; 20–7`: of every day, over midnight where the end is earlier. */
export const quietHoursCell: Cell<QuietHours[]> = {
  read: (text) => {
    const hours: QuietHours[] = [];
    for (const part of text.split(/[;,|\n]/).map((each) => each.trim())) {
      if (part === '') continue;
      const [start, end, more] = part.replace(/\b(klo|kl\.?)\s*/gi, '').split(/\s*[-–—]\s*/);
      const [from, until] = [timeOf(start ?? ''), timeOf(end ?? '')];
      if (!from || !until || more !== undefined || from === until) return failed('import.cell-parts', { part });
      hours.push({ start: from === '24:00' ? '00:00' : from, end: until === '24:00' ? '00:00' : until });
    }
    return { value: hours };
  },
  write: (hours) => hours.map(({ start, end }) => `${timeText(start)}–${timeText(end)}`).join('; '),
};

const levelWord = choiceCell(epidemicLevelWords);

/** In words, or as the number of the level. */
export const epidemicLevelCell: Cell<EpidemicLevel> = {
  read: (text, words) => {
    const read = levelWord.read(text, words);
    return 'value' in read ? { value: Number(read.value) as EpidemicLevel } : read;
  },
  write: (level, words) => levelWord.write(String(level), words),
};
