import { useLocation } from '@solidjs/router';
import { createSignal, Match, Show, Switch } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { signInPath } from './return-path.ts';
import { useSession } from './session.tsx';
import './account.css';

const SignOut = (props: { name: string }) => {
  const { t } = useText();
  const session = useSession();
  const [isBusy, setBusy] = createSignal(false);
  const [failed, setFailed] = createSignal(false);

  const leave = async () => {
    setBusy(true);
    setFailed(false);
    try {
      await session.signOut();
    } catch {
      setFailed(true);
      setBusy(false);
    }
  };

  return (
    <div class="account">
      <a class="account-name" href="/oma">
        <Icon name="person" />
        <span>
          <VisuallyHidden>{t('session.signed-in', { name: '' })}</VisuallyHidden>
          {props.name}
        </span>
      </a>
      <Button variant="quiet" small icon="sign-out" busy={isBusy()} onClick={() => void leave()}>
        {t('shell.sign-out')}
      </Button>
      <Show when={failed()}>
        <p class="account-fault" role="alert">
          {t('session.sign-out.failed')}
        </p>
      </Show>
    </div>
  );
};

/** Who is signed in and the way out, or the way in. Nothing while that is being asked. */
export const Account = () => {
  const { t } = useText();
  const session = useSession();
  const location = useLocation();
  const href = () =>
    location.pathname === '/' || location.pathname === '/kirjaudu'
      ? '/kirjaudu'
      : signInPath(`${location.pathname}${location.search}`);
  return (
    <Switch>
      <Match when={session.user()}>{(user) => <SignOut name={user().name} />}</Match>
      <Match when={session.user() === null}>
        <LinkButton href={href()} variant="quiet" small icon="person">
          {t('shell.sign-in')}
        </LinkButton>
      </Match>
    </Switch>
  );
};
