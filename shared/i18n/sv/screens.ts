/** The areas of text that the browser needs, loaded when this language is chosen. */
import type { screens as fiScreens } from '../fi/screens.ts';
import type { Translation } from '../translate.ts';
import { shell } from './shell.ts';
import { ui } from './ui.ts';

export const screens = { shell, ui } satisfies Translation<typeof fiScreens>;
