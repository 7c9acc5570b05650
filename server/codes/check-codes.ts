/** Codes in messages: known to their list, or refused at their field. */
import { AppError } from '../../shared/errors.ts';

type Codes = readonly { code: string }[];

/** @throws AppError `code.unknown` */
export const checkCode = (list: Codes, code: string, path: string): void => {
  if (!list.some((each) => each.code === code)) throw new AppError('code.unknown', { path, values: { code } });
};

/** @throws AppError `code.unknown` at the place in the list */
export const checkCodes = (list: Codes, codes: readonly string[], path: string): void => {
  for (const [index, code] of codes.entries()) checkCode(list, code, `${path}.${index}`);
};
