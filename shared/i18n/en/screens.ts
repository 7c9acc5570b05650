/** All areas of text that the browser needs, in the three parts in which it fetches them. */
import { front } from './front.ts';
import { house } from './house.ts';
import { inner } from './inner.ts';

export const screens = { ...front, ...inner, ...house };
