/** Who may show a calendar: everybody, or the sites that a key names. */
import * as embedKeys from '../../db/embed-keys.ts';
import { idSchema } from '../../shared/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { embedPolicy } from '../http/security-headers.ts';
import type { Absence } from './embed-page.ts';

export interface EmbedAccess {
  /** The key that it was asked with, when it is in use. */
  key?: string;
  /** Why nothing is shown. */
  absence?: Extract<Absence, 'unknown-key' | 'revoked-key'>;
  /** The only sites that may show it; none named: everybody. */
  origins: readonly string[];
}

/** @param asked the key in the address, if any */
export const accessWith = async ({ db }: Pick<Dependencies, 'db'>, asked: string | undefined): Promise<EmbedAccess> => {
  if (asked === undefined) return { origins: [] };
  const key = idSchema.safeParse(asked).success ? await embedKeys.find(db, asked) : undefined;
  if (!key) return { absence: 'unknown-key', origins: [] };
  if (key.revokedAt !== null) return { absence: 'revoked-key', origins: [] };
  return { key: key.id, origins: key.origins };
};

/** A script asks this origin for the next page, and nothing else of anybody. */
const policyFor = (framedBy: string, hasScript: boolean): string =>
  hasScript ? `${embedPolicy(framedBy, true)}; connect-src 'self'` : embedPolicy(framedBy);

/**
 * The headers by which browsers keep to it. Our own pages may always frame it, so that it can be looked at.
 * @param origin of the asking page, as its browser says it; another than those named reads that it may not
 */
export const accessHeaders = (
  { origins }: EmbedAccess,
  origin: string | undefined,
  hasScript: boolean,
): Record<string, string> => {
  const [first] = origins;
  if (first === undefined) return { 'Content-Security-Policy': policyFor('*', hasScript) };
  return {
    'Content-Security-Policy': policyFor(`'self' ${origins.join(' ')}`, hasScript),
    'Access-Control-Allow-Origin': origin !== undefined && origins.includes(origin) ? origin : first,
    Vary: 'Origin',
  };
};
