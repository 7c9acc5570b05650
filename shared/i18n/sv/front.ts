/** The areas of text that the first pages of a visit need. */
import { search } from './search.ts';
import { session } from './session.ts';
import { shell } from './shell.ts';
import { start } from './start.ts';
import { ui } from './ui.ts';
import { when } from './when.ts';
import { words } from './words.ts';

export const front = {
  search,
  session,
  shell,
  start,
  ui,
  when,
  words,
};
