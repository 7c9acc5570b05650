/** What the pages of corrections read and write. */
import type {
  CorrectionAnswer,
  CorrectionState,
  CorrectionView,
  NewCorrection,
} from '../../shared/corrections/schemas.ts';
import { answerOf, api } from '../api/client.ts';
import type { ListPage } from '../api/pages.ts';
import type { ListQuestion } from '../lists/create-list-page.ts';

/** @param room id or code */
export const sendCorrection = async (room: string, json: NewCorrection): Promise<void> => {
  await answerOf(api.corrections.rooms[':id'].corrections.$post({ param: { id: room }, json }));
};

/** Those that wait, unless the closed ones are asked for. */
export const readCorrections = ({
  state,
  ...question
}: ListQuestion<'state' | 'siteId'>): Promise<ListPage<CorrectionView>> => {
  const { sort: _, ...query } = question;
  const wanted: CorrectionState = state === 'closed' ? 'closed' : 'open';
  return answerOf(api.corrections.corrections.$get({ query: { ...query, state: wanted } }));
};

export const sendCorrectionAnswer = (id: string, json: CorrectionAnswer): Promise<CorrectionView> =>
  answerOf(api.corrections.corrections[':id'].answer.$post({ param: { id }, json }));
