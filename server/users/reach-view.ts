/** Grants in words: what they reach, by name. */
import type { NamedGrantRow } from '../../db/grants.ts';
import type { LocalDate } from '../../shared/time.ts';
import type { GrantView, ReachView } from '../../shared/users/staff-schemas.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';

/** Whether the grant counts on that day. */
export const isCurrent = (
  { validFrom, validUntil }: Pick<NamedGrantRow, 'validFrom' | 'validUntil'>,
  today: LocalDate,
): boolean => (validFrom ?? today) <= today && (validUntil ?? today) >= today;

const siteOf = ({ siteId }: NamedGrantRow, catalogue: Catalogue): ReachView['site'] => {
  const site = siteId === null ? undefined : catalogue.site(siteId);
  return site ? { id: site.id, name: site.name } : null;
};

/** @param names of municipalities, by code */
export const reachViewOf = (
  grant: NamedGrantRow,
  catalogue: Catalogue,
  names: ReadonlyMap<string, { fi: string; sv: string }>,
): ReachView => {
  const { role, organisationId, organisationName, municipalityCode, deputyForId, deputyForName } = grant;
  return {
    role,
    organisation: organisationId === null ? null : { id: organisationId, name: organisationName ?? '' },
    site: siteOf(grant, catalogue),
    municipality:
      municipalityCode === null
        ? null
        : {
            code: municipalityCode,
            name: names.get(municipalityCode) ?? { fi: municipalityCode, sv: municipalityCode },
          },
    deputyFor: deputyForId === null ? null : { id: deputyForId, name: deputyForName ?? '' },
    validFrom: grant.validFrom,
    validUntil: grant.validUntil,
  };
};

export const grantViewOf = (
  grant: NamedGrantRow,
  catalogue: Catalogue,
  names: ReadonlyMap<string, { fi: string; sv: string }>,
  today: LocalDate,
): GrantView => ({
  ...reachViewOf(grant, catalogue, names),
  id: grant.id,
  current: isCurrent(grant, today),
});
