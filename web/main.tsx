import './ui/styles.css';
import { Router, type RouteSectionProps } from '@solidjs/router';
import { render } from 'solid-js/web';
import { LanguageProvider, useText } from './i18n/language.tsx';
import { routes } from './routes.tsx';
import { Shell } from './shell.tsx';
import { applyRememberedTheme } from './theme.ts';
import { LinkButton } from './ui/button.tsx';

const Root = (props: RouteSectionProps) => {
  const { t } = useText();
  const items = () => [{ href: '/haku', text: t('shell.navigation.search') }];
  return (
    <Shell
      items={items()}
      account={
        <LinkButton href="/kirjaudu" variant="quiet" small icon="person">
          {t('shell.sign-in')}
        </LinkButton>
      }
    >
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
        <Router root={Root}>{routes}</Router>
      </LanguageProvider>
    ),
    place,
  );
}
