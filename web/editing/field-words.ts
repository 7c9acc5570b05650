/** Fields and their values in words, for histories and comparisons. */
import { isLanguage } from '../../shared/i18n/language.ts';
import { useText } from '../i18n/language.tsx';

/** The value of a field in words; `undefined` leaves it to the usual words. */
export type ValueWords = (field: string, value: unknown) => string | undefined;

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** Words for any value of JSON: enough for texts, numbers and lists of them. Give {@link ValueWords} for the rest. */
const createUsualWords = () => {
  const { t } = useText();
  const words = (value: unknown): string => {
    if (isEmpty(value)) return t('editing.value.none');
    if (typeof value === 'boolean') return t(value ? 'editing.value.yes' : 'editing.value.no');
    if (Array.isArray(value)) return value.map(words).join(', ');
    if (typeof value !== 'object') return String(value);
    return Object.values(value as object)
      .filter((member) => !isEmpty(member))
      .map(words)
      .join(' ');
  };
  return words;
};

export const createValueWords = (own: () => ValueWords | undefined) => {
  const usual = createUsualWords();
  return (field: string, value: unknown): string => own()?.(field, value) ?? usual(value);
};

/**
 * The name of a field by its path, from the names of the fields on the form: `name.fi` is "Nimi suomeksi" where
 * `name` is "Nimi". A path below a known one has its name; an unknown one stays as it is.
 * @param names asked anew each time, for the words of another language
 */
export const createFieldNames = (names: () => Readonly<Record<string, string>>) => {
  const { t } = useText();
  return (path: string): string => {
    const steps = path.split('.');
    const last = steps.at(-1);
    for (let length = steps.length; length > 0; length -= 1) {
      const name = names()[steps.slice(0, length).join('.')];
      if (name === undefined) continue;
      return length < steps.length && isLanguage(last) ? `${name} ${t(`editing.language.${last}`)}` : name;
    }
    return path;
  };
};
