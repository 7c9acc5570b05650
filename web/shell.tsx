import { useLocation } from '@solidjs/router';
import { createEffect, createSignal, ErrorBoundary, For, type JSX, on, Show, Suspense } from 'solid-js';
import type { Language } from '../shared/i18n/language.ts';
import type { DocumentKind } from '../shared/texts/kinds.ts';
import { useText } from './i18n/language.tsx';
import { useRegion } from './region/region.tsx';
import { createTheme } from './theme.ts';
import { Button } from './ui/button.tsx';
import { Icon } from './ui/icon.tsx';
import { Message } from './ui/message.tsx';
import { arriveAtHeading, Page } from './ui/page.tsx';
import { Skeleton } from './ui/skeleton.tsx';
import { SkipLink } from './ui/skip-link.tsx';

export interface NavigationItem {
  href: string;
  text: string;
}

export interface ShellProps {
  /** What this reader can go to. */
  items: readonly NavigationItem[];
  /** Sign in, or who is signed in and the way out. */
  account: JSX.Element;
  /** What everybody is to know today, between the header and the page. */
  notices?: JSX.Element;
  children: JSX.Element;
}

/** Each language in its own words, so that it is found by those who need it. */
const languageNames: Record<Language, string> = { fi: 'Suomi', sv: 'Svenska', en: 'English' };

const LanguageSwitch = () => {
  const { t, language, setLanguage } = useText();
  const region = useRegion();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; these act at once.
    <div class="language-switch" role="group" aria-label={t('shell.language')}>
      <For each={region.view().languages}>
        {(choice) => (
          <button
            type="button"
            lang={choice}
            aria-pressed={choice === language()}
            onClick={() => void setLanguage(choice)}
          >
            {languageNames[choice]}
          </button>
        )}
      </For>
    </div>
  );
};

const ThemeSwitch = () => {
  const { t } = useText();
  const { theme, toggle } = createTheme();
  const words = () => t(theme() === 'dark' ? 'shell.theme.light' : 'shell.theme.dark');
  return (
    <button type="button" class="theme-switch" title={words()} onClick={toggle}>
      <Icon name={theme() === 'dark' ? 'sun' : 'moon'} />
      <span>{words()}</span>
    </button>
  );
};

const Navigation = (props: { items: readonly NavigationItem[] }) => {
  const { t } = useText();
  const location = useLocation();
  const isHere = (href: string) => location.pathname === href || location.pathname.startsWith(`${href}/`);
  return (
    <nav class="site-navigation" aria-label={t('shell.navigation')}>
      <For each={props.items}>
        {(item) => (
          <a href={item.href} aria-current={isHere(item.href) ? 'page' : undefined}>
            {item.text}
          </a>
        )}
      </For>
    </nav>
  );
};

const Header = (props: Pick<ShellProps, 'items' | 'account'>) => {
  const { t } = useText();
  const location = useLocation();
  // Only on narrow screens; on wide ones everything is in view and the button is not.
  const [isOpen, setOpen] = createSignal(false);
  let menuButton!: HTMLButtonElement;

  createEffect(
    on(
      () => location.pathname,
      () => setOpen(false),
    ),
  );

  const closeByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen()) return;
    setOpen(false);
    menuButton.focus();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the menu from wherever in it the focus is.
    <header class="site-header" onKeyDown={closeByKey}>
      <div class="site-bar">
        <a class="brand" href="/" aria-label={t('shell.home')}>
          <Icon name="home" />
          {t('shell.name')}
        </a>
        <button
          ref={menuButton}
          type="button"
          class="menu-button"
          aria-expanded={isOpen()}
          aria-controls="site-menu"
          onClick={() => setOpen(!isOpen())}
        >
          <Icon name={isOpen() ? 'cross' : 'menu'} />
          {t('shell.menu')}
        </button>
        <div id="site-menu" class="site-menu" classList={{ 'site-menu-open': isOpen() }}>
          <Navigation items={props.items} />
          <div class="site-tools">
            <LanguageSwitch />
            <ThemeSwitch />
            {props.account}
          </div>
        </div>
      </div>
    </header>
  );
};

const Footer = () => {
  const { t } = useText();
  const region = useRegion();
  const hasText = (kind: DocumentKind) => region.view().texts.includes(kind);
  return (
    <footer class="site-footer">
      <div class="site-bar">
        <p>
          <strong>{t('shell.name')}</strong>
          <span class="soft"> {region.name() ?? t('shell.tagline')}</span>
        </p>
        <nav class="cluster" aria-label={t('shell.footer')}>
          <a href="/tapahtumat">{t('shell.events')}</a>
          <a href="/kuka-voi-varata">{t('shell.who-may-book')}</a>
          <Show when={hasText('terms')}>
            <a href="/ehdot">{t('shell.terms')}</a>
          </Show>
          <Show when={hasText('privacy')}>
            <a href="/tietosuoja">{t('shell.privacy')}</a>
          </Show>
          <a href="/saavutettavuus">{t('shell.accessibility-statement')}</a>
          <a href="/yhteys">{t('shell.contact')}</a>
        </nav>
      </div>
    </footer>
  );
};

/** A page that failed to open or broke: what happened and what to do, instead of an empty screen. */
const Fault = (props: { error: unknown; reset: () => void }) => {
  const { t } = useText();
  const location = useLocation();
  console.error(props.error);
  createEffect(
    on(
      () => location.pathname,
      () => props.reset(),
      { defer: true },
    ),
  );
  return (
    <Page title={t('shell.fault.title')}>
      <Message
        kind="error"
        actions={<Button onClick={() => window.location.reload()}>{t('shell.fault.reload')}</Button>}
      >
        <p>{t('shell.fault.text')}</p>
      </Message>
    </Page>
  );
};

/** What surrounds every page. */
export const Shell = (props: ShellProps) => {
  const location = useLocation();
  createEffect(on(() => location.pathname, arriveAtHeading, { defer: true }));

  return (
    <>
      <SkipLink target="content" />
      <Header items={props.items} account={props.account} />
      {props.notices}
      <main id="content" tabindex="-1">
        <ErrorBoundary fallback={(error, reset) => <Fault error={error} reset={reset} />}>
          <Suspense fallback={<Skeleton lines={5} />}>{props.children}</Suspense>
        </ErrorBoundary>
      </main>
      <Footer />
    </>
  );
};
