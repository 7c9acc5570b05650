/**
 * Dates that the settings of a house no longer allow: outside its hours, or after its last day. A person decides about
 * each, a few at a time or all at once; whoever leaves finds the rest the next time.
 */

import * as claims from '../../db/claims.ts';
import type { Reader } from '../../db/database.ts';
import * as displacements from '../../db/displacements.ts';
import * as upcoming from '../../db/upcoming.ts';
import { noticeOf } from '../../shared/closures/notice.ts';
import type {
  DisplacedView,
  SiteCause,
  SiteDisplacementPlan,
  SiteDisplacementRequest,
} from '../../shared/closures/plan-schemas.ts';
import type { ClosureKind } from '../../shared/closures/schemas.ts';
import { formatPlainDate } from '../../shared/i18n/format.ts';
import type { LocalText } from '../../shared/i18n/language.ts';
import type { Actor } from '../../shared/permissions.ts';
import { type Strain, strainOf } from '../../shared/premises/strains.ts';
import { epidemicClosing } from '../../shared/rooms/care.ts';
import type { Instant } from '../../shared/time.ts';
import { dateIn } from '../../shared/wall-clock.ts';
import type { Dependencies } from '../dependencies.ts';
import { textsOf } from '../http/texts.ts';
import { presentRules } from '../premises/affected-occurrences.ts';
import type { Catalogue, CatalogueSite } from '../rooms/catalogue-types.ts';
import { applyDisplacement } from './apply-displacement.ts';
import { checkOrder, decisionsFor } from './check-order.ts';
import { siteToClose } from './closure-times.ts';
import { type DateInWay, datesInWay } from './dates-in-way.ts';
import { planDisplacement, planTotals } from './plan-displacement.ts';
import { recordClosure } from './record-closure.ts';

const strainsOf: Readonly<Record<SiteCause, readonly Strain[]>> = {
  'opening-hours': ['closed', 'outside-hours'],
  'site-closes': ['after-last-day', 'not-in-use'],
  epidemic: ['epidemic'],
};

/** What the notice that is due depends on: an epidemic waits for nobody. */
const kindOf = (cause: SiteCause): ClosureKind | undefined => (cause === 'epidemic' ? 'epidemic' : undefined);

/** Also places that are held for an answer, which are given back; what is only wished for is answered with its proposal. */
const datesAtOdds = async (
  reader: Reader,
  catalogue: Catalogue,
  { rooms }: CatalogueSite,
  cause: SiteCause,
  now: Instant,
): Promise<DateInWay[]> => {
  const rules = new Map(rooms.map((room) => [room.id, presentRules(room)]));
  const uses = await upcoming.ofRooms(reader, [...rules.keys()], { endsAfter: now, standIns: true });
  const atOdds = uses.filter((use) => {
    const room = rules.get(use.roomId);
    const strain = room && strainOf({ ...use, start: use.startAt, end: use.endAt }, room);
    return strain !== undefined && strainsOf[cause].includes(strain);
  });
  const named = new Map(atOdds.map(({ id, state }) => [id, { mustDecide: state === 'approved' }]));
  const dates = (await datesInWay(reader, catalogue, named, now)).filter(({ hasBegun }) => !hasBegun);
  const standIns = dates.filter(({ row }) => row.proposalId !== null).map(({ row }) => row.id);
  const held = await claims.holders(reader, standIns);
  return dates.flatMap((date) => {
    if (date.row.proposalId === null) return [date];
    return held.has(date.row.id) ? [{ ...date, mustDecide: true }] : [];
  });
};

/** @throws AppError `site.not-found`, `access.forbidden` */
export const planSiteDisplacement = (
  deps: Dependencies,
  actor: Actor,
  siteIdOrCode: string,
  cause: SiteCause,
): Promise<SiteDisplacementPlan> =>
  deps.db.read(async (reader) => {
    const catalogue = await deps.catalogue(reader);
    const site = siteToClose(catalogue, actor, siteIdOrCode);
    const now = deps.clock.now();
    const dates = await datesAtOdds(reader, catalogue, site, cause, now);
    const notice = noticeOf(dateIn(now, site.timeZone), catalogue.region.displacementNoticeDays, kindOf(cause));
    // A house that is shut as a whole may be the only one of its municipality; those near come first all the same.
    const isOnlyHours = cause === 'opening-hours';
    const bookings = await planDisplacement(
      reader,
      {
        catalogue,
        actor,
        now,
        // What the house no longer allows is said by its settings already.
        isBarred: () => false,
        reach: isOnlyHours ? 'municipality' : 'everywhere',
        withHours: isOnlyHours,
        noticeFrom: notice.from,
      },
      dates,
    );
    const done = await displacements.countFrom(
      reader,
      site.rooms.map(({ id }) => id),
      cause,
    );
    return {
      closesOn: site.opening.lastDay,
      done,
      notice: { days: notice.days, from: notice.from ?? null },
      bookings,
      total: planTotals(bookings),
    };
  });

/** Why, in public words. */
export const causeTitle = (cause: SiteCause, site: CatalogueSite): LocalText => {
  const words = (language: 'fi' | 'sv' | 'en') => {
    const t = textsOf(language);
    if (cause === 'opening-hours') return t('mails.displaced.cause.opening-hours');
    if (cause === 'epidemic') {
      const until = epidemicClosing(site.care)?.until ?? null;
      return until === null
        ? t('mails.displaced.cause.epidemic')
        : t('mails.displaced.cause.epidemic-until', { date: formatPlainDate(until, language) });
    }
    const { lastDay } = site.opening;
    return lastDay === null
      ? t('mails.displaced.cause.not-in-use')
      : t('mails.displaced.cause.site-closes', { date: formatPlainDate(lastDay, language) });
  };
  return { fi: words('fi'), sv: words('sv'), en: words('en') };
};

/**
 * @throws AppError `site.not-found`, `access.forbidden`, `displacement.reason-required`, `displacement.short-notice`,
 *   `displacement.past`, `displacement.conflict`, `resolution.other-site`
 */
export const displaceFromSite = (
  deps: Dependencies,
  actor: Actor,
  siteIdOrCode: string,
  request: SiteDisplacementRequest,
): Promise<DisplacedView> =>
  deps.db.write(async (tx) => {
    const catalogue = await deps.catalogue(tx);
    const site = siteToClose(catalogue, actor, siteIdOrCode);
    const now = deps.clock.now();
    const dates = await datesAtOdds(tx, catalogue, site, request.cause, now);
    const decisions = decisionsFor(dates, request.displacements);
    const notice = noticeOf(dateIn(now, site.timeZone), catalogue.region.displacementNoticeDays, kindOf(request.cause));
    const late = checkOrder(decisions, request, notice);
    const order = {
      cause: request.cause,
      closureIdOf: () => null,
      title: causeTitle(request.cause, site),
      span: undefined,
      reason: request.reason ?? '',
    };
    const displaced = await applyDisplacement(deps, tx, actor, order, decisions);
    if (decisions.size > 0)
      await recordClosure(deps, tx, actor, 'site.emptied', site.id, { cause: request.cause, ...displaced, late });
    return displaced;
  });
