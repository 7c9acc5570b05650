/** Ends the session of this browser, at once and everywhere. */
import * as sessions from '../../db/sessions.ts';
import type { Dependencies } from '../dependencies.ts';
import { hashOfSecret } from './secrets.ts';

/** @param secret of the session; a program that came with a token has none, and nothing ends */
export const signOut = async ({ db }: Dependencies, secret: string | undefined): Promise<void> => {
  if (secret === undefined) return;
  await db.write((tx) => sessions.remove(tx, hashOfSecret(secret)));
};
