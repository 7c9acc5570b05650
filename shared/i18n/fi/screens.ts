/** The areas of text that the browser needs. Keys and the values they need come from here. */
import { shell } from './shell.ts';
import { ui } from './ui.ts';

export const screens = { shell, ui };
