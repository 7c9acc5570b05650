import { createSignal } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { IconButton } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';

export interface PasswordFieldProps {
  value: string;
  onInput: (value: string) => void;
  error?: string | undefined;
}

/** The password, which its writer may look at: long ones are mistyped more often than spied on. */
export const PasswordField = (props: PasswordFieldProps) => {
  const { t } = useText();
  const [isShown, setShown] = createSignal(false);
  return (
    <Field label={t('session.password')} name="password" error={props.error}>
      {(control) => (
        <span class="control-group password-group">
          <input
            {...control}
            class="control"
            type={isShown() ? 'text' : 'password'}
            name="password"
            autocomplete="current-password"
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
