/** Whom everybody may ask about a house or a municipality: one card, never a list. */
import * as contacts from '../../db/contacts.ts';
import type { ContactLine } from '../../shared/contacts/levels.ts';
import { type Asked, type Nearest, nearestContact } from '../../shared/contacts/routing.ts';
import type { ContactCardView, NearestContactView } from '../../shared/contacts/schemas.ts';
import type { Instant } from '../../shared/time.ts';
import { dateIn } from '../../shared/wall-clock.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Catalogue, CatalogueSite } from '../rooms/catalogue-types.ts';
import { publicSite } from '../rooms/public-site.ts';

const cardOf = ({ contact, standsInFor }: Nearest<contacts.ContactRow>): ContactCardView => ({
  level: contact.level,
  name: contact.name,
  title: contact.title,
  phone: contact.phone,
  email: contact.email,
  standsInFor: standsInFor ? { name: standsInFor.name, until: standsInFor.awayUntil } : null,
});

/** The county's own address, as far as it has said one. */
const regionCard = ({ region }: Catalogue): ContactCardView | null => {
  const { name, email, phone } = region.contact;
  if (email === '' && phone === '') return null;
  return {
    level: 'region',
    name: name || region.name.fi,
    title: null,
    phone: phone || null,
    email: email || null,
    standsInFor: null,
  };
};

/**
 * Who answers for a house at a moment. A house belongs to a line of the county: questions about it go there.
 * @param everybody in their order
 */
export const nearestOfSite = (
  everybody: readonly contacts.ContactRow[],
  { id: siteId, municipality, branch, timeZone }: CatalogueSite,
  {
    now,
    line,
    serves,
  }: { now: Instant; line?: ContactLine | undefined; serves?: (row: contacts.ContactRow) => boolean },
): Nearest<contacts.ContactRow> | undefined => {
  const asked: Asked = { siteId, municipalityCode: municipality.code };
  return nearestContact(everybody, asked, line ?? branch ?? undefined, dateIn(now, timeZone), serves);
};

/** Where the question comes from, and which line it is about. */
export interface NearestContactRequest {
  siteIdOrCode?: string | undefined;
  municipalityCode?: string | undefined;
  line?: ContactLine | undefined;
}

/** @throws AppError `site.not-found` */
export const showNearestContact = (
  deps: Pick<Dependencies, 'catalogue' | 'clock' | 'db'>,
  { siteIdOrCode, municipalityCode, line }: NearestContactRequest,
): Promise<NearestContactView> =>
  deps.db.read(async (reader) => {
    const catalogue = await deps.catalogue(reader);
    const site = siteIdOrCode === undefined ? undefined : publicSite(catalogue, siteIdOrCode);
    const [everybody, now] = [await contacts.all(reader), deps.clock.now()];
    const nearest = site
      ? nearestOfSite(everybody, site, { now, line })
      : nearestContact(everybody, { municipalityCode }, line, dateIn(now, catalogue.region.timeZone));
    return { contact: nearest ? cardOf(nearest) : regionCard(catalogue) };
  });
