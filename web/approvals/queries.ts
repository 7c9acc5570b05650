/** What the queue reads, and the sending of its decisions. */
import type { ApprovalView, DecisionRequest, DecisionsRequest, DecisionsView } from '../../shared/approvals/schemas.ts';
import type { CodesView } from '../../shared/codes/schemas.ts';
import type { RoomView, SiteView } from '../../shared/rooms/schemas.ts';
import { answerOf, api } from '../api/client.ts';

/** Which part of the queue is looked at; an absent member limits nothing. */
export interface QueueFilter {
  siteId: string | undefined;
  municipality: string | undefined;
  overdue: boolean;
  /** Only those that the applicant has been asked about. */
  asked: boolean;
}

export interface QueuePage {
  items: ApprovalView[];
  total: number;
  nextCursor: string | null;
}

export const readQueue = (filter: QueueFilter, page: { limit: number; cursor?: string }): Promise<QueuePage> =>
  answerOf(
    api.approvals.approvals.$get({
      query: {
        ...(filter.siteId && { siteId: filter.siteId }),
        ...(filter.municipality && { municipality: filter.municipality }),
        ...(filter.overdue && { overdue: 'true' as const }),
        ...(filter.asked && { asked: 'true' as const }),
        ...(page.cursor && { cursor: page.cursor }),
        limit: String(page.limit),
      },
    }),
  );

/** Every house; there are some tens of them in a county. */
export const readSites = async (): Promise<SiteView[]> =>
  (await answerOf(api.rooms.sites.$get({ query: { limit: '200' } }))).items;

export const readRoom = (id: string): Promise<RoomView> => answerOf(api.rooms.rooms[':id'].$get({ param: { id } }));

/** With those that can no longer be chosen: a request may be older than that. */
export const readCodes = (): Promise<CodesView> => answerOf(api.codes.codes.$get({ query: { retired: 'true' } }));

/** @param leaving the page is going away: the browser is asked to finish the request without it */
export const sendStep = async (bookingId: string, step: DecisionRequest, leaving: boolean): Promise<void> => {
  const request = { param: { id: bookingId }, json: step };
  await answerOf(api.approvals.bookings[':id'].decision.$post(request, { init: { keepalive: leaving } }));
};

/** @param leaving as for one */
export const sendMany = (json: DecisionsRequest, leaving: boolean): Promise<DecisionsView> =>
  answerOf(api.approvals.approvals.decisions.$post({ json }, { init: { keepalive: leaving } }));
