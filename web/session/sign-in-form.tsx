import { createSignal } from 'solid-js';
import { Refusal } from '../api/client.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { ErrorSummary, type FormError } from '../ui/message.tsx';
import { PasswordField } from './password-field.tsx';
import { useSession } from './session.tsx';

/** E-mail and password. What was written stays when it was wrong. */
export const SignInForm = () => {
  const { t } = useText();
  const session = useSession();
  const [email, setEmail] = createSignal('');
  const [password, setPassword] = createSignal('');
  const [missing, setMissing] = createSignal<FormError[]>([]);
  const [refused, setRefused] = createSignal<FormError[]>([]);
  const [isBusy, setBusy] = createSignal(false);
  const errorOf = (field: string) => missing().find((error) => error.field === field)?.message;

  const missingNow = (): FormError[] => [
    ...(email().trim() === '' ? [{ field: 'email', message: t('session.email.missing') }] : []),
    ...(password() === '' ? [{ field: 'password', message: t('session.password.missing') }] : []),
  ];

  const faultOf = (error: unknown): FormError[] => [
    { field: 'password', message: error instanceof Refusal ? error.problem.detail : t('ui.fault.unreachable') },
  ];

  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    if (isBusy()) return;
    setRefused([]);
    setMissing(missingNow());
    if (missing().length > 0) return;
    setBusy(true);
    // On success the page is left: who is signed in is what it looks at.
    await session.signIn(email().trim(), password()).catch((error: unknown) => setRefused(faultOf(error)));
    setBusy(false);
  };

  return (
    <form class="form" noValidate onSubmit={(event) => void send(event)}>
      <ErrorSummary errors={missing()} />
      <ErrorSummary errors={refused()} title={t('session.failed')} />
      <TextField
        label={t('session.email')}
        name="email"
        type="email"
        autocomplete="username"
        spellcheck={false}
        value={email()}
        onInput={setEmail}
        error={errorOf('email')}
      />
      <PasswordField value={password()} onInput={setPassword} error={errorOf('password')} />
      <Button type="submit" wide busy={isBusy()} busyText={t('session.sending')}>
        {t('session.send')}
      </Button>
      <p class="soft">
        {t('session.help')} <a href="/yhteys">{t('session.help.contact')}</a>
      </p>
    </form>
  );
};
