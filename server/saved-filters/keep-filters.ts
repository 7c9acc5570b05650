/** The views of a list that somebody keeps for herself. Nobody else sees or changes them. */
import type { Reader } from '../../db/database.ts';
import * as savedFilters from '../../db/saved-filters.ts';
import { AppError } from '../../shared/errors.ts';
import type { Actor } from '../../shared/permissions.ts';
import {
  type FilteredPage,
  mostSavedFilters,
  type SavedFilterRequest,
  type SavedFiltersView,
} from '../../shared/saved-filters/schemas.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';

const viewsOf = async (reader: Reader, userId: string, page: string): Promise<SavedFiltersView> => ({
  items: (await savedFilters.of(reader, userId, page)).map(({ id, name, query }) => ({ id, name, query })),
});

/** @throws AppError `access.forbidden` */
export const listFilters = (deps: Dependencies, actor: Actor, page: FilteredPage): Promise<SavedFiltersView> => {
  authorise(actor, 'approvals.see');
  return deps.db.read((reader) => viewsOf(reader, actor.userId, page));
};

/**
 * Under a name that she has already, the new view takes the place of the old.
 * @throws AppError `access.forbidden`, `saved-filter.too-many`
 */
export const saveFilter = (
  deps: Dependencies,
  actor: Actor,
  { page, name, query }: SavedFilterRequest,
): Promise<SavedFiltersView> => {
  authorise(actor, 'approvals.see');
  return deps.db.write(async (tx) => {
    const own = await savedFilters.of(tx, actor.userId, page);
    const same = own.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (!same && own.length >= mostSavedFilters) throw new AppError('saved-filter.too-many');
    const position = (own.at(-1)?.position ?? 0) + 1;
    if (same) await savedFilters.change(tx, same.id, { name, query });
    else await savedFilters.insert(tx, { id: deps.newId(), userId: actor.userId, page, name, query, position });
    return viewsOf(tx, actor.userId, page);
  });
};

/** @throws AppError `access.forbidden`, `saved-filter.not-found` */
export const removeFilter = (deps: Dependencies, actor: Actor, id: string): Promise<void> => {
  authorise(actor, 'approvals.see');
  return deps.db.write(async (tx) => {
    if (!(await savedFilters.remove(tx, actor.userId, id))) throw new AppError('saved-filter.not-found');
  });
};
