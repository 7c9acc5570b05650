/** What a room's settings become by a message, and whether they can. */
import type { Reader } from '../../db/database.ts';
import * as roomRows from '../../db/room-settings.ts';
import { AppError } from '../../shared/errors.ts';
import { weekFaults } from '../../shared/premises/opening-faults.ts';
import type { AutomaticConditions, RoomPolicy } from '../../shared/rooms/schemas.ts';
import type { RoomChange } from '../../shared/rooms/settings.ts';
import { checkOpening } from '../premises/check-opening.ts';
import { filledText } from '../premises/filled-text.ts';
import type { Catalogue, CatalogueRegion } from './catalogue-types.ts';
import type { RoomSettings } from './room-settings.ts';

const policyWith = (policy: RoomPolicy, { automatic, ...rules }: NonNullable<RoomChange['policy']>): RoomPolicy => ({
  ...policy,
  ...rules,
  automatic: { ...policy.automatic, ...automatic },
});

/** The settings with the change laid over them. */
export const settingsWith = (settings: RoomSettings, change: RoomChange): RoomSettings => {
  const { name, policy, seasons, spaceIds, accessSecret, ...rest } = change;
  const changed = { ...settings, ...rest };
  return {
    ...changed,
    name: name ? filledText(name) : settings.name,
    policy: policy ? policyWith(settings.policy, policy) : settings.policy,
    // Seasons of its own mean nothing without a week of its own.
    seasons: changed.openingHours === null ? null : seasons === undefined ? settings.seasons : seasons,
    accessSecret: accessSecret === undefined ? settings.accessSecret : accessSecret || null,
    spaceIds: spaceIds ? [...spaceIds].sort((a, b) => a - b) : settings.spaceIds,
  };
};

const checkLayouts = ({ layouts, capacity }: RoomSettings): void => {
  const index = layouts.findIndex((layout) => layout.capacity > capacity);
  if (index >= 0)
    throw new AppError('room.layout-capacity', { path: `layouts.${index}.capacity`, values: { capacity } });
};

const checkClasses = (codes: readonly string[] | null, path: string, { priorityClasses }: CatalogueRegion): void => {
  const code = codes?.find((each) => !priorityClasses.some((known) => known.code === each));
  if (code !== undefined) throw new AppError('code.unknown', { path, values: { code } });
};

/**
 * @param path of the conditions in the message
 * @throws AppError `code.unknown`, `request.invalid` with the first of the `hours.*` codes
 */
export const checkAutomatic = (
  { priorityClasses, hours, classLimits }: AutomaticConditions,
  path: string,
  region: CatalogueRegion,
) => {
  checkClasses(priorityClasses, `${path}.priorityClasses`, region);
  const limited = classLimits.map(({ priorityClass }) => priorityClass);
  checkClasses(limited, `${path}.classLimits`, region);
  const [fault] = weekFaults(hours ?? [], '');
  if (fault) throw new AppError('request.invalid', { fields: [{ path: `${path}.hours`, code: fault.code }] });
};

/** What the room has already may stay when its code is retired. */
const checkEquipment = ({ equipment }: RoomSettings, before: readonly string[], { codes }: Catalogue): void => {
  const allowed = new Set([...before, ...codes.equipment.filter(({ retired }) => !retired).map(({ code }) => code)]);
  const index = equipment.findIndex((code) => !allowed.has(code));
  if (index >= 0)
    throw new AppError('code.unknown', { path: `equipment.${index}`, values: { code: equipment[index] as string } });
};

/**
 * Whether the settings agree with themselves, with the region and with the spaces of the house.
 * @param before the equipment that the room has
 * @throws AppError as {@link checkSettings}
 */
export const checkSettingsAmong = (
  catalogue: Catalogue,
  settings: RoomSettings,
  { spaces, before }: { spaces: ReadonlySet<number>; before: readonly string[] },
): void => {
  const { policy, spaceIds, openingHours, seasons } = settings;
  checkOpening({ openingHours, seasons });
  if (policy.minMinutes > policy.maxMinutes) throw new AppError('room.lengths', { path: 'policy.maxMinutes' });
  checkLayouts(settings);
  checkEquipment(settings, before, catalogue);
  const { priceClass } = settings;
  if (priceClass !== null && !catalogue.codes.priceClass.some(({ code }) => code === priceClass))
    throw new AppError('code.unknown', { path: 'priceClass', values: { code: priceClass } });
  checkClasses(policy.priorityClasses, 'policy.priorityClasses', catalogue.region);
  checkAutomatic(policy.automatic, 'policy.automatic', catalogue.region);
  if (!spaceIds.every((id) => spaces.has(id))) throw new AppError('space.not-found', { path: 'spaceIds' });
};

/**
 * Whether the settings agree with themselves, with the region and with the house.
 * @param before the equipment that the room has
 * @throws AppError `room.lengths`, `room.layout-capacity`, `code.unknown`, `space.not-found`, and `request.invalid` with
 *   the `hours.*` codes, each at its field
 */
export const checkSettings = async (
  reader: Reader,
  catalogue: Catalogue,
  settings: RoomSettings,
  { siteId, before }: { siteId: string; before: readonly string[] },
): Promise<void> => {
  const spaces = new Set((await roomRows.spacesOfSite(reader, siteId)).map(({ id }) => id));
  checkSettingsAmong(catalogue, settings, { spaces, before });
};
