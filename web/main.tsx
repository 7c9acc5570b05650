import './ui/styles.css';
import { Router, type RouteSectionProps } from '@solidjs/router';
import { render } from 'solid-js/web';
import { LanguageProvider, useText } from './i18n/language.tsx';
import { navigationItems } from './navigation.ts';
import { routes } from './routes.tsx';
import { Account } from './session/account.tsx';
import { SessionProvider, useSession } from './session/session.tsx';
import { Shell } from './shell.tsx';
import { applyRememberedTheme } from './theme.ts';

const Root = (props: RouteSectionProps) => {
  const { t } = useText();
  const session = useSession();
  return (
    <Shell items={navigationItems(session.user(), t)} account={<Account />}>
      {props.children}
    </Shell>
  );
};

applyRememberedTheme();

const place = document.getElementById('app');
if (place) {
  render(
    () => (
      <LanguageProvider>
        <SessionProvider>
          <Router root={Root}>{routes}</Router>
        </SessionProvider>
      </LanguageProvider>
    ),
    place,
  );
}
