/** Changes the region's settings, marks steps of taking into use as done, opens the doors. */
import type { Tx } from '../../db/database.ts';
import * as region from '../../db/region.ts';
import * as revisions from '../../db/revisions.ts';
import * as secondFactors from '../../db/second-factors.ts';
import { AppError, type FieldFault } from '../../shared/errors.ts';
import { isSame } from '../../shared/history/changes.ts';
import type { Actor } from '../../shared/permissions.ts';
import { isReadable, leastContrast, paletteOf } from '../../shared/region/accent.ts';
import type { RegionChange, RegionSettingsView } from '../../shared/region/schemas.ts';
import {
  type LimitFault,
  limitFaults,
  type TightenedLimits,
  tightenable,
} from '../../shared/rooms/accessibility-limits.ts';
import { attributeOf } from '../../shared/rooms/attributes.ts';
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

const limitFault = ({ check, need, limit }: LimitFault): FieldFault => {
  const path = `limits.${check}.${need}`;
  return limit === undefined
    ? { path, code: 'field.unknown' }
    : { path, code: 'region.limit-looser', values: { limit } };
};

/** No more than can be measured: what nothing could meet is a slip of the pen. */
const beyondMeasure = (limits: TightenedLimits): FieldFault[] =>
  tightenable.flatMap(({ check, need, fact }): FieldFault[] => {
    const [value, max] = [limits[check]?.[need], attributeOf(fact)?.range?.max];
    if (value === undefined || max === undefined || value <= max) return [];
    return [{ path: `limits.${check}.${need}`, code: 'field.too-big', values: { max } }];
  });

/** @throws AppError `request.invalid` with each limit that is unknown, looser than the product's own or beyond measure */
const checkLimits = (limits: TightenedLimits): void => {
  const fields = [...limitFaults(limits).map(limitFault), ...beyondMeasure(limits)];
  if (fields.length > 0) throw new AppError('request.invalid', { fields });
};

/** @throws AppError `request.invalid`, `region.accent-contrast`, `code.unknown` */
const checkRegion = async (tx: Tx, next: region.RegionRow, before: region.RegionRow): Promise<void> => {
  const [first = 'fi'] = next.languages;
  if (next.name[first] === '')
    throw new AppError('request.invalid', { fields: [{ path: `name.${first}`, code: 'field.required' }] });
  checkLimits(next.limits);
  const fault = next.accent === null || next.accent === before.accent ? undefined : accentFault(next.accent);
  if (fault)
    throw new AppError('region.accent-contrast', { fields: [fault], ...(fault.values && { values: fault.values }) });
  const known = new Set((await region.municipalities(tx)).map(({ code }) => code));
  const unknown = next.municipalities.find((code) => !known.has(code));
  if (unknown) throw new AppError('code.unknown', { path: 'municipalities', values: { code: unknown } });
};

/** Who demands it of everybody has it herself: else the one who decides on it would be locked out first. */
const checkDemand = async (tx: Tx, { userId }: Actor, next: region.RegionRow, before: region.RegionRow) => {
  if (!next.demandsSecondFactor || before.demandsSecondFactor) return;
  if (!(await secondFactors.findConfirmed(tx, userId)))
    throw new AppError('region.second-factor-first', { path: 'demandsSecondFactor' });
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
 * @throws AppError `access.forbidden`, `request.stale`, `request.invalid`, `region.accent-contrast`, `code.unknown`,
 * `region.second-factor-first`
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
    await checkDemand(tx, actor, changed, before);
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
