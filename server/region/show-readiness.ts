/** What each house still needs before it can be opened to others (domain reference, row 74), and what waits for somebody. */
import type { Reader } from '../../db/database.ts';
import * as grants from '../../db/grants.ts';
import * as readiness from '../../db/readiness.ts';
import type { Grant } from '../../shared/permissions.ts';
import { type Actor, can } from '../../shared/permissions.ts';
import type { ReadinessView } from '../../shared/region/schemas.ts';
import { knownLeastFacts, leastFactCount } from '../../shared/rooms/least-facts.ts';
import { dateIn } from '../../shared/wall-clock.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Catalogue, CatalogueSite } from '../rooms/catalogue-types.ts';
import { regionRow } from './show-region.ts';

type SiteReadiness = ReadinessView['sites'][number];
type Key = SiteReadiness['missing'][number];

/** What is known beside the catalogue. */
interface Known {
  contacts: readiness.NamedContacts;
  /** Who approves, and where. */
  approvers: readonly Grant[];
  hasTerms: boolean;
}

const isOpenSometimes = (site: CatalogueSite): boolean =>
  [site.opening, ...site.rooms.map(({ opening }) => opening)].some(({ hours }) => hours.length > 0);

const hasApprover = (approvers: readonly Grant[], site: CatalogueSite): boolean => {
  const subject = { siteId: site.id, municipalityCode: site.municipality.code };
  return approvers.some((grant) => can({ userId: '', name: '', grants: [grant] }, 'booking.decide', subject));
};

const siteReadiness = (site: CatalogueSite, { contacts, approvers, hasTerms }: Known): SiteReadiness => {
  const rooms = site.rooms.filter(({ state }) => state !== 'archived');
  const published = rooms.filter(({ state }) => state === 'published').length;
  const facts = rooms.reduce((sum, room) => sum + knownLeastFacts(room.facts), 0);
  const factsWanted = rooms.length * leastFactCount;
  const there: Record<Key, boolean> = {
    hours: isOpenSometimes(site),
    contact: contacts.siteIds.has(site.id) || contacts.municipalityCodes.has(site.municipality.code),
    facts: rooms.length > 0 && facts === factsWanted,
    terms: hasTerms,
    rooms: published > 0,
    approver: hasApprover(approvers, site),
  };
  return {
    id: site.id,
    code: site.code,
    name: site.name,
    municipality: site.municipality.name,
    rooms: rooms.length,
    publishedRooms: published,
    facts,
    factsWanted,
    missing: (Object.keys(there) as Key[]).filter((key) => !there[key]),
  };
};

/** Facts may be missing and the house be used all the same: rooms then say that it is not known. */
const isReady = ({ missing }: SiteReadiness): boolean => missing.every((key) => key === 'facts');

const countsOf = (
  sites: readonly SiteReadiness[],
): Omit<ReadinessView['counts'], 'pendingOrganisations' | 'waitingRequests'> => {
  const sum = (of: (site: SiteReadiness) => number) => sites.reduce((total, site) => total + of(site), 0);
  return {
    sites: sites.length,
    readySites: sites.filter(isReady).length,
    rooms: sum(({ rooms }) => rooms),
    publishedRooms: sum(({ publishedRooms }) => publishedRooms),
    facts: sum(({ facts }) => facts),
    factsWanted: sum(({ factsWanted }) => factsWanted),
  };
};

const handledBy = (actor: Actor, { sites }: Catalogue): CatalogueSite[] =>
  sites.filter(
    ({ id, municipality, state, careContext }) =>
      state !== 'archived' &&
      careContext !== 'closed' &&
      can(actor, 'premises.see', { siteId: id, municipalityCode: municipality.code }),
  );

const knownOf = async (reader: Reader, catalogue: Catalogue, today: string): Promise<Known> => ({
  contacts: await readiness.contacts(reader),
  approvers: await grants.current(reader, ['approver'], today),
  hasTerms: catalogue.region.documentIds.has('terms'),
});

/** The houses that the actor handles. @throws AppError `access.forbidden` */
export const showReadiness = async (deps: Dependencies, actor: Actor): Promise<ReadinessView> => {
  authorise(actor, 'approvals.see');
  const catalogue = await deps.catalogue(deps.db);
  return deps.db.read(async (reader) => {
    const known = await knownOf(reader, catalogue, dateIn(deps.clock.now(), catalogue.region.timeZone));
    const handled = handledBy(actor, catalogue);
    const ids = new Set(handled.map(({ id }) => id));
    const sites = handled.map((site) => siteReadiness(site, known));
    const waiting = await readiness.waitingRequestSites(reader);
    const { setupDone } = await regionRow(reader);
    return {
      setup: { done: setupDone, opened: catalogue.region.isOpened },
      mailWaits: deps.config.smtpUrl === undefined && !deps.config.demo,
      counts: {
        ...countsOf(sites),
        pendingOrganisations: await readiness.pendingOrganisations(reader),
        waitingRequests: waiting.filter((siteId) => ids.has(siteId)).length,
      },
      // Those with the most to do first; within them the catalogue's order, which is by name.
      sites: sites.sort((a, b) => b.missing.length - a.missing.length),
    };
  });
};
