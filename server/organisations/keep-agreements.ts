/** Agreements that give an organisation rooms or hours (domain reference, row 51): read by its members, kept by staff. */
import type { AgreementRow } from '../../db/agreements.ts';
import * as agreements from '../../db/agreements.ts';
import type { Reader, Tx } from '../../db/database.ts';
import { longestHorizonMonths } from '../../shared/bookings/policy.ts';
import { refuse } from '../../shared/errors.ts';
import { coverUses, type UsedMinutes, usedKey, yearOf } from '../../shared/organisations/agreement-hours.ts';
import type {
  AgreementChange,
  AgreementRequest,
  AgreementsView,
  AgreementView,
} from '../../shared/organisations/staff-schemas.ts';
import type { Actor } from '../../shared/permissions.ts';
import { addMonths, type LocalDate } from '../../shared/time.ts';
import { dateIn } from '../../shared/wall-clock.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import { checkVersion } from '../history/check-version.ts';
import { recordChange } from '../history/record-change.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';
import { usesInYears } from './agreed-uses.ts';
import { visibleOrganisation } from './visible-organisation.ts';

interface Which {
  /** The organisation's. */
  id: string;
  agreementId: string;
}

/** The present calendar year and those after it in which something is booked, with what is used of the agreement. */
const yearViews = (row: AgreementRow, { used, today }: Use): AgreementView['years'] => {
  const years = [...used.keys()].flatMap((key) => (key.startsWith(`${row.id} `) ? [key.slice(row.id.length + 1)] : []));
  const isCurrent = row.validFrom <= today && (row.validUntil === null || today <= row.validUntil);
  const told = new Set([...(isCurrent ? [yearOf(today)] : []), ...years]);
  return [...told].sort().map((year) => ({ year, usedMinutes: used.get(usedKey(row.id, year)) ?? 0 }));
};

/** What is used of an organisation's agreements from this year on. */
interface Use {
  used: UsedMinutes;
  /** By the region's clock. */
  today: LocalDate;
}

const useOf = async (
  { clock }: Dependencies,
  reader: Reader,
  { region }: Catalogue,
  organisationId: string,
): Promise<Use> => {
  const today = dateIn(clock.now(), region.timeZone);
  const years = [yearOf(today), yearOf(addMonths(today, longestHorizonMonths))] as const;
  const known = await usesInYears(reader, organisationId, years);
  return { today, used: coverUses(await agreements.of(reader, organisationId), known).used };
};

const agreementViewOf = (row: AgreementRow, catalogue: Catalogue, use: Use): AgreementView => ({
  id: row.id,
  number: row.number,
  kind: row.kind,
  parties: row.parties,
  validFrom: row.validFrom,
  validUntil: row.validUntil,
  roomIds: row.roomIds,
  rooms: row.roomIds.flatMap((id) => {
    const room = catalogue.room(id);
    return room ? [{ id: room.id, name: room.name }] : [];
  }),
  hoursPerYear: row.hoursPerYear,
  note: row.note,
  years: yearViews(row, use),
  version: row.version,
});

/** @throws AppError `organisation.not-found` */
export const listAgreements = (deps: Dependencies, actor: Actor, id: string): Promise<AgreementsView> =>
  deps.db.read(async (reader) => {
    const organisation = await visibleOrganisation(reader, actor, id);
    const catalogue = await deps.catalogue(reader);
    const use = await useOf(deps, reader, catalogue, organisation.id);
    return { items: (await agreements.of(reader, organisation.id)).map((row) => agreementViewOf(row, catalogue, use)) };
  });

/** Rooms by id, however they were named. */
const roomIdsOf = (catalogue: Catalogue, ids: readonly string[]): string[] =>
  [...new Set(ids)].map(
    (id, index) => (catalogue.room(id) ?? refuse('room.not-found', { path: `roomIds.${index}` })).id,
  );

const checkPeriod = ({ validFrom, validUntil }: Pick<AgreementRow, 'validFrom' | 'validUntil'>): void => {
  if (validUntil !== null && validUntil < validFrom) refuse('organisation.period', { path: 'validUntil' });
};

