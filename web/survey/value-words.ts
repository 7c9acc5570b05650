/** The value of an attribute in words, by what the service says of the attribute: the browser has no table of its own. */
import type { FactAttributeView } from '../../shared/facts/schemas.ts';
import { formatPlainDate } from '../../shared/i18n/format.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { FactValue } from '../../shared/rooms/accessibility.ts';
import { isLocalDate } from '../../shared/time.ts';
import { useText } from '../i18n/language.tsx';
import { languageName } from './language-names.ts';

/** Measures are read off a tape: `1400 mm`, not `1 400 mm`; the comma as people write it. */
export const numberWords = (value: number, language: Language): string =>
  language === 'en' ? String(value) : String(value).replace('.', ',');

/** Gives the words of a value in the reader's language. */
export const useValueWords = () => {
  const { t, language } = useText();
  const ofText = ({ type, allowed }: FactAttributeView, value: string): string => {
    if (type === 'choice') return allowed.find((choice) => choice.value === value)?.label[language()] ?? value;
    if (type === 'date') return isLocalDate(value) ? formatPlainDate(value, language()) : value;
    if (type !== 'list') return value;
    return value
      .split(',')
      .map((code) => languageName(code.trim(), language()))
      .join(', ');
  };
  return (attribute: FactAttributeView, value: FactValue): string => {
    if (value === null || value === '') return t('survey.unknown');
    if (typeof value === 'boolean') return t(value ? 'survey.yes' : 'survey.no');
    if (typeof value === 'string') return ofText(attribute, value);
    return [numberWords(value, language()), attribute.unit].filter(Boolean).join(' ');
  };
};
