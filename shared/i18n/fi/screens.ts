/** All areas of text that the browser needs, in the two parts in which it fetches them. */
import { front } from './front.ts';
import { inner } from './inner.ts';

export const screens = { ...front, ...inner };