/** What the history keeps of it. */
const traceOf = ({ number, kind, parties, validFrom, validUntil, hoursPerYear, roomIds }: AgreementRow) => ({
  agreement: { number, kind, parties, validFrom, validUntil, hoursPerYear, rooms: roomIds.length },
});

const record = (
  deps: Dependencies,
  tx: Tx,
  actor: Actor,
  did: string,
  [before, after]: [AgreementRow | undefined, AgreementRow | undefined],
) =>
  recordChange(deps, tx, actor, {
    kind: 'organisation',
    id: (after ?? before)?.organisationId ?? '',
    did,
    before: before ? traceOf(before) : {},
    after: after ? traceOf(after) : {},
  });

/** @throws AppError `access.forbidden`, `organisation.not-found`, `organisation.period`, `room.not-found` */
export const addAgreement = async (
  deps: Dependencies,
  actor: Actor,
  id: string,
  { validUntil = null, roomIds = [], hoursPerYear = null, note = null, ...request }: AgreementRequest,
): Promise<AgreementView> => {
  authorise(actor, 'organisation.verify');
  const catalogue = await deps.catalogue(deps.db);
  const rooms = roomIdsOf(catalogue, roomIds);
  return deps.db.write(async (tx) => {
    const organisation = await visibleOrganisation(tx, actor, id, 'organisation.verify');
    const row: AgreementRow = {
      id: deps.newId(),
      organisationId: organisation.id,
      ...request,
      validUntil,
      roomIds: rooms,
      hoursPerYear,
      note: note || null,
      version: 1,
    };
    checkPeriod(row);
    await agreements.insert(tx, row);
    await record(deps, tx, actor, 'agreement-added', [undefined, row]);
    return agreementViewOf(row, catalogue, await useOf(deps, tx, catalogue, organisation.id));
  });
};

const storedAgreement = async (tx: Tx, actor: Actor, { id, agreementId }: Which): Promise<AgreementRow> => {
  const organisation = await visibleOrganisation(tx, actor, id, 'organisation.verify');
  return (await agreements.find(tx, organisation.id, agreementId)) ?? refuse('agreement.not-found');
};

/** @throws AppError `access.forbidden`, `organisation.not-found`, `agreement.not-found`, `organisation.period`, `room.not-found`, `request.stale` */
export const changeAgreement = async (
  deps: Dependencies,
  actor: Actor,
  which: Which,
  { roomIds, note, ...change }: AgreementChange,
  expected: number | undefined,
): Promise<AgreementView> => {
  authorise(actor, 'organisation.verify');
  const catalogue = await deps.catalogue(deps.db);
  const wanted = {
    ...change,
    ...(roomIds && { roomIds: roomIdsOf(catalogue, roomIds) }),
    ...(note !== undefined && { note: note || null }),
  };
  return deps.db.write(async (tx) => {
    const row = await storedAgreement(tx, actor, which);
    const use = await useOf(deps, tx, catalogue, row.organisationId);
    checkVersion(row.version, expected, () => agreementViewOf(row, catalogue, use));
    checkPeriod({ ...row, ...wanted });
    const after = await agreements.update(tx, row, wanted);
    await record(deps, tx, actor, 'agreement-changed', [row, after]);
    return agreementViewOf(after, catalogue, await useOf(deps, tx, catalogue, row.organisationId));
  });
};

/** One that was entered by mistake goes; one that ends gets its last day instead. @throws AppError `access.forbidden`, `organisation.not-found`, `agreement.not-found` */
export const removeAgreement = (deps: Dependencies, actor: Actor, which: Which): Promise<void> => {
  authorise(actor, 'organisation.verify');
  return deps.db.write(async (tx) => {
    const row = await storedAgreement(tx, actor, which);
    await agreements.remove(tx, row.id);
    await record(deps, tx, actor, 'agreement-removed', [row, undefined]);
  });
};
