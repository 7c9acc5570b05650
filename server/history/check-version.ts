/** Two people who change the same thing: the second is told, and gets what the first one made of it. */
import { AppError } from '../../shared/errors.ts';

/**
 * @param expected the version that the writer has read, as `versionIfMatch` gives it; nothing takes any
 * @param show what is stored now, for the writer to compare with; she may change it, so she may see it
 * @throws AppError `request.stale` with `current` and `version` as members of the problem
 */
export const checkVersion = (stored: number, expected: number | undefined, show: () => unknown): void => {
  if (expected === undefined || expected === stored) return;
  throw new AppError('request.stale', { extra: { current: show(), version: stored } });
};
