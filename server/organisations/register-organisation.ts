/** Somebody tells of an organisation that wants to use rooms: it waits for staff, and the asker speaks for it. */
import type { Tx } from '../../db/database.ts';
import * as invitations from '../../db/invitations.ts';
import * as members from '../../db/members.ts';
import type { OrganisationRow } from '../../db/organisations.ts';
import * as organisations from '../../db/organisations.ts';
import { AppError, refuse } from '../../shared/errors.ts';
import type { Language } from '../../shared/i18n/language.ts';
import type { RegisterOrganisation, RegistrationView } from '../../shared/organisations/details-schemas.ts';
import { eligibilityFaults } from '../../shared/organisations/eligibility.ts';
import { type Actor, can } from '../../shared/permissions.ts';
import type { Dependencies } from '../dependencies.ts';
import { recordChange } from '../history/record-change.ts';
import { refuseWhile } from '../http/rate-limit.ts';
import type { SignedIn } from '../http/sessions.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';
import { checkDetails, numbersOf, refuseTaken } from './check-details.ts';
import { invitationLasts } from './invitation-times.ts';
import { countAttempt, type OrganisationLimits } from './limits.ts';
import { coordinators, queueMails } from './notify-organisation.ts';

export interface Asker {
  actor: SignedIn | undefined;
  /** Of the connection. */
  address: string;
  language: Language;
}

/** The organisation of a message, waiting for staff. @throws AppError what {@link numbersOf} finds */
export const newOrganisationRow = ({ clock, newId }: Dependencies, request: RegisterOrganisation): OrganisationRow => ({
  id: newId(),
  code: null,
  name: request.name,
  kind: request.kind,
  field: null,
  homeMunicipalityCode: request.homeMunicipalityCode,
  businessId: null,
  associationNumber: null,
  ...numbersOf(request),
  supportForms: [],
  contentArea: request.contentArea ?? null,
  otherContentAreas: [],
  purpose: request.purpose || null,
  servesRegion: request.servesRegion ?? false,
  email: request.email ?? null,
  phone: request.phone ?? null,
  responsibleName: request.responsibleName ?? null,
  responsiblePhone: request.responsiblePhone ?? null,
  responsibleEmail: null,
  priorityClass: null,
  usualNeeds: [],
  umbrellaId: null,
  status: 'pending',
  verifiedUntil: null,
  mergedIntoId: null,
  createdAt: clock.now(),
  version: 1,
});

const checkEligible = ({ region }: Catalogue, row: OrganisationRow, isAdult: boolean | undefined): void => {
  const fields = eligibilityFaults(row, region.municipalities);
  const [first] = fields;
  if (first) throw new AppError(first.code, { fields });
  if (row.kind === 'unregistered_group' && isAdult !== true)
    refuse('organisation.adult-required', { path: 'responsibleIsAdult' });
};

const recordRegistered = (deps: Dependencies, tx: Tx, actor: Pick<Actor, 'userId' | 'name'>, row: OrganisationRow) =>
  recordChange(deps, tx, actor, {
    kind: 'organisation',
    id: row.id,
    did: 'registered',
    before: {},
    after: { name: row.name, kind: row.kind },
  });

/** Whoever is signed in speaks for it at once. */
const giveTo = async (deps: Dependencies, tx: Tx, actor: SignedIn, row: OrganisationRow): Promise<void> => {
  await members.put(tx, { id: deps.newId(), userId: actor.userId, organisationId: row.id, role: 'representative' });
  await recordRegistered(deps, tx, actor, row);
  await queueMails(deps, tx, await coordinators(deps, tx), 'organisation.registered', { organisationId: row.id });
};

/**
 * Everybody else has to open a mailed link first: an address may be another's. Nothing here looks whether it is known, so
 * that nobody finds that out.
 */
const inviteAsker = async (
  deps: Dependencies,
  tx: Tx,
  { name, email }: { name: string; email: string },
  { actor, language }: Pick<Asker, 'actor' | 'language'>,
  row: OrganisationRow,
): Promise<void> => {
  const { newId, clock } = deps;
  const [id, now] = [newId(), clock.now()];
  const address = email.toLowerCase();
  await invitations.insert(tx, {
    id,
    email: address,
    language,
    role: 'representative',
    organisationId: row.id,
    invitedById: actor?.userId ?? null,
    invitedAt: now,
    expiresAt: now + invitationLasts,
    name,
  });
  await queueMails(deps, tx, [{ email: address, language }], 'invitation', { invitationId: id });
};

/** Staff register for somebody who cannot: they do not speak for it themselves. */
const store = async (deps: Dependencies, tx: Tx, asker: Asker, request: RegisterOrganisation, row: OrganisationRow) => {
  const { actor } = asker;
  await refuseTaken(tx, row);
  await organisations.insert(tx, row);
  if (actor && !can(actor, 'organisation.verify')) return giveTo(deps, tx, actor, row);
  if (actor) await recordRegistered(deps, tx, actor, row);
  if (request.account) await inviteAsker(deps, tx, request.account, asker, row);
};

/**
 * Answers the new organisation's id to who is signed in.
 * @throws AppError `request.too-many`, `organisation.account-required`, what `checkDetails` and {@link eligibilityFaults} find,
 * `organisation.exists` for a number that another has
 */
export const registerOrganisation = async (
  deps: Dependencies,
  limits: OrganisationLimits,
  asker: Asker,
  request: RegisterOrganisation,
): Promise<RegistrationView> => {
  const { actor } = asker;
  if (!actor && !request.account) refuse('organisation.account-required', { path: 'account' });
  const row = newOrganisationRow(deps, request);
  const catalogue = await deps.catalogue(deps.db);
  checkDetails(catalogue, request);
  checkEligible(catalogue, row, request.responsibleIsAdult);
  countAttempt(limits.registrations, asker.address);
  if (request.account) refuseWhile(limits.mails.take(request.account.email.toLowerCase()), 'request.too-many');
  await deps.db.write((tx) => store(deps, tx, asker, request, row));
  return actor ? { id: row.id, next: 'organisation' } : { id: null, next: 'mail' };
};
