/** What the pages of decision letters read. */
import type { LetterLineView, LetterView } from '../../shared/approvals/letter-schemas.ts';
import { answerOf, api } from '../api/client.ts';

export const readLetters = async (bookingId: string): Promise<LetterLineView[]> =>
  (await answerOf(api.letters['decision-letters'].$get({ query: { bookingId } }))).items;

export const readLetter = (id: string): Promise<LetterView> =>
  answerOf(api.letters['decision-letters'][':id'].$get({ param: { id } }));
