import { useLocation } from '@solidjs/router';
import { Match, Switch } from 'solid-js';
import { can } from '../../shared/permissions.ts';
import { useText } from '../i18n/language.tsx';
import { actorOf } from '../session/actor.ts';
import { signInPath } from '../session/return-path.ts';
import { useSession } from '../session/session.tsx';
import { LinkButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { AdministratorForm } from './administrator-form.tsx';
import { SetupPath } from './setup-path.tsx';
import './setup.css';

/** The secret of the first start's link, which browsers send to nobody. */
const secretOf = (hash: string): string | undefined => /^#([\w.-]{20,200})$/.exec(hash)?.[1];

const Closed = () => {
  const { t } = useText();
  return (
    <Page title={t('setup.title')}>
      <EmptyState
        title={t('setup.closed.title')}
        icon="key"
        actions={<LinkButton href={signInPath('/kayttoonotto')}>{t('setup.closed.sign-in')}</LinkButton>}
      >
        <p>{t('setup.closed.text')}</p>
      </EmptyState>
    </Page>
  );
};

/** Taking into use: for an administrator the way to open doors; for whoever has the first start's link, her account. */
const SetupPage = () => {
  const { t } = useText();
  const session = useSession();
  const location = useLocation();
  const secret = () => secretOf(location.hash);
  const manages = () => {
    const user = session.user();
    return user ? can(actorOf(user), 'region.manage') : false;
  };
  return (
    <Switch fallback={<Closed />}>
      <Match when={session.user() === undefined}>
        <Page title={t('setup.title')}>
          <Skeleton lines={6} />
        </Page>
      </Match>
      <Match when={manages()}>
        <SetupPath />
      </Match>
      <Match when={session.user() === null && secret()}>{(given) => <AdministratorForm secret={given()} />}</Match>
    </Switch>
  );
};

export default SetupPage;
