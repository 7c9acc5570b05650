/** Queries about photos. The pictures themselves are files; here is what is known of them. */
import { and, asc, eq, inArray, lt } from 'drizzle-orm';
import type { PhotoSubject } from '../shared/photos/subjects.ts';
import type { Instant } from '../shared/time.ts';
import type { Reader, Tx } from './database.ts';
import type { Tables } from './tables.ts';

export type PhotoRow = Tables['photos']['$inferSelect'];

export interface Subject {
  subjectKind: PhotoSubject;
  subjectId: string;
}

/** In the order that their keepers gave them. */
export const ofSubject = async (reader: Reader, { subjectKind, subjectId }: Subject): Promise<PhotoRow[]> => {
  const { photos } = reader.tables;
  return reader
    .select()
    .from(photos)
    .where(and(eq(photos.subjectKind, subjectKind), eq(photos.subjectId, subjectId)))
    .orderBy(asc(photos.position), asc(photos.id));
};

export const find = async (reader: Reader, id: string): Promise<PhotoRow | undefined> => {
  const { photos } = reader.tables;
  return (await reader.select().from(photos).where(eq(photos.id, id)))[0];
};

/** Every photo in the order of its subject, and for one of a way in the house that it leads into. */
export const all = async (reader: Reader): Promise<{ photo: PhotoRow; entranceSiteId: string | null }[]> => {
  const { photos, entrances } = reader.tables;
  const siteByEntrance = new Map(
    (await reader.select({ id: entrances.id, siteId: entrances.siteId }).from(entrances)).map(
      ({ id, siteId }) => [id, siteId] as const,
    ),
  );
  const rows = await reader
    .select()
    .from(photos)
    .orderBy(asc(photos.subjectKind), asc(photos.subjectId), asc(photos.position), asc(photos.id));
  return rows.map((photo) => ({
    photo,
    entranceSiteId: photo.subjectKind === 'entrance' ? (siteByEntrance.get(photo.subjectId) ?? null) : null,
  }));
};

export const insert = async (tx: Tx, row: PhotoRow): Promise<void> => {
  await tx.insert(tx.tables.photos).values(row);
};

/** Stores the whole row under its id. */
export const save = async (tx: Tx, { id, ...columns }: PhotoRow): Promise<void> => {
  await tx.update(tx.tables.photos).set(columns).where(eq(tx.tables.photos.id, id));
};

/** Their places are those in the list. */
export const order = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  const { photos } = tx.tables;
  for (const [position, id] of ids.entries()) await tx.update(photos).set({ position }).where(eq(photos.id, id));
};

export const remove = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  if (ids.length > 0) await tx.delete(tx.tables.photos).where(inArray(tx.tables.photos.id, [...ids]));
};

/** Takes away all photos of something that is no more; their files go later. */
export const removeOfSubject = async (tx: Tx, { subjectKind, subjectId }: Subject): Promise<void> => {
  const { photos } = tx.tables;
  await tx.delete(photos).where(and(eq(photos.subjectKind, subjectKind), eq(photos.subjectId, subjectId)));
};

/** All ids. */
export const ids = async (reader: Reader): Promise<Set<string>> => {
  const { photos } = reader.tables;
  return new Set((await reader.select({ id: photos.id }).from(photos)).map(({ id }) => id));
};

/** Ids of the photos that were added before the instant. */
export const addedBefore = async (reader: Reader, instant: Instant): Promise<string[]> => {
  const { photos } = reader.tables;
  return (await reader.select({ id: photos.id }).from(photos).where(lt(photos.addedAt, instant))).map(({ id }) => id);
};
