/** The physical spaces of a house: a new one, another name, one less. Which rooms use them is said by the rooms. */
import type { Tx } from '../../db/database.ts';
import * as roomRows from '../../db/room-settings.ts';
import { AppError, refuse } from '../../shared/errors.ts';
import type { LocalText } from '../../shared/i18n/language.ts';
import type { Actor } from '../../shared/permissions.ts';
import type { SpaceMessage, SpaceView } from '../../shared/rooms/settings.ts';
import type { Dependencies } from '../dependencies.ts';
import { recordChange } from '../history/record-change.ts';
import { filledText } from '../premises/filled-text.ts';
import { staffSite } from '../sites/staff-site.ts';
import { spacesOf } from './room-settings.ts';

/** Letters of a space's name at most. */
export const longestSpaceName = 80;

/** A space of a room's own is called as the room. */
export const spaceNameOf = (room: LocalText): LocalText => {
  const { fi, sv, en } = filledText(room);
  const cut = (text: string) => text.slice(0, longestSpaceName).trim();
  return { fi: cut(fi), sv: cut(sv), en: cut(en) };
};

const spaceView = async (tx: Tx, siteId: string, id: number): Promise<SpaceView> =>
  (await spacesOf(tx, siteId)).find((space) => space.id === id) as SpaceView;

/** @throws AppError `site.not-found`, `access.forbidden` */
export const addSpace = (
  deps: Dependencies,
  actor: Actor,
  siteIdOrCode: string,
  message: SpaceMessage,
): Promise<SpaceView> =>
  deps.db.write(async (tx) => {
    const name = filledText(message.name);
    const site = staffSite(await deps.catalogue(tx), actor, 'premises.edit', siteIdOrCode);
    const id = await roomRows.addSpace(tx, site.id, name);
    await recordChange(deps, tx, actor, {
      kind: 'site',
      id: site.id,
      did: 'space-added',
      before: {},
      after: { space: name },
    });
    return spaceView(tx, site.id, id);
  });

/** Spaces are numbered; an id that is no number names none of them. */
const findSpace = async (tx: Tx, id: string) => (/^\d{1,9}$/.test(id) ? roomRows.findSpace(tx, Number(id)) : undefined);

/** @throws AppError `space.not-found`, `access.forbidden` */
export const renameSpace = (deps: Dependencies, actor: Actor, id: string, message: SpaceMessage): Promise<SpaceView> =>
  deps.db.write(async (tx) => {
    const name = filledText(message.name);
    const space = (await findSpace(tx, id)) ?? refuse('space.not-found');
    const site = staffSite(await deps.catalogue(tx), actor, 'premises.edit', space.siteId);
    await roomRows.renameSpace(tx, space.id, name);
    await recordChange(deps, tx, actor, {
      kind: 'site',
      id: site.id,
      did: 'changed',
      before: { space: space.name },
      after: { space: name },
    });
    return spaceView(tx, site.id, space.id);
  });

/**
 * What was ever booked in it stays known, so only a space goes that nothing uses or used.
 * @throws AppError `space.not-found`, `space.in-use`, `access.forbidden`
 */
export const removeSpace = (deps: Dependencies, actor: Actor, id: string): Promise<void> =>
  deps.db.write(async (tx) => {
    const space = (await findSpace(tx, id)) ?? refuse('space.not-found');
    const site = staffSite(await deps.catalogue(tx), actor, 'premises.edit', space.siteId);
    if (await roomRows.isSpaceUsed(tx, space.id))
      throw new AppError('space.in-use', { values: { name: space.name.fi } });
    await roomRows.removeSpace(tx, space.id);
    await recordChange(deps, tx, actor, {
      kind: 'site',
      id: site.id,
      did: 'space-removed',
      before: { space: space.name },
      after: {},
    });
  });
