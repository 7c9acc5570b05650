/** Parts and pages in jsdom: rendered with texts, used by a person's means, judged by axe. */
import { render } from '@solidjs/testing-library';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import type { JSX } from 'solid-js';
import { expect } from 'vitest';
import { screens } from '../../shared/i18n/fi/screens.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { LanguageProvider, useText } from '../../web/i18n/language.tsx';

/**
 * Renders a part with its texts (Finnish unless told) and gives a person to use it.
 * `speak` changes the language, as the choice at the top of every page does.
 */
export const renderPart = (part: () => JSX.Element, language: Language = 'fi') => {
  const user = userEvent.setup();
  let speak: (language: Language) => Promise<void> = async () => {};
  const Listener = () => {
    speak = useText().setLanguage;
    return null;
  };
  const { container, unmount } = render(() => (
    <LanguageProvider initial={language} atHand={{ language: 'fi', texts: screens }}>
      <Listener />
      {part()}
    </LanguageProvider>
  ));
  return { container, unmount, user, speak: (other: Language) => speak(other) };
};

/** Fails with axe's own words. Contrast and landmarks are judged in the real browser, where there are colours and pages. */
export const expectNoViolations = async (container: Element) => {
  const { violations } = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  const words = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => node.html).join('\n  ')}`,
  );
  expect(words).toEqual([]);
};
