/** Who may keep rooms: rows of the role table. */
import type { Account } from '../support/world.ts';
import type { RoleRow } from './role-row.ts';

/** The approver keeps the house of R02. */
const keepers: readonly Account[] = ['approver', 'coordinator', 'admin'];

export const roomRows: Record<string, RoleRow> = {
  'GET /staff/rooms': { allowed: keepers, request: () => ({ path: '/staff/rooms' }) },
  'GET /sites/{id}/rooms': { allowed: keepers, request: () => ({ path: '/sites/JNS-KAN/rooms' }) },
  'POST /rooms': {
    allowed: ['coordinator', 'admin'],
    request: () => ({
      path: '/rooms',
      json: { siteId: 'JNS-KAN', name: { fi: 'Uusi tila', sv: '', en: '' }, kind: 'group', capacity: 8 },
    }),
  },
  'GET /rooms/{id}/settings': { allowed: keepers, request: () => ({ path: '/rooms/R02/settings' }) },
  'PATCH /rooms/{id}': { allowed: keepers, request: () => ({ path: '/rooms/R02', json: { floor: 1 } }) },
  'GET /rooms/{id}/history': { allowed: keepers, request: () => ({ path: '/rooms/R02/history' }) },
  'POST /rooms/{id}/impact': {
    allowed: keepers,
    request: () => ({ path: '/rooms/R02/impact', method: 'POST', json: { floor: 2 } }),
  },
  'POST /rooms/{id}/automatic/dry-run': {
    allowed: keepers,
    request: () => ({ path: '/rooms/R02/automatic/dry-run', method: 'POST', json: { automatic: { maxDates: 5 } } }),
  },
  'POST /sites/{id}/spaces': {
    allowed: keepers,
    request: () => ({ path: '/sites/JNS-KAN/spaces', json: { name: { fi: 'Varasto', sv: '', en: '' } } }),
  },
  'PATCH /spaces/{id}': {
    allowed: keepers,
    request: () => ({ path: '/spaces/1', json: { name: { fi: 'Sali', sv: '', en: '' } } }),
  },
};
