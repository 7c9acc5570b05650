/** What a role reaches, checked against the houses and municipalities that there are. */
import type { Reader } from '../../db/database.ts';
import { AppError, refuse } from '../../shared/errors.ts';
import type { InviteUserRequest } from '../../shared/users/staff-schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { municipalityNames } from './show-account.ts';

export interface Reach {
  siteId: string | null;
  municipalityCode: string | null;
}

/**
 * An approver has a site or a municipality, and exactly one of the two; nobody else has any.
 * @throws AppError `grant.reach`, `site.not-found`
 */
export const reachOf = async (
  { catalogue }: Pick<Dependencies, 'catalogue'>,
  reader: Reader,
  { role, siteId, municipalityCode }: Pick<InviteUserRequest, 'role' | 'siteId' | 'municipalityCode'>,
): Promise<Reach> => {
  const given = [siteId, municipalityCode].filter((each) => each !== undefined).length;
  if (given !== (role === 'approver' ? 1 : 0))
    throw new AppError('grant.reach', { path: municipalityCode === undefined ? 'siteId' : 'municipalityCode' });
  if (siteId !== undefined) {
    const site = (await catalogue(reader)).site(siteId) ?? refuse('site.not-found', { path: 'siteId' });
    return { siteId: site.id, municipalityCode: null };
  }
  if (municipalityCode !== undefined && !(await municipalityNames(reader)).has(municipalityCode))
    throw new AppError('grant.reach', { path: 'municipalityCode' });
  return { siteId: null, municipalityCode: municipalityCode ?? null };
};
