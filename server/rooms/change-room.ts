/** Changes a room. Its bookings stay: `room-impact.ts` shows what would be at odds, and what it has given keeps its space. */
import type { Tx } from '../../db/database.ts';
import * as formerNames from '../../db/former-names.ts';
import * as revisions from '../../db/revisions.ts';
import * as roomRows from '../../db/room-settings.ts';
import { isSame } from '../../shared/history/changes.ts';
import type { Actor } from '../../shared/permissions.ts';
import type { RoomChange, RoomSettingsView } from '../../shared/rooms/settings.ts';
import { addDays } from '../../shared/time.ts';
import { dateIn } from '../../shared/wall-clock.ts';
import type { Dependencies } from '../dependencies.ts';
import { checkVersion } from '../history/check-version.ts';
import { recordChange } from '../history/record-change.ts';
import { checkSettings, settingsWith } from './changed-settings.ts';
import { reclaimRoom } from './reclaim-room.ts';
import {
  type KeptRoom,
  keptRoom,
  type RoomSettings,
  secretSettings,
  settingsOf,
  settingsView,
} from './room-settings.ts';

/** Whether what the room claims for a use is another than before. */
export const claimsOtherwise = (before: RoomSettings, after: RoomSettings): boolean =>
  !isSame(before.spaceIds, after.spaceIds) || before.policy.turnaroundMinutes !== after.policy.turnaroundMinutes;

/** A name that nobody outside has seen, that of a draft, is not kept. */
const keepFormerName = async (
  deps: Dependencies,
  tx: Tx,
  { row, site }: KeptRoom,
  after: RoomSettings,
): Promise<void> => {
  if (row.state === 'draft' || isSame(row.name, after.name)) return;
  const untilDate = addDays(dateIn(deps.clock.now(), site.timeZone), -1);
  await formerNames.keep(tx, { subjectKind: 'room', subjectId: row.id, untilDate, name: row.name });
};

const store = async (deps: Dependencies, tx: Tx, room: KeptRoom, after: RoomSettings): Promise<KeptRoom> => {
  const { row, site } = room;
  const { spaceIds, ...columns } = after;
  if (claimsOtherwise(settingsOf(room), after)) {
    const { turnaroundMinutes } = after.policy;
    await reclaimRoom(tx, { roomId: row.id, siteId: site.id, spaceIds, turnaroundMinutes }, deps.clock.now());
    await roomRows.setSpaces(tx, row.id, spaceIds);
  }
  await keepFormerName(deps, tx, room, after);
  const version = row.version + 1;
  await roomRows.update(tx, row.id, { ...columns, version });
  await revisions.bump(tx, 'catalogue');
  return { row: { ...row, ...columns, version }, site, spaceIds };
};

/**
 * Any of the settings; the others stay.
 * @param expected the version that the writer has read; nothing takes any
 * @throws AppError `room.not-found`, `access.forbidden`, `request.stale`, `room.spaces-taken`, `room.lengths`,
 *   `room.layout-capacity`, `code.unknown`, `space.not-found`, `request.invalid` with the `hours.*` codes
 */
export const changeRoom = (
  deps: Dependencies,
  actor: Actor,
  idOrCode: string,
  change: RoomChange,
  expected?: number | undefined,
): Promise<RoomSettingsView> =>
  deps.db.write(async (tx) => {
    const catalogue = await deps.catalogue(tx);
    const room = await keptRoom(tx, catalogue, actor, 'premises.edit', idOrCode);
    const present = await settingsView(tx, room);
    checkVersion(room.row.version, expected, () => present);
    const before = settingsOf(room);
    const after = settingsWith(before, change);
    await checkSettings(tx, catalogue, after, { siteId: room.site.id, before: before.equipment });
    const { id } = room.row;
    const changes = { kind: 'room', id, did: 'changed', before, after, personal: secretSettings };
    if (!(await recordChange(deps, tx, actor, changes))) return present;
    return settingsView(tx, await store(deps, tx, room, after));
  });
