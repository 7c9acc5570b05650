/** The municipalities to choose from, by name. */
import type { CodesView } from '../../shared/codes/schemas.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { answerOf, api } from '../api/client.ts';
import { createReading } from '../api/reading.ts';
import { useText } from '../i18n/language.tsx';
import type { SelectOption } from '../ui/field.tsx';

type Municipality = CodesView['municipality'][number];

export const municipalityName = ({ name }: Pick<Municipality, 'name'>, language: Language): string =>
  name[language === 'sv' ? 'sv' : 'fi'];

const readMunicipalities = async (): Promise<Municipality[]> =>
  (await answerOf(api.codes.codes.$get({ query: {} }))).municipality;

export const createMunicipalityOptions = (): (() => SelectOption<string>[]) => {
  const { language } = useText();
  const reading = createReading(() => true, readMunicipalities);
  return () =>
    (reading.value() ?? [])
      .map((each) => ({ value: each.code, label: municipalityName(each, language()) }))
      .sort((a, b) => a.label.localeCompare(b.label, 'fi'));
};
