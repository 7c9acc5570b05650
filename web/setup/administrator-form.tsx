import { createSignal, Show } from 'solid-js';
import { shortestPassword } from '../../shared/users/new-password.ts';
import { answerOf, api, Refusal } from '../api/client.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { TextField } from '../ui/field.tsx';
import { ErrorSummary, errorIn, type FormError } from '../ui/message.tsx';
import { Page } from '../ui/page.tsx';

/** What an account begins with: who, and how she proves it. */
export const AdministratorForm = (props: { secret: string }) => {
  const { t, language } = useText();
  const [name, setName] = createSignal('');
  const [email, setEmail] = createSignal('');
  const [password, setPassword] = createSignal('');
  const [errors, setErrors] = createSignal<FormError[]>([]);
  const [fault, setFault] = createSignal<unknown>();
  const [isBusy, setBusy] = createSignal(false);
  const errorOf = (field: string): { error: string } | Record<never, never> => {
    const message = errors().find((error) => error.field === field)?.message;
    return message === undefined ? {} : { error: message };
  };

  const missing = (): FormError[] => [
    ...(name().trim() === '' ? [errorIn('name', () => t('setup.admin.name.missing'))] : []),
    ...(email().includes('@') ? [] : [errorIn('email', () => t('setup.admin.email.missing'))]),
    ...(password().length < shortestPassword
      ? [errorIn('password', () => t('setup.admin.password.short', { count: shortestPassword }))]
      : []),
  ];

  const refused = (error: unknown) => {
    const fields = error instanceof Refusal ? (error.problem.errors ?? []) : [];
    if (fields.length === 0) setFault(() => error);
    else setErrors(fields.map(({ path, message }) => errorIn(path, () => message)));
  };

  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    if (isBusy()) return;
    setFault(undefined);
    setErrors(missing());
    if (errors().length > 0) return;
    setBusy(true);
    const person = { name: name().trim(), email: email().trim(), password: password(), language: language() };
    try {
      await answerOf(api.setup.setup.administrator.$post({ json: { secret: props.secret, ...person } }));
      // Begins anew, signed in and without the link's secret in the address.
      window.location.replace('/kayttoonotto');
    } catch (error) {
      refused(error);
    }
    setBusy(false);
  };

  return (
    <Page title={t('setup.admin.title')} lead={t('setup.admin.lead')}>
      <form class="form" novalidate onSubmit={(event) => void send(event)}>
        <ErrorSummary errors={errors()} />
        <TextField
          label={t('setup.admin.name')}
          name="name"
          required
          autocomplete="name"
          maxlength={100}
          value={name()}
          onInput={setName}
          {...errorOf('name')}
        />
        <TextField
          label={t('setup.admin.email')}
          name="email"
          type="email"
          required
          autocomplete="username"
          maxlength={254}
          value={email()}
          onInput={setEmail}
          {...errorOf('email')}
        />
        <TextField
          label={t('setup.admin.password')}
          name="password"
          type="password"
          required
          autocomplete="new-password"
          maxlength={200}
          hint={t('setup.admin.password.hint', { count: shortestPassword })}
          value={password()}
          onInput={setPassword}
          {...errorOf('password')}
        />
        <Show when={fault()}>{(error) => <FaultMessage error={error()} title={t('setup.admin.failed')} />}</Show>
        <div>
          <Button type="submit" busy={isBusy()}>
            {t('setup.admin.create')}
          </Button>
        </div>
      </form>
    </Page>
  );
};
