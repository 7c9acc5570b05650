/** Who may close houses and let bookings give way: rows of the role table. */
import type { ClosureView } from '../../shared/closures/schemas.ts';
import { close, heard } from '../support/booking-commands.ts';
import type { Account, World } from '../support/world.ts';
import type { RoleRow } from './role-row.ts';

const keepers: readonly Account[] = ['approver', 'coordinator', 'admin'];
const times = { siteId: 'JNS-KAN', start: '2028-02-01T10:00', end: '2028-02-01T11:00' };

export interface ClosureSubjects {
  /** Of JNS-KAN, beside the one that is taken away. */
  reopenedId: string;
}

export const closureSubjectsIn = async (world: World): Promise<ClosureSubjects> => ({
  reopenedId: (await heard<ClosureView>(close(world, { ...times, start: '2028-02-01T09:00' }))).id,
});

export const closureRows: Record<string, RoleRow<ClosureSubjects & { closureId: string; dateId: string }>> = {
  'POST /closures/preview': { allowed: keepers, request: () => ({ path: '/closures/preview', json: times }) },
  'GET /sites/{id}/closures': { allowed: keepers, request: () => ({ path: '/sites/JNS-KAN/closures' }) },
  'GET /closures/{id}': { allowed: keepers, request: ({ closureId }) => ({ path: `/closures/${closureId}` }) },
  'POST /closures/{id}/reopen': {
    allowed: keepers,
    request: ({ reopenedId }) => ({ path: `/closures/${reopenedId}/reopen`, json: {} }),
  },
  'GET /sites/{id}/displacements': {
    allowed: keepers,
    request: () => ({ path: '/sites/JNS-KAN/displacements?cause=opening-hours' }),
  },
  'POST /sites/{id}/displacements': {
    allowed: keepers,
    request: () => ({ path: '/sites/JNS-KAN/displacements', json: { cause: 'site-closes' } }),
  },
  'POST /sites/{id}/displacements/mail': {
    allowed: keepers,
    request: ({ dateId }) => ({
      path: '/sites/JNS-KAN/displacements/mail',
      json: { cause: 'opening-hours', displacements: [{ occurrenceId: dateId, action: 'cancel' }] },
    }),
  },
};
