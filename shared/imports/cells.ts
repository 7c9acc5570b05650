/** What stands in the cells of a file: read as people write it, written so that it can be read again. Pure. */
import type { Language, LocalText } from '../i18n/language.ts';
import { isLocalDate, type LocalDate } from '../time.ts';
import { folded } from './folded.ts';

/** Why a cell cannot be read, as codes of refusals. */
export type CellFault =
  | 'field.choice'
  | 'field.too-many'
  | 'import.cell-number'
  | 'import.cell-date'
  | 'import.cell-yes-no'
  | 'import.cell-unit'
  | 'import.cell-hours'
  | 'import.cell-exceptions'
  | 'import.cell-seasons'
  | 'import.cell-parts'
  | 'import.cell-time'
  | 'import.cell-location'
  | 'import.cell-rule';

export type Read<T> = { value: T } | { code: CellFault; values?: Record<string, string | number> };

export interface Labelled {
  code: string;
  label: LocalText;
}

/** What the region has laid down, and the language in which is written; every language is read. */
export interface CellWords {
  language: Language;
  /** The choices of a list of the region, with what can no longer be chosen. */
  list(name: ListName): readonly Labelled[];
}

export type ListName =
  | 'contentArea'
  | 'hyteArea'
  | 'supportForm'
  | 'activityType'
  | 'organisationField'
  | 'equipment'
  | 'municipality'
  | 'priorityClass'
  | 'priceClass';

/** One way of writing a value in a cell. `null` is a cell that was emptied on purpose. */
export interface Cell<T = unknown> {
  read(text: string, words: CellWords): Read<T>;
  write(value: T, words: CellWords): string;
}

/** A cell of any type, where the column's own schema says what may come. */
export type AnyCell = Cell<never>;

export const failed = (code: CellFault, values?: Record<string, string | number>): Read<never> => ({
  code,
  ...(values && { values }),
});

export const textCell: Cell<string> = { read: (text) => ({ value: text }), write: (text) => text };

/** `1 234,5`, `1.5`, `12 €`, `20 hlö`: the number, without what stands after it. */
export const numberOf = (text: string): number | undefined => {
  const plain = /^([+-]?[\d ]+(?:[.,]\d+)?)\s*[\p{L}\p{No}€%²]*\.?$/u.exec(text.replaceAll('−', '-'))?.[1];
  const number = plain === undefined ? Number.NaN : Number(plain.replaceAll(' ', '').replace(',', '.'));
  return Number.isFinite(number) ? number : undefined;
};

export const numberText = (value: number, { language }: CellWords): string =>
  language === 'en' ? String(value) : String(value).replace('.', ',');

export const numberCell: Cell<number> = {
  read: (text) => {
    const value = numberOf(text);
    return value === undefined ? failed('import.cell-number') : { value };
  },
  write: numberText,
};

/** Euros in the file, cents in the product. */
export const moneyCell: Cell<number> = {
  read: (text) => {
    const euros = numberOf(text);
    return euros === undefined ? failed('import.cell-number') : { value: Math.round(euros * 100) };
  },
  write: (cents, words) => numberText(cents / 100, words),
};

const yesWords = new Set('kylla k joo on x 1 true tosi ja j sant yes y'.split(' '));
const noWords = new Set('ei e 0 false epatosi nej n falskt no'.split(' '));

export const yesNoOf = (text: string): boolean | undefined => {
  const word = folded(text) || text;
  return yesWords.has(word) || text === '✓' ? true : noWords.has(word) ? false : undefined;
};

const yesNoWords = { fi: ['ei', 'kyllä'], sv: ['nej', 'ja'], en: ['no', 'yes'] } as const;

export const yesNoCell: Cell<boolean> = {
  read: (text) => {
    const value = yesNoOf(text);
    return value === undefined ? failed('import.cell-yes-no') : { value };
  },
  write: (value, { language }) => yesNoWords[language][value ? 1 : 0],
};

const pad = (number: string): string => number.padStart(2, '0');

/** `1.6.2027`, `01.06.2027`, `2027-06-01`, also with a weekday before or a time of midnight after. */
export const dateOf = (text: string): LocalDate | undefined => {
  const plain = text.replace(/^\p{L}{2,3}\.?\s+/u, '').replace(/[T ]00[:.]00([:.]00)?$/, '');
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(plain) ?? [];
  const date = year ? `${year}-${pad(month)}-${pad(day)}` : plain;
  return isLocalDate(date) ? date : undefined;
};

export const dateText = (date: LocalDate, language: Language): string =>
  language === 'en' ? date : date.split('-').map(Number).reverse().join('.');

export const dateCell: Cell<LocalDate> = {
  read: (text) => {
    const value = dateOf(text);
    return value === undefined ? failed('import.cell-date') : { value };
  },
  write: (date, { language }) => dateText(date, language),
};

const choicesText = (choices: readonly Labelled[], { language }: CellWords): string =>
  choices
    .slice(0, 12)
    .map(({ label }) => label[language])
    .join(', ');

const found = (choices: readonly Labelled[], text: string): Labelled | undefined => {
  const wanted = folded(text);
  return (
    choices.find(({ code }) => code === text) ??
    choices.find(({ code, label }) => [code, label.fi, label.sv, label.en].some((each) => folded(each) === wanted))
  );
};

