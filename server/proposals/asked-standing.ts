/** How the places are that an organisation asks for, for whoever answers: what the answer would be refused for. */
import type { Reader } from '../../db/database.ts';
import type { ProposalRow } from '../../db/proposals.ts';
import * as proposals from '../../db/proposals.ts';
import type { ProposalView } from '../../shared/proposals/schemas.ts';
import { rivalsOf, takenDates } from '../approvals/rivals.ts';
import { useOf } from '../bookings/open-for-writing.ts';
import type { Catalogue } from '../rooms/catalogue-types.ts';

/** Of one asked date. */
export type AskedStanding = Pick<ProposalView['dates'][number], 'status' | 'competitors'>;

/** By the ids of the proposal's dates. What the dates hold now is in nobody's way: it is given back when they move. */
export const askedStanding = async (
  reader: Reader,
  catalogue: Catalogue,
  { id, bookingId, dates }: ProposalRow,
): Promise<Map<string, AskedStanding>> => {
  const standIns = await proposals.standInsOf(reader, id);
  const uses = standIns.map((row) => useOf(catalogue, row));
  const own = dates.map(({ occurrenceId }) => occurrenceId);
  const taken = await takenDates(reader, uses, own);
  const rivals = Map.groupBy(await rivalsOf(reader, catalogue, bookingId, standIns), (rival) => rival.occurrenceId);
  return new Map(
    standIns.map((standIn) => {
      const competitors = new Set(rivals.get(standIn.id)?.map((rival) => rival.bookingId)).size;
      const status = taken.get(standIn.id) ?? (competitors > 0 ? 'competing' : 'free');
      return [standIn.standsForId ?? '', { status, competitors }];
    }),
  );
};
