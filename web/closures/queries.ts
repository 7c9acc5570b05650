/** What the pages of closures and of giving way read and write. */
import type {
  ClosurePlanView,
  DisplacedView,
  DisplacementMailRequest,
  DisplacementMailView,
  SiteCause,
  SiteDisplacementPlan,
  SiteDisplacementRequest,
} from '../../shared/closures/plan-schemas.ts';
import type {
  ClosureDetail,
  ClosurePreviewRequest,
  ClosuresView,
  ReopenRequest,
  ReopenView,
} from '../../shared/closures/schemas.ts';
import { answerOf, api } from '../api/client.ts';

const { closures, sites } = api.closures;

export const previewClosure = (json: ClosurePreviewRequest): Promise<ClosurePlanView> =>
  answerOf(closures.preview.$post({ json }));

export const readClosures = (siteId: string): Promise<ClosuresView> =>
  answerOf(sites[':id'].closures.$get({ param: { id: siteId } }));

export const readClosure = (id: string): Promise<ClosureDetail> => answerOf(closures[':id'].$get({ param: { id } }));

export const reopenClosure = (id: string, json: ReopenRequest): Promise<ReopenView> =>
  answerOf(closures[':id'].reopen.$post({ param: { id }, json }));

const displacements = sites[':id'].displacements;

export const readSitePlan = (siteId: string, cause: SiteCause): Promise<SiteDisplacementPlan> =>
  answerOf(displacements.$get({ param: { id: siteId }, query: { cause } }));

export const displaceFromSite = (siteId: string, json: SiteDisplacementRequest): Promise<DisplacedView> =>
  answerOf(displacements.$post({ param: { id: siteId }, json }));

export const previewMail = (siteId: string, json: DisplacementMailRequest): Promise<DisplacementMailView> =>
  answerOf(displacements.mail.$post({ param: { id: siteId }, json }));
