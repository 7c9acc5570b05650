/** Changes a house. Bookings are never touched by it: `site-impact.ts` shows what would be at odds. */
import type { Tx } from '../../db/database.ts';
import * as formerNames from '../../db/former-names.ts';
import * as revisions from '../../db/revisions.ts';
import * as sites from '../../db/sites.ts';
import { isSame } from '../../shared/history/changes.ts';
import type { Actor } from '../../shared/permissions.ts';
import type { SiteChange, SiteSettingsView } from '../../shared/sites/schemas.ts';
import { addDays, type Instant } from '../../shared/time.ts';
import { dateIn } from '../../shared/wall-clock.ts';
import type { Dependencies } from '../dependencies.ts';
import { checkVersion } from '../history/check-version.ts';
import { recordChange } from '../history/record-change.ts';
import { checkOpening } from '../premises/check-opening.ts';
import { filledText } from '../premises/filled-text.ts';
import { checkMunicipality } from './create-site.ts';
import { fieldsOf, settingsView } from './site-settings.ts';
import { staffSite } from './staff-site.ts';

/** A name that nobody outside has seen, that of a draft, is not kept. */
const keepFormerName = async (tx: Tx, before: sites.SiteRow, after: sites.SiteRow, now: Instant): Promise<void> => {
  if (before.state === 'draft' || isSame(before.name, after.name)) return;
  const untilDate = addDays(dateIn(now, before.timeZone), -1);
  await formerNames.keep(tx, { subjectKind: 'site', subjectId: before.id, untilDate, name: before.name });
};

/** The house with the change laid over it. */
export const changedSite = (before: sites.SiteRow, change: SiteChange): sites.SiteRow => ({
  ...before,
  ...change,
  ...(change.name && { name: filledText(change.name) }),
});

/**
 * @param expected the version that the writer has read; nothing takes any
 * @throws AppError `site.not-found`, `access.forbidden`, `request.stale`, `code.unknown`, `request.invalid` with the
 *   `hours.*` codes
 */
export const changeSite = async (
  deps: Dependencies,
  actor: Actor,
  idOrCode: string,
  change: SiteChange,
  expected: number | undefined,
): Promise<SiteSettingsView> =>
  deps.db.write(async (tx) => {
    const catalogue = await deps.catalogue(tx);
    const { id } = staffSite(catalogue, actor, 'premises.edit', idOrCode);
    const before = (await sites.find(tx, id)) as sites.SiteRow;
    const present = await settingsView(deps, tx, before, catalogue);
    checkVersion(before.version, expected, () => present);
    checkOpening(change);
    if (change.municipalityCode !== undefined) checkMunicipality(catalogue, change.municipalityCode);
    const after = changedSite(before, change);
    const isChanged = await recordChange(deps, tx, actor, {
      kind: 'site',
      id,
      did: 'changed',
      before: fieldsOf(before),
      after: fieldsOf(after),
    });
    if (!isChanged) return present;
    const stored = { ...after, version: before.version + 1 };
    await sites.save(tx, stored);
    await keepFormerName(tx, before, after, deps.clock.now());
    await revisions.bump(tx, 'catalogue');
    return settingsView(deps, tx, stored, await deps.catalogue(tx));
  });
