/** Staff look at an organisation and say what they found. */
import type { Reader } from '../../db/database.ts';
import type { OrganisationRow } from '../../db/organisations.ts';
import * as organisations from '../../db/organisations.ts';
import type { VerificationRow } from '../../db/verifications.ts';
import * as verifications from '../../db/verifications.ts';
import { refuse } from '../../shared/errors.ts';
import type { OrganisationView } from '../../shared/organisations/details-schemas.ts';
import { eligibilityFaults } from '../../shared/organisations/eligibility.ts';
import { likelyTheSame } from '../../shared/organisations/likeness.ts';
import type {
  DuplicateView,
  Finding,
  VerificationsView,
  VerificationView,
  VerifyOrganisation,
} from '../../shared/organisations/staff-schemas.ts';
import type { Actor } from '../../shared/permissions.ts';
import { isoInstant } from '../../shared/time.ts';
import { dateIn } from '../../shared/wall-clock.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../dependencies.ts';
import { recordChange } from '../history/record-change.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';
import { queueMails, representativesOf } from './notify-organisation.ts';
import { municipalityOf, organisationViewOf } from './organisation-view.ts';
import { visibleOrganisation } from './visible-organisation.ts';

/** What is recorded when an organisation is found to be so. */
const deeds: Record<Finding, string> = { verified: 'verified', refused: 'refused', pending: 'reopened' };

const checkFinding = ({ status, evidence, reason, validUntil }: VerifyOrganisation, today: string): void => {
  if (status === 'verified' && !evidence) refuse('organisation.evidence-required', { path: 'evidence' });
  if (status !== 'verified' && !reason) refuse('organisation.reason-required', { path: 'reason' });
  if (validUntil !== undefined && validUntil < today) refuse('organisation.valid-until-past', { path: 'validUntil' });
};

/**
 * Answers the organisation as it is then; its representatives are told by mail.
 * @throws AppError `access.forbidden`, `organisation.not-found`, `organisation.evidence-required`,
 * `organisation.reason-required`, `organisation.valid-until-past`
 */
export const verifyOrganisation = async (
  deps: Dependencies,
  actor: Actor,
  id: string,
  finding: VerifyOrganisation,
): Promise<OrganisationView> => {
  authorise(actor, 'organisation.verify');
  const { db, clock, newId } = deps;
  const { region } = await deps.catalogue(db);
  const now = clock.now();
  checkFinding(finding, dateIn(now, region.timeZone));
  const { status } = finding;
  const verifiedUntil = status === 'verified' ? (finding.validUntil ?? null) : null;
  return db.write(async (tx) => {
    const before = await visibleOrganisation(tx, actor, id, 'organisation.verify');
    const after = await organisations.update(tx, before, { status, verifiedUntil });
    await verifications.insert(tx, {
      id: newId(),
      organisationId: before.id,
      status,
      evidence: finding.evidence || null,
      reason: finding.reason || null,
      validUntil: verifiedUntil,
      at: now,
      byId: actor.userId,
      byName: actor.name,
    });
    await recordChange(deps, tx, actor, {
      kind: 'organisation',
      id: before.id,
      did: deeds[status],
      before: { status: before.status, verifiedUntil: before.verifiedUntil },
      after: { status, verifiedUntil },
    });
    const recipients = await representativesOf(deps, tx, after);
    await queueMails(deps, tx, recipients, `organisation.${status}`, {
      organisationId: before.id,
      reason: finding.reason || null,
      validUntil: verifiedUntil,
    });
    return organisationViewOf(deps, tx, after);
  });
};

const verificationViewOf = (row: VerificationRow): VerificationView => ({
  id: row.id,
  status: row.status,
  evidence: row.evidence,
  reason: row.reason,
  validUntil: row.validUntil,
  at: isoInstant(row.at),
  by: row.byName,
});

const duplicatesOf = async (
  reader: Reader,
  catalogue: Catalogue,
  organisation: OrganisationRow,
): Promise<DuplicateView[]> => {
  const others = (await organisations.all(reader)).filter(({ id }) => id !== organisation.id);
  return likelyTheSame(organisation, others).map(({ organisation: other, score, reason }) => ({
    id: other.id,
    name: other.name,
    status: other.status,
    businessId: other.businessId,
    associationNumber: other.associationNumber,
    municipality: municipalityOf(catalogue, other.homeMunicipalityCode)?.name.fi ?? null,
    score,
    reason,
  }));
};

/**
 * What staff found before, what is missing, and which others are likely the same.
 * @throws AppError `access.forbidden`, `organisation.not-found`
 */
export const listVerifications = (deps: Dependencies, actor: Actor, id: string): Promise<VerificationsView> => {
  authorise(actor, 'organisation.verify');
  return deps.db.read(async (reader) => {
    const catalogue = await deps.catalogue(reader);
    const organisation = await visibleOrganisation(reader, actor, id, 'organisation.verify');
    const missing = eligibilityFaults(organisation, catalogue.region.municipalities).map(({ code }) => code);
    return {
      items: (await verifications.of(reader, organisation.id)).map(verificationViewOf),
      missing: [...new Set(missing)],
      duplicates: await duplicatesOf(reader, catalogue, organisation),
    };
  });
};
