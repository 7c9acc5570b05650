/** What is out of order in a house: reported, corrected, mended, withdrawn. Bookers are told in the same transaction. */
import type { BreakdownRow } from '../../db/breakdowns.ts';
import * as breakdowns from '../../db/breakdowns.ts';
import type { Tx } from '../../db/database.ts';
import * as revisions from '../../db/revisions.ts';
import type { BreakdownChange, NewBreakdown, StaffBreakdownView } from '../../shared/breakdowns/schemas.ts';
import { AppError } from '../../shared/errors.ts';
import type { Actor } from '../../shared/permissions.ts';
import { localOf } from '../../shared/wall-clock.ts';
import type { Dependencies } from '../dependencies.ts';
import { checkVersion } from '../history/check-version.ts';
import { recordChange } from '../history/record-change.ts';
import { breakdownOf } from '../rooms/catalogue-facts.ts';
import type { CatalogueSite } from '../rooms/catalogue-types.ts';
import { staffSite } from '../sites/staff-site.ts';
import { placeOf, staffBreakdownView } from './breakdown-views.ts';
import { checkedBreakdown, checkedChange, ownBreakdown } from './check-breakdown.ts';
import { siteChangeWith, tellBookers } from './tell-bookers.ts';

/** What of a breakdown is kept in the history of its house: as it was called then. */
const fieldsOf = (row: BreakdownRow, site: CatalogueSite) => ({
  device: row.device,
  place: placeOf(row, site),
  start: localOf(row.startAt, site.timeZone),
  end: row.endAt === null ? null : localOf(row.endAt, site.timeZone),
  note: row.note,
});

interface Step {
  site: CatalogueSite;
  did: 'breakdown-reported' | 'breakdown-changed' | 'breakdown-ended' | 'breakdown-withdrawn';
  before?: BreakdownRow;
  after?: BreakdownRow;
}

/** Stores a step and all that comes with it: the bookers' mails, the house's history, the new catalogue. */
const take = async (deps: Dependencies, tx: Tx, actor: Actor, { site, did, before, after }: Step): Promise<void> => {
  const id = (after ?? before)?.id as string;
  const news = await tellBookers(deps, tx, siteChangeWith(site, id, after && breakdownOf(after)));
  if (!before && after) await breakdowns.insert(tx, after);
  if (before && after) await breakdowns.save(tx, after);
  await news.tell();
  if (!after) await breakdowns.remove(tx, id);
  await revisions.bump(tx, 'catalogue');
  await recordChange(deps, tx, actor, {
    kind: 'site',
    id: site.id,
    did,
    before: { breakdown: before ? fieldsOf(before, site) : null },
    after: { breakdown: after ? fieldsOf(after, site) : null },
  });
};

const viewOf = async (
  deps: Dependencies,
  tx: Tx,
  site: CatalogueSite,
  row: BreakdownRow,
): Promise<StaffBreakdownView> => {
  const toldDates = (await breakdowns.toldCounts(tx, [row.id])).get(row.id) ?? 0;
  return staffBreakdownView(row, site, { now: deps.clock.now(), toldDates });
};

/** @throws AppError `site.not-found`, `access.forbidden`, `when.end-before-start`, `breakdown.place` */
export const reportBreakdown = (
  deps: Dependencies,
  actor: Actor,
  siteIdOrCode: string,
  report: NewBreakdown,
): Promise<StaffBreakdownView> =>
  deps.db.write(async (tx) => {
    const site = staffSite(await deps.catalogue(tx), actor, 'premises.edit', siteIdOrCode);
    const after: BreakdownRow = {
      id: deps.newId(),
      siteId: site.id,
      ...checkedBreakdown(report, site),
      reportedAt: deps.clock.now(),
      reportedById: actor.userId,
      version: 1,
    };
    await take(deps, tx, actor, { site, did: 'breakdown-reported', after });
    return viewOf(deps, tx, site, after);
  });

/**
 * @param expected the version that was read
 * @throws AppError `breakdown.not-found`, `access.forbidden`, `request.stale`, `when.end-before-start`, `breakdown.place`
 */
export const changeBreakdown = (
  deps: Dependencies,
  actor: Actor,
  id: string,
  change: BreakdownChange,
  expected: number | undefined,
): Promise<StaffBreakdownView> =>
  deps.db.write(async (tx) => {
    const { site, row: before } = await ownBreakdown(tx, await deps.catalogue(tx), actor, 'premises.edit', id);
    const shown = await viewOf(deps, tx, site, before);
    checkVersion(before.version, expected, () => shown);
    const after: BreakdownRow = {
      ...before,
      ...checkedChange(before, change, site),
      reportedAt: deps.clock.now(),
      version: before.version + 1,
    };
    await take(deps, tx, actor, { site, did: 'breakdown-changed', before, after });
    return viewOf(deps, tx, site, after);
  });

/**
 * Mended, as of now.
 * @throws AppError `breakdown.not-found`, `access.forbidden`, `request.stale`, `breakdown.not-current` for one that has
 *   ended, or has not begun and so is to be withdrawn
 */
export const endBreakdown = (
  deps: Dependencies,
  actor: Actor,
  id: string,
  expected: number | undefined,
): Promise<StaffBreakdownView> =>
  deps.db.write(async (tx) => {
    const { site, row: before } = await ownBreakdown(tx, await deps.catalogue(tx), actor, 'premises.edit', id);
    const shown = await viewOf(deps, tx, site, before);
    checkVersion(before.version, expected, () => shown);
    const now = deps.clock.now();
    if (shown.standing !== 'current' || before.startAt === now) throw new AppError('breakdown.not-current');
    const after: BreakdownRow = { ...before, endAt: now, reportedAt: now, version: before.version + 1 };
    await take(deps, tx, actor, { site, did: 'breakdown-ended', before, after });
    return viewOf(deps, tx, site, after);
  });

/** One that was never so; that it was reported stays in the history. @throws AppError `breakdown.not-found`, `access.forbidden` */
export const withdrawBreakdown = (deps: Dependencies, actor: Actor, id: string): Promise<void> =>
  deps.db.write(async (tx) => {
    const { site, row: before } = await ownBreakdown(tx, await deps.catalogue(tx), actor, 'premises.edit', id);
    await take(deps, tx, actor, { site, did: 'breakdown-withdrawn', before });
  });
