/** Proposals over HTTP: offering another room or time, answering what the other side proposed, taking it back. */
import { createRoute, z } from '@hono/zod-openapi';
import { bookingView } from '../../shared/bookings/schemas.ts';
import {
  offerRequest,
  offerSuggestions,
  offerSuggestionsRequest,
  proposalAnswer,
} from '../../shared/proposals/schemas.ts';
import { idSchema } from '../../shared/schemas.ts';
import type { Dependencies } from '../dependencies.ts';
import { etagOf } from '../http/etag.ts';
import { createRouter, languageOf, requireActor } from '../http/route.ts';
import { jsonOf, problemResponses } from '../http/route-document.ts';
import { answerProposal, withdrawProposal } from './answer-proposal.ts';
import { makeOffer } from './make-offer.ts';
import { suggestOffers } from './suggest-offers.ts';

const params = z.object({ id: idSchema });
const tags = ['proposals'];
const booking = (description: string) => ({ 200: { description, content: jsonOf(bookingView) } });

const offerRoute = createRoute({
  method: 'post',
  path: '/bookings/{id}/offers',
  tags,
  summary: 'Offers waiting dates another room or time, and holds it until it is answered',
  request: { params, body: { content: jsonOf(offerRequest), required: true } },
  responses: {
    201: { description: 'The booking with the offer', content: jsonOf(bookingView) },
    ...problemResponses(
      'access.forbidden',
      'booking.not-found',
      'occurrence.not-found',
      'booking.already-decided',
      'booking.past',
      'booking.conflict',
      'booking.competing',
      'room.not-found',
      'resolution.other-site',
      'when.end-before-start',
      'proposal.open',
      'proposal.same-place',
      'proposal.answer-until',
    ),
  },
});

const suggestRoute = createRoute({
  method: 'post',
  path: '/bookings/{id}/offers/suggestions',
  tags,
  summary: 'What could be offered for all of the named dates; writes nothing',
  request: { params, body: { content: jsonOf(offerSuggestionsRequest), required: true } },
  responses: {
    200: { description: 'Rooms and hours that are free on every date', content: jsonOf(offerSuggestions) },
    ...problemResponses(
      'access.forbidden',
      'booking.not-found',
      'occurrence.not-found',
      'booking.already-decided',
      'booking.past',
    ),
  },
});

const answerRoute = createRoute({
  method: 'post',
  path: '/proposals/{id}/answer',
  tags,
  summary: 'Accepts a proposal, some of its dates or none of them',
  request: { params, body: { content: jsonOf(proposalAnswer), required: true } },
  responses: {
    ...booking('The booking after the answer'),
    ...problemResponses(
      'access.forbidden',
      'proposal.not-found',
      'proposal.closed',
      'proposal.expired',
      'occurrence.not-found',
      'booking.conflict',
      'booking.competing',
      'booking.past',
      'decision.reason-required',
      'decision.message-required',
      'code.unknown',
    ),
  },
});

const withdrawRoute = createRoute({
  method: 'post',
  path: '/proposals/{id}/withdraw',
  tags,
  summary: 'Whoever made a proposal takes it back before it is answered',
  request: { params },
  responses: {
    ...booking('The booking without it'),
    ...problemResponses('access.forbidden', 'proposal.not-found', 'proposal.closed', 'proposal.expired'),
  },
});

export const proposalsRoutes = (deps: Dependencies) =>
  createRouter()
    .openapi(offerRoute, async (c) => {
      const { id } = c.req.valid('param');
      const offered = await makeOffer(deps, requireActor(c), id, c.req.valid('json'), languageOf(c));
      return c.json(offered, 201, { ETag: etagOf(offered.version) });
    })
    .openapi(suggestRoute, async (c) => {
      const { occurrenceIds } = c.req.valid('json');
      return c.json(await suggestOffers(deps, requireActor(c), c.req.valid('param').id, occurrenceIds), 200);
    })
    .openapi(answerRoute, async (c) => {
      const { id } = c.req.valid('param');
      const answered = await answerProposal(deps, requireActor(c), id, c.req.valid('json'), languageOf(c));
      return c.json(answered, 200, { ETag: etagOf(answered.version) });
    })
    .openapi(withdrawRoute, async (c) => {
      const left = await withdrawProposal(deps, requireActor(c), c.req.valid('param').id, languageOf(c));
      return c.json(left, 200, { ETag: etagOf(left.version) });
    });
