/** A page in its surroundings: routed, with its texts and with who is signed in. */
import { createMemoryHistory, MemoryRouter, Route } from '@solidjs/router';
import type { Component } from 'solid-js';
import type { Language } from '../../shared/i18n/language.ts';
import { CodesProvider } from '../../web/codes/codes.tsx';
import { SessionProvider } from '../../web/session/session.tsx';
import { renderPart } from './page.tsx';

/** Where links lead that the test does not follow. */
const Elsewhere = () => <h1>Toinen sivu</h1>;

/**
 * Renders the page of a path at an address. `address()` is where the reader is now.
 * @param page the page, e.g. at `/varaukset/:booking`
 */
export const renderPage = (page: Component, path: string, address: string, language: Language = 'fi') => {
  const history = createMemoryHistory();
  history.set({ value: address, replace: true, scroll: false });
  const rendered = renderPart(
    () => (
      <SessionProvider>
        <CodesProvider>
          <MemoryRouter history={history} root={(props) => <main>{props.children}</main>}>
            <Route path={path} component={page} />
            <Route path="*" component={Elsewhere} />
          </MemoryRouter>
        </CodesProvider>
      </SessionProvider>
    ),
    language,
  );
  return { ...rendered, address: history.get };
};
