/** Facts as a form edits them: every value as text, empty where it is not known. Pure. */
import { type FactFault, factFault } from '../../shared/facts/fact-fault.ts';
import type { FactAttributeView, KeptFact, SiteFactView } from '../../shared/facts/schemas.ts';
import type { FactSource } from '../../shared/facts/subjects.ts';
import type { FactValue } from '../../shared/rooms/accessibility.ts';
import { keyOfPlace, type Place } from './place-facts.ts';

export interface FactDraft {
  /** By attribute key. */
  values: Record<string, string>;
  source: FactSource;
  /** Empty while no day is given. */
  checkedOn: string;
  checkedBy: string;
  /** Whether facts that stay the same were checked too. */
  confirmAll: boolean;
}

type Known = ReadonlyMap<string, SiteFactView>;

const isNumber = ({ range }: FactAttributeView): boolean => range !== null;

export const textOfValue = (attribute: FactAttributeView, value: FactValue, decimalComma: boolean): string => {
  if (value === null) return '';
  return isNumber(attribute) && decimalComma ? String(value).replace('.', ',') : String(value);
};

/** What is written means; `undefined` when a number cannot be read. */
export const valueOfText = (attribute: FactAttributeView, text: string): FactValue | undefined => {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (attribute.type === 'boolean') return trimmed === 'true';
  if (!isNumber(attribute)) return trimmed;
  return /^\d+([.,]\d+)?$/.test(trimmed) ? Number(trimmed.replace(',', '.')) : undefined;
};

/** What is wrong with what is written; `number` when it is none. */
export const faultOfText = (attribute: FactAttributeView, text: string): FactFault | 'number' | undefined => {
  const value = valueOfText(attribute, text);
  if (value === undefined) return 'number';
  const allowed = attribute.allowed.map((choice) => choice.value);
  return factFault({ type: attribute.type, range: attribute.range, allowed }, value);
};

/** The id of the field of an attribute at a place. */
export const fieldOf = (place: Place, key: string): string => `${keyOfPlace(place)}.${key}`;

/** What has to be sent: what was changed, and with `confirmAll` also what was known and stays. */
export const factsToSend = (
  place: Place,
  attributes: readonly FactAttributeView[],
  known: Known,
  { values, source, checkedOn, checkedBy, confirmAll }: FactDraft,
): KeptFact[] =>
  attributes.flatMap((attribute): KeptFact[] => {
    const { key } = attribute;
    const seen = known.get(key)?.value ?? null;
    const value = valueOfText(attribute, values[key] ?? '') ?? null;
    const isConfirmed = confirmAll && value !== null;
    if (value === seen && !isConfirmed) return [];
    const { subjectKind, subjectId, via } = place;
    const said = checkedBy.trim() === '' ? {} : { checkedBy: checkedBy.trim() };
    return [{ subjectKind, subjectId, via, key, value, seen, source, checkedOn: checkedOn || null, ...said }];
  });
