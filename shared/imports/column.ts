/** A column of a file: what it is called, how it is read, and where it goes. Pure. */
import type { LocalText } from '../i18n/language.ts';
import type { AnyCell, Cell } from './cells.ts';

export interface Column {
  /** Dotted path into what a row says, e.g. `policy.minMinutes`; the same as in the forms' messages where there is one. */
  field: string;
  label: LocalText;
  /** Other headings under which it comes. */
  also: readonly string[];
  cell: AnyCell;
  /** A value for the template's row. */
  example: string;
  /** Whether a new one needs it. */
  required: boolean;
  /** Kept secret or about people: an answer names the field, never its value. */
  hidden: boolean;
}

type Labels = readonly [fi: string, sv: string, en: string];

interface Options {
  also?: readonly string[];
  required?: boolean;
  hidden?: boolean;
}

export const column = <T>(
  field: string,
  [fi, sv, en]: Labels,
  cell: Cell<T>,
  example: string,
  { also = [], required = false, hidden = false }: Options = {},
): Column => ({ field, label: { fi, sv, en }, also, cell: cell as AnyCell, example, required, hidden });

const inLanguages = [
  ['fi', ['suomeksi', 'på finska', 'in Finnish']],
  ['sv', ['ruotsiksi', 'på svenska', 'in Swedish']],
  ['en', ['englanniksi', 'på engelska', 'in English']],
] as const;

/** One column for each language; the Finnish one also answers to the bare name. */
export const localColumns = (
  field: string,
  labels: Labels,
  cell: Cell<string>,
  examples: Labels,
  options: Options = {},
): Column[] =>
  inLanguages.map(([language, words], index) => {
    const label = labels.map((each, at) => `${each} ${words[at]}`) as unknown as Labels;
    const bare = language === 'fi' ? [...labels, ...(options.also ?? [])] : [];
    const short = labels.map((each) => `${each} ${language}`);
    return column(`${field}.${language}`, label, cell, examples[index] as string, {
      ...options,
      required: options.required === true && language === 'fi',
      also: [...bare, ...short],
    });
  });
