/** An organisation as its members and staff read it. */
import * as bookings from '../../db/bookings.ts';
import type { Reader } from '../../db/database.ts';
import type { OrganisationRow } from '../../db/organisations.ts';
import * as organisations from '../../db/organisations.ts';
import type { VerificationRow } from '../../db/verifications.ts';
import * as verifications from '../../db/verifications.ts';
import type { LocalText } from '../../shared/i18n/language.ts';
import type { OrganisationSettings, OrganisationView } from '../../shared/organisations/details-schemas.ts';
import { HOUR, isoInstant } from '../../shared/time.ts';
import { dateIn, startOfDay } from '../../shared/wall-clock.ts';
import { bookersOf } from '../bookings/told-of-booking.ts';
import type { Dependencies } from '../dependencies.ts';
import { standingOf } from '../region/standing-of.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';

/** What can be edited, as it is stored. */
export const settingsOf = (row: OrganisationRow): OrganisationSettings => ({
  id: row.id,
  version: row.version,
  status: row.status,
  name: row.name,
  kind: row.kind,
  field: row.field,
  homeMunicipalityCode: row.homeMunicipalityCode,
  businessId: row.businessId,
  associationNumber: row.associationNumber,
  supportForms: row.supportForms,
  contentArea: row.contentArea,
  otherContentAreas: row.otherContentAreas,
  purpose: row.purpose,
  usualNeeds: row.usualNeeds,
  servesRegion: row.servesRegion,
  email: row.email,
  phone: row.phone,
  responsibleName: row.responsibleName,
  responsiblePhone: row.responsiblePhone,
  responsibleEmail: row.responsibleEmail,
  priorityClass: row.priorityClass,
  umbrellaId: row.umbrellaId,
});

type Labelled = readonly { code: string; label: LocalText }[];

/** A code that the lists no longer have stands for itself. */
const labelOf = (list: Labelled, code: string): LocalText =>
  list.find((each) => each.code === code)?.label ?? { fi: code, sv: code, en: code };

const labelled = (list: Labelled, code: string | null) => (code === null ? null : { code, label: labelOf(list, code) });

export const municipalityOf = ({ codes }: Catalogue, code: string | null) =>
  codes.municipality.find((each) => each.code === code) ?? null;

const verificationOf = (row: VerificationRow | undefined): OrganisationView['verification'] =>
  row ? { at: isoInstant(row.at), reason: row.reason } : null;

const useOf = async (
  { clock }: Pick<Dependencies, 'clock'>,
  reader: Reader,
  { region }: Catalogue,
  id: string,
): Promise<OrganisationView['use']> => {
  const now = clock.now();
  const year = Number(dateIn(now, region.timeZone).slice(0, 4));
  const [from, to] = [year, year + 1].map((each) => startOfDay(`${each}-01-01`, region.timeZone)) as [number, number];
  const time = (await bookings.approvedTime(reader, [id], from, to)).get(id) ?? 0;
  return { ...(await organisations.useOf(reader, id, now)), hoursThisYear: Math.round((time / HOUR) * 10) / 10 };
};

const standingView = async (
  { clock }: Pick<Dependencies, 'clock'>,
  reader: Reader,
  { region }: Catalogue,
  row: OrganisationRow,
): Promise<Pick<OrganisationView, 'right' | 'priorityClass' | 'priorityIsGiven'>> => {
  const { right, priorityClass } = await standingOf(reader, region, row, clock.now());
  return {
    right,
    priorityClass: priorityClass
      ? {
          code: priorityClass.code,
          label: priorityClass.label,
          description: priorityClass.description,
          mayBook: priorityClass.mayBook,
        }
      : null,
    priorityIsGiven: priorityClass !== undefined && priorityClass.code === row.priorityClass,
  };
};

/** Whoever calls has made sure that the actor may see it. */
export const organisationViewOf = async (
  deps: Dependencies,
  reader: Reader,
  row: OrganisationRow,
): Promise<OrganisationView> => {
  const catalogue = await deps.catalogue(reader);
  const { everyCode: codes } = catalogue;
  const umbrella = row.umbrellaId === null ? undefined : await organisations.find(reader, row.umbrellaId);
  const [latest] = await verifications.of(reader, row.id);
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    kind: row.kind,
    field: labelled(codes.organisationField, row.field),
    homeMunicipality: municipalityOf(catalogue, row.homeMunicipalityCode),
    businessId: row.businessId,
    associationNumber: row.associationNumber,
    supportForms: row.supportForms.map((period) => ({ ...period, label: labelOf(codes.supportForm, period.form) })),
    contentArea: labelled(codes.contentArea, row.contentArea),
    otherContentAreas: row.otherContentAreas.map((code) => ({ code, label: labelOf(codes.contentArea, code) })),
    purpose: row.purpose,
    usualNeeds: row.usualNeeds,
    servesRegion: row.servesRegion,
    email: row.email,
    phone: row.phone,
    responsible: { name: row.responsibleName, phone: row.responsiblePhone, email: row.responsibleEmail },
    umbrella: umbrella ? { id: umbrella.id, name: umbrella.name } : null,
    status: row.status,
    verifiedUntil: row.verifiedUntil,
    verification: verificationOf(latest),
    ...(await standingView(deps, reader, catalogue, row)),
    use: await useOf(deps, reader, catalogue, row.id),
    isReachable: (await bookersOf(reader, row.id, dateIn(deps.clock.now(), catalogue.region.timeZone))).length > 0,
    createdAt: isoInstant(row.createdAt),
    version: row.version,
  };
};
