import { createSignal, Show } from 'solid-js';
import type { AccountView } from '../../shared/users/account-schemas.ts';
import { answerOf, api } from '../api/client.ts';
import { useText } from '../i18n/language.tsx';
import { PasswordField } from '../session/password-field.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { errorIn, Message } from '../ui/message.tsx';
import { FormDialog } from './form-dialog.tsx';
import { Section } from './section.tsx';
import { createSubmitting } from './submitting.ts';

/** The address of the account; another one counts when its reader has confirmed it. */
export const EmailSection = (props: { account: AccountView }) => {
  const { t } = useText();
  const [isOpen, setOpen] = createSignal(false);
  const [email, setEmail] = createSignal('');
  const [password, setPassword] = createSignal('');
  const [sentTo, setSentTo] = createSignal<string>();

  const close = () => {
    setOpen(false);
    setPassword('');
  };
  const submitting = createSubmitting({
    blame: 'email',
    missing: () => [
      ...(/^\S+@\S+\.\S+$/.test(email().trim()) ? [] : [errorIn('email', () => t('account.email.wrong'))]),
      ...(props.account.hasPassword && password() === ''
        ? [errorIn('password', () => t('session.password.missing'))]
        : []),
    ],
    send: async () => {
      const json = { email: email().trim(), ...(props.account.hasPassword && { password: password() }) };
      await answerOf(api.users.account.email.$post({ json }));
      setSentTo(email().trim());
      close();
    },
  });

  return (
    <Section
      title={t('account.email')}
      actions={
        <Button variant="quiet" onClick={() => setOpen(true)}>
          {t('account.email.change')}
        </Button>
      }
    >
      <p class="account-value">{props.account.email}</p>
      <Show when={sentTo()}>
        {(address) => (
          <Message kind="success" title={t('account.email.sent')}>
            <p>{t('account.email.sent.text', { email: address() })}</p>
          </Message>
        )}
      </Show>
      <FormDialog
        title={t('account.email.change')}
        open={isOpen()}
        onClose={close}
        submitting={submitting}
        sendText={t('account.email.send')}
      >
        <TextField
          label={t('account.email.new')}
          name="email"
          type="email"
          autocomplete="email"
          spellcheck={false}
          hint={t('account.email.hint')}
          value={email()}
          onInput={setEmail}
          error={submitting.errorOf('email')}
        />
        <Show when={props.account.hasPassword}>
          <PasswordField value={password()} onInput={setPassword} error={submitting.errorOf('password')} />
        </Show>
      </FormDialog>
    </Section>
  );
};
