/** One organisation, for its members and for staff: what it is, what can be edited, what was done to it. */
import type { HistoryView } from '../../shared/history/schemas.ts';
import type { OrganisationSettings, OrganisationView } from '../../shared/organisations/details-schemas.ts';
import type { Actor } from '../../shared/permissions.ts';
import type { Dependencies } from '../dependencies.ts';
import { historyOf } from '../history/history-of.ts';
import { organisationViewOf, settingsOf } from './organisation-view.ts';
import { visibleOrganisation } from './visible-organisation.ts';

/** @throws AppError `organisation.not-found` */
export const showOrganisation = (deps: Dependencies, actor: Actor, id: string): Promise<OrganisationView> =>
  deps.db.read(async (reader) => organisationViewOf(deps, reader, await visibleOrganisation(reader, actor, id)));

/** @throws AppError `organisation.not-found`, `access.forbidden` */
export const showOrganisationSettings = async (
  { db }: Dependencies,
  actor: Actor,
  id: string,
): Promise<OrganisationSettings> => settingsOf(await visibleOrganisation(db, actor, id, 'organisation.edit'));

/** @throws AppError `organisation.not-found` */
export const showOrganisationHistory = ({ db }: Dependencies, actor: Actor, id: string): Promise<HistoryView> =>
  db.read(async (reader) => historyOf(reader, 'organisation', (await visibleOrganisation(reader, actor, id)).id));
