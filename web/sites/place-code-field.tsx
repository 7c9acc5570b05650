import { useText } from '../i18n/language.tsx';
import { TextField } from '../ui/field.tsx';

export interface PlaceCodeFieldProps {
  name: string;
  value: string;
  isWrong: boolean;
  onInput: (code: string) => void;
}

/** What files call a way in, a lift or a toilet. */
export const PlaceCodeField = (props: PlaceCodeFieldProps) => {
  const { t } = useText();
  return (
    <TextField
      label={t('sites.places.code')}
      name={props.name}
      width="short"
      maxlength={40}
      autocomplete="off"
      hint={t('sites.places.code.hint')}
      error={props.isWrong ? t('sites.places.code.wrong') : undefined}
      value={props.value}
      onInput={props.onInput}
    />
  );
};
