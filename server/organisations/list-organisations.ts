/** The organisations as staff look for them. */
import * as members from '../../db/members.ts';
import type { OrganisationRow } from '../../db/organisations.ts';
import * as organisations from '../../db/organisations.ts';
import type {
  OrganisationListItem,
  OrganisationSort,
  OrganisationsQuery,
} from '../../shared/organisations/details-schemas.ts';
import type { Actor } from '../../shared/permissions.ts';
import { isoInstant } from '../../shared/time.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import { type Page, pageOf } from '../http/paging.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';
import { municipalityOf } from './organisation-view.ts';

/** Letters without their marks: names are written from memory. */
const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const digits = (text: string): string => text.replace(/[\s.-]/g, '');

/** Every word must be found, in the name or as the beginning of a number. */
const isFound = ({ name, businessId, associationNumber, code }: OrganisationRow, q: string): boolean => {
  const texts = [folded(name), digits(businessId ?? ''), associationNumber ?? '', folded(code ?? '')];
  return folded(q)
    .split(/\s+/)
    .filter(Boolean)
    .every(
      (word) => texts[0]?.includes(word) || texts.slice(1).some((text) => text !== '' && text.startsWith(digits(word))),
    );
};

const byName = (a: OrganisationListItem, b: OrganisationListItem): number => a.name.localeCompare(b.name, 'fi');

/** Of an ended or limited verification the nearest end first; without an end last. */
const lastDay = ({ verifiedUntil }: OrganisationListItem): string => verifiedUntil ?? '9999';

const orders: Record<OrganisationSort, (a: OrganisationListItem, b: OrganisationListItem) => number> = {
  name: byName,
  pending: (a, b) =>
    Number(b.status === 'pending') - Number(a.status === 'pending') ||
    (a.status === 'pending' ? a.createdAt.localeCompare(b.createdAt) : 0) ||
    byName(a, b),
  '-createdAt': (a, b) => b.createdAt.localeCompare(a.createdAt) || byName(a, b),
  municipality: (a, b) =>
    (a.homeMunicipality?.name.fi ?? '').localeCompare(b.homeMunicipality?.name.fi ?? '', 'fi') || byName(a, b),
  verifiedUntil: (a, b) => lastDay(a).localeCompare(lastDay(b)) || byName(a, b),
};

const isAsked = (
  row: OrganisationRow,
  { q, status, kind, municipality, bookable }: OrganisationsQuery,
  { region }: Catalogue,
): boolean =>
  (q === undefined || isFound(row, q)) &&
  (status === undefined || row.status === status) &&
  (kind === undefined || row.kind === kind) &&
  (municipality === undefined || row.homeMunicipalityCode === municipality) &&
  (bookable === undefined || (region.statusRights[row.status] !== 'none') === bookable);

/** @throws AppError `access.forbidden`, `request.cursor-invalid` */
export const listOrganisations = async (
  deps: Dependencies,
  actor: Actor,
  query: OrganisationsQuery,
): Promise<Page<OrganisationListItem>> => {
  authorise(actor, 'organisations.list');
  const items = await deps.db.read(async (reader) => {
    const catalogue = await deps.catalogue(reader);
    const counts = await members.counts(reader);
    const rows = (await organisations.all(reader)).filter((row) => isAsked(row, query, catalogue));
    return rows.map((row) => ({
      id: row.id,
      code: row.code,
      name: row.name,
      kind: row.kind,
      homeMunicipality: municipalityOf(catalogue, row.homeMunicipalityCode),
      status: row.status,
      verifiedUntil: row.verifiedUntil,
      members: counts.get(row.id) ?? 0,
      createdAt: isoInstant(row.createdAt),
    }));
  });
  return pageOf(items.sort(orders[query.sort]), query);
};