export const wordOf = (choices: readonly Labelled[], code: string, { language }: CellWords): string => {
  const label = choices.find((each) => each.code === code)?.label[language] ?? code;
  // A word that two choices share, or that a list could not be taken apart by, is written as its code.
  const isClear = !/[;|\n]/.test(label) && found(choices, label)?.code === code;
  return isClear ? label : code;
};

export const chosen = (choices: readonly Labelled[], text: string, words: CellWords): Read<string> => {
  const choice = found(choices, text);
  return choice ? { value: choice.code } : failed('field.choice', { choices: choicesText(choices, words) });
};

/** One of the product's own choices. */
export const choiceCell = (table: Readonly<Record<string, LocalText>>): Cell<string> => {
  const choices = Object.entries(table).map(([code, label]) => ({ code, label }));
  return {
    read: (text, words) => chosen(choices, text, words),
    write: (code, words) => wordOf(choices, code, words),
  };
};

/** A code of a list of the region, by its code or by its word in any language. */
export const codeCell = (list: ListName): Cell<string> => ({
  read: (text, words) => chosen(words.list(list), text, words),
  write: (code, words) => wordOf(words.list(list), code, words),
});

/** A municipality by its name or its three digits, of which a spreadsheet may have eaten the zeros. */
export const municipalityCell: Cell<string> = {
  read: (text, words) =>
    chosen(words.list('municipality'), /^\d{1,2}$/.test(text) ? text.padStart(3, '0') : text, words),
  write: codeCell('municipality').write,
};

/** Parts of a list: by semicolons, bars or lines, else by commas. */
export const partsOf = (text: string, isKnown: (part: string) => boolean = () => false): string[] => {
  const split = (by: RegExp) =>
    text
      .split(by)
      .map((part) => part.trim())
      .filter((part) => part !== '');
  const parts = split(/[;|\n]/);
  return parts.flatMap((part) => (isKnown(part) ? [part] : part.split(',').map((each) => each.trim()))).filter(Boolean);
};

const listCell = (choicesOf: (words: CellWords) => readonly Labelled[]): Cell<string[]> => ({
  read: (text, words) => {
    const choices = choicesOf(words);
    const codes: string[] = [];
    for (const part of partsOf(text, (each) => found(choices, each) !== undefined)) {
      const read = chosen(choices, part, words);
      if (!('value' in read)) return read;
      if (!codes.includes(read.value)) codes.push(read.value);
    }
    return { value: codes };
  },
  write: (codes, words) => codes.map((code) => wordOf(choicesOf(words), code, words)).join('; '),
});

/** Several codes of a list. */
export const codesCell = (list: ListName): Cell<string[]> => listCell((words) => words.list(list));

/** Several of the product's own choices. */
export const choicesCell = (table: Readonly<Record<string, LocalText>>): Cell<string[]> => {
  const choices = Object.entries(table).map(([code, label]) => ({ code, label }));
  return listCell(() => choices);
};

/** Each layout with the people it holds: `luokka 20; rinki 12`. */
export const layoutsCell = (
  table: Readonly<Record<string, LocalText>>,
): Cell<{ layout: string; capacity: number }[]> => {
  const choice = choiceCell(table);
  return {
    read: (text, words) => {
      const layouts: { layout: string; capacity: number }[] = [];
      for (const part of partsOf(text)) {
        const [, name = '', number = ''] = /^(.+?)[\s:=]+(\d+)\D*$/.exec(part) ?? [];
        const layout = choice.read(name, words);
        if (!number || !('value' in layout)) return failed('import.cell-parts', { part });
        layouts.push({ layout: layout.value, capacity: Number(number) });
      }
      return { value: layouts };
    },
    write: (layouts, words) =>
      layouts.map(({ layout, capacity }) => `${choice.write(layout, words)} ${capacity}`).join('; '),
  };
};

/** Several things by what they are called: `R01; R02`. A comma may stand in a name, so it parts nothing here. */
export const referencesCell: Cell<string[]> = {
  read: (text) => ({ value: [...new Set(text.split(/[;|\n]/).map((name) => name.trim()))].filter(Boolean) }),
  write: (names) => names.join('; '),
};

/** Forms of support with their days: `Toiminta-avustus 1.1.2026–31.12.2026; Teema-avustus`. */
export const supportCell: Cell<{ form: string; from: string | null; until: string | null }[]> = {
  read: (text, words) => {
    const periods: { form: string; from: string | null; until: string | null }[] = [];
    const date = String.raw`[\d.-]{8,10}`;
    const shape = new RegExp(String.raw`^(.+?)(?:\s+(${date})?\s*–\s*(${date})?)?$`);
    for (const part of text.split(/[;|\n]/).map((each) => each.trim())) {
      if (part === '') continue;
      const [, name = '', from, until] = shape.exec(part) ?? [];
      const form = chosen(words.list('supportForm'), name, words);
      if (!('value' in form)) return form;
      const [first, last] = [from, until].map((each) => (each === undefined ? null : dateOf(each)));
      if (first === undefined || last === undefined) return failed('import.cell-parts', { part });
      periods.push({ form: form.value, from: first, until: last });
    }
    return { value: periods };
  },
  write: (periods, words) =>
    periods
      .map(({ form, from, until }) => {
        const word = wordOf(words.list('supportForm'), form, words);
        const text = (date: string | null) => (date === null ? '' : dateText(date, words.language));
        return from === null && until === null ? word : `${word} ${text(from)}–${text(until)}`;
      })
      .join('; '),
};
