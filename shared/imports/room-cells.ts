/** Cells that only rooms have. Pure. */
import type { LocalText } from '../i18n/language.ts';
import type { ClassLimit } from '../rooms/schemas.ts';
import { type Cell, chosen, failed, numberOf, numberText, wordOf } from './cells.ts';

/**
 * The physical spaces that a room uses: `Sali A + Sali B`, or with the names in Swedish and English after the Finnish
 * one, `Sali A = Sal A = Hall A`. What is not said is empty.
 */
export const spacesCell: Cell<LocalText[]> = {
  read: (text) => {
    const spaces = new Map<string, LocalText>();
    for (const part of text.split(/[+;|\n]/).map((each) => each.trim())) {
      if (part === '') continue;
      const [fi = '', sv = '', en = '', more] = part.split('=').map((name) => name.trim());
      if (fi === '' || more !== undefined) return failed('import.cell-parts', { part });
      if (!spaces.has(fi)) spaces.set(fi, { fi, sv, en });
    }
    return { value: [...spaces.values()] };
  },
  write: (spaces) =>
    spaces.map(({ fi, sv, en }) => (sv === fi && en === fi ? fi : `${fi} = ${sv} = ${en}`)).join(' + '),
};

type Limit = Exclude<keyof ClassLimit, 'priorityClass'>;

/** What the numbers count, as it is written, and the beginnings by which it is read. */
const units: Readonly<Record<Limit, { said: LocalText; read: RegExp }>> = {
  maxParticipants: { said: { fi: 'hlö', sv: 'pers.', en: 'people' }, read: /^(hl|hen|per|peo)/i },
  maxDates: { said: { fi: 'kertaa', sv: 'gånger', en: 'dates' }, read: /^(ker|krt|gån|gg|dat)/i },
  maxHoursPerDate: { said: { fi: 't', sv: 'tim', en: 'h' }, read: /^[th]/i },
};
const limits = Object.keys(units) as Limit[];

const limitless = { maxParticipants: null, maxDates: null, maxHoursPerDate: null };

/** `10 hlö` */
const limitOf = (text: string): Partial<ClassLimit> | undefined => {
  const [, number = '', unit = ''] = /^([\d.,]+)\s*(\p{L}+)\.?$/u.exec(text) ?? [];
  const value = numberOf(number);
  const limit = limits.find((each) => units[each].read.test(unit));
  return value === undefined || limit === undefined ? undefined : { [limit]: value };
};

/** Tighter limits of classes of organisations: `Kumppanit: 10 hlö / 4 kertaa / 2,5 t; Muut: 5 hlö`. */
export const classLimitsCell: Cell<ClassLimit[]> = {
  read: (text, words) => {
    const read: ClassLimit[] = [];
    for (const part of text.split(/[;|\n]/).map((each) => each.trim())) {
      if (part === '') continue;
      const [, name = '', rest = ''] = /^(.+):\s*([^:]+)$/.exec(part) ?? [];
      const priorityClass = chosen(words.list('priorityClass'), name, words);
      if (!('value' in priorityClass)) return name === '' ? failed('import.cell-parts', { part }) : priorityClass;
      const said = rest.split('/').map((each) => limitOf(each.trim()));
      if (said.includes(undefined)) return failed('import.cell-parts', { part });
      read.push(Object.assign({ priorityClass: priorityClass.value, ...limitless }, ...said));
    }
    return { value: read };
  },
  write: (classLimits, words) =>
    classLimits
      .map((each) => {
        const said = limits.flatMap((limit) => {
          const value = each[limit];
          return value === null ? [] : `${numberText(value, words)} ${units[limit].said[words.language]}`;
        });
        return `${wordOf(words.list('priorityClass'), each.priorityClass, words)}: ${said.join(' / ')}`;
      })
      .join('; '),
};
