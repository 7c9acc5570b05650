/** What is said to be wrong or missing in the houses that the actor keeps. */
import * as corrections from '../../db/corrections.ts';
import type { CorrectionsQuery, CorrectionView } from '../../shared/corrections/schemas.ts';
import { refuse } from '../../shared/errors.ts';
import { type Actor, can } from '../../shared/permissions.ts';
import type { Dependencies } from '../dependencies.ts';
import { type Page, pageOf } from '../http/paging.ts';
import { authoriseKeeper } from '../premises/authorise-keeper.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';
import { folded, wordsOf } from '../rooms/filter-rooms.ts';
import { staffSite, subjectOf } from '../sites/staff-site.ts';
import { correctionViews } from './correction-views.ts';

const roomIdsIn = (catalogue: Catalogue, actor: Actor, { siteId, roomId }: CorrectionsQuery): string[] => {
  const site = siteId === undefined ? undefined : staffSite(catalogue, actor, 'premises.see', siteId);
  const room = roomId === undefined ? undefined : (catalogue.room(roomId) ?? refuse('room.not-found'));
  return catalogue.rooms
    .filter(
      (each) =>
        (!site || each.site.id === site.id) &&
        (!room || each.id === room.id) &&
        can(actor, 'premises.see', subjectOf(each.site)),
    )
    .map(({ id }) => id);
};

const textOf = ({ message, fact, room, site }: CorrectionView): string =>
  folded([message, ...[fact?.label, room.name, site.name].flatMap((name) => Object.values(name ?? {}))].join('\n'));

/**
 * The open ones, the longest waiting first; then the closed ones, the last closed first.
 * @throws AppError `access.forbidden`, `site.not-found`, `room.not-found`, `request.cursor-invalid`
 */
export const listCorrections = (
  deps: Dependencies,
  actor: Actor,
  query: CorrectionsQuery,
): Promise<Page<CorrectionView>> =>
  deps.db.read(async (reader) => {
    const catalogue = await deps.catalogue(reader);
    authoriseKeeper(actor, catalogue);
    const roomIds = roomIdsIn(catalogue, actor, query);
    const rows = [
      ...(query.state === 'closed' ? [] : await corrections.openOf(reader, roomIds)),
      ...(query.state === 'open' ? [] : await corrections.closedOf(reader, roomIds)),
    ];
    const words = wordsOf(query.q);
    const views = await correctionViews(reader, catalogue, rows);
    return pageOf(
      words.length === 0 ? views : views.filter((view) => words.every((word) => textOf(view).includes(word))),
      query,
    );
  });
