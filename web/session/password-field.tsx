import { createSignal } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { IconButton } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import './sign-in.css';

export interface PasswordFieldProps {
  value: string;
  onInput: (value: string) => void;
  error?: string | undefined;
  /** "Salasana" unless given. */
  label?: string;
  /** `password` unless given. */
  name?: string;
  hint?: string | undefined;
  /** It is being chosen: password managers then offer one. */
  isNew?: boolean;
}

/** A password, which its writer may look at: long ones are mistyped more often than spied on. */
export const PasswordField = (props: PasswordFieldProps) => {
  const { t } = useText();
  const [isShown, setShown] = createSignal(false);
  const name = () => props.name ?? 'password';
  return (
    <Field label={props.label ?? t('session.password')} name={name()} error={props.error} hint={props.hint}>
      {(control) => (
        <span class="control-group password-group">
          <input
            {...control}
            class="control"
            type={isShown() ? 'text' : 'password'}
            name={name()}
            autocomplete={props.isNew ? 'new-password' : 'current-password'}
            autocapitalize="none"
            spellcheck={false}
            value={props.value}
            onInput={(event) => props.onInput(event.currentTarget.value)}
          />
          <IconButton
            icon={isShown() ? 'lock' : 'eye'}
            label={t(isShown() ? 'session.password.hide' : 'session.password.show')}
            onClick={() => setShown(!isShown())}
          />
        </span>
      )}
    </Field>
  );
};
