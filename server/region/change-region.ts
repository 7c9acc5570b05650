/** Changes the region's settings, marks steps of taking into use as done, opens the doors. */
import type { Tx } from '../../db/database.ts';
import * as region from '../../db/region.ts';
import * as revisions from '../../db/revisions.ts';
import { AppError, type FieldFault } from '../../shared/errors.ts';
import { isSame } from '../../shared/history/changes.ts';
import type { Actor } from '../../shared/permissions.ts';
import { isReadable, leastContrast, paletteOf } from '../../shared/region/accent.ts';
import type { RegionChange, RegionSettingsView } from '../../shared/region/schemas.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import { checkVersion } from '../history/check-version.ts';
import { recordChange } from '../history/record-change.ts';
import { regionSettingsOf } from './region-views.ts';
import { regionRow } from './show-region.ts';

/** Who the region's contact is stays out of the record. */
const personal = ['contact.name', 'contact.email', 'contact.phone'];

const accentFault = (accent: string): FieldFault | undefined => {
  const palette = paletteOf(accent);
  if (palette.contrast >= leastContrast && isReadable(palette)) return undefined;
  // Rounded down, so that 4.49 is not told as enough.
  const contrast = (Math.floor(palette.contrast * 10) / 10).toFixed(1);
  return { path: 'accent', code: 'region.accent-contrast', values: { contrast, least: leastContrast } };
};

/** @throws AppError `request.invalid`, `region.accent-contrast`, `code.unknown` */
const checkRegion = async (tx: Tx, next: region.RegionRow, before: region.RegionRow): Promise<void> => {
  const [first = 'fi'] = next.languages;
  if (next.name[first] === '')
    throw new AppError('request.invalid', { fields: [{ path: `name.${first}`, code: 'field.required' }] });
  const fault = next.accent === null || next.accent === before.accent ? undefined : accentFault(next.accent);
  if (fault)
    throw new AppError('region.accent-contrast', { fields: [fault], ...(fault.values && { values: fault.values }) });
  const known = new Set((await region.municipalities(tx)).map(({ code }) => code));
  const unknown = next.municipalities.find((code) => !known.has(code));
  if (unknown) throw new AppError('code.unknown', { path: 'municipalities', values: { code: unknown } });
};

const openedAtOf = (before: region.RegionRow, opened: boolean | undefined, now: number): number | null => {
  if (opened === undefined) return before.openedAt;
  return opened ? (before.openedAt ?? now) : null;
};

/** What the record compares: the settings without the version, which says nothing of them. */
const recorded = (row: region.RegionRow): Record<string, unknown> => {
  const { version: _, ...settings } = regionSettingsOf(row);
  return settings;
};

/**
 * @param expected the version that the writer has read
 * @throws AppError `access.forbidden`, `request.stale`, `request.invalid`, `region.accent-contrast`, `code.unknown`
 */
export const changeRegion = (
  deps: Dependencies,
  actor: Actor,
  { opened, ...change }: RegionChange,
  expected: number | undefined,
): Promise<RegionSettingsView> => {
  authorise(actor, 'region.manage');
  return deps.db.write(async (tx) => {
    const before = await regionRow(tx);
    checkVersion(before.version, expected, () => regionSettingsOf(before));
    const openedAt = openedAtOf(before, opened, deps.clock.now());
    const changed: region.RegionRow = { ...before, ...change, openedAt };
    await checkRegion(tx, changed, before);
    if (isSame(recorded(before), recorded(changed)) && before.version > 0) return regionSettingsOf(before);
    const after = { ...changed, version: before.version + 1 };
    await region.save(tx, after);
    await revisions.bump(tx, 'catalogue');
    await recordChange(deps, tx, actor, {
      kind: 'region',
      id: 'region',
      did: 'changed',
      before: recorded(before),
      after: recorded(after),
      personal,
    });
    return regionSettingsOf(after);
  });
};
