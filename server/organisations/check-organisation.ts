/** "Is our organisation here already?": asked by everybody before a second one is made. */
import * as organisations from '../../db/organisations.ts';
import type { CheckOrganisation, LikelyOrganisationsView } from '../../shared/organisations/details-schemas.ts';
import { likelyTheSame } from '../../shared/organisations/likeness.ts';
import type { Dependencies } from '../dependencies.ts';
import { numbersOf } from './check-details.ts';
import { countAttempt, type OrganisationLimits } from './limits.ts';
import { municipalityOf } from './organisation-view.ts';

/**
 * Those that are likely the same, the likeliest first: their names and municipalities, which associations publish
 * themselves, and nothing else.
 * @throws AppError `request.too-many`, `organisation.business-id-invalid`, `organisation.association-number-invalid`
 */
export const checkOrganisation = async (
  deps: Dependencies,
  limits: OrganisationLimits,
  address: string,
  asked: CheckOrganisation,
): Promise<LikelyOrganisationsView> => {
  countAttempt(limits.looks, address);
  const numbers = numbersOf(asked);
  return deps.db.read(async (reader) => {
    const catalogue = await deps.catalogue(reader);
    const one = {
      name: asked.name,
      businessId: numbers.businessId ?? null,
      associationNumber: numbers.associationNumber ?? null,
      homeMunicipalityCode: asked.homeMunicipalityCode ?? null,
    };
    const found = likelyTheSame(one, await organisations.all(reader));
    return {
      items: found.map(({ organisation, reason }) => ({
        id: organisation.id,
        name: organisation.name,
        municipality: municipalityOf(catalogue, organisation.homeMunicipalityCode),
        reason,
      })),
    };
  });
};
