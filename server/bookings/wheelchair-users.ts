/** The number of those who come by wheelchair. */
import { AppError } from '../../shared/errors.ts';

/**
 * They are some of the participants.
 * @param path the field that was told
 * @throws AppError `booking.wheelchair-users`
 */
export const refuseTooManyWheelchairs = (
  users: number | null,
  participants: number,
  path: 'wheelchairUsers' | 'participants' = 'wheelchairUsers',
): void => {
  if ((users ?? 0) > participants) throw new AppError('booking.wheelchair-users', { path, values: { participants } });
};
