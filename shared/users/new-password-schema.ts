import { z } from 'zod';
import { shortestPassword } from './new-password.ts';

/** Whatever somebody chooses, of characters of all kinds and languages, spaces too. Whether it is guessable is asked apart. */
export const newPasswordSchema = z.string().min(shortestPassword).max(1000);
