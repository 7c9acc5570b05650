/** Cursors: an opaque word for a position in a list. */
import { AppError } from '../../shared/errors.ts';

export const cursorOf = (position: readonly [at: string | number, id: string]): string =>
  Buffer.from(JSON.stringify(position)).toString('base64url');

const parsed = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
};

/**
 * The position that a cursor stands for.
 * @throws AppError `request.cursor-invalid` for what {@link cursorOf} did not write
 */
export const positionOf = <At extends 'string' | 'number'>(
  cursor: string | undefined,
  type: At,
): { at: At extends 'string' ? string : number; id: string } | undefined => {
  if (cursor === undefined) return undefined;
  const position = parsed(cursor);
  if (
    !Array.isArray(position) ||
    position.length !== 2 ||
    typeof position[0] !== type ||
    typeof position[1] !== 'string'
  ) {
    throw new AppError('request.cursor-invalid', { path: 'cursor' });
  }
  return { at: position[0], id: position[1] };
};
