/** A decision that is made now and told later: rows of a file may speak of rows that come after them. */
import { AppError } from '../../shared/errors.ts';

export type Attempt<T> = { value: T } | { refusal: AppError };

/** Keeps a refusal; a fault is thrown at once. */
export const attempt = <T>(work: () => T): Attempt<T> => {
  try {
    return { value: work() };
  } catch (error) {
    if (error instanceof AppError) return { refusal: error };
    throw error;
  }
};

/** @throws AppError the refusal that was kept */
export const resultOf = <T>(attempted: Attempt<T> | undefined): T => {
  if (attempted && 'value' in attempted) return attempted.value;
  throw attempted?.refusal ?? new Error('nothing was attempted');
};
