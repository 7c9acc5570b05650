/** What the parts about offers and the line read and write. */
import type { BookingView } from '../../shared/bookings/schemas.ts';
import type { OfferRequest, OfferSuggestions, ProposalAnswer } from '../../shared/proposals/schemas.ts';
import { answerOf, api } from '../api/client.ts';

export const readSuggestions = (id: string, occurrenceIds: readonly string[]): Promise<OfferSuggestions> =>
  answerOf(
    api.proposals.bookings[':id'].offers.suggestions.$post({
      param: { id },
      json: { occurrenceIds: [...occurrenceIds] },
    }),
  );

export const sendOffer = (id: string, offer: OfferRequest): Promise<BookingView> =>
  answerOf(api.proposals.bookings[':id'].offers.$post({ param: { id }, json: offer }));

export const sendAnswer = (id: string, answer: ProposalAnswer): Promise<BookingView> =>
  answerOf(api.proposals.proposals[':id'].answer.$post({ param: { id }, json: answer }));

export const withdrawProposal = (id: string): Promise<BookingView> =>
  answerOf(api.proposals.proposals[':id'].withdraw.$post({ param: { id } }));

export const joinLine = (id: string, occurrenceIds: string[]): Promise<BookingView> =>
  answerOf(api.waiting.bookings[':id'].waits.$post({ param: { id }, json: { occurrenceIds } }));

export const leaveLine = (id: string): Promise<BookingView> =>
  answerOf(api.waiting.waits[':id'].$delete({ param: { id } }));
