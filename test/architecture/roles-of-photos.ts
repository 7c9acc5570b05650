/** Who may keep photos: rows of the role table. */
import { hugePng } from '../support/pictures.ts';
import type { Account, World } from '../support/world.ts';
import type { RoleRow } from './role-row.ts';

export interface PhotoSubjects {
  /** A photo of R02. */
  photoId: string;
}

/** The approver keeps the house of R02. */
const keepers: readonly Account[] = ['approver', 'coordinator', 'admin'];

const ofRoom = 'subjectKind=room&subjectId=R02';

export const photoRows: Record<string, RoleRow<PhotoSubjects>> = {
  'GET /photos': { allowed: keepers, request: () => ({ path: `/photos?${ofRoom}` }) },
  'POST /photos': {
    allowed: keepers,
    request: () => ({ path: `/photos?${ofRoom}`, raw: { type: 'image/png', bytes: hugePng(8, 8) } }),
  },
  'PATCH /photos/{id}': {
    allowed: keepers,
    request: ({ photoId }) => ({ path: `/photos/${photoId}`, json: { alt: { fi: 'Sali', sv: '', en: '' } } }),
  },
  'DELETE /photos/{id}': { allowed: keepers, request: ({ photoId }) => ({ path: `/photos/${photoId}` }) },
};

export const photoSubjectsIn = async ({ db }: World): Promise<PhotoSubjects> => {
  const room = (await db.select().from(db.tables.rooms)).find(({ code }) => code === 'R02');
  const photo = { id: 'photo-of-r02', subjectKind: 'room', subjectId: room?.id ?? '' } as const;
  const alt = { fi: '', sv: '', en: '' };
  const rest = { factKey: null, alt, width: 8, height: 8, position: 0, addedAt: 0, addedById: 'u', version: 1 };
  await db.write(async (tx) => {
    await tx.insert(tx.tables.photos).values({ ...photo, ...rest });
  });
  return { photoId: photo.id };
};
