import { createSignal, Show } from 'solid-js';
import { Refusal } from '../api/client.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorSummary, errorIn, type FormError } from '../ui/message.tsx';
import { EmailField } from './email-field.tsx';
import { PasswordField } from './password-field.tsx';
import { SecondStep, ticketIn } from './second-step.tsx';
import { useSession } from './session.tsx';

/** E-mail and password, and the code of the app where there is one. What was written stays when it was wrong. */
export const SignInForm = () => {
  const { t } = useText();
  const session = useSession();
  const [email, setEmail] = createSignal('');
  const [password, setPassword] = createSignal('');
  const [missing, setMissing] = createSignal<FormError[]>([]);
  const [refused, setRefused] = createSignal<FormError[]>([]);
  const [isBusy, setBusy] = createSignal(false);
  const [ticket, setTicket] = createSignal<string>();
  const errorOf = (field: string) => missing().find((error) => error.field === field)?.message;

  const missingNow = (): FormError[] => [
    ...(email().trim() === '' ? [errorIn('email', () => t('session.email.missing'))] : []),
    ...(password() === '' ? [errorIn('password', () => t('session.password.missing'))] : []),
  ];

  const faultOf = (error: unknown): FormError[] => [
    errorIn('password', () => (error instanceof Refusal ? error.problem.detail : t('ui.fault.unreachable'))),
  ];

  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    if (isBusy()) return;
    setRefused([]);
    setMissing(missingNow());
    if (missing().length > 0) return;
    setBusy(true);
    // On success the page is left: who is signed in is what it looks at.
    await session.signIn(email().trim(), password()).catch((error: unknown) => {
      setTicket(ticketIn(error));
      if (ticket() === undefined) setRefused(faultOf(error));
    });
    setBusy(false);
  };

  const restart = () => {
    setTicket(undefined);
    setPassword('');
  };

  const FirstStep = () => (
    <form class="form" noValidate onSubmit={(event) => void send(event)}>
      <ErrorSummary errors={missing()} />
      <ErrorSummary errors={refused()} title={t('session.failed')} />
      <EmailField value={email()} onInput={setEmail} error={errorOf('email')} />
      <PasswordField value={password()} onInput={setPassword} error={errorOf('password')} />
      <Button type="submit" wide busy={isBusy()} busyText={t('session.sending')}>
        {t('session.send')}
      </Button>
      <ul class="plain-list stack stack-s">
        <li>
          <a href="/kirjaudu/linkki">{t('session.by-link')}</a>
        </li>
        <li>
          <a href="/salasana">{t('session.forgotten')}</a>
        </li>
      </ul>
      <p class="soft">
        {t('session.help')} <a href="/yhteys">{t('session.help.contact')}</a>
      </p>
    </form>
  );

  return (
    <Show when={ticket()} fallback={<FirstStep />}>
      {(given) => <SecondStep ticket={given()} onRestart={restart} />}
    </Show>
  );
};
