import { createSignal, Match, Show, Switch } from 'solid-js';
import { shortestPassword } from '../../shared/users/new-password.ts';
import { createSubmitting } from '../account/submitting.ts';
import { answerOf, api, Refusal } from '../api/client.ts';
import { useText } from '../i18n/language.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { ErrorSummary, errorIn, Message } from '../ui/message.tsx';
import { Page } from '../ui/page.tsx';
import { AskForLink } from './ask-for-link.tsx';
import { takeLinkSecret } from './link-secret.ts';
import { PasswordField } from './password-field.tsx';
import './sign-in.css';

const ask = async (email: string): Promise<void> => {
  await answerOf(api.users.password.link.$post({ json: { email } }));
};

interface ChooseProps {
  secret: string;
  onDone: () => void;
  onForget: () => void;
}

const ChoosePassword = (props: ChooseProps) => {
  const { t } = useText();
  const [password, setPassword] = createSignal('');
  const [ended, setEnded] = createSignal<unknown>();
  const isShort = () => [...password()].length < shortestPassword;
  const { submit, isBusy, errors, errorOf } = createSubmitting({
    blame: 'password',
    missing: () =>
      isShort() ? [errorIn('password', () => t('account.password.too-short', { count: shortestPassword }))] : [],
    send: async () => {
      await answerOf(api.users.password.$post({ json: { link: props.secret, password: password() } }));
      props.onDone();
    },
    onRefusal: (error) => {
      const hasEnded = error instanceof Refusal && error.problem.code === 'link.ended';
      if (hasEnded) setEnded(() => error);
      return hasEnded;
    },
  });
  return (
    <Show
      when={!ended()}
      fallback={
        <div class="form">
          <FaultMessage error={ended()} />
          <Button wide variant="quiet" onClick={props.onForget}>
            {t('account.link.new')}
          </Button>
        </div>
      }
    >
      <form class="form" novalidate onSubmit={submit}>
        <ErrorSummary errors={errors()} />
        <PasswordField
          isNew
          label={t('account.password.new')}
          hint={t('account.password.hint', { count: shortestPassword })}
          value={password()}
          onInput={setPassword}
          error={errorOf('password')}
        />
        <Button type="submit" wide busy={isBusy()}>
          {t('account.password.save')}
        </Button>
      </form>
    </Show>
  );
};

/** A new password in place of a forgotten one, or the first one: asking for the link, and choosing with it. */
const ResetPasswordPage = () => {
  const { t } = useText();
  const { secret, forget } = takeLinkSecret();
  const [isDone, setDone] = createSignal(false);
  return (
    <Page
      title={t('account.reset.title')}
      lead={secret() === '' ? t('account.reset.lead') : t('account.reset.lead.choose')}
    >
      <div class="card sign-in-card sign-in-alone">
        <Switch
          fallback={
            <AskForLink
              ask={ask}
              sendText={t('account.reset.send')}
              sentText={(email) => t('account.reset.sent.text', { email })}
            />
          }
        >
          <Match when={isDone()}>
            <Message
              kind="success"
              title={t('account.reset.done')}
              actions={<LinkButton href="/kirjaudu">{t('session.send')}</LinkButton>}
            >
              <p>{t('account.reset.done.text')}</p>
            </Message>
          </Match>
          <Match when={secret() !== ''}>
            <ChoosePassword secret={secret()} onDone={() => setDone(true)} onForget={forget} />
          </Match>
        </Switch>
      </div>
    </Page>
  );
};

export default ResetPasswordPage;
