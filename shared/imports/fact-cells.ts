/** Accessibility facts in cells: `85 cm`, `kyllä`, `molemmilla puolilla`. Units are understood. Pure. */
import type { LocalText } from '../i18n/language.ts';
import type { FactValue } from '../rooms/accessibility.ts';
import { choiceWords } from '../rooms/attribute-words.ts';
import { type AttributeDefinition, attributeDefinitions, attributeOf } from '../rooms/attributes.ts';
import {
  type CellWords,
  choiceCell,
  dateOf,
  dateText,
  failed,
  numberOf,
  type Read,
  yesNoCell,
  yesNoOf,
} from './cells.ts';
import { folded } from './folded.ts';

/** How many millimetres, or metres, one of a unit is. */
const inMillimetres: Readonly<Record<string, number>> = { mm: 1, cm: 10, dm: 100, m: 1000 };

const isMeasure = ({ type }: AttributeDefinition): boolean => type === 'mm' || type === 'm' || type === '%';

/** A length in the attribute's unit; a bare number is taken to be in it already. */
const measureOf = (text: string, { type }: AttributeDefinition): number | undefined => {
  const [, number = '', unit = ''] = /^([+-]?[\d ]+(?:[.,]\d+)?)\s*(mm|cm|dm|m|%)?$/i.exec(text) ?? [];
  const value = numberOf(number);
  if (value === undefined) return undefined;
  if (unit === '') return value;
  const factor = inMillimetres[unit.toLowerCase()];
  if (type === '%' || factor === undefined) return type === '%' && unit === '%' ? value : undefined;
  const millimetres = value * factor;
  return type === 'mm' ? Math.round(millimetres) : millimetres / 1000;
};

const numberFact = (text: string, definition: AttributeDefinition): Read<FactValue> => {
  const value = isMeasure(definition) ? measureOf(text, definition) : numberOf(text);
  if (value === undefined) return failed(isMeasure(definition) ? 'import.cell-unit' : 'import.cell-number');
  return { value };
};

const choicesOf = (key: string): Readonly<Record<string, LocalText>> => choiceWords[key] ?? {};

/** Yes and no where the choices are no more than that: `ei` is the choice that says there is none. */
const choiceFact = (text: string, { key, allowed }: AttributeDefinition, words: CellWords): Read<FactValue> => {
  const read = choiceCell(choicesOf(key)).read(text, words);
  if ('value' in read) return read;
  return yesNoOf(text) === false && allowed.includes('none') ? { value: 'none' } : read;
};

/** What a cell says of an attribute; the range is asked by the rules, not here. */
export const readFact = (definition: AttributeDefinition, text: string, words: CellWords): Read<FactValue> => {
  switch (definition.type) {
    case 'boolean':
      return yesNoCell.read(text, words);
    case 'choice':
      return choiceFact(text, definition, words);
    case 'count':
    case 'mm':
    case 'm':
    case '%':
      return numberFact(text, definition);
    case 'date': {
      const date = dateOf(text);
      return date === undefined ? failed('import.cell-date') : { value: date };
    }
    default:
      return { value: text };
  }
};

const units: Readonly<Record<string, string>> = { mm: ' mm', m: ' m', '%': ' %' };

export const writeFact = (definition: AttributeDefinition, value: FactValue, words: CellWords): string => {
  if (typeof value === 'boolean') return yesNoCell.write(value, words);
  if (typeof value === 'number') {
    const number = words.language === 'en' ? String(value) : String(value).replace('.', ',');
    return `${number}${units[definition.type] ?? ''}`;
  }
  if (value === null) return '';
  if (definition.type === 'choice') return choiceCell(choicesOf(definition.key)).write(value, words);
  return definition.type === 'date' ? dateText(value, words.language) : value;
};

const byLabel = new Map(
  attributeDefinitions.flatMap((definition) =>
    [
      definition.key,
      ...Object.values(definition.label).flatMap((label) => [label, label.replace(/ \([^)]*\)$/, '')]),
    ].map((name) => [folded(name), definition] as const),
  ),
);

/** The attribute of a heading or cell: its key, or its label in any language. */
export const attributeNamed = (name: string): AttributeDefinition | undefined =>
  attributeOf(name.trim()) ?? byLabel.get(folded(name));
