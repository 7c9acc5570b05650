/** What was taken in, newest first. */
import * as imports from '../../db/imports.ts';
import type { ImportsQuery, ImportView } from '../../shared/imports/schemas.ts';
import type { Actor } from '../../shared/permissions.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import { type Page, pageOf } from '../http/paging.ts';
import { importView } from './import-view.ts';

/** @throws AppError `access.forbidden`, `request.cursor-invalid` */
export const listImports = async (deps: Dependencies, actor: Actor, query: ImportsQuery): Promise<Page<ImportView>> => {
  authorise(actor, 'import.run');
  const { items, ...page } = pageOf(await imports.heads(deps.db), query);
  return { ...page, items: items.map(importView) };
};
