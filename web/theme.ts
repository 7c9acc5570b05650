/** Light or dark: what the device prefers, unless the reader has chosen otherwise here. */
import { createSignal } from 'solid-js';
import { recall, remember } from './device-memory.ts';

export type Theme = 'light' | 'dark';

const prefersDark = '(prefers-color-scheme: dark)';
const deviceTheme = (): Theme => (matchMedia(prefersDark).matches ? 'dark' : 'light');

/** Applies an earlier choice; called before the first paint of the application. */
export const applyRememberedTheme = (): void => {
  const theme = recall('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
};

/** The theme in force and a way to the other one. Choosing what the device prefers follows it again. */
export const createTheme = (): { theme: () => Theme; toggle: () => void } => {
  const chosen = document.documentElement.dataset.theme;
  const [theme, setTheme] = createSignal<Theme>(chosen === 'light' || chosen === 'dark' ? chosen : deviceTheme());

  const toggle = () => {
    const next = theme() === 'dark' ? 'light' : 'dark';
    setTheme(next);
    if (next === deviceTheme()) delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
    remember('theme', document.documentElement.dataset.theme);
  };

  return { theme, toggle };
};
