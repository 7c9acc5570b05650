/** Who may keep embed keys: rows of the role table. */

import type { EmbedKeyView } from '../../shared/embeds/schemas.ts';
import { type Account, bodyOf, type World } from '../support/world.ts';
import type { RoleRow } from './role-row.ts';

export interface EmbedSubjects {
  /** Of O01, the organisation of `ngo`. */
  embedKeyId: string;
  /** The county's own. */
  ownEmbedKeyId: string;
}

const staff: readonly Account[] = ['approver', 'coordinator', 'admin'];
/** Who represents the organisation, and those who run the service. */
const keepers: readonly Account[] = ['ngo', 'coordinator', 'admin'];

const origins = ['https://www.example.fi'];

export const embedRows: Record<string, RoleRow<EmbedSubjects>> = {
  'GET /embed-keys': { allowed: staff, request: () => ({ path: '/embed-keys' }) },
  'POST /embed-keys': {
    allowed: keepers,
    request: () => ({ path: '/embed-keys', json: { name: 'Kotisivu', origins, organisationId: 'O01' } }),
  },
  'GET /embed-keys/{id}': { allowed: keepers, request: ({ embedKeyId }) => ({ path: `/embed-keys/${embedKeyId}` }) },
  'PATCH /embed-keys/{id}': {
    allowed: staff,
    request: ({ ownEmbedKeyId }) => ({ path: `/embed-keys/${ownEmbedKeyId}`, json: { origins: [] } }),
  },
  'DELETE /embed-keys/{id}': {
    allowed: keepers,
    request: ({ embedKeyId }) => ({ path: `/embed-keys/${embedKeyId}` }),
  },
  'GET /embed-keys/{id}/history': {
    allowed: keepers,
    request: ({ embedKeyId }) => ({ path: `/embed-keys/${embedKeyId}/history` }),
  },
};

export const embedSubjectsIn = async (world: World): Promise<EmbedSubjects> => {
  const make = async (as: Account, organisationId: string | null): Promise<string> => {
    const json = { name: 'Sivu', origins, organisationId };
    return (await bodyOf<EmbedKeyView>(await world.request('/embed-keys', { as, json }))).id;
  };
  return { embedKeyId: await make('ngo', 'O01'), ownEmbedKeyId: await make('approver', null) };
};
