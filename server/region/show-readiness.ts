/** What each house still lacks (domain reference, row 74), and what waits for somebody. */
import * as corrections from '../../db/corrections.ts';
import * as readiness from '../../db/readiness.ts';
import { type Actor, can } from '../../shared/permissions.ts';
import type { ReadinessView } from '../../shared/region/schemas.ts';
import { knownLeastFacts, leastFactCount } from '../../shared/rooms/least-facts.ts';
import { isReady, type SiteLack } from '../../shared/sites/lacks.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Catalogue, CatalogueSite } from '../rooms/catalogue-types.ts';
import { lacksIn } from '../sites/site-lacks.ts';
import { subjectOf } from '../sites/staff-site.ts';
import { regionRow } from './show-region.ts';

type SiteReadiness = ReadinessView['sites'][number];

const siteReadiness = (site: CatalogueSite, lacks: SiteLack[]): SiteReadiness => {
  const rooms = site.rooms.filter(({ state }) => state !== 'archived');
  const published = rooms.filter(({ state }) => state === 'published').length;
  const facts = rooms.reduce((sum, room) => sum + knownLeastFacts(room.facts), 0);
  const factsWanted = rooms.length * leastFactCount;
  return {
    id: site.id,
    code: site.code,
    name: site.name,
    municipality: site.municipality.name,
    rooms: rooms.length,
    publishedRooms: published,
    facts,
    factsWanted,
    lacks,
  };
};

const countsOf = (
  sites: readonly SiteReadiness[],
): Omit<ReadinessView['counts'], 'pendingOrganisations' | 'openCorrections' | 'waitingRequests'> => {
  const sum = (of: (site: SiteReadiness) => number) => sites.reduce((total, site) => total + of(site), 0);
  return {
    sites: sites.length,
    readySites: sites.filter(({ lacks }) => isReady(lacks)).length,
    rooms: sum(({ rooms }) => rooms),
    publishedRooms: sum(({ publishedRooms }) => publishedRooms),
    facts: sum(({ facts }) => facts),
    factsWanted: sum(({ factsWanted }) => factsWanted),
  };
};

const handledBy = (actor: Actor, { sites }: Catalogue): CatalogueSite[] =>
  sites.filter((site) => can(actor, 'premises.see', subjectOf(site)));

/** Others have no visitors to be ready for; what waits in them waits all the same. */
const hasVisitors = ({ state, careContext }: CatalogueSite): boolean =>
  state !== 'archived' && careContext !== 'closed';

/** The houses that the actor handles. @throws AppError `access.forbidden` */
export const showReadiness = async (deps: Dependencies, actor: Actor): Promise<ReadinessView> => {
  authorise(actor, 'approvals.see');
  const catalogue = await deps.catalogue(deps.db);
  return deps.db.read(async (reader) => {
    const lacksOf = await lacksIn(deps, reader, catalogue);
    const handled = handledBy(actor, catalogue);
    const ids = new Set(handled.map(({ id }) => id));
    const roomIds = new Set(handled.flatMap(({ rooms }) => rooms.map(({ id }) => id)));
    const sites = handled.filter(hasVisitors).map((site) => siteReadiness(site, lacksOf(site)));
    const waiting = await readiness.waitingRequestSites(reader);
    const { setupDone } = await regionRow(reader);
    return {
      setup: { done: setupDone, opened: catalogue.region.isOpened },
      mailWaits: deps.config.smtpUrl === undefined && !deps.config.demo,
      counts: {
        ...countsOf(sites),
        pendingOrganisations: await readiness.pendingOrganisations(reader),
        openCorrections: (await corrections.roomsOfOpen(reader)).filter((roomId) => roomIds.has(roomId)).length,
        waitingRequests: waiting.filter((siteId) => ids.has(siteId)).length,
      },
      // Those with the most to do first; within them the catalogue's order, which is by name.
      sites: sites.sort((a, b) => b.lacks.length - a.lacks.length),
    };
  });
};
