import { useText } from '../i18n/language.tsx';
import { TextField } from '../ui/field.tsx';

export interface EmailFieldProps {
  value: string;
  onInput: (value: string) => void;
  error: string | undefined;
}

/** The address by which somebody signs in, so that a keeper of passwords knows it. */
export const EmailField = (props: EmailFieldProps) => {
  const { t } = useText();
  return (
    <TextField
      label={t('session.email')}
      name="email"
      type="email"
      autocomplete="username"
      spellcheck={false}
      value={props.value}
      onInput={props.onInput}
      error={props.error}
    />
  );
};
