/** Who may keep the accessibility facts of a house: rows of the role table. */
import type { FacilityView } from '../../shared/facts/schemas.ts';
import { type Account, bodyOf, type World } from '../support/world.ts';
import type { RoleRow } from './role-row.ts';

export interface FactSubjects {
  /** A lift of JNS-PIE of which nothing is known. */
  facilityId: string;
}

const keepers: readonly Account[] = ['approver', 'coordinator', 'admin'];
const name = { fi: 'Hissi', sv: '', en: '' };

export const factRows: Record<string, RoleRow<FactSubjects>> = {
  'GET /sites/{id}/facts': { allowed: keepers, request: () => ({ path: '/sites/JNS-KAN/facts' }) },
  'PUT /sites/{id}/facts': {
    allowed: keepers,
    request: () => ({
      path: '/sites/JNS-KAN/facts',
      json: { facts: [{ subjectKind: 'site', subjectId: 'JNS-KAN', key: 'parking.fee', value: 'paid' }] },
    }),
  },
  'GET /sites/{id}/facilities': { allowed: keepers, request: () => ({ path: '/sites/JNS-PIE/facilities' }) },
  'POST /sites/{id}/facilities': {
    allowed: keepers,
    request: () => ({ path: '/sites/JNS-PIE/facilities', json: { kind: 'lift', name } }),
  },
  'PATCH /sites/{id}/facilities/{facilityId}': {
    allowed: keepers,
    request: ({ facilityId }) => ({ path: `/sites/JNS-PIE/facilities/${facilityId}`, json: { name } }),
  },
  'DELETE /sites/{id}/facilities/{facilityId}': {
    allowed: keepers,
    request: ({ facilityId }) => ({ path: `/sites/JNS-PIE/facilities/${facilityId}` }),
  },
};

export const factSubjectsIn = async (world: World): Promise<FactSubjects> => {
  const json = { kind: 'lift', name };
  const added = await world.request('/sites/JNS-PIE/facilities', { as: 'coordinator', json });
  return { facilityId: (await bodyOf<FacilityView>(added)).id };
};
