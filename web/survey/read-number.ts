/** What a person wrote as a number. Pure. */
import type { FactAttributeView } from '../../shared/facts/schemas.ts';
import { isPlausible, likelyMeant, type SurveyQuestion } from '../../shared/survey/questions.ts';

export type WrittenNumber =
  | { is: 'missing' | 'not-number' | 'not-whole' }
  | { is: 'out-of-range'; min: number; max: number }
  /** Hardly so; perhaps another number was meant, and perhaps this one cannot be. */
  | { is: 'odd'; value: number; meant: number | undefined; isPossible: boolean }
  | { is: 'fine'; value: number };

/** Spaces within it, and a comma for its decimals. */
const numberIn = (text: string): number | undefined => {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
};

export const readNumber = (
  text: string,
  { type, range }: Pick<FactAttributeView, 'type' | 'range'>,
  question: Pick<SurveyQuestion, 'plausible'>,
): WrittenNumber => {
  if (text.trim() === '') return { is: 'missing' };
  const value = numberIn(text);
  if (value === undefined) return { is: 'not-number' };
  const isPossible =
    (type === '%' || Number.isInteger(value)) && (!range || (value >= range.min && value <= range.max));
  const meant = likelyMeant(question, value);
  // Centimetres or metres for millimetres are understood even where they could not be the answer.
  if (meant !== undefined) return { is: 'odd', value, meant, isPossible };
  if (type !== '%' && !Number.isInteger(value)) return { is: 'not-whole' };
  if (range && !isPossible) return { is: 'out-of-range', ...range };
  return isPlausible(question, value) ? { is: 'fine', value } : { is: 'odd', value, meant: undefined, isPossible };
};
