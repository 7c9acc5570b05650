/** Who of an organisation has learned how to act in houses of care: read by its members, kept by staff. */
import type { CertificateRow } from '../../db/certificates.ts';
import * as certificates from '../../db/certificates.ts';
import type { Tx } from '../../db/database.ts';
import { usualLastDay } from '../../shared/certificates/certificate.ts';
import type {
  CertificateChange,
  CertificateRequest,
  CertificatesView,
  CertificateView,
} from '../../shared/certificates/schemas.ts';
import { refuse } from '../../shared/errors.ts';
import type { Actor } from '../../shared/permissions.ts';
import type { LocalDate } from '../../shared/time.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import { checkVersion } from '../history/check-version.ts';
import { recordChange } from '../history/record-change.ts';
import { visibleOrganisation } from '../organisations/visible-organisation.ts';
import { regionToday } from '../region/region-today.ts';

interface Which {
  /** The organisation's. */
  id: string;
  certificateId: string;
}

const viewOf = (row: CertificateRow, today: LocalDate): CertificateView => ({
  id: row.id,
  personName: row.personName,
  issuedOn: row.issuedOn,
  validUntil: row.validUntil,
  note: row.note,
  standing: today > row.validUntil ? 'over' : today < row.issuedOn ? 'coming' : 'valid',
  version: row.version,
});

/** @throws AppError `organisation.not-found` */
export const listCertificates = async (deps: Dependencies, actor: Actor, id: string): Promise<CertificatesView> => {
  const today = await regionToday(deps, deps.db);
  return deps.db.read(async (reader) => {
    const organisation = await visibleOrganisation(reader, actor, id);
    return { items: (await certificates.of(reader, organisation.id)).map((row) => viewOf(row, today)) };
  });
};

const checkPeriod = ({ issuedOn, validUntil }: Pick<CertificateRow, 'issuedOn' | 'validUntil'>): void => {
  if (validUntil < issuedOn) refuse('organisation.period', { path: 'validUntil' });
};

/** What the history keeps of it: that there is one and until when, never whose. */
const traceOf = ({ issuedOn, validUntil }: CertificateRow) => ({ certificate: { issuedOn, validUntil } });

const record = (
  deps: Dependencies,
  tx: Tx,
  actor: Actor,
  did: string,
  [before, after]: [CertificateRow | undefined, CertificateRow | undefined],
) =>
  recordChange(deps, tx, actor, {
    kind: 'organisation',
    id: (after ?? before)?.organisationId ?? '',
    did,
    before: before ? traceOf(before) : {},
    after: after ? traceOf(after) : {},
  });

/** @throws AppError `access.forbidden`, `organisation.not-found`, `organisation.period` */
export const addCertificate = async (
  deps: Dependencies,
  actor: Actor,
  id: string,
  request: CertificateRequest,
): Promise<CertificateView> => {
  authorise(actor, 'organisations.list');
  const today = await regionToday(deps, deps.db);
  return deps.db.write(async (tx) => {
    const { region } = await deps.catalogue(tx);
    const organisation = await visibleOrganisation(tx, actor, id, 'organisations.list');
    const row: CertificateRow = {
      id: deps.newId(),
      organisationId: organisation.id,
      personName: request.personName,
      issuedOn: request.issuedOn,
      validUntil: request.validUntil ?? usualLastDay(request.issuedOn, region.bookingRules),
      note: request.note || null,
      recordedById: actor.userId,
      recordedAt: deps.clock.now(),
      version: 1,
    };
    checkPeriod(row);
    await certificates.insert(tx, row);
    await record(deps, tx, actor, 'certificate-added', [undefined, row]);
    return viewOf(row, today);
  });
};

const stored = async (tx: Tx, actor: Actor, { id, certificateId }: Which): Promise<CertificateRow> => {
  const organisation = await visibleOrganisation(tx, actor, id, 'organisations.list');
  return (await certificates.find(tx, organisation.id, certificateId)) ?? refuse('certificate.not-found');
};

/** @throws AppError `access.forbidden`, `organisation.not-found`, `certificate.not-found`, `organisation.period`, `request.stale` */
export const changeCertificate = async (
  deps: Dependencies,
  actor: Actor,
  which: Which,
  change: CertificateChange,
  expected: number | undefined,
): Promise<CertificateView> => {
  authorise(actor, 'organisations.list');
  const today = await regionToday(deps, deps.db);
  return deps.db.write(async (tx) => {
    const row = await stored(tx, actor, which);
    checkVersion(row.version, expected, () => viewOf(row, today));
    checkPeriod({ ...row, ...change });
    const { note, ...rest } = change;
    const after = await certificates.update(tx, row, { ...rest, ...(note !== undefined && { note: note || null }) });
    await record(deps, tx, actor, 'certificate-changed', [row, after]);
    return viewOf(after, today);
  });
};

/** @throws AppError `access.forbidden`, `organisation.not-found`, `certificate.not-found` */
export const removeCertificate = (deps: Dependencies, actor: Actor, which: Which): Promise<void> => {
  authorise(actor, 'organisations.list');
  return deps.db.write(async (tx) => {
    const row = await stored(tx, actor, which);
    await certificates.remove(tx, row.id);
    await record(deps, tx, actor, 'certificate-removed', [row, undefined]);
  });
};
