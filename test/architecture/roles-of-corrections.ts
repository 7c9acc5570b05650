/** Who may read and answer what is said to be wrong in a house: rows of the role table. */
import type { CorrectionView } from '../../shared/corrections/schemas.ts';
import { type Account, bodyOf, type World } from '../support/world.ts';
import type { RoleRow } from './role-row.ts';

export interface CorrectionSubjects {
  /** About a room of JNS-KAN. */
  correctionId: string;
}

const keepers: readonly Account[] = ['approver', 'coordinator', 'admin'];

export const correctionRows: Record<string, RoleRow<CorrectionSubjects>> = {
  'GET /corrections': { allowed: keepers, request: () => ({ path: '/corrections?siteId=JNS-KAN' }) },
  'POST /corrections/{id}/answer': {
    allowed: keepers,
    request: ({ correctionId }) => ({ path: `/corrections/${correctionId}/answer`, json: { answer: 'Kiitos' } }),
  },
};

export const correctionSubjectsIn = async (world: World): Promise<CorrectionSubjects> => {
  await world.request('/rooms/R02/corrections', { json: { message: 'Ovi on raskas.' } });
  const listed = await world.request('/corrections?roomId=R02&state=open', { as: 'coordinator' });
  return { correctionId: (await bodyOf<{ items: CorrectionView[] }>(listed)).items[0]?.id ?? '' };
};
