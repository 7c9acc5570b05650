import { join } from 'node:path';

/** The judge of accessibility. */
export const axeFile = join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js');

/** Where the tests' own server serves it, beside the product: to send it into every page anew takes three times as long. */
export const axePath = '/axe-of-the-tests.js';
