import { render, screen } from '@solidjs/testing-library';
import { expect, test } from 'vitest';
import { adminPage, initialLanguage, innerPage, LanguageProvider, useText } from '../../../web/i18n/language.tsx';
import { renderPart } from '../../support/page.tsx';

const Sample = () => {
  const { t, language, setLanguage } = useText();
  return (
    <button type="button" onClick={() => void setLanguage('sv')}>
      {language()}: {t('ui.close')}, {t('ui.undo.seconds', { count: 1 })}
    </button>
  );
};

test('texts change to the chosen language at once, and the choice is kept', async () => {
  const { user } = renderPart(() => <Sample />);
  expect(screen.getByRole('button').textContent).toBe('fi: Sulje, 1 sekunti');
  await user.click(screen.getByRole('button'));
  expect(await screen.findByText('sv: Stäng, 1 sekund')).toBeTruthy();
  expect(document.documentElement.lang).toBe('sv');
  expect(localStorage.getItem('tilava.language')).toBe('sv');
});

test('another first language is waited for, not preceded by Finnish', async () => {
  renderPart(() => <Sample />, 'en');
  expect(screen.queryByRole('button')).toBeNull();
  expect((await screen.findByRole('button')).textContent).toBe('en: Close, 1 second');
});

test('the first language is that of the link, else the one chosen here, else of the browser', () => {
  expect(initialLanguage()).toBe('en');
  localStorage.setItem('tilava.language', 'fi');
  expect(initialLanguage()).toBe('fi');
  history.replaceState(null, '', '/?lang=sv');
  expect(initialLanguage()).toBe('sv');
  history.replaceState(null, '', '/');
});

const Words = () => {
  const { t } = useText();
  return (
    <p>
      {t('editing.save')}, {t('admin.title')}
    </p>
  );
};

test('a page of the house comes with its texts and those of the inner pages, a page of an association without', async () => {
  const Inner = innerPage(async () => ({ default: Words }));
  const Admin = adminPage(async () => ({ default: Words }));
  const { unmount } = render(() => <LanguageProvider initial="fi">{<Inner />}</LanguageProvider>);
  expect(await screen.findByText('Tallenna, admin.title')).toBeTruthy();
  unmount();
  render(() => (
    <LanguageProvider initial="sv">
      <Admin />
      <Admin />
    </LanguageProvider>
  ));
  expect(await screen.findAllByText('Spara, Administration')).toHaveLength(2);
});
