/** What a house still lacks before it serves its visitors well (domain reference, row 74). The only place that says so. */
import * as contacts from '../../db/contacts.ts';
import type { Reader } from '../../db/database.ts';
import * as grants from '../../db/grants.ts';
import { can, type Grant } from '../../shared/permissions.ts';
import { knownLeastFacts, leastFactCount } from '../../shared/rooms/least-facts.ts';
import { type SiteLack, siteLacks } from '../../shared/sites/lacks.ts';
import { dateIn } from '../../shared/wall-clock.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Catalogue, CatalogueSite } from '../rooms/catalogue-types.ts';
import { subjectOf } from './staff-site.ts';

/** What is known beside the house itself. */
interface Known {
  named: contacts.NamedContacts;
  /** Who approves, and where. */
  approvers: readonly Grant[];
  hasTerms: boolean;
}

const isLacking: Record<SiteLack, (site: CatalogueSite, known: Known) => boolean> = {
  rooms: ({ rooms }) => rooms.every(({ state }) => state !== 'published'),
  hours: ({ opening, rooms }) =>
    opening.hours.length === 0 && rooms.every((room) => room.state === 'archived' || room.opening.hours.length === 0),
  // Somebody near the house: a question should not travel to the county.
  contact: ({ id, municipality }, { named }) =>
    !named.siteIds.has(id) && !named.municipalityCodes.has(municipality.code),
  approver: (site, { approvers }) =>
    !approvers.some((grant) => can({ userId: '', name: '', grants: [grant] }, 'booking.decide', subjectOf(site))),
  terms: (_, { hasTerms }) => !hasTerms,
  arrival: ({ arrival }) => arrival.fi === '',
  facts: ({ rooms }) =>
    rooms.some(({ state, facts }) => state === 'published' && knownLeastFacts(facts) < leastFactCount),
};

/** Reads what is known beside the houses once, and answers for any of them. */
export const lacksIn = async (
  { clock }: Pick<Dependencies, 'clock'>,
  reader: Reader,
  { region }: Catalogue,
): Promise<(site: CatalogueSite) => SiteLack[]> => {
  const known: Known = {
    named: await contacts.named(reader),
    approvers: await grants.current(reader, ['approver'], dateIn(clock.now(), region.timeZone)),
    hasTerms: region.documentIds.has('terms'),
  };
  // A house that is closed to everybody from outside serves no visitors.
  return (site) => (site.careContext === 'closed' ? [] : siteLacks.filter((lack) => isLacking[lack](site, known)));
};
