/** Messages about the views of a list that somebody keeps under a name. */
import { z } from 'zod';
import { lineSchema } from '../schemas.ts';

/** The lists that can have such views. */
export const filteredPages = ['approvals'] as const;

/** More would be a list to search in. */
export const mostSavedFilters = 12;

export const savedFilterQuery = z.strictObject({ page: z.enum(filteredPages) });

export const savedFilterRequest = z
  .strictObject({
    page: z.enum(filteredPages),
    name: lineSchema(60),
    /** The query of the address, without the question mark. */
    query: z
      .string()
      .max(500)
      .regex(/^[\w.~%=&+-]*$/),
  })
  .meta({ id: 'NewSavedFilter' });

const savedFilterView = z.object({ id: z.string(), name: z.string(), query: z.string() });

export const savedFiltersView = z.object({ items: z.array(savedFilterView) }).meta({ id: 'SavedFilters' });

export type FilteredPage = (typeof filteredPages)[number];
export type SavedFilterRequest = z.infer<typeof savedFilterRequest>;
export type SavedFilterView = z.infer<typeof savedFilterView>;
export type SavedFiltersView = z.infer<typeof savedFiltersView>;
