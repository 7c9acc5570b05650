import './ui/styles.css';
import { Router, type RouteSectionProps } from '@solidjs/router';
import { render } from 'solid-js/web';
import { CodesProvider } from './codes/codes.tsx';
import { LanguageProvider, useText } from './i18n/language.tsx';
import { navigationItems } from './navigation.ts';
import { TodaysNotices } from './notices/todays-notices.tsx';
import { RegionProvider } from './region/region.tsx';
import { routes } from './routes.tsx';
import { Account } from './session/account.tsx';
import { SessionProvider, useSession } from './session/session.tsx';
import { Shell } from './shell.tsx';
import { applyRememberedTheme } from './theme.ts';

const Root = (props: RouteSectionProps) => {
  const { t } = useText();
  const session = useSession();
  return (
    <Shell items={navigationItems(session.user(), t)} account={<Account />} notices={<TodaysNotices />}>
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
          <RegionProvider>
            <CodesProvider>
              <Router root={Root}>{routes()}</Router>
            </CodesProvider>
          </RegionProvider>
        </SessionProvider>
      </LanguageProvider>
    ),
    place,
  );
}
