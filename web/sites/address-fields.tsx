import type { LocalText } from '../../shared/i18n/language.ts';
import { createReading } from '../api/reading.ts';
import { LocalTextField } from '../editing/local-text-field.tsx';
import { useText } from '../i18n/language.tsx';
import { SelectField, TextField } from '../ui/field.tsx';
import { readMunicipalities } from './queries.ts';

/** What every house has from the start. */
export interface AddressDraft {
  name: LocalText;
  municipalityCode: string;
  street: string;
  postalCode: string;
}

export interface AddressFieldsProps {
  draft: AddressDraft;
  onChange: (part: Partial<AddressDraft>) => void;
  errorOf: (path: string) => string | undefined;
  nameHint?: string;
}

/** What is wrong with name and address, in words by field. */
export const addressErrors = (draft: AddressDraft, t: ReturnType<typeof useText>['t']) => ({
  'name.fi': draft.name.fi.trim() === '' && t('sites.name.missing'),
  municipalityCode: draft.municipalityCode === '' && t('sites.municipality.missing'),
  street: draft.street.trim() === '' && t('sites.street.missing'),
  postalCode: !/^\d{5}$/.test(draft.postalCode.trim()) && t('sites.postalCode.wrong'),
});

/** Name and address of a house. */
export const AddressFields = (props: AddressFieldsProps) => {
  const { t, language } = useText();
  const municipalities = createReading(() => true, readMunicipalities);
  const options = () =>
    (municipalities.value() ?? [])
      .map(({ code, name }) => ({ value: code, label: name[language() === 'sv' ? 'sv' : 'fi'] }))
      .toSorted((a, b) => a.label.localeCompare(b.label, language()));
  return (
    <>
      <LocalTextField
        label={t('sites.name')}
        name="name"
        required
        maxlength={120}
        hint={props.nameHint}
        value={props.draft.name}
        errorOf={props.errorOf}
        onInput={(name) => props.onChange({ name })}
      />
      <SelectField
        label={t('sites.municipality')}
        name="municipalityCode"
        required
        placeholder={t('sites.municipality.choose')}
        options={options()}
        value={props.draft.municipalityCode || undefined}
        error={props.errorOf('municipalityCode')}
        onChange={(municipalityCode) => props.onChange({ municipalityCode })}
      />
      <TextField
        label={t('sites.street')}
        name="street"
        required
        maxlength={120}
        value={props.draft.street}
        error={props.errorOf('street')}
        onInput={(street) => props.onChange({ street })}
      />
      <TextField
        label={t('sites.postalCode')}
        name="postalCode"
        required
        width="short"
        inputmode="numeric"
        maxlength={5}
        value={props.draft.postalCode}
        error={props.errorOf('postalCode')}
        onInput={(postalCode) => props.onChange({ postalCode: postalCode.trim() })}
      />
    </>
  );
};
