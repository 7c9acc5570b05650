/** Messages about photos of houses, ways in and rooms, and of single facts. */
import { z } from 'zod';
import { idSchema, instantSchema, lineSchema, localTextSchema } from '../schemas.ts';
import { photoFiles } from './sizes.ts';
import { photoSubjects } from './subjects.ts';

/** A photo as everybody sees it. */
export const photoView = z
  .object({
    id: z.string(),
    /** What is seen in it, in every language. */
    alt: localTextSchema,
    /** Pixels of the largest form. */
    width: z.int(),
    height: z.int(),
    /** The fact that it shows; null for a picture of the whole. */
    factKey: z.string().nullable(),
    /** What it is a picture of. */
    of: z.enum(photoSubjects),
  })
  .meta({ id: 'Photo' });

/** A photo as the keepers of the house see it; a text that nobody has written is empty. */
export const staffPhotoView = z
  .object({
    id: z.string(),
    version: z.int(),
    subjectKind: z.enum(photoSubjects),
    subjectId: z.string(),
    factKey: z.string().nullable(),
    alt: localTextSchema,
    width: z.int(),
    height: z.int(),
    addedAt: instantSchema,
    /** Whether it is ready to be shown: it has its text in the region's first language. */
    isReady: z.boolean(),
  })
  .meta({ id: 'StaffPhoto' });

export const staffPhotosView = z.object({ items: z.array(staffPhotoView) }).meta({ id: 'StaffPhotos' });

/** Of what the photos are; a site or room answers to its code as well. */
export const photosQuery = z.strictObject({ subjectKind: z.enum(photoSubjects), subjectId: idSchema });

/** What a new photo is of; its bytes are the body. */
export const newPhoto = photosQuery.extend({ factKey: z.string().max(80).optional() });

const altLine = lineSchema(300).or(z.literal(''));

export const photoChange = z
  .strictObject({
    alt: z.strictObject({ fi: altLine, sv: altLine, en: altLine }),
    factKey: z.string().max(80).nullable(),
    /** The place among the photos of the same thing, from 0; beyond the last it is the last. */
    position: z.int().min(0).max(1000),
  })
  .partial()
  .meta({ id: 'PhotoChange' });

export const photoFileParams = z.object({ id: idSchema, file: z.enum(photoFiles) });

export type PhotoView = z.infer<typeof photoView>;
export type StaffPhotoView = z.infer<typeof staffPhotoView>;
export type StaffPhotosView = z.infer<typeof staffPhotosView>;
export type PhotosQuery = z.infer<typeof photosQuery>;
export type NewPhoto = z.infer<typeof newPhoto>;
export type PhotoChange = z.infer<typeof photoChange>;
