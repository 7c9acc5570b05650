import { useNavigate } from '@solidjs/router';
import { createEffect, createSignal, Match, Show, Switch } from 'solid-js';
import { answerOf, api } from '../api/client.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Page } from '../ui/page.tsx';
import { AskForLink } from './ask-for-link.tsx';
import { takeLinkSecret } from './link-secret.ts';
import { pathAfterSignIn } from './return-path.ts';
import { SecondStep, ticketIn } from './second-step.tsx';
import { useSession } from './session.tsx';
import './sign-in.css';

const ask = async (email: string): Promise<void> => {
  await answerOf(api.users.session.link.$post({ json: { email } }));
};

interface UseLinkProps {
  secret: string;
  onEntered: () => void;
  onTicket: (ticket: string) => void;
  onForget: () => void;
}

/** The button that uses the link up: a mail system that only looks at the page must not. */
const UseLink = (props: UseLinkProps) => {
  const { t } = useText();
  const session = useSession();
  const [isBusy, setBusy] = createSignal(false);
  const [fault, setFault] = createSignal<unknown>();

  const enter = async () => {
    setBusy(true);
    setFault(undefined);
    try {
      await session.signInByLink(props.secret);
      props.onEntered();
    } catch (error) {
      const ticket = ticketIn(error);
      if (ticket === undefined) setFault(() => error);
      else props.onTicket(ticket);
    }
    setBusy(false);
  };

  return (
    <div class="form">
      <Show
        when={fault()}
        fallback={
          <>
            <p>{t('account.link.ready')}</p>
            <Button wide busy={isBusy()} busyText={t('session.sending')} onClick={() => void enter()}>
              {t('session.send')}
            </Button>
          </>
        }
      >
        {(error) => (
          <>
            <FaultMessage error={error()} />
            <Button wide variant="quiet" onClick={props.onForget}>
              {t('account.link.new')}
            </Button>
          </>
        )}
      </Show>
    </div>
  );
};

/** Signing in without a password: asking for the link, and using it. */
const LinkPage = () => {
  const { t } = useText();
  const session = useSession();
  const navigate = useNavigate();
  const { secret, forget } = takeLinkSecret();
  const [ticket, setTicket] = createSignal<string>();

  const [hasEntered, setEntered] = createSignal(false);

  // With a link at hand a session that goes on is no reason to leave: the link may be another person's.
  createEffect(() => {
    const user = session.user();
    if (user && (hasEntered() || (secret() === '' && ticket() === undefined)))
      navigate(pathAfterSignIn(user), { replace: true });
  });

  const enter = () => setEntered(true);
  const restart = () => {
    setTicket(undefined);
    forget();
  };

  return (
    <Page title={t('account.link.title')} lead={secret() === '' ? t('account.link.lead') : undefined}>
      <div class="card sign-in-card sign-in-alone">
        <Switch
          fallback={
            <AskForLink
              ask={ask}
              sendText={t('account.link.send')}
              sentText={(email) => t('account.link.sent.text', { email })}
            />
          }
        >
          <Match when={ticket()}>
            {(given) => <SecondStep ticket={given()} onEntered={enter} onRestart={restart} />}
          </Match>
          <Match when={secret() !== ''}>
            <UseLink secret={secret()} onEntered={enter} onTicket={setTicket} onForget={forget} />
          </Match>
        </Switch>
      </div>
      <p>
        <a href="/kirjaudu">{t('account.link.with-password')}</a>
      </p>
    </Page>
  );
};

export default LinkPage;
