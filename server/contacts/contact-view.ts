/** Contact persons as their keepers see them. */
import type { ContactRow } from '../../db/contacts.ts';
import { isAway } from '../../shared/contacts/routing.ts';
import type { ContactChange, ContactView } from '../../shared/contacts/schemas.ts';
import type { LocalText } from '../../shared/i18n/language.ts';
import type { Instant } from '../../shared/time.ts';
import { dateIn } from '../../shared/wall-clock.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';

/** Everything that can be changed of a contact person. */
export const fieldsOf = (row: ContactRow): Required<ContactChange> => ({
  level: row.level,
  line: row.line,
  siteId: row.siteId,
  municipalityCode: row.municipalityCode,
  area: row.area,
  name: row.name,
  title: row.title,
  phone: row.phone,
  email: row.email,
  substituteId: row.substituteId,
  awayFrom: row.awayFrom,
  awayUntil: row.awayUntil,
});

const placeOf = ({ siteId, municipalityCode, area }: ContactRow, catalogue: Catalogue): LocalText | null => {
  if (siteId !== null) return catalogue.site(siteId)?.name ?? null;
  if (area !== null) return { fi: area.name, sv: area.name, en: area.name };
  const municipality = catalogue.codes.municipality.find(({ code }) => code === municipalityCode)?.name;
  return municipality ? { ...municipality, en: municipality.fi } : null;
};

/** @param others among whom the substitute is */
export const contactView = (
  row: ContactRow,
  others: readonly ContactRow[],
  catalogue: Catalogue,
  now: Instant,
): ContactView => ({
  id: row.id,
  version: row.version,
  ...fieldsOf(row),
  place: placeOf(row, catalogue),
  substituteName: others.find(({ id }) => id === row.substituteId)?.name ?? null,
  isAway: isAway(row, dateIn(now, catalogue.region.timeZone)),
});
