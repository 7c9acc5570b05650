/** Whether whoever answers for an event has learned how to act in the houses of its dates. */
import * as certificates from '../../db/certificates.ts';
import type { Reader } from '../../db/database.ts';
import type { QueueReason } from '../../shared/bookings/automatic.ts';
import { isOrientedOn } from '../../shared/certificates/certificate.ts';
import { orientationNeeded } from '../../shared/rooms/care.ts';
import { dateOf } from '../../shared/time.ts';
import type { Use } from './judge-uses.ts';

/** A missing one is no refusal: somebody may learn it before the day comes, so that a person looks. */
export const orientationReasons = async (
  reader: Reader,
  uses: readonly Use[],
  organisationId: string,
  personName: string,
): Promise<QueueReason[]> => {
  const days = uses.filter(({ room }) => orientationNeeded(room.site.care)).map(({ localStart }) => dateOf(localStart));
  if (days.length === 0) return [];
  const known = await certificates.of(reader, organisationId);
  return isOrientedOn(known, personName, days) ? [] : [{ code: 'orientation' }];
};
