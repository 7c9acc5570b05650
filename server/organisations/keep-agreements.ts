/** Agreements that give an organisation rooms or hours (domain reference, row 51): read by its members, kept by staff. */
import type { AgreementRow } from '../../db/agreements.ts';
import * as agreements from '../../db/agreements.ts';
import type { Tx } from '../../db/database.ts';
import { refuse } from '../../shared/errors.ts';
import type {
  AgreementChange,
  AgreementRequest,
  AgreementsView,
  AgreementView,
} from '../../shared/organisations/staff-schemas.ts';
import type { Actor } from '../../shared/permissions.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import { checkVersion } from '../history/check-version.ts';
import { recordChange } from '../history/record-change.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';
import { visibleOrganisation } from './visible-organisation.ts';

interface Which {
  /** The organisation's. */
  id: string;
  agreementId: string;
}

const agreementViewOf = (row: AgreementRow, catalogue: Catalogue): AgreementView => ({
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
  version: row.version,
});

/** @throws AppError `organisation.not-found` */
export const listAgreements = (deps: Dependencies, actor: Actor, id: string): Promise<AgreementsView> =>
  deps.db.read(async (reader) => {
    const organisation = await visibleOrganisation(reader, actor, id);
    const catalogue = await deps.catalogue(reader);
    return { items: (await agreements.of(reader, organisation.id)).map((row) => agreementViewOf(row, catalogue)) };
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
    return agreementViewOf(row, catalogue);
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
    checkVersion(row.version, expected, () => agreementViewOf(row, catalogue));
    checkPeriod({ ...row, ...wanted });
    const after = await agreements.update(tx, row, wanted);
    await record(deps, tx, actor, 'agreement-changed', [row, after]);
    return agreementViewOf(after, catalogue);
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
